import type { Effort } from '../effort.ts';
import { matchAt, mayFitAt, type Pattern, type TermsAt } from '../patterns/pattern.ts';
import type { Reading } from '../reading/reading.ts';
import type { ReadyRule } from './rule.ts';

/** A rule that fits the words from `start` to before `end`; `order` is its row in the table. */
export interface Hit {
  rule: ReadyRule;
  order: number;
  start: number;
  end: number;
}

/** Whether two rules fit around a word that is the same. */
export const overlap = (one: Hit, other: Hit): boolean => one.start < other.end && other.start < one.end;

interface Row {
  rule: ReadyRule;
  order: number;
  pattern: Pattern;
  /** The number of what else has to stand in the reply; -1 where nothing has to. */
  needed: number;
  /** The last search that tried this row, and the word behind the last at which it did. */
  search: number;
  next: number;
}

/** What a word of a reply says: which rows to look for, and what of that which rows need is there. */
interface Word {
  rows: Row[];
  needs: number[];
}

/** The rows of a table by the rarest words that their patterns cannot do without, so that a word of a reply costs one look-up. */
export class RuleIndex {
  readonly #byWord = new Map<string, Word>();
  readonly #needs = new Map<string, number>();
  /** For each thing that rows need, the last search in which it was there. */
  readonly #there: number[] = [];
  readonly #byTerm: Row[] = [];
  readonly #byName: Row[] = [];
  #searches = 0;

  constructor(rules: readonly ReadyRule[]) {
    for (const [order, rule] of rules.entries())
      for (const pattern of rule.patterns)
        this.#add({ rule, order, pattern, needed: this.#need(pattern), search: 0, next: 0 });
  }

  #add(row: Row): void {
    const { anchor, beginsWithTerm, beginsWithName } = row.pattern;
    if (beginsWithTerm) this.#byTerm.push(row);
    else if (anchor) for (const word of anchor.words) this.#word(word).rows.push(row);
    else if (beginsWithName) this.#byName.push(row);
    else throw new Error(`the pattern "${row.pattern.typed}" has no word by which it can be looked for`);
  }

  #word(word: string): Word {
    const before = this.#byWord.get(word);
    if (before) return before;
    const fresh = { rows: [], needs: [] };
    this.#byWord.set(word, fresh);
    return fresh;
  }

  /** The number of what a pattern needs beside its anchor. */
  #need({ needed }: Pattern): number {
    if (!needed) return -1;
    const before = this.#needs.get(needed.name);
    if (before !== undefined) return before;
    const number = this.#there.push(0) - 1;
    this.#needs.set(needed.name, number);
    for (const word of new Set(needed.words)) this.#word(word).needs.push(number);
    return number;
  }

  /** Every place where a rule fits, as far as `effort` goes; the rows that a word of the reply says to look for, at each word once. */
  hits(reading: Reading, terms: TermsAt, effort: Effort): Hit[] {
    const number = (this.#searches += 1);
    const words = reading.words.map((word) => this.#byWord.get(word));
    for (const word of words) if (word) for (const need of word.needs) this.#there[need] = number;
    const search: Search = { number, there: this.#there, reading, terms, effort, found: [] };
    for (let at = 0; at < reading.words.length && !effort.isSpent; at += 1) {
      const rows = words[at]?.rows;
      if (rows) around(rows, search, at);
      if (at === 0) tryAll(this.#byName, search, at);
      if ((terms[at] ?? 0) > 0) tryAll(this.#byTerm, search, at);
    }
    return search.found;
  }
}

/** One search for the rows that fit a reply. */
interface Search {
  number: number;
  there: readonly number[];
  reading: Reading;
  terms: TermsAt;
  effort: Effort;
  found: Hit[];
}

/** Whether what a row needs beside its anchor stands anywhere in the reply. */
const isThere = ({ needed }: Row, { there, number }: Search): boolean => needed < 0 || there[needed] === number;

/** The rows whose anchor stands at a word: they begin there, or some words before. */
function around(rows: readonly Row[], search: Search, at: number): void {
  for (const row of rows) {
    if (!isThere(row, search)) continue;
    const { least, most } = row.pattern.anchor ?? { least: 0, most: 0 };
    const tried = row.search === search.number ? row.next : 0;
    for (let start = Math.max(tried, at - most); start <= at - least; start += 1) {
      search.effort.tries += 1;
      if (mayFitAt(row.pattern, search.reading, start)) tryAt(row, search, start);
    }
    row.search = search.number;
    row.next = Math.max(0, at - least + 1);
  }
}

function tryAll(rows: readonly Row[], search: Search, at: number): void {
  for (const row of rows)
    if (isThere(row, search)) {
      search.effort.tries += 1;
      tryAt(row, search, at);
    }
}

function tryAt({ rule, order, pattern }: Row, { reading, terms, found }: Search, start: number): void {
  const end = matchAt(pattern, reading, terms, start);
  if (end > start) found.push({ rule, order, start, end });
}
