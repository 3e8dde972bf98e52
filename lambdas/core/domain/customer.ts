import { noConsentKnown, numberBlock, type Consent, type NumberBlock } from './consent.ts';
import type { Phone } from './phone-numbers.ts';

export type SmsStatus = 'subscribed' | 'unsubscribed';
export type MarketingConsent = 'granted' | 'refused' | 'unknown';

/** A person in one dealer's book. Times are milliseconds since 1970. */
export interface Customer {
  dealerId: string;
  customerId: string;
  phone: Phone;
  name?: string;
  leadId?: string;
  /** Absent: `unknown`. `at` is the date of the consent, `by` who recorded it. */
  marketing?: { consent: MarketingConsent; at: number; source: string; wording?: string; by?: string };
  /** Staff opted them out. */
  staffOptOut?: { at: number; seen: number; by: string };
  /** Staff recorded a consent that the customer gave at `consentAt`. */
  staffOptIn?: { consentAt: number; recordedAt: number; by: string; evidence?: string };
  /** What was known of the numbers they have left, and what came from them within 24 h after. By phone. */
  left: Readonly<Record<Phone, Consent>>;
}

/** Why a customer is blocked at their dealer. */
export type CustomerBlock =
  | { by: 'number'; phone: Phone; block: NumberBlock }
  | { by: 'left-number'; phone: Phone; block: NumberBlock }
  | { by: 'staff'; at: number };

/** Whether a block shows as `unsubscribed`: a hold does only where its reply opted out. */
export const isOptOut = (block: CustomerBlock): boolean =>
  block.by === 'staff' || block.block.because === 'stop' || block.block.hold.optOut === true;

/**
 * The one function that says whether a customer may be texted, wherever it is decided or shown. An opt-out comes before a hold.
 * @param consent all that is known of the customer's own phone
 */
export function customerBlock(customer: Customer, consent: Consent): CustomerBlock | null {
  const consentAt = customer.staffOptIn?.consentAt;
  const blocks: CustomerBlock[] = [];
  const own = numberBlock(consent, customer.dealerId, consentAt);
  if (own) blocks.push({ by: 'number', phone: customer.phone, block: own });
  for (const [phone, left] of Object.entries(customer.left)) {
    const block = phone === customer.phone ? null : numberBlock(left, customer.dealerId, consentAt);
    if (block) blocks.push({ by: 'left-number', phone, block });
  }
  const staff = customer.staffOptOut;
  if (staff && staff.seen >= (consentAt ?? -Infinity)) blocks.push({ by: 'staff', at: staff.at });
  return blocks.find(isOptOut) ?? blocks[0] ?? null;
}

/** The SMS status as people see it, with since when, why and from which reply. */
export interface ShownStatus {
  smsStatus: SmsStatus;
  /** Since when, ms since 1970; absent while nothing ever changed it. */
  since?: number;
  reason?: 'reply' | 'reply-on-left-number' | 'staff';
  /** The reply's record. */
  ref?: string;
}

/** What the status copy on a customer says. Written after each change; read by lists, by no decision. */
export function shownStatus(customer: Customer, consent: Consent = noConsentKnown): ShownStatus {
  const block = customerBlock(customer, consent);
  if (!block || !isOptOut(block)) return { smsStatus: 'subscribed' };
  if (block.by === 'staff') return { smsStatus: 'unsubscribed', since: block.at, reason: 'staff' };
  const reason = block.by === 'number' ? 'reply' : 'reply-on-left-number';
  return block.block.because === 'stop'
    ? { smsStatus: 'unsubscribed', since: block.block.mark.at, reason, ref: block.block.mark.ref }
    : { smsStatus: 'unsubscribed', since: block.block.hold.at, reason, ref: block.block.ref };
}
