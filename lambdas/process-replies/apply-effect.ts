import type { Mark } from '../core/domain/consent.ts';
import type { ConsentChange } from '../core/domain/ports.ts';
import type { CustomerKey, ReplyRecord } from '../core/domain/reply-record.ts';
import { applyChange, type ConsentStores } from '../core/stores/apply-change.ts';

/** The one register that a reply moves; `null` where it changes nothing. */
export function changeOf({ effect, at, seen, ref }: ReplyRecord): ConsentChange | null {
  const mark: Mark = { at, seen, ref };
  if (effect.do === 'stop') return { register: 'stop', scope: effect.scope, mark };
  if (effect.do === 'start') return { register: 'start', dealerId: effect.dealerId, mark };
  if (effect.do === 'hold') return { register: 'hold', ref, hold: { at, seen, to: effect.to, closed: {} } };
  return null;
}

const dealersMeant = ({ attribution }: ReplyRecord): readonly string[] => {
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [];
};

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

/**
 * Writes what a reply changes.
 * @returns the customers it concerns, also where it changes nothing: it is in their timelines
 */
export async function applyEffect(stores: ConsentStores, record: ReplyRecord): Promise<CustomerKey[]> {
  const change = changeOf(record);
  return change ? applyChange(stores, record.phone, change) : customersMeant(stores, record);
}
