import type { Delivery, EndpointDelivery } from '../contracts/queue-message.ts';
import { awsTwoWay } from './aws.ts';
import type { Gateway } from './gateway.ts';
import { isEndpointGateway, type GatewayName } from './gateway-names.ts';
import { readingOf, unreadable, type GatewayReading } from './gateway-reply.ts';
import { gatewayTable } from './gateway-table.ts';
import { payloadsOf } from './payload.ts';

/** A reading, and the gateway it came from; `null` where there is no such gateway. */
export interface GatewayDelivery {
  gateway: GatewayName | null;
  reading: GatewayReading;
}

function readRequest(gateway: Gateway, delivery: EndpointDelivery): GatewayReading {
  if (delivery.method === 'GET' && delivery.query.size === 0) return { kind: 'nothing', why: 'a probe' };
  return readingOf(payloadsOf(delivery).flatMap((payload) => gateway.read(payload)));
}

/** Reads the replies of a delivery with the adapter of its gateway. Whether they are genuine is another question: signatures/verify.ts. */
export function readReplies(delivery: Delivery): GatewayDelivery {
  if (delivery.source === 'topic') return { gateway: 'aws', reading: awsTwoWay(delivery) };
  const { gateway } = delivery;
  if (!isEndpointGateway(gateway))
    return { gateway: null, reading: unreadable(`there is no adapter for the gateway "${gateway}"`) };
  return { gateway, reading: readRequest(gatewayTable[gateway], delivery) };
}
