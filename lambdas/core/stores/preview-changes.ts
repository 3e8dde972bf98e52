import { sendBlocks } from '../domain/send-decision.ts';
import { everyDealer, numberStatus, noConsentKnown, type Consent } from '../domain/consent.ts';
import { withChange } from '../domain/consent-change.ts';
import { shownStatus, type Customer, type SmsStatus } from '../domain/customer.ts';
import type { ConsentChange } from '../domain/ports.ts';
import type { NumberStatus, ReplyRecord } from '../domain/reply-record.ts';
import { countsAsLeft, isSame, type ConsentStores, type LeftFacts } from './apply-change.ts';

/** What changes of a number's consent would do. */
export interface Preview {
  /** The number, at each dealer concerned; `*` is every dealer. */
  dealers: { dealerId: string; before: NumberStatus; after: NumberStatus }[];
  /** Those who have the number, or had it when it happened. */
  customers: { customer: Customer; before: SmsStatus; after: SmsStatus; canBeTexted: boolean }[];
}

/** What changes make of somebody whom they concern: what {@link applyChange} writes. */
function customerAfter(customer: Customer, changes: readonly ConsentChange[], about: LeftFacts): Customer {
  const counting = changes.filter((change) => countsAsLeft(change, customer, about));
  const left = counting.reduce(withChange, customer.left[about.phone] ?? noConsentKnown);
  return counting.length === 0 ? customer : { ...customer, left: { ...customer.left, [about.phone]: left } };
}

/** Whether validate-send would let an SMS go out to somebody's own phone. */
const mayBeTexted = (customer: Customer, consent: Consent, alsoHolding: readonly Customer[]): boolean => {
  const { dealerId, phone } = customer;
  const common = {
    dealerId,
    purpose: 'individual' as const,
    phone,
    replyNumber: null,
    from: null,
    ownConsent: new Map(),
  };
  return sendBlocks({ ...common, consent, customers: [customer], alsoHolding }).length === 0;
};

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
  { phone, addressed }: Pick<ReplyRecord, 'phone' | 'addressed'>,
  changes: readonly ConsentChange[],
  dealers: readonly string[],
): Promise<Preview> {
  const scopes = new Set([...dealers, ...changes.flatMap(scopesOf)]);
  const before = await numbers.consent(phone);
  const after = changes.reduce(withChange, before);
  const holders = await numbers.holders(phone);
  const others = addressed.filter((key) => !holders.some(isSame(key)));
  const people: { customer: Customer; changed: Customer; before: SmsStatus; consent: Consent }[] = [];
  for (const key of [...holders, ...others]) {
    if (!scopes.has(everyDealer) && !scopes.has(key.dealerId)) continue;
    const customer = await customers.find({ dealerId: key.dealerId, customerId: key.customerId });
    if (!customer) continue;
    const about = { phone, holder: holders.find(isSame(key)), isAddressed: addressed.some(isSame(key)) };
    const own = async (known: Consent) => (customer.phone === phone ? known : numbers.consent(customer.phone));
    const changed = customerAfter(customer, changes, about);
    people.push({
      customer,
      changed,
      before: shownStatus(customer, await own(before)).smsStatus,
      consent: await own(after),
    });
  }
  /** The others who have a customer's phone, as they will be. */
  async function alsoHolding({ dealerId, customerId, phone: at }: Customer): Promise<Customer[]> {
    const keys = (await numbers.holders(at, dealerId)).filter((key) => key.customerId !== customerId);
    const found = await Promise.all(
      keys.map(async (key) => people.find(({ changed }) => isSame(key)(changed))?.changed ?? customers.find(key)),
    );
    return found.filter((other) => other !== null && other.phone === at) as Customer[];
  }
  const told = new Set([...scopes, ...people.map(({ customer }) => customer.dealerId)]);
  return {
    dealers: [...told].map((dealerId) => ({
      dealerId,
      before: numberStatus(before, dealerId),
      after: numberStatus(after, dealerId),
    })),
    customers: await Promise.all(
      people.map(async ({ customer, changed, before: was, consent }) => ({
        customer,
        before: was,
        after: shownStatus(changed, consent).smsStatus,
        canBeTexted: mayBeTexted(changed, consent, await alsoHolding(changed)),
      })),
    ),
  };
}
