import {
  readTerms,
  shippedHelpTerms,
  shippedOptInTerms,
  shippedOptOutTerms,
  shippedTerms,
  type Term,
} from './opt-out-terms.ts';
import type { TermsInForce, WishPolicy } from './reply-meaning.ts';
import { optOutTermsInForce, stillStopsAll, type RemovedTerm } from './terms-in-force.ts';

/** What the global settings say of terms. Absent fields have the shipped values. */
export interface GlobalTerms {
  optOutTerms?: string | undefined;
  optInTerms?: string | undefined;
  helpTerms?: string | undefined;
  stopAll?: boolean | undefined;
  wishes?: WishPolicy | undefined;
  removed: readonly RemovedTerm[];
}

/** What one dealer's settings say of terms; its opt-in and help terms take the place of the global ones. */
export interface DealerTerms {
  country: string;
  optOutTerms?: { mode: 'add' | 'replace'; terms: string } | undefined;
  optInTerms?: string | undefined;
  helpTerms?: string | undefined;
  wishes?: WishPolicy | undefined;
  removed: readonly RemovedTerm[];
}

const termsOr = (typed: string | undefined, shipped: string): Term[] => {
  const terms = readTerms(typed ?? shipped);
  return terms.length > 0 ? terms : shippedTerms(shipped);
};

/** A list that was removed whole still counts with what was removed from it. */
const ownTerms = ({ optOutTerms, removed }: DealerTerms) => ({
  mode: optOutTerms?.mode ?? ('add' as const),
  typed: optOutTerms?.terms ?? '',
  removed,
});

/**
 * What becomes of a wish to stop without a term: at US dealers it opts out, because consent may be revoked there by any reasonable means
 * (47 CFR 64.1200(a)(10)); elsewhere as the dealer, or all, chose. Where several dealers could be meant it is held.
 */
function wishPolicy(global: GlobalTerms, dealer: DealerTerms | null | undefined): WishPolicy {
  if (dealer?.country === 'US') return 'opt-out';
  return dealer ? (dealer.wishes ?? global.wishes ?? 'hold') : 'hold';
}

/**
 * The terms in force for a reply that could be for any of these dealers. An opt-out term of one is one of all, so that doubt
 * protects the recipient; with no dealer known, the global terms and every floor hold.
 */
export function termsForDealers(
  global: GlobalTerms,
  dealers: readonly (DealerTerms | null)[],
  now: number,
): TermsInForce {
  const common = { typed: global.optOutTerms ?? shippedOptOutTerms, removed: global.removed };
  const known = dealers.length === 0 ? [null] : [...new Set(dealers)];
  const [only] = known;
  const own = known.length === 1 ? only : null;
  return {
    optOut: known.flatMap((dealer) =>
      optOutTermsInForce(common, dealer && ownTerms(dealer), dealer?.country ?? null, now),
    ),
    optIn: termsOr(own?.optInTerms ?? global.optInTerms, shippedOptInTerms),
    help: termsOr(own?.helpTerms ?? global.helpTerms, shippedHelpTerms),
    stopAll: (global.stopAll ?? true) || stillStopsAll(global.removed, now),
    wishes: wishPolicy(global, own),
  };
}
