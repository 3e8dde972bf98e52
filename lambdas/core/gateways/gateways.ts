import type { Delivery } from '../contracts/queue-message.ts';
import { awsTwoWay } from './aws-two-way.ts';
import type { EndpointGateway, GatewayName } from './gateway-names.ts';
import { unreadable, type GatewayAdapter, type GatewayReading } from './gateway-reply.ts';
import { generic } from './generic.ts';
import { twilio } from './twilio.ts';

const adapters: Record<EndpointGateway, GatewayAdapter> = { twilio, generic };

const isEndpointGateway = (name: string): name is EndpointGateway => Object.hasOwn(adapters, name);

/** A reading, the gateway it came from, and whether its replies are verified. */
export interface GatewayDelivery {
  gateway: GatewayName;
  /** What our own topic brings is verified; the endpoint checks no signature yet. */
  verified: boolean;
  reading: GatewayReading;
}

/** Reads the replies of a delivery with the adapter of its gateway. */
export function readReplies(delivery: Delivery): GatewayDelivery {
  if (delivery.source === 'topic') return { gateway: 'aws', verified: true, reading: awsTwoWay(delivery) };
  const { gateway, method, query } = delivery;
  if (!isEndpointGateway(gateway))
    return {
      gateway: 'generic',
      verified: false,
      reading: unreadable(`there is no adapter for the gateway "${gateway}"`),
    };
  const probe = method === 'GET' && query.size === 0;
  const reading: GatewayReading = probe ? { kind: 'nothing', why: 'a probe' } : adapters[gateway](delivery);
  return { gateway, verified: false, reading };
}
