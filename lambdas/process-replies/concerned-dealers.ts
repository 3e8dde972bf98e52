import pMap from 'p-map';
import type { SmsAbout } from '../core/domain/attribution-facts.ts';
import type { CustomerStore } from '../core/domain/ports.ts';
import type { CustomerKey, ReplyRecord } from '../core/domain/reply-record.ts';
import { everyDealer } from '../core/domain/consent.ts';
import { dealersWithEntries } from '../core/stores/reply-item.ts';
import { dealersMeant } from './apply-effect.ts';
import { aboutAt, type LocatedReply } from './locate-reply.ts';

/** How many customers are read at once. */
const readsAtOnce = 8;

/** Whom a reply is about at a dealer: the customer of the SMS it answers, else the only one there whom it concerns. */
function personAt(dealerId: string, { customerId }: SmsAbout, customers: readonly CustomerKey[]): string | undefined {
  const [only, ...others] = customers.filter((customer) => customer.dealerId === dealerId);
  return customerId ?? (others.length === 0 ? only?.customerId : undefined);
}

/** The dealers whom a reply concerns, and what it is about at each. */
export interface ConcernedDealers {
  dealers: readonly string[];
  about: (dealerId: string) => SmsAbout;
}

/** Who texted the person from that number: STOP ALL concerns them, whether or not they have a customer with the phone. */
const textedBefore = ({ effect }: ReplyRecord, { attributed }: LocatedReply): string[] =>
  effect.do === 'stop' && effect.scope === everyDealer
    ? (attributed?.by.threads ?? []).map(({ dealerId }) => dealerId)
    : [];

/**
 * The dealers whom a reply concerns, and what it is about at each: the SMS that it answers; where that names no customer, the only one there whom it
 * concerns; and where it names no lead, that customer's.
 */
export async function concernedDealers(
  { customers: book }: { customers: Pick<CustomerStore, 'find'> },
  record: ReplyRecord,
  customers: readonly CustomerKey[],
  located: LocatedReply,
): Promise<ConcernedDealers> {
  const { attribution } = record;
  const answeredAt = (dealerId: string): SmsAbout =>
    attribution?.to === 'dealer' && attribution.dealerId === dealerId ? record.about : aboutAt(located, dealerId);

  async function completedAt(dealerId: string): Promise<[string, SmsAbout]> {
    const about = answeredAt(dealerId);
    const customerId = personAt(dealerId, about, customers);
    if (customerId === undefined) return [dealerId, about];
    const leadId = about.leadId ?? (await book.find({ dealerId, customerId }))?.leadId;
    return [dealerId, { ...about, customerId, ...(leadId === undefined ? {} : { leadId }) }];
  }

  const touched = customers.map(({ dealerId }) => dealerId);
  const dealers = [
    ...new Set([...dealersMeant(record), ...dealersWithEntries(record), ...touched, ...textedBefore(record, located)]),
  ];
  const known = new Map(await pMap(dealers, completedAt, { concurrency: readsAtOnce }));
  return { dealers, about: (dealerId) => known.get(dealerId) ?? {} };
}
