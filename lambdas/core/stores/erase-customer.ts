import pMap from 'p-map';
import { everyDealer, numberStatus, type Consent, type Hold, type Mark } from '../domain/consent.ts';
import { customerBlock, customerBlocks, isOptOut, refOf, staffRef } from '../domain/customer.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { applyChange, type ConsentStores } from './apply-change.ts';
import { findCustomer, planErasure, type CustomerFound } from './erasure-plan.ts';
import {
  countsOf,
  deleteCustomer,
  erasureId,
  noteErasure,
  takeStep,
  type ErasureCounts,
  type ErasureDeps,
  type OptOutAfterwards,
} from './erasure-writes.ts';

export type { ErasureCounts, OptOutAfterwards } from './erasure-writes.ts';
export type EraseDeps = ErasureDeps & ConsentStores;

/** What went, or would go. */
export interface Erased {
  outcome: 'erased' | 'would-be-erased';
  counts: ErasureCounts;
  optOut: OptOutAfterwards;
  /** The customer's number, E.164. */
  phone: string;
}

export type EraseResult =
  | Erased
  | { outcome: 'unknown-customer' }
  /** Replies that have to be answered first, since nobody could do it afterwards. */
  | { outcome: 'question-open'; refs: string[] };

export interface EraseRequest {
  by: string;
  /** Only tells what would go. */
  dryRun?: boolean;
}

const attempts = 5;
const writesAtOnce = 8;

/** A question to the platform counts as well: without its text nobody could answer it. */
const isUnanswered = ({ to, closed }: Hold, dealerId: string): boolean =>
  (to.includes(dealerId) || to.includes(everyDealer)) &&
  !Object.hasOwn(closed, dealerId) &&
  !Object.hasOwn(closed, everyDealer);

/** Holds that the dealer or the platform has to answer, or that alone keep the customer from being texted. */
function openQuestions({ customer }: CustomerFound, consent: Consent): string[] {
  const block = customerBlock(customer, consent);
  const holds = [consent, ...Object.values(customer.left)].flatMap((known) => Object.entries(known.holds));
  const unanswered = holds.filter(([, hold]) => isUnanswered(hold, customer.dealerId)).map(([ref]) => ref);
  const alone = block?.by === 'left-number' && block.block.because === 'hold' ? [block.block.ref] : [];
  return [...new Set([...unanswered, ...alone])];
}

const marksOf = ({ stops, staffStops }: Consent, dealerId: string): (Mark | undefined)[] => [
  stops[dealerId],
  staffStops[dealerId],
];

/** Whether the number's opt-out names the customer: it is what staff decided about them. */
const isNamed = ({ customer: { dealerId, customerId } }: CustomerFound, { staffStops }: Consent): boolean =>
  staffStops[dealerId]?.ref === staffRef(dealerId, customerId);

/** The number gets the opt-out that only the customer had, or that names them, under evidence that names nobody. What staff set stays beyond START. */
async function carry(deps: EraseDeps, found: CustomerFound, consent: Consent): Promise<void> {
  const { dealerId, phone, staffOptOut } = found.customer;
  const register = staffOptOut || isNamed(found, consent) ? 'staff-stop' : 'stop';
  const moments = marksOf(consent, dealerId).map((mark) => mark?.at ?? 0);
  // Also where a START of that number counts, which never lifted it.
  const at = Math.max(deps.clock(), consent.starts[dealerId]?.at ?? 0, ...moments.map((moment) => moment + 1));
  const mark = { at, seen: at, ref: erasureId(found) };
  await applyChange(deps, { phone, change: { register, scope: dealerId, mark } });
}

/** Other numbers that have what staff decided about the customer, and name them by it: they get the same under evidence that names nobody. */
async function unname(deps: EraseDeps, found: CustomerFound): Promise<void> {
  const { dealerId, phone: own } = found.customer;
  for (const phone of found.phones.filter((number) => number !== own)) {
    const consent = await deps.numbers.consent(phone);
    const named = isNamed(found, consent) ? consent.staffStops[dealerId] : undefined;
    if (!named) continue;
    const mark = { at: named.at + 1, seen: named.seen, ref: erasureId(found) };
    await applyChange(deps, { phone, change: { register: 'staff-stop', scope: dealerId, mark } });
  }
}

/** How the number stands afterwards, and whether the customer's opt-out has still to be put on it. */
function afterwards(found: CustomerFound, consent: Consent): { optOut: OptOutAfterwards; toCarry: boolean } {
  const optOuts = customerBlocks(found.customer, consent).filter(isOptOut);
  const named = isNamed(found, consent);
  if (optOuts.length === 0 && !named) {
    // A consent that staff recorded goes with the customer, and the number's opt-out stands again.
    const isOut = numberStatus(consent, found.customer.dealerId) === 'unsubscribed';
    return { optOut: isOut ? 'stays' : 'none', toCarry: false };
  }
  const ofNumber = optOuts.filter(({ by }) => by === 'number');
  // An erasure that was cut off has carried it.
  const carried = ofNumber.some((block) => refOf(block) === erasureId(found));
  // What a START of the number lifts is not all that keeps them from being texted.
  const isNumbersAlone = ofNumber.length === optOuts.length;
  const optOut = isNumbersAlone && ofNumber.length > 0 && !named && !carried ? 'stays' : 'carried';
  return { optOut, toCarry: optOut === 'carried' && (named || !carried) };
}

/** @returns `null` where the customer has changed, or has been given an opt-out to carry, and has to be looked at again */
async function eraseFound(
  deps: EraseDeps,
  found: CustomerFound,
  { by, dryRun = false }: EraseRequest,
): Promise<EraseResult | null> {
  const { client, tables, numbers, clock } = deps;
  const { phone } = found.customer;
  const consent = await numbers.consent(phone);
  const refs = openQuestions(found, consent);
  if (refs.length > 0) return { outcome: 'question-open', refs };
  const { optOut, toCarry } = afterwards(found, consent);
  if (toCarry && !dryRun) {
    await carry(deps, found, consent);
    return null;
  }
  const { first, after } = await planErasure(client, tables, found);
  const counts = countsOf([...first, ...after]);
  if (dryRun) return { outcome: 'would-be-erased', counts, optOut, phone };
  await unname(deps, found);
  for (const steps of [first, after])
    await pMap(steps, (step) => takeStep(client, step, clock()), { concurrency: writesAtOnce });
  await noteErasure(deps, found, { by, optOut, counts });
  return (await deleteCustomer(deps, found)) ? { outcome: 'erased', counts, optOut, phone } : null;
}

/**
 * Erases one person at one dealer: their entry in the book and their history. What is left is that the number opted out, so that they are
 * not texted again by whoever loads the number again. The opt-out is on the number before anything goes, and the customer goes last: cut off
 * anywhere, it is called again.
 */
export async function eraseCustomer(deps: EraseDeps, key: CustomerKey, request: EraseRequest): Promise<EraseResult> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await findCustomer(deps.client, deps.tables.customers, key);
    if (!found) return { outcome: 'unknown-customer' };
    const result = await eraseFound(deps, found, request);
    if (result) return result;
  }
  throw new Error('a customer kept being changed by others while they were erased: try again');
}
