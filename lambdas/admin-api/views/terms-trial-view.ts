import type { TermsTrialView } from '../../core/contracts/admin/terms-trial.ts';
import { describeTermWarning } from '../../core/domain/try-terms/describe-term-warning.ts';
import type { DraftTrial } from '../../core/domain/try-terms/try-draft.ts';
import type { ChangedReply } from '../../core/domain/try-terms/try-terms.ts';
import type { PastReplies } from '../../core/stores/past-replies.ts';
import type { Refusal } from '../../core/stores/refusals.ts';
import { pathId } from '../http/path-id.ts';
import { pointerOf } from '../http/problems.ts';

const showExample = ({ reply: { ref = '', text }, ...changed }: ChangedReply): TermsTrialView['examples'][number] => ({
  reply: pathId(ref),
  text,
  ...changed,
});

/** What a draft of the terms would have done, as it is answered. */
export const showTermsTrial = (
  { since, complete }: PastReplies,
  { trial: { examples, ...counts }, warnings }: DraftTrial,
  refusals: readonly Refusal[],
): TermsTrialView => ({
  ...counts,
  since,
  complete,
  examples: examples.map(showExample),
  refusals: refusals.map(({ settings, field, message }) => ({ settings, pointer: pointerOf(field), detail: message })),
  warnings: warnings.map((warning) => ({
    warning: warning.warning,
    term: warning.term,
    message: describeTermWarning(warning),
  })),
});
