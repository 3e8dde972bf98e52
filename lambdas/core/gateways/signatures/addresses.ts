import { contentOf } from '../request-content.ts';
import type { SignedRequest } from './scheme.ts';

const withPort = (url: string): string => url.replace(/^(https:\/\/[^/:]+)(?=\/|$)/, '$1:443');
const withoutPort = (url: string): string => url.replace(/^(https?:\/\/[^/:]+):\d+/, '$1');

/**
 * The addresses that a signature over the URL may have been made over: with and without a port; with the query as it can be rebuilt, and
 * without it where nothing is read from it.
 */
export function addressesOf(request: SignedRequest): string[] {
  const { query, urls } = request;
  const plain = query.toString();
  const queries = plain === '' ? [''] : [`?${plain}`, `?${plain.replaceAll('+', '%20')}`];
  if (contentOf(request).place !== 'query') queries.push('');
  const all = urls.flatMap((url) => [url, withPort(url), withoutPort(url)]);
  return [...new Set(all.flatMap((url) => queries.map((ending) => `${url}${ending}`)))];
}

/** Whether what is read is the body: a signature over the body alone says nothing about a query. */
export const readsBody = (request: SignedRequest): boolean => contentOf(request).place !== 'query';
