import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  customerBlock,
  numbersOf,
  seenAt,
  shownStatus,
  staffRef,
  type Customer,
  type SmsStatus,
} from '../domain/customer.ts';
import type { Clock, CustomerStore, NumberStore } from '../domain/ports.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { applyChange } from './apply-change.ts';
import { noteStaff } from './staff-note.ts';

export interface StaffDeps {
  client: DynamoDBDocumentClient;
  communications: string;
  customers: CustomerStore;
  numbers: NumberStore;
  clock: Clock;
}

export type StaffResult =
  | { ok: true }
  | {
      ok: false;
      reason: 'unknown-customer' | 'consent-too-old' | 'consent-in-future' | 'evidence-missing';
      message: string;
    };

const refuse = (reason: Exclude<StaffResult, { ok: true }>['reason'], message: string): StaffResult => ({
  ok: false,
  reason,
  message,
});

const statusOf = async ({ numbers }: StaffDeps, customer: Customer): Promise<SmsStatus> =>
  shownStatus(customer, await numbers.consent(customer.phone)).smsStatus;

/**
 * Staff opt a customer out. It lasts until a consent that the customer gives later. The number is out at this dealer as well: another record
 * of the same person, or one that is loaded later, is not texted either, nor does a START change that.
 */
export async function optOutByStaff(deps: StaffDeps, key: CustomerKey, by: string): Promise<StaffResult> {
  const customer = await deps.customers.find(key);
  if (!customer) return refuse('unknown-customer', `${key.dealerId} has no customer ${key.customerId}`);
  const at = deps.clock();
  const statusBefore = await statusOf(deps, customer);
  await deps.customers.staffOptOut(key, { at, seen: at, by });
  const mark = { at, seen: at, ref: staffRef(key.dealerId, key.customerId) };
  await applyChange(deps, {
    phone: customer.phone,
    change: { register: 'staff-stop', scope: key.dealerId, mark },
  });
  const statusAfter = await deps.customers.refreshStatus(key);
  await noteStaff(deps, key, at, { outcome: 'opted-out', by, statusBefore, statusAfter });
  return { ok: true };
}

export interface StaffOptIn {
  by: string;
  /** When the customer gave the consent, ms since 1970. */
  consentAt: number;
  /** What shows it: a signed form, a recorded call. */
  evidence: string;
}

/**
 * Staff opt a customer in. The consent has to be dated after whatever blocks them had reached us, and counts from its own date, so that a
 * STOP sent after it wins however late it arrives.
 */
export async function optInByStaff(
  deps: StaffDeps,
  key: CustomerKey,
  { by, consentAt, evidence }: StaffOptIn,
): Promise<StaffResult> {
  const customer = await deps.customers.find(key);
  if (!customer) return refuse('unknown-customer', `${key.dealerId} has no customer ${key.customerId}`);
  if (!/\S/.test(evidence)) return refuse('evidence-missing', 'must say what shows the consent');
  const now = deps.clock();
  if (consentAt > now) return refuse('consent-in-future', 'is in the future: a consent counts from when it was given');
  const consent = { consentAt, recordedAt: now, by, evidence, phones: numbersOf(customer) };
  const earlier = customer.staffOptIn;
  const counting = earlier && earlier.consentAt >= consentAt ? earlier : consent;
  const still = customerBlock({ ...customer, staffOptIn: counting }, await deps.numbers.consent(customer.phone));
  if (still) {
    const seen = seenAt(still);
    const reached = `${new Date(seen).toISOString()}, when the opt-out reached us`;
    const recorded =
      counting === earlier && earlier.consentAt > seen ? new Date(earlier.consentAt).toISOString() : null;
    const since = recorded === null ? reached : `${recorded}, the one recorded before they had this number`;
    return refuse('consent-too-old', `has to be later than ${since}`);
  }
  const statusBefore = await statusOf(deps, customer);
  await deps.customers.staffOptIn(key, consent);
  const statusAfter = await deps.customers.refreshStatus(key);
  await noteStaff(deps, key, now, { outcome: 'opted-in', by, consentAt, evidence, statusBefore, statusAfter });
  return { ok: true };
}
