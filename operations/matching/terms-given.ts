import { termsForDealers } from '../../lambdas/core/domain/dealer-terms.ts';
import { optInTermProblem } from '../../lambdas/core/domain/misplaced-terms.ts';
import { describeTermsProblem, parseTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import type { TermsInForce } from '../../lambdas/core/domain/reply-meaning.ts';

/** A country that no rule names: only the floor that holds everywhere counts. */
export const everywhere = 'ZZ';

/**
 * The terms in force at a dealer of a country who uses the global settings: those that ship with the product, or a comma-delimited list
 * instead, and the floor.
 * @throws Error of one line that names every wrong entry
 */
export function termsGiven(typed: string | undefined, country = everywhere): TermsInForce {
  const parsed = typed === undefined ? null : parseTerms(typed);
  if (parsed && !parsed.ok)
    throw new Error(
      `--terms is not a comma-delimited list of terms: ${parsed.problems.map(describeTermsProblem).join('; ')}`,
    );
  const misplaced = optInTermProblem(typed ?? '', { optIn: undefined, help: undefined });
  if (misplaced !== null) throw new Error(`--terms ${misplaced}`);
  return termsForDealers({ optOutTerms: typed, removed: [] }, [{ country, removed: [] }], 0);
}
