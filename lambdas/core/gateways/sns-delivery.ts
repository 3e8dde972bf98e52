import { parseJson } from '../contracts/queue-message.ts';
import type { GatewayTime } from '../domain/event-time.ts';
import type { Gateway } from './gateway.ts';
import { unreadable, type GatewayEntry } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { Payload } from './payload.ts';

/** Reads what was published to a topic. Where it tells no time, SNS's counts. */
export function readPublished(
  gateway: Gateway,
  message: string | undefined,
  publishedAt: GatewayTime | undefined,
): GatewayEntry[] {
  const json = parseJson(message ?? '');
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [unreadable('the notification holds no JSON object')];
  const entries = [gateway.read(new Payload(Object.entries(json)))].flat();
  if (publishedAt === undefined) return entries;
  return entries.map((entry) =>
    entry.kind === 'reply' ? { ...entry, reply: { sentAt: publishedAt, ...entry.reply } } : entry,
  );
}

/** Whether it is in the envelope of SNS: with raw delivery there is none. */
export const isFromSns = (payload: Payload): boolean => payload.has('TopicArn') && payload.has('Type');

/**
 * Reads what SNS posts to an HTTPS subscription: what was published, in an envelope.
 * https://docs.aws.amazon.com/sns/latest/dg/http-subscription-confirmation-json.html
 */
export function readFromSns(gateway: Gateway, payload: Payload): GatewayEntry[] {
  const type = payload.text('Type') ?? '';
  switch (type) {
    case 'Notification':
      return readPublished(gateway, payload.text('Message'), isoTime(payload.text('Timestamp')));
    case 'SubscriptionConfirmation':
      return [{ kind: 'subscription', confirmUrl: payload.text('SubscribeURL') ?? '' }];
    case 'UnsubscribeConfirmation':
      return [unreadable('SNS tells that the subscription has ended, so no reply comes from its topic any more')];
    default:
      return [unreadable('a message of SNS of a type that is not known')];
  }
}
