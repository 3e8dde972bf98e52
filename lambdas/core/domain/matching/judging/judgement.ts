import type { ClassBits } from '../languages/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import type { OtherRule } from '../reasons.ts';
import type { Hit } from '../rules/rule-index.ts';
import type { RulesAround } from '../rules/rules-around.ts';
import type { Clauses, Cover } from './cover.ts';

/** What one term in a reply means there. */
export interface Judgement {
  says: 'opt-out' | 'review' | 'own-words' | 'nothing';
  rule: string;
}

/** A reply with its terms, to be judged one by one. */
export interface Context {
  reading: Reading;
  clauses: Clauses;
  /** All of it. */
  whole: Cover;
  rules: RulesAround;
  /** There is nothing else than capitals, so that they say nothing. */
  shouted: boolean;
  /** Wishes to stop beside the terms, or with one of them in it. */
  wishes: readonly Pick<Hit, 'start' | 'end'>[];
}

/** By what is no row of the table of rules. */
export const judged = (says: Judgement['says'], rule: OtherRule): Judgement => ({ says, rule });
/** By a row of the table of rules. */
export const byRule = (says: Judgement['says'], { rule }: Hit): Judgement => ({ says, rule: rule.id });
/** The reply is the term, with courtesy at most. */
export const wholeReply = judged('opt-out', 'whole-reply');

/** Whether all that stands beside a term is of some classes of words. */
export const all = ({ beside }: Cover, bits: ClassBits): boolean => [...beside].every((word) => (word & bits) !== 0);
/** Whether a word beside a term is of one of some classes. */
export const some = ({ beside }: Cover, bits: ClassBits): boolean => [...beside].some((word) => (word & bits) !== 0);
