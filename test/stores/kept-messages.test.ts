import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueueMessage } from '../../lambdas/core/domain/ports.ts';
import type { KeptMessage } from '../../lambdas/core/domain/reply-record.ts';
import { createKeptMessageStore } from '../../lambdas/core/stores/kept-message-store.ts';
import { replayKept } from '../../lambdas/core/stores/replay-kept-message.ts';
import { createReplyStore } from '../../lambdas/core/stores/reply-store.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let messages = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());

const newMessage = (given: Partial<KeptMessage> = {}): KeptMessage => ({
  id: `endpoint#${(messages += 1)}`,
  reason: 'unreadable',
  why: 'no reason',
  body: Buffer.from('a "body" \u0000 😀'),
  attributes: { source: 'endpoint', request: 'v=1', empty: '' },
  keptAt: 1_790_000_000_000 + messages,
  ...given,
});

async function keep(given?: Partial<KeptMessage>) {
  const message = newMessage(given);
  const replies = createReplyStore(engine.client, engine.tables.communications);
  await replies.keep(message);
  return { id: `kept#${message.id}`, keepAgain: () => replies.keep(message) };
}

const kept = () => createKeptMessageStore(engine.client, engine.tables.communications);
const deps = (send: (message: QueueMessage) => Promise<void>) => ({
  kept: kept(),
  send,
  clock: () => 1_795_000_000_000,
});
const isOpen = async (id: string) => (await kept().find(id))?.isOpen;

it.each([
  ['of the endpoint, in base64', { source: 'endpoint', request: 'v=1' }, 'base64'],
  ['of the topic, as it is', {}, 'utf8'],
] as const)('a message %s is sent as it first came', async (_, attributes, encoding) => {
  const sent: QueueMessage[] = [];
  const { id } = await keep({ attributes: { ...attributes, empty: '' } });
  expect(
    await replayKept(
      deps(async (message) => void sent.push(message)),
      id,
      'ann',
    ),
  ).toEqual({ outcome: 'replayed' });
  expect(sent).toEqual([{ body: Buffer.from('a "body" \u0000 😀').toString(encoding), attributes }]);
});

it('a message that is kept again before it is noted as replayed stays open', async () => {
  const { id, keepAgain } = await keep();
  expect(await replayKept(deps(keepAgain), id, 'ann')).toEqual({ outcome: 'kept-again' });
  expect(await isOpen(id)).toBe(true);
});

it('a message that is kept again later is open again, and can be replayed again', async () => {
  const { id, keepAgain } = await keep();
  await replayKept(
    deps(async () => undefined),
    id,
    'ann',
  );
  expect(await isOpen(id)).toBe(false);
  await keepAgain();
  expect(await isOpen(id)).toBe(true);
  expect(
    await replayKept(
      deps(async () => undefined),
      id,
      'ann',
    ),
  ).toEqual({ outcome: 'replayed' });
  expect(await isOpen(id)).toBe(false);
});

it('a message that could not be sent stays open', async () => {
  const { id } = await keep();
  const failing = deps(async () => {
    throw new Error('SQS is not well');
  });
  await expect(replayKept(failing, id, 'ann')).rejects.toThrow('SQS is not well');
  expect(await isOpen(id)).toBe(true);
});

it('lists what is open in pages, oldest first', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count++) ids.push((await keep()).id);
  const listed: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof kept>['open']>> = await kept().open({ most: 2, after: cursor });
    expect(page.entries.length).toBeLessThanOrEqual(2);
    listed.push(...page.entries.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(listed.filter((id) => ids.includes(id))).toEqual(ids);
});
