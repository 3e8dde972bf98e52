import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  consentNumbers,
  customerBlock,
  seenAt,
  shownStatus,
  staffRef,
  type Customer,
  type CustomerBlock,
  type SmsStatus,
} from '../domain/customer.ts';
import type { Clock, CustomerStore, NumberStore } from '../domain/ports.ts';
import { maskPhone, type Phone } from '../domain/phone-numbers.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { applyChange, customersConcerned, isSame, type PhoneChange } from './apply-change.ts';
import { noteStaff } from './staff-note.ts';

export interface StaffDeps {
  client: DynamoDBDocumentClient;
  communications: string;
  customers: CustomerStore;
  numbers: NumberStore;
  clock: Clock;
}

export type StaffResult =
  | { ok: true }
  | {
      ok: false;
      reason: 'unknown-customer' | 'consent-too-old' | 'consent-in-future' | 'evidence-missing';
      message: string;
    };

const refuse = (reason: Exclude<StaffResult, { ok: true }>['reason'], message: string): StaffResult => ({
  ok: false,
  reason,
  message,
});

const statusOf = async ({ numbers }: StaffDeps, customer: Customer): Promise<SmsStatus> =>
  shownStatus(customer, await numbers.consent(customer.phone)).smsStatus;

/** Opts the number out, with evidence at every other customer of the dealer who is shown otherwise since. It names nobody but who did it. */
async function optOutNumber(
  deps: StaffDeps,
  customer: Customer,
  { at, by }: { at: number; by: string },
): Promise<void> {
  const { dealerId, customerId, phone } = customer;
  const mark = { at, seen: at, ref: staffRef(dealerId, customerId) };
  const concerned: PhoneChange = { phone, change: { register: 'staff-stop', scope: dealerId, mark } };
  const before = new Map<string, SmsStatus>();
  for await (const { key, customer: other } of customersConcerned(deps, concerned))
    before.set(key.customerId, await statusOf(deps, other));
  const touched = await applyChange(deps, concerned);
  for (const { smsStatus: statusAfter, ...key } of touched.filter((other) => !isSame(customer)(other))) {
    const statusBefore = before.get(key.customerId);
    if (statusBefore === statusAfter) continue;
    const how = { by, through: 'admin-api', phone: maskPhone(phone), reason: 'staff' };
    await noteStaff(deps, key, at, { outcome: 'status-changed', ...how, statusBefore, statusAfter });
  }
}

/**
 * Staff opt a customer out. It lasts until a consent that the customer gives later. The number is out at this dealer as well: another record
 * of the same person, or one that is loaded later, is not texted either, nor does a START change that.
 */
export async function optOutByStaff(deps: StaffDeps, key: CustomerKey, by: string): Promise<StaffResult> {
  const customer = await deps.customers.find(key);
  if (!customer) return refuse('unknown-customer', `${key.dealerId} has no customer ${key.customerId}`);
  const at = deps.clock();
  const statusBefore = await statusOf(deps, customer);
  await deps.customers.staffOptOut(key, { at, seen: at, by });
  await optOutNumber(deps, customer, { at, by });
  const statusAfter = await deps.customers.refreshStatus(key);
  await noteStaff(deps, key, at, { outcome: 'opted-out', by, statusBefore, statusAfter });
  return { ok: true };
}

export interface StaffOptIn {
  by: string;
  /** When the customer gave the consent, ms since 1970. */
  consentAt: number;
  /** What shows it: a signed form, a recorded call. */
  evidence: string;
}

/** Since when the customer has, or had, each of their numbers, as far as the book tells; ms since 1970. */
async function heldSince({ numbers }: StaffDeps, customer: Customer): Promise<ReadonlyMap<Phone, number>> {
  const phones = [...new Set([customer.phone, ...Object.keys(customer.left)])];
  const found = await Promise.all(
    phones.map(async (phone): Promise<[Phone, number | undefined]> => {
      const holder = (await numbers.holders(phone, customer.dealerId)).find(isSame(customer));
      return [phone, holder?.since];
    }),
  );
  return new Map(found.filter((entry): entry is [Phone, number] => entry[1] !== undefined));
}

const iso = (at: number): string => new Date(at).toISOString();

/**
 * From when on a consent would lift a block.
 * @param counting when the consent was given that counts now, or would
 */
function neededFor(still: CustomerBlock, counting: number, since: ReadonlyMap<Phone, number>): string {
  const seen = seenAt(still);
  if (still.by === 'staff' || seen >= counting) return `has to be later than ${iso(seen)}, when the opt-out reached us`;
  const theirs = since.get(still.phone) ?? -Infinity;
  return theirs > counting
    ? `has to be from ${iso(theirs)} or later, since when the opted-out number is theirs in the book`
    : `has to be later than ${iso(counting)}, the one recorded before they had this number`;
}

/**
 * Staff opt a customer in. The consent has to be dated after whatever blocks them had reached us, and counts from its own date, so that a
 * STOP sent after it wins however late it arrives; and for no number that was not theirs by then.
 */
export async function optInByStaff(
  deps: StaffDeps,
  key: CustomerKey,
  { by, consentAt, evidence }: StaffOptIn,
): Promise<StaffResult> {
  const customer = await deps.customers.find(key);
  if (!customer) return refuse('unknown-customer', `${key.dealerId} has no customer ${key.customerId}`);
  if (!/\S/.test(evidence)) return refuse('evidence-missing', 'must say what shows the consent');
  const now = deps.clock();
  if (consentAt > now) return refuse('consent-in-future', 'is in the future: a consent counts from when it was given');
  const since = await heldSince(deps, customer);
  const consent = { consentAt, recordedAt: now, by, evidence, ...consentNumbers(customer, consentAt, since) };
  const earlier = customer.staffOptIn;
  const counting = earlier && earlier.consentAt >= consentAt ? earlier : consent;
  const still = customerBlock({ ...customer, staffOptIn: counting }, await deps.numbers.consent(customer.phone));
  if (still) return refuse('consent-too-old', neededFor(still, counting.consentAt, since));
  const statusBefore = await statusOf(deps, customer);
  await deps.customers.staffOptIn(key, consent);
  const statusAfter = await deps.customers.refreshStatus(key);
  await noteStaff(deps, key, now, { outcome: 'opted-in', by, consentAt, evidence, statusBefore, statusAfter });
  return { ok: true };
}
