import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { readQueueMessage, type Delivery } from '../core/contracts/queue-message.ts';
import type { Clock, ReplySettings, ReplyStore } from '../core/domain/ports.ts';
import { readReplies, type GatewayDelivery } from '../core/gateways/gateways.ts';
import type { GatewayReply } from '../core/gateways/gateway-reply.ts';
import { readReplyNumber } from '../core/domain/phone-numbers.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Counter } from '../core/runtime/metrics.ts';
import type { SettingsReader } from '../core/stores/settings-reader.ts';
import { keptMessage } from './kept-message.ts';
import { processReply, type ReplyDeps } from './process-reply.ts';

export interface ProcessRepliesDeps extends ReplyDeps {
  settings: Pick<SettingsReader, 'forReplies'>;
  replies: ReplyStore;
  clock: Clock;
  log: Log;
  count: Counter;
  twoWayTopicArn: string;
}

/** One message of the batch, read as far as that needs no data. */
type Incoming =
  | {
      record: SQSRecord;
      readable: true;
      delivery: Delivery;
      gatewayDelivery: GatewayDelivery & { replies: GatewayReply[] };
    }
  | { record: SQSRecord; readable: false; why: string; delivery?: Delivery }
  | { record: SQSRecord; readable: 'no-reply'; why: string };

function read(record: SQSRecord, twoWayTopicArn: string): Incoming {
  const message = readQueueMessage(record, twoWayTopicArn);
  if (!message.ok) return { record, readable: false, why: message.why };
  const { delivery } = message;
  const gatewayDelivery = readReplies(delivery);
  const { reading } = gatewayDelivery;
  if (reading.kind === 'nothing') return { record, readable: 'no-reply', why: reading.why };
  if (reading.kind === 'unreadable') return { record, readable: false, why: reading.why, delivery };
  return { record, readable: true, delivery, gatewayDelivery: { ...gatewayDelivery, replies: reading.replies } };
}

const replyNumbersOf = (incoming: readonly Incoming[]): string[] => {
  const written = incoming.flatMap((entry) => (entry.readable === true ? entry.gatewayDelivery.replies : []));
  return [...new Set(written.flatMap(({ to }) => readReplyNumber(to) ?? []))];
};

/**
 * Processes a batch of the replies queue. Each message ends for itself: fulfilled, and SQS may forget it; or rejected, and it comes
 * again. Infrastructure that fails rejects; a message that cannot be read is kept, and that fulfils.
 */
export function createHandler(deps: ProcessRepliesDeps) {
  const { settings, log, count, twoWayTopicArn } = deps;

  async function keep(entry: Extract<Incoming, { readable: false }>): Promise<void> {
    const kept = keptMessage(entry.record, entry.delivery, entry.why, deps.clock());
    await deps.replies.keep(kept);
    count('MessagesKept');
    log.warn('message-kept', { id: kept.id, why: entry.why });
  }

  async function processMessage(entry: Incoming, inForce: () => Promise<ReplySettings>): Promise<void> {
    if (entry.readable === 'no-reply') return log.info('delivery-without-reply', { why: entry.why });
    if (!entry.readable) return keep(entry);
    const { delivery, gatewayDelivery, record } = entry;
    const { replies, gateway, verified } = gatewayDelivery;
    for (const [index, reply] of replies.entries()) {
      const deliveryId = replies.length === 1 ? delivery.id : `${delivery.id}-${index}`;
      const facts = { reply, gateway, verified, deliveryId, seen: delivery.seen };
      const outcome = await processReply(deps, facts, await inForce());
      if (!outcome.ok) await keep({ record, readable: false, why: outcome.why, delivery });
    }
  }

  function tellProblems({ problems }: ReplySettings): void {
    count('InvalidSettings', problems.length);
    for (const problem of problems) log.error('settings-invalid', { problem });
  }

  return async ({ Records }: SQSEvent): Promise<PromiseSettledResult<void>[]> => {
    const incoming = Records.map((record) => read(record, twoWayTopicArn));
    let loading: Promise<ReplySettings> | undefined;
    const inForce = async (): Promise<ReplySettings> => {
      loading ??= settings.forReplies(replyNumbersOf(incoming));
      return loading;
    };
    const results = await Promise.allSettled(incoming.map((entry) => processMessage(entry, inForce)));
    await loading?.then(tellProblems, () => undefined);
    return results;
  };
}
