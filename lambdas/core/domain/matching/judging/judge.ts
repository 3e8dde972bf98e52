import type { Occurrence } from '../terms/find-terms.ts';
import { judgeAnywhereTerm } from './anywhere-terms.ts';
import type { Context, Judgement } from './judgement.ts';
import { judgeWholeReplyTerm } from './whole-reply-terms.ts';

/** What one term of a reply means, by the rules that fit around it, the first row of the table first. */
export function judge(context: Context, occurrence: Occurrence): Judgement {
  const { start, end, indexed } = occurrence;
  const first = context.rules.first(start, end, indexed.everyday);
  const clause = context.clauses.around(start, end);
  const judgeTerm = indexed.term.wholeReplyOnly ? judgeWholeReplyTerm : judgeAnywhereTerm;
  return judgeTerm(context, occurrence, clause, first);
}
