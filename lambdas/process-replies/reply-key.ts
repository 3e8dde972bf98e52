import { sha256 } from '../core/domain/digest.ts';
import type { GatewayName } from '../core/gateways/gateway-names.ts';
import type { GatewayReply } from '../core/gateways/gateway-reply.ts';

export interface ReplyKeyFacts {
  gateway: GatewayName;
  replyNumber: string | null;
  reply: GatewayReply;
  verified: boolean;
  /** What stands in for a message id where the gateway gave none. */
  deliveryId: string;
}

/** DynamoDB's keys end at 2048 bytes and hold Unicode, and records stay small; a longer id is told apart by its digest. */
export const shortId = (id: string): string => (id.length <= 200 ? id.toWellFormed() : sha256(id));

/**
 * The key of a reply's record: gateway, reply number and the gateway's message id, so that the same reply is the same record however
 * often and however late it is delivered. An unverified one has a digest of who wrote what in its key as well: a forged or
 * repeated message id can then never take the place of a genuine reply.
 */
export function replyKey({ gateway, replyNumber, reply, verified, deliveryId }: ReplyKeyFacts): string {
  const id = reply.messageId ?? reply.repeatId;
  const key = `reply#${gateway}#${replyNumber ?? 'none'}#${id === undefined ? `request-${deliveryId}` : shortId(id)}`;
  return verified ? key : `${key}#unverified-${digestOf(reply.from, reply.text)}`;
}

const digestOf = (phone: string, text: string): string => sha256(`${phone}\n${text}`).slice(0, 16);

/** The key of a reply whose own is taken by another person's reply, or by another text: a gateway used its message id twice. */
export const ownKey = (taken: string, phone: string, text: string): string => `${taken}#${digestOf(phone, text)}`;
