import { contentOf } from '../request-content.ts';
import { addressesOf } from './addresses.ts';
import { hmac, same, sha256 } from './digests.ts';
import type { SignatureScheme, SignedRequest } from './scheme.ts';

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Names in byte order, each with its values in order and without repeats. */
function joined(fields: readonly (readonly [string, string])[]): string {
  const named = Map.groupBy(fields, ([name]) => name);
  const names = [...named.keys()].toSorted(byBytes);
  const valuesOf = (name: string) => new Set(named.get(name)?.map(([, value]) => value));
  return names.flatMap((name) => [...valuesOf(name)].toSorted(byBytes).map((value) => name + value)).join('');
}

/** What every reply has, in whatever letter case it comes: https://www.twilio.com/docs/messaging/guides/webhook-request */
const usualNames: ReadonlySet<string> = new Set(
  'accountsid apiversion body from messagesid messagestatus messagingservicesid nummedia numsegments optouttype smsmessagesid smssid smsstatus to'.split(
    ' ',
  ),
);

/**
 * Whether a name can be Twilio's. Nothing stands between name and value, so any other could be the end of a value: "Body" and "STARTED" as
 * "BodySTART" and "ED".
 */
const isTwilios = (name: string): boolean =>
  /^[A-Z][a-z]+[A-Za-z\d]*$/.test(name) || usualNames.has(name.toLowerCase().replace(/[\s_-]/g, ''));

/** What follows the URL; `null`: the body is of a kind that such a signature does not cover. */
function signedBody(request: SignedRequest): string | null {
  const content = contentOf(request);
  if (content.place === 'query') return '';
  if (content.place === 'form')
    return content.fields.every(([name]) => isTwilios(name)) ? joined(content.fields) : null;
  const hash = request.query.get('bodySHA256');
  return hash !== null && same(hash.toLowerCase(), sha256(request.bytes).toString('hex')) ? '' : null;
}

/** Of a body that is not signed itself, the hash has to be. */
const isWithHash = (request: SignedRequest): ((address: string) => boolean) =>
  ['query', 'form'].includes(contentOf(request).place) ? () => true : (address) => address.includes('bodySHA256=');

/**
 * `X-Twilio-Signature`: base64 of HMAC-SHA1, with the account's auth token, over the URL and the sorted form fields; of a JSON body the URL
 * holds the hash. It has no time. https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const twilioSignature: SignatureScheme = (request) => {
  const given = request.headers.get('x-twilio-signature');
  if (given === null) return null;
  const body = signedBody(request);
  const addresses = body === null ? [] : addressesOf(request).filter(isWithHash(request));
  return {
    fresh: true,
    covers: 'content',
    madeWith: (key) => addresses.some((url) => same(hmac('sha1', key, url, body ?? '').toString('base64'), given)),
  };
};
