import { isConspicuous } from './instructions.ts';
import { gapBefore, isQuoted, type Wording } from './words.ts';

/** Of words that are read as one: "NO THANKS". */
const longest = 5;

/** The place of the first of the words that are set off together and end before a place: `"no thanks"`, `NO THANKS`. */
export function startOfSetOff(wording: Wording, end: number): number | null {
  for (let place = end - 1; place >= Math.max(0, end - longest); place -= 1)
    if (isQuoted(wording, place, end - place)) return place;
  let place = end;
  while (place > 0 && isConspicuous(wording, place - 1) && (place === end || /^\s+$/u.test(gapBefore(wording, place))))
    place -= 1;
  return place < end ? place : null;
}

/** The place behind the words that are set off together from a place on, or behind that one word. */
export function endOfSetOff(wording: Wording, place: number): number {
  for (let length = 1; length <= longest; length += 1) if (isQuoted(wording, place, length)) return place + length;
  let end = place + 1;
  while (
    isConspicuous(wording, place) &&
    end < place + longest &&
    isConspicuous(wording, end) &&
    /^\s+$/u.test(gapBefore(wording, end))
  )
    end += 1;
  return end;
}
