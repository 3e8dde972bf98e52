import { mostTried, termsTrialBody, termsTrialView } from '../../core/contracts/admin/terms-trial.ts';
import type { TermsDraft, TermsSettings } from '../../core/domain/try-terms/try-draft.ts';
import { tryDraft } from '../../core/domain/try-terms/try-draft.ts';
import { refusalsOf } from '../../core/stores/refusals.ts';
import { pastReplies } from '../../core/stores/past-replies.ts';
import type { Actor } from '../actor.ts';
import type { AdminDeps } from '../deps.ts';
import { ok, type Answer } from '../http/answer.ts';
import { invalidField, problem } from '../http/problems.ts';
import { managers, route } from '../http/route.ts';
import { showTermsTrial } from '../views/terms-trial-view.ts';
import { noDealer } from './dealer-settings.ts';

const usualDays = 30;

/** What is stored, or why it cannot be tried on. Global settings that cannot be used count as the shipped ones. */
async function storedSettings({ book }: AdminDeps, dealerId: string) {
  const [dealer, global] = await Promise.all([book.dealer(dealerId), book.global()]);
  if (!dealer) return noDealer(dealerId);
  if (!dealer.settings)
    return problem('conflict', `The dealer’s settings cannot be used, mend them first. ${dealer.problem}`);
  return { dealer: { ...dealer, settings: dealer.settings }, global };
}

type Stored = Exclude<Awaited<ReturnType<typeof storedSettings>>, Answer>;

const termsOf = ({ dealer, global }: Stored): TermsSettings => ({
  global: { ...global?.settings, removed: global?.removed ?? [] },
  dealer: { ...dealer.settings, removed: dealer.removed },
});

/** Who may not put the global settings is not told of messages of other dealers that they would break. */
const refusedTo = ({ role }: Actor, { settings }: AdminDeps, { dealer, global }: Stored, draft: TermsDraft) =>
  refusalsOf(
    role === 'platform' ? settings : { ...settings, globalProblem: async () => null },
    { dealer: dealer.settings, global: global?.settings ?? null },
    draft,
  );

export const termsTrialRoutes = [
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/opt-out-terms/try',
    id: 'tryTerms',
    tag: 'Settings',
    summary: 'Try opt-out terms on the dealer’s stored replies before they are saved',
    description: `Whom the draft would have opted out, whom the terms in force do, and what to look at before it is saved, and what saving it would be refused for. Reads the newest ${mostTried} replies of at most 31 days. Changes nothing.`,
    roles: managers,
    body: termsTrialBody,
    conflicts: true,
    answers: { 200: { description: 'What the draft would have done', schema: termsTrialView } },
    async work(deps, { actor, path: { dealerId }, body: { optOutTerms, globalOptOutTerms, days = usualDays } }) {
      if (optOutTerms === undefined && globalOptOutTerms === undefined)
        return invalidField({ field: 'optOutTerms', message: 'is required, or globalOptOutTerms' });
      const stored = await storedSettings(deps, dealerId);
      if ('status' in stored) return stored;
      const { client, tables, clock } = deps;
      const now = clock();
      const past = await pastReplies(client, tables.communications, { dealerId, days, now, most: mostTried });
      const draft = { own: optOutTerms, global: globalOptOutTerms };
      const tried = tryDraft(termsOf(stored), draft, { replies: past.replies, now });
      return ok(showTermsTrial(past, tried, await refusedTo(actor, deps, stored, draft)));
    },
  }),
];
