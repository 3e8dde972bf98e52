import { everyDealer, type Mark } from '../core/domain/consent.ts';
import { countsForLeft } from '../core/domain/left-number.ts';
import type { ConsentChange, CustomerStore, NumberStore } from '../core/domain/ports.ts';
import type { CustomerKey, Holder, ReplyRecord } from '../core/domain/reply-record.ts';

export interface EffectStores {
  numbers: NumberStore;
  customers: CustomerStore;
}

/** The one register that a reply moves; `null` where it changes nothing. */
export function changeOf({ effect, at, seen, ref }: ReplyRecord): ConsentChange | null {
  const mark: Mark = { at, seen, ref };
  if (effect.do === 'stop') return { register: 'stop', scope: effect.scope, mark };
  if (effect.do === 'start') return { register: 'start', dealerId: effect.dealerId, mark };
  if (effect.do === 'hold') return { register: 'hold', ref, hold: { at, seen, to: effect.to, closed: {} } };
  return null;
}

/** The dealers whose customers a change concerns; `null` for all. */
function dealersOf(change: ConsentChange): readonly string[] | null {
  const scopes =
    change.register === 'hold' ? change.hold.to : [change.register === 'stop' ? change.scope : change.dealerId];
  return scopes.includes(everyDealer) ? null : scopes;
}

async function applyToHolder(stores: EffectStores, record: ReplyRecord, change: ConsentChange, holder: Holder) {
  const key: CustomerKey = { dealerId: holder.dealerId, customerId: holder.customerId };
  const customer = await stores.customers.find(key);
  if (!customer) return null;
  const has = customer.phone === record.phone;
  const until = holder.until ?? (has ? undefined : record.at);
  if (until !== undefined && countsForLeft(change, until)) await stores.customers.changeLeft(key, record.phone, change);
  else if (!has) return null;
  await stores.customers.refreshStatus(key);
  return key;
}

/**
 * Writes what a reply changes: first the consent of its number, in one update, and only then the customers who have or had it.
 * @returns the customers it touched
 */
export async function applyEffect(stores: EffectStores, record: ReplyRecord): Promise<CustomerKey[]> {
  const change = changeOf(record);
  if (!change) return [];
  await stores.numbers.change(record.phone, change);
  const dealers = dealersOf(change);
  const only = dealers?.length === 1 ? dealers[0] : undefined;
  const holders = await stores.numbers.holders(record.phone, only);
  const concerned = holders.filter(({ dealerId }) => dealers === null || dealers.includes(dealerId));
  const touched: CustomerKey[] = [];
  for (const holder of concerned) {
    const key = await applyToHolder(stores, record, change, holder);
    if (key) touched.push(key);
  }
  return touched;
}
