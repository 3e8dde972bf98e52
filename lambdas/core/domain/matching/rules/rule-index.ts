import { matchAt, type Pattern, type TermsAt } from '../patterns/pattern.ts';
import type { Reading } from '../reading/reading.ts';
import type { ReadyRule } from './rule.ts';

/** A rule that fits the words from `start` to before `end`; `order` is its row in the table. */
export interface Hit {
  rule: ReadyRule;
  order: number;
  start: number;
  end: number;
}

interface Row {
  rule: ReadyRule;
  order: number;
  pattern: Pattern;
}

/** The rows of a table by the rarest words that their patterns cannot do without, so that a word of a reply costs one look-up. */
export class RuleIndex {
  readonly #byAnchor = new Map<string, Row[]>();
  readonly #byTerm: Row[] = [];
  readonly #byName: Row[] = [];

  constructor(rules: readonly ReadyRule[]) {
    for (const [order, rule] of rules.entries())
      for (const pattern of rule.patterns) this.#add({ rule, order, pattern });
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

  /** Every place where a rule fits; one may be named twice. */
  hits(reading: Reading, terms: TermsAt): Hit[] {
    const found: Hit[] = [];
    for (let at = 0; at < reading.words.length; at += 1) {
      const rows = this.#byAnchor.get(reading.words[at] ?? '');
      if (rows) this.#around(rows, reading, terms, at, found);
      if (at === 0) for (const row of this.#byName) collect(row, reading, terms, at, found);
      if ((terms[at] ?? 0) > 0) for (const row of this.#byTerm) collect(row, reading, terms, at, found);
    }
    return found;
  }

  /** The rows whose anchor stands at a word: they begin there, or some words before. */
  #around(rows: readonly Row[], reading: Reading, terms: TermsAt, at: number, found: Hit[]): void {
    for (const row of rows) {
      const { least, most } = row.pattern.anchor ?? { least: 0, most: 0 };
      for (let start = Math.max(0, at - most); start <= at - least; start += 1)
        if (mayBegin(row.pattern, reading, start)) collect(row, reading, terms, start, found);
    }
  }
}

/** A name is looked for as the first word of a reply alone. */
const mayBegin = ({ begins, beginsWithName }: Pattern, { words }: Reading, start: number): boolean =>
  !beginsWithName || start === 0 || begins.has(words[start] ?? '');

function collect({ rule, order, pattern }: Row, reading: Reading, terms: TermsAt, start: number, found: Hit[]): void {
  const end = matchAt(pattern, reading, terms, start);
  if (end > start) found.push({ rule, order, start, end });
}
