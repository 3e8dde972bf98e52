import { eventVersion, leadSmsRole, type ConsentEvent, type ReplyEvent } from '../core/contracts/events.ts';
import type { SmsAbout } from '../core/domain/attribution-facts.ts';
import { everyDealer } from '../core/domain/consent.ts';
import { reasonOf } from '../core/domain/matching/reasons.ts';
import type { Confirmation } from '../core/domain/confirmation.ts';
import type { DealersInForce } from '../core/domain/ports.ts';
import { recipientsOf } from '../core/domain/recipients.ts';
import type { ReplyRecord, Statuses } from '../core/domain/reply-record.ts';
import { isOptedInAt, isOptedOutAt } from '../core/domain/statuses.ts';
import type { ConcernedCustomer } from './apply-effect.ts';

interface Told {
  eventType: ReplyEvent['eventType'];
  dealers: readonly string[];
  reason: string;
}

const dealersMeant = ({ attribution }: ReplyRecord): readonly string[] => {
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [everyDealer];
};

/** Why staff are asked: who sent it is not certain, or the dealer, or what the reply says. */
function reviewReason({ verified, meaning, attribution, effect }: ReplyRecord): string {
  if (!verified) return 'unverified';
  if (attribution?.to !== 'dealer') return attribution?.reason ?? 'no-dealer';
  const isOthers = effect.do === 'hold' && effect.to.some((dealerId) => dealerId !== attribution.dealerId);
  if (isOthers) return 'term-of-another';
  return meaning.kind === 'wish' || meaning.kind === 'doubt' ? meaning.kind : 'unlikely-context';
}

/** Who of those it concerns is told of: of an opt-out or opt-in those for whom it is in force. */
const isTold = (eventType: ConsentEvent['eventType'], { smsStatus }: ConcernedCustomer): boolean => {
  if (eventType === 'customer-opted-out') return smsStatus === 'unsubscribed';
  return eventType !== 'customer-opted-in' || smsStatus === 'subscribed';
};

/** What a reply gives to tell, and to which dealers; an opt-out or opt-in only where it is in force. */
function told({ record, customers, statusAfter }: ToTell): Told[] {
  const { meaning, attribution, effect } = record;
  if (meaning.kind === 'empty' || !attribution) return [];
  const meant = dealersMeant(record);
  const because = attribution.reason;
  const received: Told[] = [{ eventType: 'reply-received', dealers: meant, reason: because }];
  if (meaning.kind === 'help') received.push({ eventType: 'help-requested', dealers: meant, reason: because });
  switch (effect.do) {
    case 'stop': {
      const all = effect.scope === everyDealer;
      const touched = customers.map(({ dealerId }) => dealerId);
      const concerned = all ? [...new Set([everyDealer, ...meant, ...touched])] : [effect.scope];
      const dealers = concerned.filter((dealerId) => isOptedOutAt(statusAfter, dealerId));
      return [...received, { eventType: 'customer-opted-out', dealers, reason: all ? 'stop-all' : because }];
    }
    case 'start': {
      const dealers = [effect.dealerId].filter((dealerId) => isOptedInAt(statusAfter, dealerId));
      return [...received, { eventType: 'customer-opted-in', dealers, reason: because }];
    }
    case 'hold': {
      const asked: Told = { eventType: 'review-needed', dealers: effect.to, reason: reviewReason(record) };
      const out = effect.optOut ? effect.to.filter((dealerId) => isOptedOutAt(statusAfter, dealerId)) : [];
      return [...received, { eventType: 'customer-opted-out', dealers: out, reason: because }, asked];
    }
    case 'flag':
      return [...received, { eventType: 'review-needed', dealers: meant, reason: effect.reason }];
    case 'nothing':
      return received;
  }
}

export interface ToTell {
  record: ReplyRecord;
  customers: readonly ConcernedCustomer[];
  /** How things stand now that it is applied. */
  statusAfter: Statuses;
  dealers: DealersInForce;
  /** What a dealer's SMS was about that is answered, and whom the reply is about there. */
  about: (dealerId: string) => SmsAbout;
}

/** What every event about a reply at one dealer has. */
function common({ record, customers, dealers, about }: Omit<ToTell, 'statusAfter'>, dealerId: string) {
  const { phone, at } = record;
  const { leadId, automationId, campaignId, leadOwnerId } = dealerId === everyDealer ? {} : about(dealerId);
  return {
    version: eventVersion,
    dealerId,
    role: leadSmsRole,
    recipients: dealerId === everyDealer ? [] : recipientsOf(dealers.dealer(dealerId), leadOwnerId),
    phone,
    customers: customers
      .filter((customer) => dealerId === everyDealer || customer.dealerId === dealerId)
      .map((customer) => ({ dealerId: customer.dealerId, customerId: customer.customerId })),
    ...(leadId === undefined ? {} : { leadId }),
    ...(automationId === undefined ? {} : { automationId }),
    ...(campaignId === undefined ? {} : { campaignId }),
    at: new Date(at).toISOString(),
  } as const;
}

/** What was found in the text, and why it means what it was taken for. */
function matchFacts({ meaning }: ReplyRecord) {
  const rule = 'rule' in meaning ? meaning.rule : undefined;
  return {
    ...('term' in meaning ? { term: meaning.term } : {}),
    ...(rule === undefined ? {} : { rule, explanation: reasonOf(rule) }),
  };
}

/** The events of one reply. Their ids are made of the reply's, so that a repeat shows as one. */
export function replyEvents(toTell: ToTell): ConsentEvent[] {
  const { record, customers } = toTell;
  const { ref, gateway, replyNumber, text, seen } = record;
  return told(toTell).flatMap(({ eventType, dealers: to, reason }) =>
    to.map((dealerId) => ({
      eventType,
      eventId: `${ref}#${eventType}#${dealerId}`,
      ...common({ ...toTell, customers: customers.filter((customer) => isTold(eventType, customer)) }, dealerId),
      reply: ref,
      gateway,
      replyNumber,
      text: text.slice(0, 1600),
      seen: new Date(seen).toISOString(),
      reason,
      ...matchFacts(record),
    })),
  );
}

/**
 * The event that asks the sender of a gateway for the one confirmation of an opt-out.
 * @param gateway whose number the confirmation goes out from
 */
export function confirmationDue(
  record: ReplyRecord,
  confirmation: Confirmation,
  dealers: DealersInForce,
  gateway: string,
): ConsentEvent {
  const { ref, attribution } = record;
  const dealerId = attribution?.to === 'dealer' ? attribution.dealerId : everyDealer;
  const { to, from, text, expiresAt } = confirmation;
  return {
    eventType: 'confirmation-due',
    eventId: `${ref}#confirmation-due#${dealerId}`,
    ...common({ record, customers: [], dealers, about: () => record.about }, dealerId),
    reply: ref,
    gateway,
    to,
    from,
    text,
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
