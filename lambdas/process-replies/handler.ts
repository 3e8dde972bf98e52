import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { DealersInForce, ReplyNumbersInForce } from '../core/domain/ports.ts';
import { readReplyNumber } from '../core/domain/phone-numbers.ts';
import type { SettingsReader } from '../core/stores/settings-reader.ts';
import { keptMessage } from './kept-message.ts';
import { dealersToLoad, locateReply, type LocatedReply } from './locate-reply.ts';
import { processReply, type ReplyDeps } from './process-reply.ts';
import { readMessage, type IncomingMessage } from './incoming-message.ts';

export interface ProcessRepliesDeps extends ReplyDeps {
  settings: Pick<SettingsReader, 'forReplyNumbers' | 'forDealers'>;
  twoWayTopicArn: string;
}

/** A message whose replies' dealers are known as far as they can be; `why` tells why it has to be kept instead. */
interface LocatedMessage {
  replies: LocatedReply[];
  why?: string;
}

const replyNumbersOf = (messages: readonly IncomingMessage[]): string[] => {
  const replies = messages.flatMap((message) => (message.kind === 'replies' ? message.replies : []));
  return [...new Set(replies.flatMap(({ reply }) => readReplyNumber(reply.to) ?? []))];
};

const valuesOf = <T>(results: readonly PromiseSettledResult<T>[]): T[] =>
  results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));

/** Loads when it is first asked for, and only once. */
interface Once<T> {
  get(): Promise<T>;
  /** What was loaded; empty while it was not, or where that failed. */
  loaded: T[];
}

function once<T>(load: () => Promise<T>): Once<T> {
  let loading: Promise<T> | undefined;
  const loaded: T[] = [];
  return {
    loaded,
    get: async () => {
      loading ??= load().then((value) => {
        loaded.push(value);
        return value;
      });
      return loading;
    },
  };
}

/**
 * Processes a batch of the replies queue. Each message ends for itself: fulfilled, and SQS may forget it; or rejected, and it comes
 * again. Infrastructure that fails rejects; a message that cannot be read is kept, and that fulfils. Settings are read in two batch
 * reads for the whole batch: reply numbers, then the dealers that the replies could be for.
 */
export function createHandler(deps: ProcessRepliesDeps) {
  const { settings, log, count, twoWayTopicArn } = deps;

  async function keep(record: SQSRecord, message: IncomingMessage, why: string): Promise<void> {
    const kept = keptMessage(record, message.delivery, why, deps.clock());
    await deps.replies.keep(kept);
    count('MessagesKept');
    log.warn('message-kept', { id: kept.id, why });
  }

  async function locate(message: IncomingMessage, numbers: Once<ReplyNumbersInForce>): Promise<LocatedMessage> {
    if (message.kind !== 'replies') return { replies: [] };
    const inForce = await numbers.get();
    const outcomes = await Promise.all(message.replies.map((facts) => locateReply(deps, facts, inForce)));
    const why = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.why))[0];
    const replies = outcomes.flatMap((outcome) => (outcome.ok ? outcome.located : []));
    return { replies, ...(why === undefined ? {} : { why }) };
  }

  async function finish(
    record: SQSRecord,
    message: IncomingMessage,
    located: PromiseSettledResult<LocatedMessage> | undefined,
    dealers: Once<DealersInForce>,
  ): Promise<void> {
    if (message.kind === 'no-reply') return log.info('delivery-without-reply', { why: message.why });
    if (message.kind === 'unreadable') return keep(record, message, message.why);
    if (located?.status !== 'fulfilled') throw located?.reason;
    for (const reply of located.value.replies) await processReply(deps, reply, await dealers.get());
    if (located.value.why !== undefined) await keep(record, message, located.value.why);
  }

  function tellProblems(problems: readonly string[]): void {
    count('InvalidSettings', problems.length);
    for (const problem of problems) log.error('settings-invalid', { problem });
  }

  return async ({ Records }: SQSEvent): Promise<PromiseSettledResult<void>[]> => {
    const messages = Records.map((record) => readMessage(record, twoWayTopicArn));
    const numbers = once(async () => settings.forReplyNumbers(replyNumbersOf(messages)));
    const located = await Promise.allSettled(messages.map(async (message) => locate(message, numbers)));
    const replies = valuesOf(located).flatMap((message) => message.replies);
    const dealers = once(async () => settings.forDealers(dealersToLoad(replies)));
    const results = await Promise.allSettled(
      Records.map((record, index) =>
        finish(record, messages[index] ?? { kind: 'no-reply', why: '' }, located[index], dealers),
      ),
    );
    tellProblems([...numbers.loaded, ...dealers.loaded].flatMap(({ problems }) => problems));
    return results;
  };
}
