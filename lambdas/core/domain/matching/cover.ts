import { classBit, classesOf, type ClassBits } from './languages/lexicon.ts';
import type { TermsAt } from './patterns/pattern.ts';
import { collapsed } from './terms/term-index.ts';
import type { Reading } from './reading/reading.ts';

const { courtesy, asking, messaging, messages, maybeMessages, me, list, glue, it, joining } = classBit;
/** Words that may stand around a term that is about the messages. */
const around = courtesy | asking | messaging | messages | maybeMessages | me | list | glue | it;
const joinable = messaging | messages | maybeMessages | list;
const negligible = /^(?:\p{Extended_Pictographic}|[a-z]|\d{1,2}(?:am|pm)?)$/u;
const stretched = /(.)\1\1/u;

/** What stands beside the terms in a part of a reply. */
export interface Cover {
  /** Nothing but words that may stand around a term that is about the messages. */
  full: boolean;
  /** The classes of each word beside the terms, without those that say nothing by themselves; 0 for a word the rules do not know. */
  beside: readonly ClassBits[];
}

/** Whether a word of a reply says nothing by itself: one letter, one or two digits, an emoji that is no laugh. */
const isNegligible = (word: string): boolean => word.length < 5 && negligible.test(word);

/** The classes of a word; of one that is stretched those of the word it is. */
const classesAt = ({ words, classes }: Reading, index: number): ClassBits => {
  const word = words[index] ?? '';
  return classes[index] || (word.length > 3 && stretched.test(word) ? classesOf(collapsed(word)) : 0);
};

function fits(reading: Reading, index: number, from: number): boolean {
  const bits = classesAt(reading, index);
  if ((bits & around) !== 0) return true;
  if (isNegligible(reading.words[index] ?? '')) return bits === 0;
  return (bits & joining) !== 0 && index > from && ((reading.classes[index - 1] ?? 0) & joinable) !== 0;
}

/** What stands beside the terms among the words from `from` to before `to`. */
export function coverOf(reading: Reading, terms: TermsAt, from: number, to: number): Cover {
  const beside: ClassBits[] = [];
  let full = true;
  for (let index = from; index < to;) {
    const length = terms[index] ?? 0;
    if (length === 0) {
      const word = reading.words[index] ?? '';
      const bits = classesAt(reading, index);
      full &&= fits(reading, index, from);
      if (bits !== 0 || !isNegligible(word)) beside.push(bits);
    }
    index += Math.max(length, 1);
  }
  return { full, beside };
}

/** The clause around the words from `start` to before `end`: to the next comma or end of a sentence on either side. */
export function clauseAround({ words, breaks }: Reading, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > 0 && (breaks[from] ?? 0) === 0) from -= 1;
  let to = end;
  while (to < words.length && (breaks[to] ?? 0) === 0) to += 1;
  return { from, to };
}
