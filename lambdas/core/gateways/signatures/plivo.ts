import { contentOf } from '../request-content.ts';
import { addressesOf } from './addresses.ts';
import { hmac, same } from './digests.ts';
import type { Signature, SignatureScheme, SignedRequest } from './scheme.ts';

const made = (key: string, signed: string): string => hmac('sha256', key, signed).toString('base64');

/** A header may hold several signatures, and so may that of the main account. */
const givenIn = ({ headers }: SignedRequest, version: string): string[] =>
  [`x-plivo-signature-${version}`, `x-plivo-signature-ma-${version}`]
    .flatMap((name) => headers.get(name)?.split(',') ?? [])
    .map((signature) => signature.trim())
    .filter(Boolean);

const sorted = (fields: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  fields.toSorted(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1));

const base = (address: string): string => address.split('?')[0] ?? '';

/** The query that an address holds, and with it the parameters of a GET. */
const queryOf = (address: string, more: readonly (readonly [string, string])[]): string => {
  const own = [...new URLSearchParams(address.split('?')[1] ?? '')];
  return sorted([...own, ...more])
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
};

/** What version 3 signs before the nonce; `null`: the body is of a kind that it does not cover. */
function signedBy3(request: SignedRequest, address: string): string | null {
  const content = contentOf(request);
  if (content.place !== 'form' && content.place !== 'query') return null;
  const posted =
    content.place === 'form'
      ? sorted(content.fields)
          .map(([name, value]) => name + value)
          .join('')
      : '';
  const query = queryOf(address, []);
  if (query === '') return posted === '' ? base(address) : `${base(address)}?${posted}`;
  return `${base(address)}?${query}${posted === '' ? '' : `.${posted}`}`;
}

/** Version 3, documented for calls: it covers the parameters. https://www.plivo.com/docs/voice/concepts/signature-validation */
function version3(request: SignedRequest, given: readonly string[]): Signature {
  const nonce = request.headers.get('x-plivo-signature-v3-nonce') ?? '';
  const signed = addressesOf(request).flatMap((address) => signedBy3(request, address) ?? []);
  return {
    fresh: true,
    covers: 'content',
    madeWith: (key) => signed.some((text) => given.some((signature) => same(made(key, `${text}.${nonce}`), signature))),
  };
}

/** Version 2: it covers the address only. https://www.plivo.com/docs/messaging/concepts/signature-validation */
function version2(request: SignedRequest, given: readonly string[]): Signature {
  const nonce = request.headers.get('x-plivo-signature-v2-nonce') ?? '';
  const addresses = new Set(addressesOf(request).map(base));
  return {
    fresh: true,
    covers: 'caller',
    madeWith: (key) =>
      [...addresses].some((address) => given.some((signature) => same(made(key, `${address}${nonce}`), signature))),
  };
}

/** Plivo's signatures with the account's auth token: version 3 where it is there, else version 2. Neither has a time. */
export const plivoSignature: SignatureScheme = (request) => {
  const third = givenIn(request, 'v3');
  if (third.length > 0) return version3(request, third);
  const second = givenIn(request, 'v2');
  return second.length > 0 ? version2(request, second) : null;
};
