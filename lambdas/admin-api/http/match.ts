import * as z from 'zod/mini';
import { dealerId, foreignId } from '../../core/contracts/fields.ts';
import { readReplyNumber } from '../../core/domain/phone-numbers.ts';
import { readPathId } from './path-id.ts';
import type { Route } from './route.ts';

/** The key of a reply's record. DynamoDB's keys end at 2 kB. */
const replyId = z.string().check(z.regex(/^reply#/), z.maxLength(1000));

/** The key of a kept message. */
const messageId = z.string().check(z.regex(/^kept#/), z.maxLength(1000));

const replyNumber = z.string().check(
  z.maxLength(64),
  z.refine((typed) => readReplyNumber(typed) !== null),
);

/** What may stand at each place of a path. */
export const pathParameters: Readonly<Record<string, z.ZodMiniType<string>>> = {
  dealerId,
  customerId: foreignId,
  leadId: foreignId,
  automationId: foreignId,
  campaignId: foreignId,
  replyId,
  number: replyNumber,
  messageId,
};

export type Matched =
  | { found: 'route'; route: Route; path: Record<string, string> }
  | { found: 'other-methods'; allowed: string[] }
  | { found: 'nothing' };

const segmentsOf = (path: string): string[] => path.split('/').slice(1);

/** The ids in a path that has this form; `null`: it has not. */
function idsIn(form: string, segments: readonly string[]): Record<string, string> | null {
  const parts = segmentsOf(form);
  if (parts.length !== segments.length) return null;
  const ids: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const id = readPathId(segments[index] ?? '');
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined && id === part) continue;
    const read = name === undefined || id === null ? undefined : pathParameters[name];
    if (name === undefined || id === null || !read || !z.safeParse(read, id).success) return null;
    ids[name] = id;
  }
  return ids;
}

/** Finds who answers a request. What cannot be an id is no path. */
export function matchRoute(routes: readonly Route[], method: string, segments: readonly string[]): Matched {
  const there = routes.flatMap((route) => {
    const path = idsIn(route.path, segments);
    return path ? [{ route, path }] : [];
  });
  const match = there.find(({ route }) => route.method === method);
  if (match) return { found: 'route', ...match };
  const allowed = there.map(({ route }) => route.method);
  return allowed.length > 0 ? { found: 'other-methods', allowed: [...new Set(allowed)] } : { found: 'nothing' };
}
