import { everyDealer } from '../domain/consent.ts';
import { sourceOf } from '../domain/customer.ts';
import { sha256 } from '../domain/digest.ts';
import type { SmsAbout } from '../domain/attribution-facts.ts';
import type { ReplyDone } from '../domain/ports.ts';
import type { CustomerKey, ReplyRecord } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import { expiry, historyKeys, listPartition, orderOf } from './communication-entry.ts';
import { dealersWithEntries, reviewers } from './reply-item.ts';

type Item = Record<string, unknown>;

/** How many customers of one reply have an entry of their own: who has more of one number has a placeholder in the book. */
export const mostCustomerEntries = 25;

/** Sort key of a dealer's own entry of a reply that is not theirs alone. */
export const dealerEntry = (dealerId: string): string => `dealer#${dealerId}`;

/** Sort key of a customer's own entry of a reply that no other entry puts into their timeline; it names nobody, since keys outlive an erasure. */
export const customerEntry = ({ dealerId, customerId }: CustomerKey): string =>
  `customer#${dealerId}#${sha256(customerId).slice(0, 24)}`;

/** Whether an entry only points to the record of a reply, or of an imported opt-out, which says the rest. */
export const pointsToRecord = (entry: string): boolean => /^(dealer|customer)#/.test(entry);

/** Sort key of the record that an entry points to. */
export const recordEntry = (id: string): string => (sourceOf(id) === 'import' ? 'import' : 'reply');

/** Whether a verified reply to somebody else is held at a dealer: for a word that is a term there. */
const isAskedForTheirTerm = ({ verified, attribution, effect }: ReplyRecord, dealerId: string): boolean =>
  verified &&
  attribution?.to === 'dealer' &&
  attribution.dealerId !== dealerId &&
  effect.do === 'hold' &&
  effect.to.includes(dealerId);

/** Why a reply is at a dealer's: why that one is meant, or that it is for everybody who has the number. */
function reasonAt(record: ReplyRecord, dealerId: string): string | undefined {
  const { attribution, effect } = record;
  const isMeant = attribution?.to === 'dealer' && attribution.dealerId === dealerId;
  if (isAskedForTheirTerm(record, dealerId)) return 'term-of-another';
  const isStopAll = effect.do === 'stop' && effect.scope === everyDealer;
  return isStopAll && !isMeant && !dealersWithEntries(record).includes(dealerId) ? 'stop-all' : attribution?.reason;
}

/** What every entry that points to a record says itself. It stays as long as the record. */
const pointer = (record: ReplyRecord, dealerId: string, entry: string): Item => ({
  id: record.ref,
  entry,
  kind: 'reply',
  dealerId,
  at: record.at,
  outcome: record.meaning.kind,
  reason: reasonAt(record, dealerId),
  order: orderOf(record.seen, record.ref),
  ...(record.effect.do === 'nothing' || record.effect.do === 'flag' ? { expiresAt: expiry(record.seen) } : {}),
});

/** A dealer's own entry: the reply is in that dealer's list, and on the lead, automation and customer of what it answers there. */
const dealerItem = (record: ReplyRecord, dealerId: string, about: SmsAbout): Item => ({
  ...pointer(record, dealerId, dealerEntry(dealerId)),
  list: listPartition(dealerId, record.seen, record.ref),
  ...historyKeys(dealerId, about),
  ...(reviewers(record).includes(dealerId) ? { review: dealerId } : {}),
});

const customerItem = (record: ReplyRecord, customer: CustomerKey): Item => ({
  ...pointer(record, customer.dealerId, customerEntry(customer)),
  person: statusKey(customer),
});

/** One entry for each dealer that could be meant or is asked, so that each finds the reply in its own list, on its own lead and customer. */
export const candidateItems = (record: ReplyRecord, about: (dealerId: string) => SmsAbout): Item[] =>
  dealersWithEntries(record).map((dealerId) => dealerItem(record, dealerId, about(dealerId)));

/** What puts a reply where those look whom it concerns. */
export interface ConcernedEntries {
  /** Partitions of histories for entries that are there, by sort key: those that they are in already stay. */
  completed: { entry: string; keys: Readonly<Record<string, string>> }[];
  /** Entries of dealers who are not meant, and of customers beside the one whom an entry is about. */
  added: Item[];
}

/**
 * A reply's entries once it is known whom it concerns: one in the list of every such dealer, and one for every customer whom none
 * of these is about.
 */
export function concernedEntries(
  record: ReplyRecord,
  { customers, dealers, about }: Pick<ReplyDone, 'customers' | 'dealers' | 'about'>,
): ConcernedEntries {
  const { attribution } = record;
  const owner = attribution?.to === 'dealer' ? attribution.dealerId : undefined;
  const there = [...(owner === undefined ? [] : [owner]), ...dealersWithEntries(record)];
  const isShown = ({ dealerId, customerId }: CustomerKey): boolean => about(dealerId).customerId === customerId;
  const beside = customers.filter((customer) => !isShown(customer)).slice(0, mostCustomerEntries);
  return {
    completed: there.map((dealerId) => ({
      entry: dealerId === owner ? 'reply' : dealerEntry(dealerId),
      keys: historyKeys(dealerId, about(dealerId)),
    })),
    added: [
      ...dealers.filter((dealerId) => !there.includes(dealerId)).map((id) => dealerItem(record, id, about(id))),
      ...beside.map((customer) => customerItem(record, customer)),
    ],
  };
}
