import type { AdminRequest } from './request.ts';

/** What lets a console of these origins read an answer; nothing for any other. Platforms sign requests and have no browser. */
export function corsHeaders({ mount, headers }: AdminRequest, origins: readonly string[]): Record<string, string> {
  if (mount !== 'console') return {};
  const origin = headers.get('origin');
  const vary = { vary: 'origin' };
  if (origin === null || !origins.includes(origin)) return vary;
  return { ...vary, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'etag' };
}

/** What a browser asks before a request of a console. */
export const preflightHeaders: Record<string, string> = {
  'access-control-allow-methods': 'GET, PUT, POST',
  'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match',
  'access-control-max-age': '600',
};
