import { everyDealer, newHold, type GatewayBlock, type Mark } from '../core/domain/consent.ts';
import type { ConsentChange } from '../core/domain/ports.ts';
import type { CustomerKey, ReplyRecord, Statuses } from '../core/domain/reply-record.ts';
import { mayAskToStop } from '../core/domain/reply-meaning.ts';
import { concise, statusKey } from '../core/domain/statuses.ts';
import { applyChange, type ConsentStores, type TouchedCustomer } from '../core/stores/apply-change.ts';
import { customerStatuses, numberStatuses } from '../core/stores/read-statuses.ts';

/** A reply as far as it is decided before statuses are read. */
type Decided = Omit<ReplyRecord, 'statusBefore'>;

/** The one register that a reply moves; `null` where it changes nothing. */
export function changeOf({ effect, at, seen, ref }: Decided): ConsentChange | null {
  const mark: Mark = { at, seen, ref };
  if (effect.do === 'stop') return { register: 'stop', scope: effect.scope, mark };
  if (effect.do === 'start') return { register: 'start', dealerId: effect.dealerId, mark };
  if (effect.do === 'hold') return { register: 'hold', ref, hold: newHold({ ...effect, at, seen }) };
  return null;
}

/** The dealers that a reply could be for. */
export const dealersMeant = ({ attribution }: Pick<ReplyRecord, 'attribution'>): readonly string[] => {
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [];
};

/**
 * Ends a gateway's own block: by its word, in a verified reply, that the person opted in there. It opts nobody in. A block that does not say
 * whose it is ends where the number is that gateway's.
 * @param owner the gateway that settings name for the reply number
 */
export async function liftBlock(
  numbers: Pick<ConsentStores['numbers'], 'changeBlock' | 'endOldBlock'>,
  { verified, replyNumber, gateway, at, meaning, phone }: ReplyRecord,
  { verdict, owner = gateway }: { verdict: 'opt-out' | 'opt-in' | undefined; owner: string | undefined },
): Promise<void> {
  if (verdict !== 'opt-in' || mayAskToStop(meaning) || !verified || replyNumber === null) return;
  const end: GatewayBlock = { at, on: false, code: 'opted-in', gateway };
  await numbers.changeBlock(phone, replyNumber, end);
  if (owner === gateway) await numbers.endOldBlock(phone, replyNumber, end);
}

/** Those who have the phone, at the dealers that could be meant. */
async function customersMeant({ numbers }: ConsentStores, record: ReplyRecord): Promise<CustomerKey[]> {
  const dealers = dealersMeant(record);
  const [only, ...others] = dealers;
  if (only === undefined) return [];
  const holders = await numbers.holders(record.phone, others.length === 0 ? only : undefined);
  return holders
    .filter(({ dealerId, until }) => until === undefined && dealers.includes(dealerId))
    .map(({ dealerId, customerId }) => ({ dealerId, customerId }));
}

/** A customer whom a reply concerns; where it opted out or in, with how they are shown since. */
export type ConcernedCustomer = CustomerKey & Partial<TouchedCustomer>;

/**
 * Writes what a reply changes.
 * @returns the customers it concerns, also where it changes nothing: it is in their timelines
 */
export async function applyEffect(stores: ConsentStores, record: ReplyRecord): Promise<ConcernedCustomer[]> {
  const change = changeOf(record);
  return change
    ? applyChange(stores, { ...record, change, listedAt: dealersMeant(record) })
    : customersMeant(stores, record);
}

/** The dealers whose status a reply can change; `*` for all, with the one meant, where a START may have come before. */
function dealersConcerned(record: Decided): readonly string[] {
  const { effect } = record;
  if (effect.do === 'stop')
    return [...new Set([effect.scope, ...(effect.scope === everyDealer ? dealersMeant(record) : [])])];
  if (effect.do === 'start') return [effect.dealerId];
  return effect.do === 'hold' ? effect.to : [];
}

const isOptOutOrIn = ({ effect }: Decided): boolean => effect.do === 'stop' || effect.do === 'start';

/**
 * Evidence: how the number stands at the dealers concerned, and how those are shown whom an opt-out or opt-in is to touch. Customers that
 * cannot be read are left out: an opt-out never waits for evidence, and counts by its number before its customers are read again.
 */
export async function statusesBefore(stores: ConsentStores, decided: Decided): Promise<Statuses> {
  const change = isOptOutOrIn(decided) ? changeOf(decided) : null;
  const ofNumber = await numberStatuses(stores, decided.phone, dealersConcerned(decided));
  const ofCustomers = change ? customerStatuses(stores, { ...decided, change }) : null;
  return concise({ ...ofNumber, ...(await ofCustomers?.catch(() => ({}))) });
}

/** The same once it is applied. */
export async function statusesAfter(
  stores: ConsentStores,
  record: ReplyRecord,
  customers: readonly ConcernedCustomer[],
): Promise<Statuses> {
  const shown = isOptOutOrIn(record) ? customers : [];
  return {
    ...(await numberStatuses(stores, record.phone, dealersConcerned(record))),
    ...Object.fromEntries(shown.flatMap((one) => (one.smsStatus ? [[statusKey(one), one.smsStatus]] : []))),
  };
}
