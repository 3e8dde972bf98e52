import { mostTried, termsTrialBody, termsTrialView } from '../../core/contracts/admin/terms-trial.ts';
import type { TermsSettings } from '../../core/domain/try-terms/try-draft.ts';
import { tryDraft } from '../../core/domain/try-terms/try-draft.ts';
import { pastReplies } from '../../core/stores/past-replies.ts';
import type { AdminDeps } from '../deps.ts';
import { ok, type Answer } from '../http/answer.ts';
import { invalidField, problem } from '../http/problems.ts';
import { managers, route } from '../http/route.ts';
import { showTermsTrial } from '../views/terms-trial-view.ts';
import { noDealer } from './dealer-settings.ts';

const usualDays = 30;

/** What is stored of terms. Global settings that cannot be used count as the shipped ones. */
async function storedTerms({ book }: AdminDeps, dealerId: string): Promise<TermsSettings | Answer> {
  const [dealer, global] = await Promise.all([book.dealer(dealerId), book.global()]);
  if (!dealer) return noDealer(dealerId);
  if (!dealer.settings)
    return problem('conflict', `The dealer’s settings cannot be used, mend them first. ${dealer.problem}`);
  return {
    global: { ...global?.settings, removed: global?.removed ?? [] },
    dealer: { ...dealer.settings, removed: dealer.removed },
  };
}

export const termsTrialRoutes = [
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/opt-out-terms/try',
    id: 'tryTerms',
    tag: 'Settings',
    summary: 'Try opt-out terms on the dealer’s stored replies before they are saved',
    description: `Whom the draft would have opted out, whom the terms in force do, and what to look at before it is saved. Reads the newest ${mostTried} replies of at most 31 days. Changes nothing.`,
    roles: managers,
    body: termsTrialBody,
    conflicts: true,
    answers: { 200: { description: 'What the draft would have done', schema: termsTrialView } },
    async work(deps, { path: { dealerId }, body: { optOutTerms, globalOptOutTerms, days = usualDays } }) {
      if (optOutTerms === undefined && globalOptOutTerms === undefined)
        return invalidField({ field: 'optOutTerms', message: 'is required, or globalOptOutTerms' });
      const settings = await storedTerms(deps, dealerId);
      if ('status' in settings) return settings;
      const { client, tables, clock } = deps;
      const now = clock();
      const past = await pastReplies(client, tables.communications, { dealerId, days, now, most: mostTried });
      const draft = { own: optOutTerms, global: globalOptOutTerms };
      return ok(showTermsTrial(past, tryDraft(settings, draft, { replies: past.replies, now })));
    },
  }),
];
