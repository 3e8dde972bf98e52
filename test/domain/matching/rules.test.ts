import { describe, expect, it } from '@jest/globals';
import { matchReply } from '../../../lambdas/core/domain/matching/match-reply.ts';
import type { Rule, RuleKind } from '../../../lambdas/core/domain/matching/rules/rule.ts';
import { noWishRules, termRules, wishRules } from '../../../lambdas/core/domain/matching/rules/rules.ts';
import { shippedOptOutTerms, shippedTerms } from '../../../lambdas/core/domain/opt-out-terms.ts';

/** The shipped terms, with two everyday words among those that count anywhere, as some have listed them. */
const terms = shippedTerms(shippedOptOutTerms.replace('=END,', 'END,').replace('=CANCEL,', 'CANCEL,'));

const outcomes: Record<RuleKind, { outcome: string; review?: boolean }> = {
  'own-words': { outcome: 'none' },
  'other-word': { outcome: 'none' },
  unlikely: { outcome: 'opt-out', review: true },
  likely: { outcome: 'opt-out', review: false },
  wish: { outcome: 'wish' },
  'no-wish': { outcome: 'none' },
};
/** Another form of a term in force opts out as the term does. */
const outcomeOf = ({ kind, formOf }: Rule) => (formOf ? outcomes.likely : outcomes[kind]);
const rules = [...termRules, ...wishRules, ...noWishRules];

describe('each row of the table of rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s takes its example for', (id, rule) => {
    expect(matchReply(rule.for, terms)).toMatchObject({ rule: id, reason: rule.reason, ...outcomeOf(rule) });
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s leaves its example against', (id, rule) => {
    expect(matchReply(rule.against, terms).rule).not.toBe(id);
  });

  it('has a name of its own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
