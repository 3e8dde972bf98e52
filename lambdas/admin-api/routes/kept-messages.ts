import { pageOf } from '../../core/contracts/admin/paging.ts';
import {
  keptLine,
  keptMessage,
  keptQuery,
  messageOutcomes,
  messagesBody,
} from '../../core/contracts/admin/operations.ts';
import { dismissKept, replayKept } from '../../core/stores/replay-kept-message.ts';
import { ok, type Answer } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { readPathId } from '../http/path-id.ts';
import { notFound } from '../http/problems.ts';
import { platformOnly, route } from '../http/route.ts';
import { showKeptLine, showKeptMessage } from '../views/kept-message-view.ts';

/** Does something with each message, one after the other. Ids come as they were listed. */
async function each(ids: readonly string[], work: (id: string) => Promise<{ outcome: string }>): Promise<Answer> {
  const results: { id: string; outcome: string }[] = [];
  for (const id of ids) {
    const messageId = readPathId(id);
    const { outcome } = messageId?.startsWith('kept#') ? await work(messageId) : { outcome: 'unknown-message' };
    results.push({ id, outcome });
  }
  return ok({ results });
}

const many = {
  method: 'POST',
  tag: 'Kept messages',
  roles: platformOnly,
  body: messagesBody,
  answers: { 200: { description: 'What became of each', schema: messageOutcomes } },
} as const;

export const keptMessageRoutes = [
  route({
    method: 'GET',
    path: '/kept-messages',
    id: 'listKeptMessages',
    tag: 'Kept messages',
    summary: 'Messages that could not be read or verified as replies, oldest first, without what is in them',
    description: 'A page may have fewer than asked for, or none, and a next one behind it.',
    roles: platformOnly,
    query: keptQuery,
    answers: { 200: { description: 'Open kept messages', schema: pageOf(keptLine) } },
    work: ({ kept }, call) =>
      paged(
        call,
        (page) => kept.open(page, call.query),
        (lines) => lines.map(showKeptLine),
      ),
  }),
  route({
    method: 'GET',
    path: '/kept-messages/{messageId}',
    id: 'getKeptMessage',
    tag: 'Kept messages',
    summary: 'A kept message whole, without tokens: it holds personal data',
    roles: platformOnly,
    answers: { 200: { description: 'The message', schema: keptMessage } },
    async work({ kept }, { path: { messageId } }) {
      const found = await kept.find(messageId);
      return found ? ok(showKeptMessage(found)) : notFound('There is no such kept message.');
    },
  }),
  route({
    ...many,
    path: '/kept-messages/replay',
    id: 'replayKeptMessages',
    summary: 'Put kept messages into the replies queue again, after a fix',
    description: 'Their replies count from when they first arrived. Harmless to repeat.',
    work: (deps, { actor, body: { ids } }) => each(ids, (id) => replayKept(deps, id, actor.who)),
  }),
  route({
    ...many,
    path: '/kept-messages/dismiss',
    id: 'dismissKeptMessages',
    summary: 'Take kept messages that are no replies from the open ones',
    work: (deps, { actor, body: { ids } }) => each(ids, (id) => dismissKept(deps, id, actor.who)),
  }),
];
