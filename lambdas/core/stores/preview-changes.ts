import { everyDealer, numberStatus, noConsentKnown, type Consent } from '../domain/consent.ts';
import { withChange } from '../domain/consent-change.ts';
import { customerBlock, shownStatus, type Customer, type SmsStatus } from '../domain/customer.ts';
import { countsForLeft, timeOfChange } from '../domain/left-number.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { ConsentChange } from '../domain/ports.ts';
import type { Holder, NumberStatus } from '../domain/reply-record.ts';
import type { ConsentStores } from './apply-change.ts';

/** What changes of a number's consent would do. */
export interface Preview {
  /** The number, at each dealer concerned; `*` is every dealer. */
  dealers: { dealerId: string; before: NumberStatus; after: NumberStatus }[];
  /** Those who have the number, or had it when it happened. */
  customers: { customer: Customer; before: SmsStatus; after: SmsStatus; canBeTexted: boolean }[];
}

/** What a change makes of somebody who has or had the number: what {@link applyChange} writes. */
function customerAfter(customer: Customer, holder: Holder, phone: Phone, changes: readonly ConsentChange[]): Customer {
  const has = customer.phone === phone;
  let left = customer.left[phone] ?? noConsentKnown;
  let touched = false;
  for (const change of changes) {
    const until = holder.until ?? (has ? undefined : timeOfChange(change));
    if (until === undefined || !countsForLeft(change, until)) continue;
    left = withChange(left, change);
    touched = true;
  }
  return touched ? { ...customer, left: { ...customer.left, [phone]: left } } : customer;
}

const scopesOf = (change: ConsentChange): readonly string[] => {
  if (change.register === 'hold') return change.hold.to;
  return [change.register === 'start' ? change.dealerId : change.scope];
};

/**
 * Works out what changes would do, and does none of them.
 * @param dealers those to tell of, beside the ones of whoever has the number; `*` for every one
 */
export async function previewChanges(
  { numbers, customers }: ConsentStores,
  phone: Phone,
  changes: readonly ConsentChange[],
  dealers: readonly string[],
): Promise<Preview> {
  const scopes = new Set([...dealers, ...changes.flatMap(scopesOf)]);
  const before = await numbers.consent(phone);
  const after = changes.reduce(withChange, before);
  const holders = (await numbers.holders(phone)).filter(
    ({ dealerId }) => scopes.has(everyDealer) || scopes.has(dealerId),
  );
  const people: Preview['customers'] = [];
  for (const holder of holders) {
    const customer = await customers.find({ dealerId: holder.dealerId, customerId: holder.customerId });
    if (!customer) continue;
    const own = async (known: Consent) => (customer.phone === phone ? known : numbers.consent(customer.phone));
    const changed = customerAfter(customer, holder, phone, changes);
    people.push({
      customer,
      before: shownStatus(customer, await own(before)).smsStatus,
      after: shownStatus(changed, await own(after)).smsStatus,
      canBeTexted: customerBlock(changed, await own(after)) === null,
    });
  }
  const told = new Set([...scopes, ...people.map(({ customer }) => customer.dealerId)]);
  return {
    dealers: [...told].map((dealerId) => ({
      dealerId,
      before: numberStatus(before, dealerId),
      after: numberStatus(after, dealerId),
    })),
    customers: people,
  };
}
