import type { Clock, QueueMessage, SendToReplies } from '../domain/ports.ts';
import type { KeptMessageStore, StoredMessage } from './kept-message-store.ts';

export interface ReplayDeps {
  kept: KeptMessageStore;
  send: SendToReplies;
  clock: Clock;
}

export type ReplayResult =
  | { outcome: 'replayed' }
  /** It was kept once more before it could be noted as replayed: what was fixed does not help it. */
  | { outcome: 'kept-again' }
  | { outcome: 'closed-before'; how: 'replayed' | 'dismissed'; by: string; at: number }
  | { outcome: 'unknown-message' };

/** The message as it first came to the queue: what the endpoint takes in lies there as base64. SQS takes no empty attribute. */
const queued = ({ body, attributes }: StoredMessage): QueueMessage => ({
  body: Buffer.from(body).toString(attributes['source'] === 'endpoint' ? 'base64' : 'utf8'),
  attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
});

/**
 * Puts a kept message into the replies queue again, as it first came: its replies count from when they first arrived. First it is sent, then
 * taken from the open ones, and only if it was not kept again meanwhile, so that it is never out of sight before it is read. Cut off in
 * between, it is sent twice, which is harmless. One that is closed is not sent again.
 */
export async function replayKept(deps: ReplayDeps, id: string, by: string): Promise<ReplayResult> {
  const message = await deps.kept.find(id);
  if (!message) return { outcome: 'unknown-message' };
  if (!message.isOpen && message.closed) {
    const { how, by: whoDid, at } = message.closed;
    return { outcome: 'closed-before', how, by: whoDid, at };
  }
  await deps.send(queued(message));
  const closed = await deps.kept.close(message, { how: 'replayed', by, at: deps.clock() });
  return { outcome: closed ? 'replayed' : 'kept-again' };
}

export type DismissResult =
  { outcome: 'dismissed' } | Extract<ReplayResult, { outcome: 'closed-before' | 'unknown-message' | 'kept-again' }>;

/** Takes a message that is no reply, such as a delivery report, from the open ones. It changes nothing. */
export async function dismissKept(
  { kept, clock }: Omit<ReplayDeps, 'send'>,
  id: string,
  by: string,
): Promise<DismissResult> {
  const message = await kept.find(id);
  if (!message) return { outcome: 'unknown-message' };
  if (!message.isOpen && message.closed) return { outcome: 'closed-before', ...message.closed };
  const closed = await kept.close(message, { how: 'dismissed', by, at: clock() });
  return { outcome: closed ? 'dismissed' : 'kept-again' };
}
