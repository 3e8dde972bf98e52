import { createPublicKey, verify } from 'node:crypto';
import { addressesOf, readsBody } from './addresses.ts';
import { holds } from './digests.ts';
import { isNear } from './freshness.ts';
import type { SignatureScheme } from './scheme.ts';

/** @param key the public key, as PEM or the base64 in it */
const publicKey = (key: string) =>
  createPublicKey(key.includes('BEGIN') ? key : `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`);

const digests: Record<string, string> = { SHA224: 'sha224', SHA256: 'sha256', SHA512: 'sha512' };

/** From the path on, as in the request line. */
const targetOf = (address: string): string => address.replace(/^https?:\/\/[^/]*/, '') || '/';

/**
 * `X-MessageMedia-Signature`, a paid option: RSA (PKCS #1 v1.5) over request line, `Date` and body, with nothing between them.
 * https://developers.messagemedia.com/code/webhooks-management-api-documentation/
 */
export const messageMediaSignature: SignatureScheme = (request) => {
  const { headers, method, bytes, seen } = request;
  const given = headers.get('x-messagemedia-signature');
  if (given === null) return null;
  const date = headers.get('date') ?? '';
  const digest = digests[(headers.get('x-messagemedia-digest-type') ?? '').toUpperCase().replace(/\W/g, '')];
  const targets = readsBody(request) ? new Set(addressesOf(request).map(targetOf)) : [];
  const signed = [...targets].map((target) =>
    Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1${date}`), bytes]),
  );
  const signature = Buffer.from(given, 'base64');
  return {
    fresh: isNear(Date.parse(date), seen),
    covers: 'content',
    madeWith: (key) =>
      digest !== undefined && holds(() => signed.some((content) => verify(digest, content, publicKey(key), signature))),
  };
};
