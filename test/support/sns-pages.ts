import type { SnsPages } from '../../lambdas/core/runtime/sns-pages.ts';

/** Pages of SNS as the function gets them; a test may put certificates in, and look at what was confirmed. */
export interface TestSnsPages extends SnsPages {
  certificates: Map<string, string>;
  confirmed: string[];
}

export function createTestSnsPages(): TestSnsPages {
  const certificates = new Map<string, string>();
  const confirmed: string[] = [];
  return {
    certificates,
    confirmed,
    async certificate(url) {
      const text = certificates.get(url);
      return text === undefined ? { ok: false, why: 'SNS answered 404' } : { ok: true, text };
    },
    async confirm(url) {
      confirmed.push(url);
      return { ok: true, text: '' };
    },
  };
}
