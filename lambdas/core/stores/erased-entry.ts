import { sha256 } from '../domain/digest.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import { dealersWithEntries, readRecord } from './reply-item.ts';

/**
 * What becomes of one item of a customer's history: it is emptied, so that only its key is left until DynamoDB's time to live deletes that
 * as well, or it stays without what it said of the person.
 */
export interface LessEntry {
  how: 'emptied' | 'stripped';
  /** Attributes that go, or paths of two names. */
  remove: readonly (readonly string[])[];
  erasedText?: string;
}

/** What becomes of the record of a reply that concerned others as well: it names the customer no more, and keeps its text for the others. */
export interface UnnamedRecord {
  how: 'unnamed';
  customer: CustomerKey;
}

export type ErasedEntry = LessEntry | UnnamedRecord;

/** What names the person, what they were texted about, and the lists that show it. */
export const personalAttributes = [
  'customerId',
  'customers',
  'addressed',
  'campaignId',
  'leadId',
  'leadOwnerId',
  'automationId',
  'person',
  'lead',
  'automation',
  'list',
  'review',
] as const;

export const textAttributes = ['body', 'bodyLength', 'bodySha256'] as const;

/** Whether other dealers could be meant by a reply as well, or are asked about it: its text is theirs to judge by. */
export function concernsOthers(item: Record<string, unknown>, dealerId: string): boolean {
  const record = readRecord(item);
  const meant = record.attribution?.to === 'dealer' ? [record.attribution.dealerId] : [];
  return [...meant, ...dealersWithEntries(record)].some((dealer) => dealer !== dealerId);
}

const stripped = (names: readonly string[]): [string][] => names.map((name) => [name]);

/** How the customer was shown, where statuses before and after say it beside the number's. */
export const ownStatuses = (item: Record<string, unknown>, customer: CustomerKey): [string, string][] =>
  ['statusBefore', 'statusAfter']
    .filter((name) => Object.hasOwn(Object(item[name]) as object, statusKey(customer)))
    .map((name) => [name, statusKey(customer)]);

const keyAttributes: ReadonlySet<string> = new Set(['id', 'entry', 'expiresAt']);

const emptied = (item: Record<string, unknown>): LessEntry => ({
  how: 'emptied',
  remove: stripped(Object.keys(item).filter((name) => !keyAttributes.has(name))),
});

/** Customers whom a reply concerned, beside one. */
export const othersNamed = (item: Record<string, unknown>, customer: CustomerKey): string[] =>
  ((item['customers'] ?? []) as string[]).filter((named) => named !== statusKey(customer));

/** What of a record stays for others whom it names. */
const shared: ReadonlySet<string> = new Set(['customers', 'addressed', 'list', 'review']);

function erasedReply(item: Record<string, unknown>, customer: CustomerKey): ErasedEntry {
  const { dealerId } = customer;
  const entry = String(item['entry']);
  const statuses = ownStatuses(item, customer);
  const hasOthers = othersNamed(item, customer).length > 0;
  if (entry !== 'reply' || hasOthers || concernsOthers(item, dealerId)) {
    const isOwn = (name: string): boolean =>
      (name !== 'review' || item[name] === dealerId) && !(hasOthers && shared.has(name));
    const own = personalAttributes.filter(isOwn);
    return { how: 'stripped', remove: [...stripped(own), ...statuses] };
  }
  const remove = [...stripped([...personalAttributes, ...textAttributes]), ...statuses];
  const text = item['body'];
  return { how: 'stripped', remove, ...(typeof text === 'string' ? { erasedText: sha256(text) } : {}) };
}

/**
 * What becomes of an entry of a history. A reply's record is the guard against its repeats, and where it changed a status the evidence of
 * an opt-out that stays: it loses its text and whom it was about. An imported row guards against being loaded again. What else is known
 * here (refused sends, decisions of staff) goes; of what is not known, only what names the person.
 */
export function erasedEntry(item: Record<string, unknown>, customer: CustomerKey): ErasedEntry {
  // Their own, which only points to the record.
  if (String(item['entry']).startsWith('customer#')) return emptied(item);
  switch (item['kind']) {
    case 'reply':
      return erasedReply(item, customer);
    case 'blocked':
    case 'staff':
      return emptied(item);
    default:
      return { how: 'stripped', remove: stripped([...personalAttributes, ...textAttributes]) };
  }
}

/** What becomes of having, or having had, a number. */
export const erasedHolder: LessEntry = { how: 'emptied', remove: stripped(['since', 'until']) };

/** What becomes of an SMS to a number having been for somebody. */
export const erasedAddressed: LessEntry = { how: 'emptied', remove: stripped(['at']) };

/** What becomes of a thread: what it was about goes. */
export const erasedThread: LessEntry = { how: 'stripped', remove: stripped(personalAttributes) };

/** What becomes of the answer that was given before an SMS: a repeat still finds it. */
export const erasedAnswer: LessEntry = { how: 'stripped', remove: stripped(['about', 'phone']) };
