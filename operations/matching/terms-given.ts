import { termsForDealers } from '../../lambdas/core/domain/dealer-terms.ts';
import { optInTermProblem } from '../../lambdas/core/domain/misplaced-terms.ts';
import { describeTermsProblem, parseTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import type { TermsInForce } from '../../lambdas/core/domain/reply-meaning.ts';
import { everywhere } from '../../lambdas/core/domain/terms-in-force.ts';

/** @throws Error of one line that names every wrong entry */
export function checkTerms(option: string, typed: string): void {
  const parsed = parseTerms(typed);
  if (parsed.ok) return;
  const problems = parsed.problems.map(describeTermsProblem).join('; ');
  throw new Error(`${option} is not a comma-delimited list of terms: ${problems}`);
}

/**
 * The terms in force at a dealer of a country who uses the global settings: those that ship with the product, or a comma-delimited list
 * instead, and the floor.
 * @throws Error of one line that names every wrong entry
 */
export function termsGiven(typed: string | undefined, country = everywhere): TermsInForce {
  if (typed !== undefined) checkTerms('--terms', typed);
  const misplaced = optInTermProblem(typed ?? '', { optIn: undefined, help: undefined });
  if (misplaced !== null) throw new Error(`--terms ${misplaced}`);
  return termsForDealers({ optOutTerms: typed, removed: [] }, [{ country, removed: [] }], 0);
}
