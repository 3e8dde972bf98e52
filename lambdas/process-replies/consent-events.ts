import type { ConsentEvent } from '../core/contracts/events.ts';
import { everyDealer } from '../core/domain/consent.ts';
import type { CustomerKey, ReplyRecord } from '../core/domain/reply-record.ts';

interface Told {
  eventType: ConsentEvent['eventType'];
  dealers: readonly string[];
  reason: ConsentEvent['reason'];
}

/** What a reply gives to tell, and to which dealers. */
function told({ effect, attribution }: ReplyRecord, customers: readonly CustomerKey[]): Told | null {
  const why = attribution?.reason ?? 'unknown-reply-number';
  const named = attribution?.to === 'candidates' ? attribution.dealers : [everyDealer];
  switch (effect.do) {
    case 'stop':
      return effect.scope === everyDealer
        ? {
            eventType: 'customer-opted-out',
            dealers: [everyDealer, ...new Set(customers.map(({ dealerId }) => dealerId))],
            reason: 'stop-all',
          }
        : { eventType: 'customer-opted-out', dealers: [effect.scope], reason: why };
    case 'start':
      return { eventType: 'customer-opted-in', dealers: [effect.dealerId], reason: why };
    case 'hold':
      return { eventType: 'review-needed', dealers: effect.to, reason: why };
    case 'flag':
      return {
        eventType: 'review-needed',
        dealers: attribution?.to === 'dealer' ? [attribution.dealerId] : named,
        reason: effect.reason,
      };
    case 'nothing':
      return null;
  }
}

/** The events of one reply. Their ids are made of the reply's, so that a repeat shows as one. */
export function consentEvents(record: ReplyRecord, customers: readonly CustomerKey[]): ConsentEvent[] {
  const tell = told(record, customers);
  if (!tell) return [];
  return tell.dealers.map((dealerId) => ({
    version: 1,
    eventId: `${record.ref}#${tell.eventType}#${dealerId}`,
    eventType: tell.eventType,
    dealerId,
    phone: record.phone,
    customers: customers.filter((customer) => dealerId === everyDealer || customer.dealerId === dealerId),
    reply: record.ref,
    at: new Date(record.at).toISOString(),
    seen: new Date(record.seen).toISOString(),
    reason: tell.reason,
  }));
}
