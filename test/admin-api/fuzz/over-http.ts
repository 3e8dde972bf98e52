import type { Actor } from '../../../lambdas/admin-api/actor.ts';
import type { JudgedAnswer } from './judge.ts';
import type { FuzzRequest, KnownIds } from './request-arbitrary.ts';

/** The header by which the local cloud is told who makes a request. */
export const actorHeader = ({ who, role, dealers }: Actor): Record<string, string> => ({
  'x-local-actor': `${who}; role=${role}; dealers=${dealers === 'all' ? '' : dealers.join(',')}`,
});

const mountOf = ({ role }: Actor): string => (role === 'platform' ? '/admin' : '/console');

/** Sends requests to a local cloud. */
export const overHttp =
  (url: string) =>
  async ({ operation, path, headers, body, actor }: FuzzRequest): Promise<JudgedAnswer> => {
    const answer = await fetch(`${url}${mountOf(actor)}${path}`, {
      method: operation.method,
      headers: { ...headers, ...actorHeader(actor) },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };

async function list<Line>(url: string, path: string): Promise<Line[]> {
  const answer = await fetch(`${url}/admin${path}`);
  return ((await answer.json()) as { items: Line[] }).items;
}

/** What is there after the demo, asked of the API itself. */
export async function knownIds(url: string): Promise<KnownIds> {
  const dealerId = (await list<{ dealerId: string }>(url, '/dealers')).map((dealer) => dealer.dealerId);
  const number = (await list<{ number: string }>(url, '/reply-numbers')).map((one) => one.number);
  const replies: string[] = [];
  for (const dealer of dealerId) {
    const lines = await list<{ id: string; kind: string }>(url, `/dealers/${dealer}/communications?limit=100`);
    replies.push(...lines.filter(({ kind }) => kind === 'reply').map(({ id }) => id));
  }
  replies.push(...(await list<{ id: string }>(url, '/reviews')).map(({ id }) => id));
  const replyId = [...new Set(replies)].map((id) => Buffer.from(id.slice(1), 'base64url').toString());
  return { dealerId, number, replyId, customerId: ['ava', 'ben', 'cleo', 'dan'], campaignId: ['spring'] };
}
