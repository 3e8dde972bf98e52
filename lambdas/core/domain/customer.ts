import { noConsentKnown, numberBlocks, type Consent, type NumberBlock } from './consent.ts';
import type { Phone } from './phone-numbers.ts';

export type SmsStatus = 'subscribed' | 'unsubscribed';
export type MarketingConsent = 'granted' | 'refused' | 'unknown';

/** The numbers that a consent counts for which staff recorded. */
export interface ConsentNumbers {
  /** The number they had, if it was theirs when they gave the consent. It stays so once they have left it. */
  phones: readonly Phone[];
  /** Those they had left: it counts for what is kept of these as left, and for none of them that they get back. */
  leftPhones?: readonly Phone[];
}

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
  staffOptIn?: { consentAt: number; recordedAt: number; by: string; evidence?: string } & ConsentNumbers;
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
 * The numbers that a consent counts for which staff record now. What a number opted out of before it was theirs is somebody else's.
 * @param heldSince since when each number was theirs, ms since 1970; one that is not in it was never theirs in the book, or has always been
 */
export function consentNumbers(
  { phone, left }: Customer,
  consentAt: number,
  heldSince: ReadonlyMap<Phone, number>,
): ConsentNumbers {
  const wasTheirs = (number: Phone): boolean => (heldSince.get(number) ?? -Infinity) <= consentAt;
  const leftPhones = Object.keys(left).filter((number) => number !== phone && wasTheirs(number));
  return { phones: [phone].filter(wasTheirs), leftPhones };
}

/**
 * When the customer gave a consent that counts for a number; `undefined`: none does. It says nothing of a number that they got later, which
 * somebody else may have opted out.
 */
export const consentFor = ({ staffOptIn }: Customer, phone: Phone): number | undefined =>
  staffOptIn?.phones.includes(phone) ? staffOptIn.consentAt : undefined;

/** The same, for what is kept of a number that they have left. */
const consentForLeft = (customer: Customer, phone: Phone): number | undefined =>
  customer.staffOptIn?.leftPhones?.includes(phone) ? customer.staffOptIn.consentAt : consentFor(customer, phone);

/**
 * Everything that keeps a customer from being texted: by the number they have, by those they left, by staff.
 * @param consent all that is known of the customer's own phone
 */
export function customerBlocks(customer: Customer, consent: Consent): CustomerBlock[] {
  const { dealerId } = customer;
  const own = numberBlocks(consent, dealerId, consentFor(customer, customer.phone)).map((block): CustomerBlock => ({
    by: 'number',
    phone: customer.phone,
    block,
  }));
  const left = Object.entries(customer.left)
    .filter(([phone]) => phone !== customer.phone)
    .flatMap(([phone, known]) =>
      numberBlocks(known, dealerId, consentForLeft(customer, phone)).map((block): CustomerBlock => ({
        by: 'left-number',
        phone,
        block,
      })),
    );
  const staff = customer.staffOptOut;
  const counts = staff && staff.seen >= (customer.staffOptIn?.consentAt ?? -Infinity);
  return [...own, ...left, ...(counts ? [{ by: 'staff' as const, at: staff.at }] : [])];
}

/**
 * The one function that says whether a customer may be texted, wherever it is decided or shown. An opt-out comes before a hold.
 * @param consent all that is known of the customer's own phone
 */
export function customerBlock(customer: Customer, consent: Consent): CustomerBlock | null {
  const blocks = customerBlocks(customer, consent);
  return blocks.find(isOptOut) ?? blocks[0] ?? null;
}

/** The evidence of a block: the id of its record in Communications. */
export const refOf = (block: CustomerBlock): string | undefined => {
  if (block.by === 'staff') return undefined;
  return block.block.because === 'stop' ? block.block.mark.ref : block.block.ref;
};

/** When what a block rests on reached us, ms since 1970. */
export const seenAt = (block: CustomerBlock): number => {
  if (block.by === 'staff') return block.at;
  return block.block.because === 'stop' ? block.block.mark.seen : block.block.hold.seen;
};

/** The SMS status as people see it, with since when, why and from which reply. */
export interface ShownStatus {
  smsStatus: SmsStatus;
  /** Since when, ms since 1970; absent while nothing ever changed it. */
  since?: number;
  reason?: 'reply' | 'reply-on-left-number' | 'staff' | 'import' | 'erasure';
  /** The reply's record, or that of what else it came from. */
  ref?: string;
}

/** Stands where a STOP has its reply's record: the evidence of what staff decided about a customer. */
export const staffRef = (dealerId: string, customerId: string): string => `staff#${dealerId}#${customerId}`;

/** What an opt-out came from, by how the id of its record begins. */
export const sourceOf = (ref: string): 'reply' | 'staff' | 'import' | 'erasure' =>
  (['staff', 'import', 'erasure'] as const).find((source) => ref.startsWith(`${source}#`)) ?? 'reply';

/** What the status copy on a customer says. Written after each change; read by lists, by no decision. */
export function shownStatus(customer: Customer, consent: Consent = noConsentKnown): ShownStatus {
  const block = customerBlock(customer, consent);
  if (!block || !isOptOut(block)) return { smsStatus: 'subscribed' };
  if (block.by === 'staff') return { smsStatus: 'unsubscribed', since: block.at, reason: 'staff' };
  const { ref, since } =
    block.block.because === 'stop'
      ? { ref: block.block.mark.ref, since: block.block.mark.at }
      : { ref: block.block.ref, since: block.block.hold.at };
  const source = sourceOf(ref);
  const reason = source === 'reply' && block.by === 'left-number' ? 'reply-on-left-number' : source;
  return { smsStatus: 'unsubscribed', since, reason, ref };
}
