import type { ConsentChange } from './ports.ts';

/** A STOP counts for those who left the number up to this long before it, in milliseconds: they may have sent it from the old phone. */
export const leftNumberGrace = 24 * 3_600_000;

/** Whether a change of a number's consent still counts for somebody who left the number at `until`: a START only from before. */
export function countsForLeft(change: ConsentChange, until: number): boolean {
  const at = timeOfChange(change);
  return change.register === 'start' ? at < until : at <= until + leftNumberGrace;
}

/** The event time of what a change writes, ms since 1970. */
export const timeOfChange = (change: ConsentChange): number => ('mark' in change ? change.mark.at : change.hold.at);
