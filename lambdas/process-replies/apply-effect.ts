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

/**
 * Writes what a reply changes.
 * @returns the customers it touched
 */
export async function applyEffect(stores: ConsentStores, record: ReplyRecord): Promise<CustomerKey[]> {
  const change = changeOf(record);
  return change ? applyChange(stores, record.phone, change) : [];
}
