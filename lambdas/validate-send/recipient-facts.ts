import type { SendRecipient, SendRequest } from '../core/contracts/validate-send.ts';
import type { Consent } from '../core/domain/consent.ts';
import type { Customer } from '../core/domain/customer.ts';
import { readPhone } from '../core/domain/phone-numbers.ts';
import type { Holder } from '../core/domain/reply-record.ts';
import type { EarlierAnswer, SendFactsRead, SendStore } from '../core/stores/send-store.ts';

/** What decides about one recipient. */
export interface RecipientFacts {
  recipient: SendRecipient;
  /** E.164; `null` where it could not be read. */
  phone: string | null;
  /** `unread`: something of it could not be read. `unknown-customer`: the id that was given is nobody's. */
  known: KnownRecipient | 'unread' | 'unknown-customer';
  /** What was answered before under this send id; `undefined` where that could not be read. */
  earlier: EarlierAnswer | null | undefined;
}

export interface KnownRecipient {
  consent: Consent;
  /** The customer named, or all who have the phone. */
  customers: readonly Customer[];
  /** Where a customer is named: who else has the phone. */
  alsoHolding: readonly Customer[];
  /** Of the customers' own phones, where they are not the one to be texted. */
  ownConsent: ReadonlyMap<string, Consent>;
}

interface Named {
  recipient: SendRecipient;
  phone: string | null;
  /** All who have or had the phone, and the customer named; `undefined` where that could not be read. */
  keys: readonly Holder[] | undefined;
  /** Why it could not be read. */
  failure?: unknown;
}

async function name(sends: SendStore, dealerId: string, country: string, recipient: SendRecipient): Promise<Named> {
  const phone = readPhone(recipient.phone, country);
  const { customerId } = recipient;
  if (phone === null) return { recipient, phone, keys: [] };
  const isOther = (holder: Holder): boolean => holder.customerId !== customerId;
  const own = customerId === undefined ? [] : [{ dealerId, customerId }];
  return sends.holders(phone, dealerId).then(
    (holders) => ({ recipient, phone, keys: [...own, ...holders.filter(isOther)] }),
    (failure: unknown) => ({ recipient, phone, keys: undefined, failure }),
  );
}

/** How many queries are under way at once: the SDK has 50 connections, and gives up on a request that waits for one for a second. */
const mostQueries = 40;

/** Names all recipients, so many at a time; in the order of the request. */
async function nameAll(sends: SendStore, { dealerId, recipients }: SendRequest, country: string): Promise<Named[]> {
  const named: Named[] = [];
  const open = recipients.entries();
  const worker = async (): Promise<void> => {
    for (const [index, recipient] of open) named[index] = await name(sends, dealerId, country, recipient);
  };
  await Promise.all(Array.from({ length: mostQueries }, worker));
  return named;
}

/** A customer who is just leaving the phone has it until their record says so. */
const stillHolding = (customer: Customer | null | undefined, { until }: Holder, phone: string): Customer[] =>
  customer && (until === undefined || customer.phone === phone) ? [customer] : [];

function known({ recipient, phone, keys }: Named, facts: SendFactsRead, own: SendFactsRead): RecipientFacts['known'] {
  if (phone === null || keys === undefined) return 'unread';
  const consent = facts.consent(phone);
  if (consent === undefined || keys.some((key) => facts.customer(key) === undefined)) return 'unread';
  const isNamed = ({ customerId }: Holder): boolean => customerId === recipient.customerId;
  if (keys.some((key) => isNamed(key) && facts.customer(key) === null)) return 'unknown-customer';
  const concerned = recipient.customerId === undefined ? keys : keys.filter(isNamed);
  const customers = concerned.flatMap((key) => stillHolding(facts.customer(key), key, phone));
  const alsoHolding = keys
    .filter((key) => !concerned.includes(key))
    .flatMap((key) => facts.customer(key) ?? [])
    .filter((customer) => customer.phone === phone);
  const ownConsent = new Map<string, Consent>();
  for (const { phone: ownPhone } of customers.filter((customer) => customer.phone !== phone)) {
    const ofOwn = own.consent(ownPhone);
    if (ofOwn === undefined) return 'unread';
    ownConsent.set(ownPhone, ofOwn);
  }
  return { consent, customers, alsoHolding, ownConsent };
}

const phonesOf = (named: readonly Named[]): string[] => named.flatMap(({ phone }) => phone ?? []);

/** The own phones of customers who are to be texted at another one. */
const otherPhones = (named: readonly Named[], facts: SendFactsRead): string[] =>
  named
    .flatMap(({ keys = [] }) => keys.map((key) => facts.customer(key)?.phone))
    .filter((phone): phone is string => phone !== undefined && !phonesOf(named).includes(phone));

/**
 * Reads, for all recipients of a call together, what decides about each: the consent of the phone to be texted, the customer, the others who
 * have the phone, and the consent of the customer's own phone if that is another.
 */
export async function readRecipientFacts(
  sends: SendStore,
  request: SendRequest,
  country: string,
): Promise<{ facts: RecipientFacts[]; failure?: unknown }> {
  const { dealerId, recipients } = request;
  const named = await nameAll(sends, request, country);
  const first = await sends.read({
    dealerId,
    phones: phonesOf(named),
    customers: named.flatMap(({ keys }) => keys ?? []),
    sendIds: recipients.map(({ sendId }) => sendId),
  });
  const others = otherPhones(named, first);
  const second =
    others.length === 0 ? first : await sends.read({ dealerId, phones: others, customers: [], sendIds: [] });
  const own: SendFactsRead = { ...second, consent: (phone) => first.consent(phone) ?? second.consent(phone) };
  const failure = first.failure ?? second.failure ?? named.find((entry) => entry.failure !== undefined)?.failure;
  return {
    facts: named.map((entry) => ({
      recipient: entry.recipient,
      phone: entry.phone,
      known: known(entry, first, own),
      earlier: first.earlier(entry.recipient.sendId),
    })),
    ...(failure === undefined ? {} : { failure }),
  };
}
