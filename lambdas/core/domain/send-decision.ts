import { gatewayBlock, noConsentKnown, numberBlock, type Consent } from './consent.ts';
import { customerBlock, type Customer } from './customer.ts';
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
    'A bulk SMS must say how to opt out: add an opt-out message to its body, or switch the reply service on.',
  'no-reply-number': "There is no sender for this SMS: set a reply number or a sender name that is the dealer's own.",
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
  /** The reply number the SMS goes out from, or `null` for a sender name. */
  replyNumber: string | null;
  /** All that is known of `phone`. */
  consent: Consent;
  /** The customer named, or everyone at the dealer who holds `phone`. */
  customers: readonly Customer[];
  /** Consent of the customers' own phones, where they are not `phone`. */
  ownConsent: ReadonlyMap<Phone, Consent>;
}

function customerReason(customer: Customer, { phone, consent, ownConsent, purpose }: SendFacts): BlockReason | null {
  const own = customer.phone === phone ? consent : (ownConsent.get(customer.phone) ?? noConsentKnown);
  const block = customerBlock(customer, own);
  if (block && (block.by === 'staff' || block.block.because === 'stop' || block.block.hold.optOut))
    return 'customer-unsubscribed';
  if (block) return 'held-for-review';
  return purpose === 'bulk' && customer.marketing?.consent === 'refused' ? 'no-marketing-consent' : null;
}

function numberReason({ consent, dealerId, customers, phone }: SendFacts): BlockReason | null {
  const optIns = customers.map((customer) => (customer.phone === phone ? customer.staffOptIn?.consentAt : undefined));
  const clearedFrom = optIns.map((consentAt) => consentAt ?? -Infinity);
  const block = numberBlock(consent, dealerId, customers.length === 0 ? undefined : Math.min(...clearedFrom));
  if (!block) return null;
  return block.because === 'stop' || block.hold.optOut ? 'number-opted-out' : 'held-for-review';
}

/** Opt-outs are told before doubts, doubts before the rest. */
const firstReason = (reasons: readonly (BlockReason | null)[]): BlockReason | null =>
  blockReasons.find((reason) => reasons.includes(reason)) ?? null;

/** Whether one SMS may be sent: `null`, or the reason why not. */
export const blockReason = (facts: SendFacts): BlockReason | null =>
  firstReason([
    ...facts.customers.map((customer) => customerReason(customer, facts)),
    numberReason(facts),
    gatewayBlock(facts.consent, facts.replyNumber) ? 'blocked-at-gateway' : null,
  ]);
