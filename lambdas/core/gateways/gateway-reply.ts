import type { EndpointDelivery } from '../contracts/queue-message.ts';
import type { GatewayTime } from '../domain/event-time.ts';

/** One inbound SMS as its gateway tells it; nothing is interpreted yet. */
export interface GatewayReply {
  /** The gateway's id of this inbound SMS. */
  messageId?: string;
  /** The person's phone, as the gateway writes it. */
  from: string;
  /** The reply number, as the gateway writes it. */
  to: string;
  /** Empty for an MMS without text. */
  text: string;
  /** When the person sent it, if the gateway says so and its zone is documented. */
  sentAt?: GatewayTime;
  /** The gateway's id of the outbound message that is answered. */
  answers?: string;
  /** The gateway itself has taken the reply for an opt-out. */
  optedOutAtGateway?: boolean;
}

/** What one payload holds. `nothing`: understood, and no reply (a probe, a delivery report). */
export type GatewayReading =
  { kind: 'replies'; replies: GatewayReply[] } | { kind: 'nothing'; why: string } | { kind: 'unreadable'; why: string };

/** Turns what a gateway posts to the endpoint into replies. */
export type GatewayAdapter = (delivery: EndpointDelivery) => GatewayReading;

export const unreadable = (why: string): GatewayReading => ({ kind: 'unreadable', why });
export const oneReply = (reply: GatewayReply): GatewayReading => ({ kind: 'replies', replies: [reply] });
