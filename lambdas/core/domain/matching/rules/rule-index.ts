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
  /** The last search that tried this row, and the word behind the last at which it did. */
  search: number;
  next: number;
}

/** The rows of a table by the rarest words that their patterns cannot do without, so that a word of a reply costs one look-up. */
export class RuleIndex {
  readonly #byAnchor = new Map<string, Row[]>();
  readonly #byTerm: Row[] = [];
  readonly #byName: Row[] = [];
  #searches = 0;

  constructor(rules: readonly ReadyRule[]) {
    for (const [order, rule] of rules.entries())
      for (const pattern of rule.patterns) this.#add({ rule, order, pattern, search: 0, next: 0 });
  }

  #add(row: Row): void {
    const { anchor, beginsWithTerm, beginsWithName } = row.pattern;
    if (beginsWithTerm) this.#byTerm.push(row);
    else if (anchor)
      for (const word of anchor.words) {
        const rows = this.#byAnchor.get(word);
        if (rows) rows.push(row);
        else this.#byAnchor.set(word, [row]);
      }
    else if (beginsWithName) this.#byName.push(row);
    else throw new Error(`the pattern "${row.pattern.typed}" has no word by which it can be looked for`);
  }

  /** Every place where a rule fits, as far as `effort` goes; the rows that a word of the reply says to look for, at each word once. */
  hits(reading: Reading, terms: TermsAt, effort: Effort): Hit[] {
    const search: Search = { number: (this.#searches += 1), reading, terms, effort, found: [] };
    for (let at = 0; at < reading.words.length && !effort.isSpent; at += 1) {
      const rows = this.#byAnchor.get(reading.words[at] ?? '');
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
  reading: Reading;
  terms: TermsAt;
  effort: Effort;
  found: Hit[];
}

/** The rows whose anchor stands at a word: they begin there, or some words before. */
function around(rows: readonly Row[], search: Search, at: number): void {
  for (const row of rows) {
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
  search.effort.tries += rows.length;
  for (const row of rows) tryAt(row, search, at);
}

function tryAt({ rule, order, pattern }: Row, { reading, terms, found }: Search, start: number): void {
  const end = matchAt(pattern, reading, terms, start);
  if (end > start) found.push({ rule, order, start, end });
}
