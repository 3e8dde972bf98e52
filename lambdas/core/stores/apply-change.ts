import { everyDealer } from '../domain/consent.ts';
import type { Customer, SmsStatus } from '../domain/customer.ts';
import { countsForLeft, timeOfChange } from '../domain/left-number.ts';
import type { ConsentChange, CustomerStore, NumberStore } from '../domain/ports.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { CustomerKey } from '../domain/reply-record.ts';

export interface ConsentStores {
  numbers: NumberStore;
  customers: CustomerStore;
}

/** A customer that a change touched, and how they are shown since. */
export interface TouchedCustomer extends CustomerKey {
  smsStatus: SmsStatus;
}

/** Somebody whom a change concerns; `left`: they left the number, and the change still counts for them. */
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

/** Those who have or had the phone and whom a change concerns, one read after the other. */
export async function* customersConcerned(
  { numbers, customers }: ConsentStores,
  phone: Phone,
  change: ConsentChange,
): AsyncGenerator<Concerned> {
  const dealers = dealersOf(change);
  const only = dealers?.length === 1 ? dealers[0] : undefined;
  for (const { dealerId, customerId, until: leftAt } of await numbers.holders(phone, only)) {
    if (dealers !== null && !dealers.includes(dealerId)) continue;
    const key: CustomerKey = { dealerId, customerId };
    const customer = await customers.find(key);
    if (!customer) continue;
    const has = customer.phone === phone;
    const until = leftAt ?? (has ? undefined : timeOfChange(change));
    const left = until !== undefined && countsForLeft(change, until);
    if (left || has) yield { key, customer, left };
  }
}

/**
 * Writes a change of a phone's consent: first the consent itself, in one update, and only then the customers who have or had the phone.
 * Customer changes do it the other way round, so one of the two always sees the other.
 * @returns the customers it touched
 */
export async function applyChange(
  stores: ConsentStores,
  phone: Phone,
  change: ConsentChange,
): Promise<TouchedCustomer[]> {
  await stores.numbers.change(phone, change);
  const touched: TouchedCustomer[] = [];
  for await (const { key, left } of customersConcerned(stores, phone, change)) {
    if (left) await stores.customers.changeLeft(key, phone, change);
    const smsStatus = await stores.customers.refreshStatus(key);
    if (smsStatus !== null) touched.push({ ...key, smsStatus });
  }
  return touched;
}
