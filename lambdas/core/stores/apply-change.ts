import { everyDealer } from '../domain/consent.ts';
import type { Customer, SmsStatus } from '../domain/customer.ts';
import { countsForLeft, timeOfChange } from '../domain/left-number.ts';
import type { ConsentChange, CustomerStore, NumberStore, ReplyToWhom } from '../domain/ports.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { CustomerKey, Holder } from '../domain/reply-record.ts';

export interface ConsentStores {
  numbers: NumberStore;
  customers: CustomerStore;
}

/** A customer that a change touched, and how they are shown since. */
export interface TouchedCustomer extends CustomerKey {
  smsStatus: SmsStatus;
}

/** Somebody whom a change concerns; `left`: the number is not theirs, or not any more, and the change counts for them all the same. */
interface Concerned {
  key: CustomerKey;
  customer: Customer;
  left: boolean;
}

/** The dealers whose customers a change concerns; `null` for all. */
function dealersOf(change: ConsentChange): readonly string[] | null {
  const scopes =
    change.register === 'hold' ? change.hold.to : [change.register === 'start' ? change.dealerId : change.scope];
  return scopes.includes(everyDealer) ? null : scopes;
}

/** A change of a phone's consent, and whom else than those who have the phone it concerns. */
export interface PhoneChange extends ReplyToWhom {
  phone: Phone;
  change: ConsentChange;
  /** Customers whom the SMS was for that was answered from the phone, whatever phone they have in the book. */
  addressed?: readonly CustomerKey[];
}

/** Whether it is the same customer. */
export const isSame = (a: CustomerKey) => (b: CustomerKey) =>
  a.dealerId === b.dealerId && a.customerId === b.customerId;

/** What tells whether a change of a phone's consent concerns somebody who does not have it. */
export interface LeftFacts {
  phone: Phone;
  /** The customer as somebody who has or had the phone; `undefined`: they never did. */
  holder: Holder | undefined;
  /** The SMS that is answered was for them. */
  isAddressed: boolean;
}

/**
 * Whether a change of a phone's consent counts for a customer as for one who has left the phone. To those whom the SMS was for that is
 * answered, an opt-out counts whenever it comes; an opt-in only where they never had the phone in the book: else it may be somebody else's.
 */
export function countsAsLeft(
  change: ConsentChange,
  customer: Customer,
  { phone, holder, isAddressed }: LeftFacts,
): boolean {
  const has = customer.phone === phone;
  if (!holder) return isAddressed && !has;
  const until = holder.until ?? (has ? undefined : timeOfChange(change));
  if (until === undefined) return false;
  return countsForLeft(change, until) || (isAddressed && change.register !== 'start');
}

/** Whom a change concerns, with what makes it so, one read after the other. */
export async function* customersConcerned(
  { numbers, customers }: ConsentStores,
  { phone, change, addressed = [] }: PhoneChange,
): AsyncGenerator<Concerned> {
  const dealers = dealersOf(change);
  const only = dealers?.length === 1 ? dealers[0] : undefined;
  const holders = await numbers.holders(phone, only);
  const others = addressed.filter((key) => !holders.some(isSame(key)));
  for (const { dealerId, customerId } of [...holders, ...others]) {
    if (dealers !== null && !dealers.includes(dealerId)) continue;
    const key: CustomerKey = { dealerId, customerId };
    const customer = await customers.find(key);
    if (!customer) continue;
    const holder = holders.find(isSame(key));
    const left = countsAsLeft(change, customer, { phone, holder, isAddressed: addressed.some(isSame(key)) });
    if (left || (holder && customer.phone === phone)) yield { key, customer, left };
  }
}

/**
 * Writes a change of a phone's consent: first the consent itself, in one update, and only then the customers whom it concerns.
 * Customer changes do it the other way round, so one of the two always sees the other.
 * @returns the customers it touched
 */
export async function applyChange(stores: ConsentStores, concerned: PhoneChange): Promise<TouchedCustomer[]> {
  await stores.numbers.change(concerned.phone, concerned.change, concerned);
  return touchConcerned(stores, concerned);
}

/**
 * Writes the customers whom a change concerns, once the consent itself is written.
 * @returns the customers it touched
 */
export async function touchConcerned(stores: ConsentStores, concerned: PhoneChange): Promise<TouchedCustomer[]> {
  const { phone, change } = concerned;
  const touched: TouchedCustomer[] = [];
  for await (const { key, left } of customersConcerned(stores, concerned)) {
    if (left) await stores.customers.changeLeft(key, phone, change);
    const smsStatus = await stores.customers.refreshStatus(key);
    if (smsStatus !== null) touched.push({ ...key, smsStatus });
  }
  return touched;
}
