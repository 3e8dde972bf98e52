import { addressesOf, readsBody } from './addresses.ts';
import { hmac, same, sha256 } from './digests.ts';
import { fromSeconds, isNear } from './freshness.ts';
import { numberIn, readJwt } from './jwt.ts';
import type { SignatureScheme, SignedRequest } from './scheme.ts';

const hex = (content: string | Uint8Array): string => sha256(content).toString('hex');

/** A body that is read must be hashed; without one there is no hash. */
function hashesBody({ bytes, ...request }: SignedRequest, hash: unknown): boolean {
  if (typeof hash === 'string') return same(hash.toLowerCase(), hex(bytes));
  return !readsBody({ bytes, ...request }) || bytes.byteLength === 0;
}

/** Clocks differ by as much, in seconds. */
const leeway = 1;

/**
 * `MessageBird-Signature-JWT`: a token with the hashes of address and body, which says itself from when to when it holds.
 * https://developers.messagebird.com/api/#verifying-http-requests
 */
export const messageBirdJwt: SignatureScheme = (request) => {
  const token = request.headers.get('messagebird-signature-jwt');
  if (token === null) return null;
  const jwt = readJwt(token);
  const { claims } = jwt;
  const seconds = request.seen / 1000;
  const [from, to] = [numberIn(jwt, 'nbf'), numberIn(jwt, 'exp')];
  const urlHash = typeof claims['url_hash'] === 'string' ? claims['url_hash'].toLowerCase() : '';
  const isOfRequest =
    claims['iss'] === 'MessageBird' &&
    addressesOf(request).some((address) => same(hex(address), urlHash)) &&
    hashesBody(request, claims['payload_hash']);
  return {
    fresh: from <= seconds + leeway && seconds - leeway <= to,
    covers: 'content',
    madeWith: (key) => isOfRequest && jwt.madeWith(key),
  };
};

const sortedQuery = (query: URLSearchParams): string => {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
};

/** `MessageBird-Signature`, deprecated: HMAC-SHA256 over time, sorted query and the body's hash. */
export const messageBirdHmac: SignatureScheme = (request) => {
  const given = request.headers.get('messagebird-signature');
  if (given === null) return null;
  const time = request.headers.get('messagebird-request-timestamp') ?? '';
  const body = readsBody(request) ? request.bytes : '';
  const signed = [`${time}\n${sortedQuery(request.query)}\n`, sha256(body)];
  return {
    fresh: isNear(fromSeconds(time), request.seen),
    covers: 'content',
    madeWith: (key) => same(hmac('sha256', key, ...signed).toString('base64'), given),
  };
};
