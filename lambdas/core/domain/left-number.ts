import type { ConsentChange } from './ports.ts';

/** A STOP counts for those who left the number up to this long before it, in milliseconds: they may have sent it from the old phone. */
export const leftNumberGrace = 24 * 3_600_000;

/** Whether a change of a number's consent still counts for somebody who left the number at `until`: a START only from before. */
export function countsForLeft(change: ConsentChange, until: number): boolean {
  if (change.register === 'start') return change.mark.at < until;
  const { at } = change.register === 'hold' ? change.hold : change.mark;
  return at <= until + leftNumberGrace;
}
