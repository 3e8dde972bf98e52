import { classBit, type ClassBits } from '../languages/lexicon.ts';
import { readFromEnd } from '../reading/bounded.ts';
import type { Reading } from '../reading/reading.ts';
import type { Occurrence } from '../terms/find-terms.ts';

const { courtesy, asking, wanting } = classBit;

const allCourtesy = (classes: readonly ClassBits[]): boolean => classes.every((bits) => (bits & courtesy) !== 0);

/** Whether a reply ends as a question. */
export const isQuestion = ({ text }: Reading): boolean => /[?？؟]$/u.test(text.slice(-readFromEnd).trimEnd());

const longestPlea = 16;

/** Whether what a reply ends with is a plea: "… and now stop". A question ("who should stop?") or a longer story may be about anything. */
export const endsAsAPlea = (reading: Reading, start: number): boolean =>
  reading.words.length <= longestPlea && !isQuestion(reading) && reading.words[start - 1] !== 'to';

/** Whether nothing but greetings stands before a term. */
export const isFirst = ({ classes }: Reading, { start }: Occurrence): boolean =>
  start < 4 && allCourtesy(classes.slice(0, start));

/** Whether nothing but thanks stands behind a term. */
export const isLast = ({ classes }: Reading, { end }: Occurrence): boolean =>
  classes.length - end < 5 && allCourtesy(classes.slice(end));

/** Whether nothing but courtesy and asking stands before a term in its clause. */
export function beginsClause({ classes, breaks }: Reading, { start }: Occurrence): boolean {
  for (let at = start; at > 0 && breaks[at] === 0; at -= 1)
    if (((classes[at - 1] ?? 0) & (courtesy | asking | wanting)) === 0) return false;
  return true;
}

/** Whether a term is typed in capitals, and other words of the reply are not. */
export function isInCapitals({ text, starts, ends }: Reading, shouted: boolean, { start, end }: Occurrence): boolean {
  const typed = text.slice(starts[start], ends[end - 1]);
  return !shouted && typed.length > 2 && typed === typed.toUpperCase() && typed !== typed.toLowerCase();
}

/** Whether a hyphen joins a term to a word that the rules do not know: "stop-motion", not "stop-please". */
export function isPartOfAWord({ text, words, starts, ends, classes }: Reading, { start, end }: Occurrence): boolean {
  const joined = (before: number): boolean =>
    text.slice(ends[before], starts[before + 1]) === '-' && (words[before + 1] ?? '').length > 2;
  return (joined(start - 1) && classes[start - 1] === 0) || (joined(end - 1) && classes[end] === 0);
}
