import type { SQSRecord } from 'aws-lambda';
import { readQueueMessage, type Delivery } from '../core/contracts/queue-message.ts';
import { isGatewayName, type GatewayName } from '../core/gateways/gateway-names.ts';
import { unreadable, type GatewayReply } from '../core/gateways/gateway-reply.ts';
import { readReplies, type GatewayDelivery } from '../core/gateways/gateways.ts';

/** A message with replies in it; `unread`: why some of it could not be read. */
export interface ReplyMessage {
  kind: 'replies';
  delivery: Delivery;
  gateway: GatewayName;
  replies: readonly GatewayReply[];
  unread?: string;
}

/** SNS asks whether a topic may post to the endpoint. */
export interface SubscriptionMessage {
  kind: 'subscription';
  delivery: Delivery;
  gateway: GatewayName;
  confirmUrl: string;
}

/** One message of the batch, read as far as that needs no data. */
export type IncomingMessage =
  | ReplyMessage
  | SubscriptionMessage
  | { kind: 'unreadable' | 'no-reply'; why: string; delivery?: Delivery; gateway?: GatewayName };

/** An adapter that stumbles over what somebody made up keeps that message, and holds up no neighbour. */
function readSafely(delivery: Delivery): GatewayDelivery {
  try {
    return readReplies(delivery);
  } catch (error) {
    const gateway = 'gateway' in delivery && isGatewayName(delivery.gateway) ? delivery.gateway : null;
    return { gateway, reading: unreadable(`its adapter failed: ${error instanceof Error ? error.name : 'unknown'}`) };
  }
}

/** Reads a message of the queue with the adapter of its gateway. */
export function readMessage(record: SQSRecord, twoWayTopicArn: string): IncomingMessage {
  const message = readQueueMessage(record, twoWayTopicArn);
  if (!message.ok) return { kind: 'unreadable', why: message.why };
  const { delivery } = message;
  const { gateway, reading } = readSafely(delivery);
  if (gateway === null) return { kind: 'unreadable', why: 'why' in reading ? reading.why : '', delivery };
  if (reading.kind === 'replies' || reading.kind === 'subscription') return { ...reading, delivery, gateway };
  const kind = reading.kind === 'nothing' ? 'no-reply' : 'unreadable';
  return { kind, why: reading.why, delivery, gateway };
}
