import { safeParse } from 'zod/mini';
import { customerInput, type CustomerInput } from '../contracts/customer.ts';
import { firstProblem } from '../contracts/fields.ts';
import { noConsentKnown } from '../domain/consent.ts';
import { customerBlocks, isOptOut, refOf, type Customer, type SmsStatus } from '../domain/customer.ts';
import { countsForLeft } from '../domain/left-number.ts';
import type { NumberStore } from '../domain/ports.ts';
import { readPhone, type Phone } from '../domain/phone-numbers.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { applyChange } from './apply-change.ts';
import { changesFor } from './consent-item.ts';
import type { CustomerWrites } from './customer-store.ts';
import type { NoteStaff } from './staff-note.ts';
import { noteStatusChange, type ChangeOrigin } from './status-change.ts';

export type { CustomerInput } from '../contracts/customer.ts';

export type UpsertResult =
  | { outcome: 'created' | 'updated'; phone: Phone; smsStatus: SmsStatus }
  | { outcome: 'refused'; field: string; message: string };

export interface UpsertContext {
  customers: CustomerWrites;
  numbers: NumberStore;
  /** The dealer's, ISO 3166. */
  country: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Who records a marketing consent that does not say so itself. Absent: whoever runs the operations. */
  by?: string;
  /** Who writes the customer, and by what: for the evidence of a status that this changes. */
  origin: ChangeOrigin;
  note: NoteStaff;
}

/** How far another machine's clock may be ahead of ours. */
const clockSlack = 24 * 3_600_000;

/** A consent dated in the future would win over every refusal until then. */
const marketingProblem = ({ marketing }: CustomerInput, now: number): string | null =>
  marketing && marketing.at > now + clockSlack ? 'is in the future: it is when the consent was given' : null;

/** How often a change is tried again because somebody else changed the same customer meanwhile. */
const attempts = 10;

/**
 * Creates a customer or changes one: the only way in which a customer's phone is ever written. Its order of writes makes sure that a
 * STOP counts that comes before the customer exists or while the number is being changed: holders are written before the consent
 * is read, while replies write the consent before they read the holders, so one of the two always sees the other.
 * A crash at any point is mended by calling it again.
 */
export async function upsertCustomer(input: CustomerInput, context: UpsertContext): Promise<UpsertResult> {
  const { customers, numbers, country, now } = context;
  const parsed = safeParse(customerInput, input, { reportInput: true });
  if (!parsed.success) return { outcome: 'refused', ...firstProblem(parsed.error) };
  const key: CustomerKey = { dealerId: input.dealerId, customerId: input.customerId };
  const phone = readPhone(input.phone, country);
  if (phone === null)
    return {
      outcome: 'refused',
      field: 'phone',
      message: `is not a phone number, also not one typed locally in ${country}`,
    };
  const problem = marketingProblem(input, now);
  if (problem !== null) return { outcome: 'refused', field: 'marketing.at', message: problem };

  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = await customers.find(key);
    if (current?.phone === phone) await numbers.stay(phone, key, now);
    else await numbers.hold(phone, key, now);
    if (current && current.phone !== phone) await leaveNumber(context, key, current.phone);
    if (current && current.phone !== phone) await bringBack(context, current, phone);
    if (current?.phone !== phone) await noteStatusChange(context, key, current, phone);
    if (!current && !(await customers.create(key, phone, now))) continue;
    if (current && current.phone !== phone && !(await customers.changePhone(key, current.phone, phone))) continue;
    const marketing = input.marketing && {
      by: context.by ?? 'operations',
      ...input.marketing,
      // A clock that is ahead must not let a consent win over a refusal of now.
      at: Math.min(input.marketing.at, now),
    };
    const marketingChanged = (marketing?.consent ?? 'unknown') !== (current?.marketing?.consent ?? 'unknown');
    await customers.setFields(key, { ...input, marketing }, marketingChanged);
    const smsStatus = (await customers.refreshStatus(key)) ?? 'subscribed';
    return { outcome: current ? 'updated' : 'created', phone, smsStatus };
  }
  throw new Error('a customer kept being changed by others while it was written');
}

async function leaveNumber({ customers, numbers, now }: UpsertContext, key: CustomerKey, phone: Phone): Promise<void> {
  await numbers.leave(phone, key, now);
  const known = await numbers.consent(phone);
  // A START that comes in while this is being written is not the customer's any more.
  const counting = changesFor(known, key.dealerId).filter((change) => countsForLeft(change, now));
  for (const change of counting) await customers.changeLeft(key, phone, change);
}

/**
 * A customer who opted out on a number, left it, and takes it back stays opted out, also where somebody who had it meanwhile sent START: the
 * number has the opt-out again, under its old evidence.
 */
async function bringBack({ customers, numbers, now }: UpsertContext, customer: Customer, phone: Phone): Promise<void> {
  const ofLeft = customerBlocks(customer, noConsentKnown).filter(({ by }) => by === 'left-number');
  const optOut = ofLeft.find((block) => isOptOut(block) && 'phone' in block && block.phone === phone);
  const ref = optOut && refOf(optOut);
  if (ref === undefined) return;
  const returned = customerBlocks({ ...customer, phone }, await numbers.consent(phone));
  if (returned.some((block) => block.by === 'number' && isOptOut(block))) return;
  const change = { register: 'stop', scope: customer.dealerId, mark: { at: now, seen: now, ref } } as const;
  await applyChange({ customers, numbers }, { phone, change });
}
