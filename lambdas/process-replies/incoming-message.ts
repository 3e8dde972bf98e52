import type { SQSRecord } from 'aws-lambda';
import { readQueueMessage, type Delivery } from '../core/contracts/queue-message.ts';
import { readReplies } from '../core/gateways/gateways.ts';
import type { ReplyFacts } from './locate-reply.ts';

/** One message of the batch, read as far as that needs no data. */
export type IncomingMessage =
  | { kind: 'replies'; delivery: Delivery; replies: ReplyFacts[] }
  | { kind: 'unreadable'; why: string; delivery?: Delivery }
  | { kind: 'no-reply'; why: string; delivery?: Delivery };

/** Reads a message of the queue with the adapter of its gateway. */
export function readMessage(record: SQSRecord, twoWayTopicArn: string): IncomingMessage {
  const message = readQueueMessage(record, twoWayTopicArn);
  if (!message.ok) return { kind: 'unreadable', why: message.why };
  const { delivery } = message;
  const { gateway, verified, reading } = readReplies(delivery);
  if (reading.kind === 'nothing') return { kind: 'no-reply', why: reading.why, delivery };
  if (reading.kind === 'unreadable') return { kind: 'unreadable', why: reading.why, delivery };
  const { replies } = reading;
  return {
    kind: 'replies',
    delivery,
    replies: replies.map((reply, index) => ({
      reply,
      gateway,
      verified,
      deliveryId: replies.length === 1 ? delivery.id : `${delivery.id}-${index}`,
      seen: delivery.seen,
    })),
  };
}
