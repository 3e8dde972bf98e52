import { termIn, wholeReplyTerm, type Term } from '../../lambdas/core/domain/opt-out-terms.ts';
import { wordsOf } from '../../lambdas/core/domain/reply-text.ts';

/** A rule that others use to find an opt-out: it opts out or not, and knows no doubt. */
export type OtherRule = (text: string, terms: readonly Term[]) => boolean;

const anywhere = new WeakMap<readonly Term[], Term[]>();

/** The terms without their second kind, which these rules do not have. */
function withoutKinds(terms: readonly Term[]): Term[] {
  const before = anywhere.get(terms) ?? terms.map((term) => ({ ...term, wholeReplyOnly: false }));
  anywhere.set(terms, before);
  return before;
}

/** The rules that are measured beside ours, with the same terms. */
export const otherRules: Readonly<Record<string, OtherRule>> = {
  substring: (text, terms) => {
    const lower = text.toLowerCase();
    return terms.some((term) => lower.includes(term.text.toLowerCase()));
  },
  'whole word': (text, terms) => termIn(wordsOf(text), withoutKinds(terms)) !== undefined,
  'whole message': (text, terms) => wholeReplyTerm(wordsOf(text), terms) !== undefined,
};
