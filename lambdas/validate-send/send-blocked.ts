import { eventVersion, leadSmsRole, type ConsentEvent } from '../core/contracts/events.ts';
import type { DealerSettings } from '../core/contracts/settings.ts';
import { recipientsOf } from '../core/domain/recipients.ts';
import type { SendNote } from '../core/stores/send-puts.ts';

/** The event that tells staff of a refused SMS; `null` for an allowed one. */
export function sendBlocked(
  { dealerId, answer, at, phone, about }: SendNote,
  dealer: DealerSettings | null,
): ConsentEvent | null {
  if (answer.outcome !== 'blocked') return null;
  const { customerId, leadId, leadOwnerId, automationId, campaignId } = about;
  return {
    eventType: 'send-blocked',
    version: eventVersion,
    eventId: `send#${dealerId}#${answer.sendId}#send-blocked#${answer.reason}`,
    dealerId,
    role: leadSmsRole,
    recipients: recipientsOf(dealer, leadOwnerId),
    phone,
    customers: customerId === undefined ? [] : [{ dealerId, customerId }],
    ...(leadId === undefined ? {} : { leadId }),
    ...(automationId === undefined ? {} : { automationId }),
    ...(campaignId === undefined ? {} : { campaignId }),
    at: new Date(at).toISOString(),
    sendId: answer.sendId,
    reason: answer.reason,
    userMessage: answer.userMessage,
  };
}
