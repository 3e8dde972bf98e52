/** SNS changes its certificate about once a year; more are somebody's play. */
const mostCertificates = 20;

export type SnsPage = { ok: true; text: string } | { ok: false; why: string };

/** What SNS has at the addresses that its messages name. Whether an address is SNS's own is checked before: signatures/sns-address.ts. */
export interface SnsPages {
  /** The certificate at an address, as PEM. What was once found there is kept: under another address there is another one. */
  certificate(url: string): Promise<SnsPage>;
  /** Confirms a subscription; any other answer than 2xx is a refusal. */
  confirm(url: string): Promise<SnsPage>;
}

const isPem = (text: string): boolean => /^-----BEGIN (CERTIFICATE|PUBLIC KEY)-----$/m.test(text);

const faultOf = (error: unknown): string => {
  const { name = '', cause } = error as { name?: string; cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : name;
};

export interface SnsPagesOptions {
  /** Where AWS's services are in place of AWS: the local cloud. */
  endpoint?: string | undefined;
  /** How long SNS may take to answer, in milliseconds. */
  patience?: number;
}

/** Gets them over HTTPS, following no redirect, and never throws. */
export function createSnsPages({ endpoint, patience = 2_000 }: SnsPagesOptions = {}): SnsPages {
  const certificates = new Map<string, Promise<SnsPage>>();

  async function get(url: string): Promise<SnsPage> {
    try {
      const { pathname, search } = new URL(url);
      const place = endpoint === undefined ? url : new URL(pathname + search, endpoint);
      const response = await fetch(place, { redirect: 'error', signal: AbortSignal.timeout(patience) });
      const text = await response.text();
      return response.ok ? { ok: true, text } : { ok: false, why: `SNS answered ${response.status}` };
    } catch (error) {
      return { ok: false, why: `SNS did not answer (${faultOf(error)})` };
    }
  }

  async function fetchCertificate(url: string): Promise<SnsPage> {
    const page = await get(url);
    if (page.ok && isPem(page.text)) return page;
    certificates.delete(url);
    return page.ok ? { ok: false, why: 'SNS has no certificate there' } : page;
  }

  return {
    certificate(url) {
      const known = certificates.get(url);
      if (known) return known;
      if (certificates.size >= mostCertificates) certificates.clear();
      const fetching = fetchCertificate(url);
      certificates.set(url, fetching);
      return fetching;
    },
    confirm: get,
  };
}
