import type { Pattern } from '../patterns/pattern.ts';

/**
 * What a rule says of an opt-out term it finds: our own words, quoted; part of another expression; not likely meant for the messages; or
 * likely meant. A wish needs no term; what is no wish takes one back that it overlaps.
 */
export type RuleKind = 'own-words' | 'other-word' | 'unlikely' | 'likely' | 'wish' | 'no-wish';

/** One row of the table of rules. */
export interface Rule {
  id: string;
  kind: RuleKind;
  /** Why, in words for a dealer's staff. */
  reason: string;
  /** See `Pattern`. */
  patterns: readonly string[];
  /** `everyday`: only for terms that are everyday words as well. */
  only?: 'everyday';
  /** Of a wish: the terms that it is another form of, in one piece ("melde mich ab" of ABMELDEN). Where one is in force, it opts out. */
  formOf?: readonly string[];
  /** A reply the rule is for, and one that it must not take. */
  for: string;
  against: string;
}

/** A rule with its patterns read. */
export interface ReadyRule extends Omit<Rule, 'patterns'> {
  patterns: readonly Pattern[];
}
