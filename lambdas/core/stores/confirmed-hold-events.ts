import { eventVersion, leadSmsRole, type ConsentEvent } from '../contracts/events.ts';
import { everyDealer } from '../domain/consent.ts';
import type { DealersInForce } from '../domain/ports.ts';
import { recipientsOf } from '../domain/recipients.ts';
import type { ReplyRecord } from '../domain/reply-record.ts';
import type { OptedOut } from './answer-review.ts';

/** What the dealer's SMS was about that was answered, where the reply is that dealer's alone. */
const aboutAt = ({ attribution, about }: ReplyRecord, dealerId: string) =>
  attribution?.to === 'dealer' && attribution.dealerId === dealerId ? about : {};

/**
 * What a hold that was confirmed gives to tell: `customer-opted-out`, for each dealer. Its ids are made of the reply's, so that a repeat
 * shows as one.
 */
export function confirmedHoldEvents(
  reply: ReplyRecord,
  { dealers, customers }: OptedOut,
  settings: Pick<DealersInForce, 'dealer'>,
): ConsentEvent[] {
  const { ref, phone, gateway, replyNumber, text, at, seen } = reply;
  return dealers.map((dealerId) => {
    const { leadId, automationId, campaignId, leadOwnerId } = aboutAt(reply, dealerId);
    return {
      eventType: 'customer-opted-out',
      eventId: `${ref}#customer-opted-out#${dealerId}`,
      version: eventVersion,
      dealerId,
      role: leadSmsRole,
      recipients: dealerId === everyDealer ? [] : recipientsOf(settings.dealer(dealerId), leadOwnerId),
      phone,
      customers: customers.filter((customer) => dealerId === everyDealer || customer.dealerId === dealerId),
      ...(leadId === undefined ? {} : { leadId }),
      ...(automationId === undefined ? {} : { automationId }),
      ...(campaignId === undefined ? {} : { campaignId }),
      at: new Date(at).toISOString(),
      reply: ref,
      gateway,
      replyNumber,
      text,
      seen: new Date(seen).toISOString(),
      reason: 'confirmed',
    };
  });
}
