import type { Signature, SignatureScheme, SignedRequest } from './scheme.ts';

const madeWithNothing: Signature = { madeWith: () => false, fresh: false, covers: 'content' };

function signatureBy(scheme: SignatureScheme, request: SignedRequest): Signature | null {
  try {
    return scheme(request);
  } catch {
    return madeWithNothing;
  }
}

/** The first signature that a request carries, of those that its gateway makes. What a scheme stumbles over was made with no key. */
export function findSignature(schemes: readonly SignatureScheme[], request: SignedRequest): Signature | null {
  for (const scheme of schemes) {
    const found = signatureBy(scheme, request);
    if (found) return found;
  }
  return null;
}
