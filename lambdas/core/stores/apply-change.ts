import { everyDealer } from '../domain/consent.ts';
import { countsForLeft, timeOfChange } from '../domain/left-number.ts';
import type { ConsentChange, CustomerStore, NumberStore } from '../domain/ports.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { CustomerKey, Holder } from '../domain/reply-record.ts';

export interface ConsentStores {
  numbers: NumberStore;
  customers: CustomerStore;
}

/** The dealers whose customers a change concerns; `null` for all. */
function dealersOf(change: ConsentChange): readonly string[] | null {
  const scopes =
    change.register === 'hold' ? change.hold.to : [change.register === 'start' ? change.dealerId : change.scope];
  return scopes.includes(everyDealer) ? null : scopes;
}

async function applyToHolder(stores: ConsentStores, phone: Phone, change: ConsentChange, holder: Holder) {
  const key: CustomerKey = { dealerId: holder.dealerId, customerId: holder.customerId };
  const customer = await stores.customers.find(key);
  if (!customer) return null;
  const has = customer.phone === phone;
  const until = holder.until ?? (has ? undefined : timeOfChange(change));
  if (until !== undefined && countsForLeft(change, until)) await stores.customers.changeLeft(key, phone, change);
  else if (!has) return null;
  await stores.customers.refreshStatus(key);
  return key;
}

/**
 * Writes a change of a phone's consent: first the consent itself, in one update, and only then the customers who have or had the phone.
 * Customer changes do it the other way round, so one of the two always sees the other.
 * @returns the customers it touched
 */
export async function applyChange(stores: ConsentStores, phone: Phone, change: ConsentChange): Promise<CustomerKey[]> {
  await stores.numbers.change(phone, change);
  const dealers = dealersOf(change);
  const only = dealers?.length === 1 ? dealers[0] : undefined;
  const holders = await stores.numbers.holders(phone, only);
  const concerned = holders.filter(({ dealerId }) => dealers === null || dealers.includes(dealerId));
  const touched: CustomerKey[] = [];
  for (const holder of concerned) {
    const key = await applyToHolder(stores, phone, change, holder);
    if (key) touched.push(key);
  }
  return touched;
}
