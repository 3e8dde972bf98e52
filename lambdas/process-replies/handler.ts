import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { readReplyNumber } from '../core/domain/phone-numbers.ts';
import type { DealersInForce, PartStore, ReplyNumbersInForce } from '../core/domain/ports.ts';
import type { Verification } from '../core/gateways/signatures/verify.ts';
import type { SettingsReader } from '../core/stores/settings-reader.ts';
import { confirmSubscription } from './confirm-subscription.ts';
import { countMessages, type CountDeps, type CountedMessage } from './count-messages.ts';
import { processFurther } from './further-replies.ts';
import { readMessage, type IncomingMessage, type ReplyMessage } from './incoming-message.ts';
import { isRepeat } from './is-repeat.ts';
import { unreadable, unverified, type Keeping } from './keeping.ts';
import { keptMessage } from './kept-message.ts';
import { dealersToLoad, locateReply, type LocatedReply } from './locate-reply.ts';
import { once, type Once } from './once.ts';
import { processReply, type ReplyDeps } from './process-reply.ts';
import { proofOf, verifyMessage } from './verify-message.ts';

export interface ProcessRepliesDeps extends ReplyDeps, CountDeps {
  settings: Pick<SettingsReader, 'forReplyNumbers' | 'forDealers'>;
  parts: PartStore;
  twoWayTopicArn: string;
}

/** A message whose replies' dealers are known as far as they can be; `unread` tells why some of it has to be kept. */
interface LocatedMessage {
  verification: Verification;
  replies: LocatedReply[];
  unread?: string;
}

const replyNumbersOf = (messages: readonly IncomingMessage[]): string[] => {
  const replies = messages.flatMap((message) => (message.kind === 'replies' ? message.replies : []));
  return [...new Set(replies.flatMap((reply) => readReplyNumber(reply.to) ?? []))];
};

const valuesOf = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

/** A message with what was found of it. */
const countedWith =
  (located: readonly PromiseSettledResult<LocatedMessage | null>[]) =>
  (message: IncomingMessage, index: number): CountedMessage => {
    const found = located[index];
    return { message, verification: found?.status === 'fulfilled' ? found.value?.verification : undefined };
  };

/**
 * Processes a batch of the replies queue. Each message ends for itself: fulfilled, and SQS may forget it; or rejected, and it comes
 * again. Infrastructure that fails rejects; a message that cannot be read or verified is kept, and that fulfils. Settings are read in two
 * batch reads for the whole batch: reply numbers, then the dealers that the replies could be for.
 */
export function createHandler(deps: ProcessRepliesDeps) {
  const { settings, log, count, twoWayTopicArn } = deps;

  async function keep(record: SQSRecord, message: IncomingMessage, keeping: Keeping): Promise<void> {
    const kept = keptMessage(record, message.delivery, keeping, deps.clock());
    await deps.replies.keep(kept);
    count(keeping.reason === 'unreadable' ? 'MessagesKept' : 'MessagesUnverified');
    log.warn('message-kept', { id: kept.id, gateway: kept.gateway, ...keeping });
  }

  async function locate(message: ReplyMessage, numbers: Once<ReplyNumbersInForce>): Promise<LocatedMessage> {
    const { delivery, gateway, replies } = message;
    const verification = await verifyMessage(deps, message);
    const inForce = await numbers.get();
    const ids = { gateway, seen: delivery.seen };
    const outcomes = await Promise.all(
      replies.map((reply, index) => {
        const deliveryId = replies.length === 1 ? delivery.id : `${delivery.id}-${index}`;
        return locateReply(deps, { reply, deliveryId, proof: proofOf(verification, reply), ...ids }, inForce);
      }),
    );
    const unread = message.unread ?? outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.why))[0];
    const located = outcomes.flatMap((outcome) => (outcome.ok ? outcome.located : []));
    return { verification, replies: located, ...(unread === undefined ? {} : { unread }) };
  }

  /** Answers with why the message has to be kept, if it has to be. */
  async function finishReplies(
    { verification, replies, unread }: LocatedMessage,
    numbers: Once<ReplyNumbersInForce>,
    dealers: Once<DealersInForce>,
  ): Promise<Keeping | null> {
    const keeping = unverified(verification);
    if (verification.state === 'stale' && (await areRepeats(replies))) return null;
    for (const reply of replies) {
      await processReply(deps, reply, await dealers.get());
      await processFurther(deps, reply, numbers);
    }
    return keeping ?? (unread === undefined ? null : unreadable(unread));
  }

  /** Whether all of these were processed before, when their signature was still fresh. */
  async function areRepeats(replies: readonly LocatedReply[]): Promise<boolean> {
    const found = await Promise.all(replies.map((reply) => isRepeat(deps.replies, reply)));
    if (found.length === 0 || found.includes(false)) return false;
    count('RepliesRepeated', found.length);
    log.info('reply-repeated', { gateway: replies[0]?.facts.gateway });
    return true;
  }

  async function finish(
    record: SQSRecord,
    message: IncomingMessage,
    work: () => Promise<Keeping | null>,
  ): Promise<void> {
    if (message.kind === 'no-reply')
      log.info('delivery-without-reply', { id: message.delivery?.id, gateway: message.gateway, why: message.why });
    const keeping = message.kind === 'unreadable' ? unreadable(message.why) : await work();
    if (keeping) await keep(record, message, keeping);
  }

  function tellProblems(problems: readonly string[]): void {
    count('InvalidSettings', problems.length);
    for (const problem of problems) log.error('settings-invalid', { problem });
  }

  return async ({ Records }: SQSEvent): Promise<PromiseSettledResult<void>[]> => {
    const messages = Records.map((record) => readMessage(record, twoWayTopicArn));
    const numbers = once(async () => settings.forReplyNumbers(replyNumbersOf(messages)));
    const located = await Promise.allSettled(
      messages.map(async (message) => (message.kind === 'replies' ? locate(message, numbers) : null)),
    );
    const replies = valuesOf(located).flatMap((message) => message?.replies ?? []);
    const dealers = once(async () => settings.forDealers(dealersToLoad(replies)));
    const results = await Promise.allSettled(
      Records.map(async (record, index) =>
        finish(record, messages[index] ?? { kind: 'no-reply', why: '' }, async () => {
          const message = messages[index];
          if (message?.kind === 'subscription') return confirmSubscription(deps, message);
          const result = located[index];
          if (result?.status !== 'fulfilled') throw result?.reason;
          return result.value && finishReplies(result.value, numbers, dealers);
        }),
      ),
    );
    await countMessages(deps, messages.map(countedWith(located)));
    tellProblems([...numbers.loaded, ...dealers.loaded].flatMap(({ problems }) => problems));
    return results;
  };
}
