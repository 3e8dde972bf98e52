import { createHash } from 'node:crypto';
import { contentOf, type RequestContent } from '../request-content.ts';
import { readsBody } from './addresses.ts';
import { hmac, same, sha256 } from './digests.ts';
import { fromSeconds, isNear } from './freshness.ts';
import { numberIn, readJwt } from './jwt.ts';
import type { SignatureScheme } from './scheme.ts';

/**
 * The parameters; `null` where some are not plain values, which are not signed, or are given twice, or are named with `&` or `=`: such a
 * name could stand for several parameters.
 */
function parametersOf(content: RequestContent): Record<string, string> | null {
  if (content.place === 'unreadable') return null;
  const entries: readonly (readonly [string, unknown])[] =
    content.place === 'json' ? Object.entries(content.value) : content.fields;
  const plain = entries.every(([, value]) => typeof value === 'string' || typeof value === 'number');
  if (!plain || entries.some(([name]) => /[&=]/.test(name))) return null;
  if (new Set(entries.map(([name]) => name)).size < entries.length) return null;
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

/** What is signed: `&name=value` of all but the signature, by name, with `&` and `=` in values made `_`. */
export const signedParameters = (parameters: Readonly<Record<string, string>>): string =>
  Object.keys(parameters)
    .filter((name) => name !== 'sig')
    .toSorted()
    .map((name) => `&${name}=${parameters[name]?.replace(/[&=]/g, '_')}`)
    .join('');

/** By their length; which one is chosen in the dashboard. */
const made = (key: string, signed: string): string[] => [
  createHash('md5').update(`${signed}${key}`).digest('hex'),
  ...['md5', 'sha1', 'sha256', 'sha512'].map((algorithm) => hmac(algorithm, key, signed).toString('hex')),
];

/**
 * The SMS API's `sig`, which Vonage switches on when asked: a hash or HMAC of the sorted parameters with the signature secret.
 * https://developer.vonage.com/en/getting-started/concepts/signing-messages
 */
export const vonageParameters: SignatureScheme = (request) => {
  const parameters = parametersOf(contentOf(request));
  const given = parameters?.['sig']?.toLowerCase();
  if (!parameters || given === undefined) return null;
  const signed = signedParameters(parameters);
  return {
    fresh: isNear(fromSeconds(parameters['timestamp']), request.seen),
    covers: 'content',
    madeWith: (key) => made(key, signed).some((signature) => same(signature, given)),
  };
};

/**
 * The Messages API's bearer token, made with the signature secret, which holds the hash of the body.
 * https://developer.vonage.com/en/messages/concepts/signed-webhooks
 */
export const vonageJwt: SignatureScheme = (request) => {
  const token = /^bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) return null;
  const jwt = readJwt(token);
  const { claims } = jwt;
  const hash = claims['payload_hash'];
  const isOfBody =
    readsBody(request) && typeof hash === 'string' && same(hash.toLowerCase(), sha256(request.bytes).toString('hex'));
  return {
    fresh: isNear(numberIn(jwt, 'iat') * 1000, request.seen),
    covers: 'content',
    madeWith: (key) => isOfBody && jwt.madeWith(key),
  };
};
