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

/** The rows of a table by the words their patterns begin with, so that a word of a reply costs one look-up. */
export class RuleIndex {
  readonly #byWord = new Map<string, Row[]>();
  readonly #byTerm: Row[] = [];
  readonly #byName: Row[] = [];

  constructor(rules: readonly ReadyRule[]) {
    for (const [order, rule] of rules.entries())
      for (const pattern of rule.patterns) {
        const row = { rule, order, pattern };
        if (pattern.beginsWithTerm) this.#byTerm.push(row);
        if (pattern.beginsWithName) this.#byName.push(row);
        for (const word of pattern.begins) {
          const rows = this.#byWord.get(word);
          if (rows) rows.push(row);
          else this.#byWord.set(word, [row]);
        }
      }
  }

  /** Whether some pattern begins with a word. */
  has(word: string): boolean {
    return this.#byWord.has(word);
  }

  /** Every place where a rule fits, in the order of the words. */
  hits(reading: Reading, terms: TermsAt): Hit[] {
    const found: Hit[] = [];
    for (let start = 0; start < reading.words.length; start += 1) {
      const rows = this.#byWord.get(reading.words[start] ?? '');
      if (rows) this.#collect(rows, reading, terms, start, found);
      if (start === 0 && this.#byName.length > 0) this.#collect(this.#byName, reading, terms, start, found);
      if ((terms[start] ?? 0) > 0) this.#collect(this.#byTerm, reading, terms, start, found);
    }
    return found;
  }

  #collect(rows: readonly Row[], reading: Reading, terms: TermsAt, start: number, found: Hit[]): void {
    for (const { rule, order, pattern } of rows) {
      const end = matchAt(pattern, reading, terms, start);
      if (end > start) found.push({ rule, order, start, end });
    }
  }
}
