import type { Delivery, EndpointDelivery } from '../contracts/queue-message.ts';
import type { Gateway } from './gateway.ts';
import { isGatewayName, type GatewayName } from './gateway-names.ts';
import { readingOf, unreadable, type GatewayEntry, type GatewayReading, type GatewayReply } from './gateway-reply.ts';
import { gatewayTable } from './gateway-table.ts';
import { payloadsOf, type Payload } from './payload.ts';
import { contentOf } from './request-content.ts';
import { snsSignature } from './signatures/sns.ts';
import { isFromSns, readFromSns, readPublished } from './sns-delivery.ts';

/** A reading, and the gateway it came from; `null` where there is no such gateway. */
export interface GatewayDelivery {
  gateway: GatewayName | null;
  reading: GatewayReading;
}

/** A gateway that SNS may sign for may deliver through it. At another one's address a message of SNS is astray, and kept. */
function readPayload(gateway: Gateway, payload: Payload): GatewayEntry | GatewayEntry[] {
  if (!isFromSns(payload)) return gateway.read(payload);
  return gateway.signatures.includes(snsSignature)
    ? readFromSns(gateway, payload)
    : unreadable('a message of SNS, which does not deliver for this gateway');
}

/** A request that asks only whether somebody is there. */
export const isProbe = (delivery: Delivery): boolean =>
  delivery.source === 'endpoint' && delivery.method === 'GET' && delivery.query.size === 0;

function readRequest(gateway: Gateway, delivery: EndpointDelivery): GatewayReading {
  if (isProbe(delivery)) return { kind: 'nothing', why: 'a probe' };
  const content = contentOf(delivery);
  if (content.place === 'unreadable' && content.why !== undefined) return unreadable(content.why);
  return readingOf(payloadsOf(delivery).flatMap((payload) => readPayload(gateway, payload)));
}

/**
 * Whether a reply has a message id as its gateway makes them. Where a signature does not tell where a field ends, whoever has seen a signed
 * request may cut another id out of it, and no START may count again under that.
 */
export const hasOwnMessageId = (gateway: GatewayName, { messageId }: GatewayReply): boolean =>
  messageId !== undefined && gatewayTable[gateway].messageIdForm?.test(messageId) !== false;

/** Reads the replies of a delivery with the adapter of its gateway. Whether they are genuine is another question: signatures/verify.ts. */
export function readReplies(delivery: Delivery): GatewayDelivery {
  if (delivery.source === 'topic') {
    const publishedAt = { at: delivery.seen, wholeSeconds: false };
    return { gateway: 'aws', reading: readingOf(readPublished(gatewayTable.aws, delivery.message, publishedAt)) };
  }
  const { gateway } = delivery;
  if (!isGatewayName(gateway))
    return { gateway: null, reading: unreadable(`there is no adapter for the gateway "${gateway}"`) };
  return { gateway, reading: readRequest(gatewayTable[gateway], delivery) };
}
