import { gatewayBlock, noConsentKnown, numberBlocks, type Consent, type NumberBlock } from './consent.ts';
import { consentFor, customerBlocks, isOptOut, seenAt, type Customer, type CustomerBlock } from './customer.ts';
import type { Phone } from './phone-numbers.ts';

export type Purpose = 'bulk' | 'individual';

/** Why an SMS must not be sent. */
export const blockReasons = [
  'customer-unsubscribed',
  'number-opted-out',
  'held-for-review',
  'blocked-at-gateway',
  'no-marketing-consent',
  'no-opt-out-message',
  'no-reply-number',
  'invalid-phone',
  'unknown-dealer',
  'unknown-customer',
  'unknown-campaign',
  'validation-unavailable',
] as const;

export type BlockReason = (typeof blockReasons)[number];

/** A sentence for the person who wanted to send. It never claims an opt-out that is not there. */
export const userMessages: Record<BlockReason, string> = {
  'customer-unsubscribed': 'This customer has opted out of SMS from this dealer.',
  'number-opted-out': 'This phone number has opted out of SMS from this dealer.',
  'held-for-review': 'SMS to this person are paused until a reply of theirs has been reviewed.',
  'blocked-at-gateway': 'The SMS gateway refuses messages to this number from this reply number.',
  'no-marketing-consent': 'This customer has refused marketing SMS; only individual messages may be sent.',
  'no-opt-out-message':
    'A bulk SMS must say how to opt out: add an opt-out message to its body, or switch the reply service on. A new opt-out term can be named a minute after it was added.',
  'no-reply-number':
    "There is no sender for this SMS: set a reply number or a sender name that is the dealer's own; with the reply service on, a reply number in the recipient's country.",
  'invalid-phone': "This is not a phone number that can be texted: check it, and the dealer's country.",
  'unknown-dealer': 'There are no settings for this dealer: check the dealer id, or add the dealer.',
  'unknown-customer': 'This dealer has no customer with this id: check the customer id, or load the customer first.',
  'unknown-campaign': 'This dealer has no SMS form for this campaign: check the campaign id, or add the form.',
  'validation-unavailable': 'It could not be checked whether this SMS may be sent. Nothing was sent; try again.',
};

/** Only what may be different a moment later without anybody's doing can be tried again. */
export const isRetryable = (reason: BlockReason): boolean => reason === 'validation-unavailable';

export interface SendFacts {
  dealerId: string;
  purpose: Purpose;
  /** The phone to be texted. */
  phone: Phone;
  /** The reply number or sender name that the SMS goes out from; `null`: any. */
  from: string | null;
  /** All that is known of `phone`. */
  consent: Consent;
  /** The customer named, or everyone at the dealer who holds `phone`. */
  customers: readonly Customer[];
  /** Where a customer is named: who else at the dealer has `phone`. What keeps them from being texted keeps their phone from it. */
  alsoHolding: readonly Customer[];
  /** Consent of the customers' own phones, where they are not `phone`. */
  ownConsent: ReadonlyMap<Phone, Consent>;
}

/** One reason why an SMS must not be sent, with what it rests on. */
export interface SendBlock {
  reason: BlockReason;
  /** Since when, ms since 1970: the event time of the reply, or when staff decided. */
  since?: number;
  /** The reply's record. */
  ref?: string;
  /** A STOP ALL, or a question about every dealer. */
  everyDealer?: true;
  /** The number it came from, where that is one that the customer has left. */
  leftPhone?: Phone;
}

function ofNumberBlock(block: NumberBlock): Omit<SendBlock, 'reason'> {
  if (block.because === 'hold') return { since: block.hold.at, ref: block.ref };
  const { mark, scope } = block;
  return { since: mark.at, ref: mark.ref, ...(scope === 'every-dealer' ? { everyDealer: true } : {}) };
}

function ofCustomerBlock(block: CustomerBlock): SendBlock {
  const reason = isOptOut(block) ? 'customer-unsubscribed' : 'held-for-review';
  if (block.by === 'staff') return { reason, since: block.at };
  return {
    reason,
    ...ofNumberBlock(block.block),
    ...(block.by === 'left-number' ? { leftPhone: block.phone } : {}),
  };
}

function customerReasons(customer: Customer, { phone, consent, ownConsent, purpose }: SendFacts): SendBlock[] {
  const own = customer.phone === phone ? consent : (ownConsent.get(customer.phone) ?? noConsentKnown);
  const refused = purpose === 'bulk' && customer.marketing?.consent === 'refused' ? customer.marketing : undefined;
  return [
    ...customerBlocks(customer, own).map(ofCustomerBlock),
    ...(refused ? [{ reason: 'no-marketing-consent' as const, since: refused.at }] : []),
  ];
}

/** Since when a consent counts, which staff recorded, of everybody whom the SMS is for; `undefined`: for nobody at all, or of none. */
function consentOfAll({ customers, phone }: SendFacts): number | undefined {
  const optIns = customers.map((customer) => (customer.phone === phone ? consentFor(customer, phone) : undefined));
  return customers.length === 0 ? undefined : Math.min(...optIns.map((consentAt) => consentAt ?? -Infinity));
}

function numberReasons(facts: SendFacts): SendBlock[] {
  const blocks = numberBlocks(facts.consent, facts.dealerId, consentOfAll(facts));
  return blocks.map((block) => {
    const optOut = block.because === 'stop' || block.hold.optOut === true;
    return { reason: optOut ? 'number-opted-out' : 'held-for-review', ...ofNumberBlock(block) };
  });
}

/** What staff, or a number they have left, says of others who have the phone: another record of one person must not undo their opt-out. */
function reasonsOfOthers(facts: SendFacts): SendBlock[] {
  const clearedFrom = consentOfAll(facts) ?? -Infinity;
  return facts.alsoHolding
    .flatMap((other) => customerBlocks(other, facts.consent))
    .filter((block) => block.by !== 'number' && seenAt(block) >= clearedFrom)
    .map((block) => ({
      ...ofCustomerBlock(block),
      reason: isOptOut(block) ? 'number-opted-out' : 'held-for-review',
    }));
}

/** Opt-outs are told before doubts, doubts before the rest. */
const rank = ({ reason }: SendBlock): number => blockReasons.indexOf(reason);

/** Every reason why one SMS must not be sent, the one to tell first; none: it may be sent. */
export function sendBlocks(facts: SendFacts): SendBlock[] {
  const refused = gatewayBlock(facts.consent, facts.from);
  const blocks: SendBlock[] = [
    ...facts.customers.flatMap((customer) => customerReasons(customer, facts)),
    ...numberReasons(facts),
    ...reasonsOfOthers(facts),
    ...(refused ? [{ reason: 'blocked-at-gateway' as const, since: refused.at }] : []),
  ];
  return blocks.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether one SMS may be sent: `null`, or the first of {@link sendBlocks}. */
export const blockReason = (facts: SendFacts): BlockReason | null => sendBlocks(facts)[0]?.reason ?? null;
