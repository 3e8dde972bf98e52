import { contentOf } from '../request-content.ts';
import { addressesOf } from './addresses.ts';
import { hmac, same, sha256 } from './digests.ts';
import type { SignatureScheme, SignedRequest } from './scheme.ts';

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Names in byte order, each with its values in order and without repeats. */
function joined(fields: readonly (readonly [string, string])[]): string {
  const names = [...new Set(fields.map(([name]) => name))].toSorted(byBytes);
  const valuesOf = (wanted: string) => fields.filter(([name]) => name === wanted).map(([, value]) => value);
  return names.flatMap((name) => [...new Set(valuesOf(name))].toSorted(byBytes).map((value) => name + value)).join('');
}

/** What follows the URL; `null`: the body is of a kind that such a signature does not cover. */
function signedBody(request: SignedRequest): string | null {
  const content = contentOf(request);
  if (content.place === 'query') return '';
  if (content.place === 'form') return joined(content.fields);
  const hash = request.query.get('bodySHA256');
  return hash !== null && same(hash.toLowerCase(), sha256(request.bytes).toString('hex')) ? '' : null;
}

/**
 * `X-Twilio-Signature`: base64 of HMAC-SHA1, with the account's auth token, over the URL and the sorted form fields; of a JSON body the URL
 * holds the hash. It has no time. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilioSignature: SignatureScheme = (request) => {
  const given = request.headers.get('x-twilio-signature');
  if (given === null) return null;
  const body = signedBody(request);
  const addresses = body === null ? [] : addressesOf(request);
  return {
    fresh: true,
    covers: 'content',
    madeWith: (key) => addresses.some((url) => same(hmac('sha1', key, url, body ?? '').toString('base64'), given)),
  };
};
