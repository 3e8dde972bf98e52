import { classBit, classesOf, collapsed, isStretched, type ClassBits } from '../languages/lexicon.ts';
import type { TermsAt } from '../patterns/pattern.ts';
import type { Reading } from '../reading/reading.ts';

const { courtesy, asking, messaging, messages, maybeMessages, me, list, glue, it, joining, not } = classBit;
/** Words that may stand around a term that is about the messages. */
const around = courtesy | asking | messaging | messages | maybeMessages | me | list | glue | it;
const joinable = messaging | messages | maybeMessages | list;
const negligible = /^(?:\p{Extended_Pictographic}|[a-z]|\d{1,2}(?:am|pm)?)$/u;

/** What stands beside the terms in a part of a reply. */
export interface Cover {
  /** Nothing but words that may stand around a term that is about the messages. */
  full: boolean;
  /** The classes of the words beside the terms, without those that say nothing by themselves; 0 for a word the rules do not know. */
  beside: ReadonlySet<ClassBits>;
}

/** Whether a word of a reply says nothing by itself: one letter, one or two digits, an emoji that is no laugh. */
const isNegligible = (word: string): boolean => word.length < 5 && negligible.test(word);

/** The classes of a word; of one that is stretched those of the word it is. */
const classesAt = ({ words, classes }: Reading, index: number): ClassBits => {
  const word = words[index] ?? '';
  return classes[index] || (word.length > 3 && isStretched(word) ? classesOf(collapsed(word)) : 0);
};

function fits(reading: Reading, index: number, from: number): boolean {
  const bits = classesAt(reading, index);
  if ((bits & around) !== 0) return true;
  if (isNegligible(reading.words[index] ?? '')) return (bits & not) === 0;
  return (bits & joining) !== 0 && index > from && ((reading.classes[index - 1] ?? 0) & joinable) !== 0;
}

/** What stands beside the terms among the words from `from` to before `to`. */
export function coverOf(reading: Reading, terms: TermsAt, from: number, to: number): Cover {
  const beside = new Set<ClassBits>();
  let full = true;
  for (let index = from; index < to;) {
    const length = terms[index] ?? 0;
    if (length === 0) {
      const word = reading.words[index] ?? '';
      const bits = classesAt(reading, index);
      full &&= fits(reading, index, from);
      if (!isNegligible(word) || (bits & around) !== 0) beside.add(bits);
    }
    index += Math.max(length, 1);
  }
  return { full, beside };
}

/** The clauses of a reply, from a comma or the end of a sentence to the next; each is looked at once, however many terms it holds. */
export class Clauses {
  readonly #covers = new Map<number, Cover>();
  /** Where the clause of each word begins. */
  readonly #starts: number[] = [];
  readonly #reading: Reading;
  readonly #terms: TermsAt;

  constructor(reading: Reading, terms: TermsAt) {
    this.#reading = reading;
    this.#terms = terms;
    for (const [index, strength] of reading.breaks.entries())
      this.#starts.push(index === 0 || strength > 0 ? index : (this.#starts[index - 1] ?? 0));
  }

  /** What stands in the clause of a word; a term that reaches into the next clause belongs to both. */
  around(start: number, end: number): Cover {
    const from = this.#starts[start] ?? 0;
    const before = this.#covers.get(from);
    if (before) return before;
    const { words, breaks } = this.#reading;
    let to = end;
    while (to < words.length && breaks[to] === 0) to += 1;
    const cover = coverOf(this.#reading, this.#terms, from, to);
    this.#covers.set(from, cover);
    return cover;
  }
}
