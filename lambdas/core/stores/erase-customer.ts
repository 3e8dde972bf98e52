import pMap from 'p-map';
import { everyDealer, type Consent, type Hold } from '../domain/consent.ts';
import { customerBlock, isOptOut, staffRef, type CustomerBlock } from '../domain/customer.ts';
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

export type EraseResult =
  | { outcome: 'erased' | 'would-be-erased'; counts: ErasureCounts; optOut: OptOutAfterwards }
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

const isUnanswered = ({ to, closed }: Hold, dealerId: string): boolean =>
  to.includes(dealerId) && !Object.hasOwn(closed, dealerId) && !Object.hasOwn(closed, everyDealer);

/** Holds that the dealer has to answer, or that alone keep the customer from being texted. */
function openQuestions({ customer }: CustomerFound, consent: Consent, block: CustomerBlock | null): string[] {
  const holds = [consent, ...Object.values(customer.left)].flatMap((known) => Object.entries(known.holds));
  const unanswered = holds.filter(([, hold]) => isUnanswered(hold, customer.dealerId)).map(([ref]) => ref);
  const alone = block?.by === 'left-number' && block.block.because === 'hold' ? [block.block.ref] : [];
  return [...new Set([...unanswered, ...alone])];
}

/** The evidence of the stop that blocks the number itself. */
const stopOf = (block: CustomerBlock | null): string | undefined =>
  block?.by === 'number' && block.block.because === 'stop' ? block.block.mark.ref : undefined;

/**
 * How the number stands afterwards: `carried` as well where an erasure that was cut off has carried it, and where the number's own opt-out is
 * what staff said of this customer.
 */
function afterwards(found: CustomerFound, block: CustomerBlock | null): OptOutAfterwards {
  const { dealerId, customerId } = found.customer;
  if (!block || !isOptOut(block)) return 'none';
  const isOwn = [erasureId(found), staffRef(dealerId, customerId)].includes(stopOf(block) ?? '');
  return block.by === 'number' && !isOwn ? 'stays' : 'carried';
}

/** The number gets the opt-out that only the customer had, under evidence that names nobody; also where a START of that number counts, which never lifted it. */
async function carry(deps: EraseDeps, found: CustomerFound, consent: Consent): Promise<void> {
  const { dealerId, phone } = found.customer;
  const at = Math.max(deps.clock(), consent.starts[dealerId]?.at ?? 0);
  const mark = { at, seen: at, ref: erasureId(found) };
  await applyChange(deps, phone, { register: 'stop', scope: dealerId, mark });
}

/** @returns `null` where the customer has changed, or has been given an opt-out to carry, and has to be looked at again */
async function eraseFound(
  deps: EraseDeps,
  found: CustomerFound,
  { by, dryRun = false }: EraseRequest,
): Promise<EraseResult | null> {
  const { client, tables, numbers, clock } = deps;
  const consent = await numbers.consent(found.customer.phone);
  const block = customerBlock(found.customer, consent);
  const refs = openQuestions(found, consent, block);
  if (refs.length > 0) return { outcome: 'question-open', refs };
  const optOut = afterwards(found, block);
  if (optOut === 'carried' && stopOf(block) !== erasureId(found) && !dryRun) {
    await carry(deps, found, consent);
    return null;
  }
  const steps = await planErasure(client, tables, found);
  const counts = countsOf(steps);
  if (dryRun) return { outcome: 'would-be-erased', counts, optOut };
  await pMap(steps, (step) => takeStep(client, step, clock()), { concurrency: writesAtOnce });
  await noteErasure(deps, found, { by, optOut, counts });
  return (await deleteCustomer(deps, found)) ? { outcome: 'erased', counts, optOut } : null;
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
