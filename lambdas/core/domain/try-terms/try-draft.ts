import { termsForDealers, type DealerTerms, type GlobalTerms } from '../dealer-terms.ts';
import { parseTerms, shippedOptOutTerms, type Term } from '../opt-out-terms.ts';
import { termWarnings, type TermWarning } from './term-warnings.ts';
import { tryTerms, type PastReply, type Trial } from './try-terms.ts';

/** What the settings of all dealers and of one say of terms. */
export interface TermsSettings {
  global: GlobalTerms;
  dealer: DealerTerms;
}

/** Terms that are typed and not saved; at least one of both. */
export interface TermsDraft {
  /** In the place of the dealer's own. */
  own?: { mode: 'add' | 'replace'; terms: string } | undefined;
  /** In the place of the global ones. */
  global?: string | undefined;
}

export interface DraftTrial {
  trial: Trial;
  warnings: TermWarning[];
}

const parsed = (typed: string): Term[] => {
  const read = parseTerms(typed);
  return read.ok ? read.terms : [];
};

/** The settings with a draft in them: as after the days for which removed terms still count. */
const withDraft = ({ global, dealer }: TermsSettings, draft: TermsDraft): TermsSettings => ({
  global: draft.global === undefined ? global : { ...global, optOutTerms: draft.global },
  dealer: draft.own ? { ...dealer, optOutTerms: draft.own } : dealer,
});

/**
 * What a draft of the opt-out terms would make of replies that came before, beside the terms in force, and what to look at before it is
 * saved. Nothing is changed.
 * @param draft lists that `parseTerms` takes
 * @param most how many examples of each kind
 */
export function tryDraft(
  settings: TermsSettings,
  draft: TermsDraft,
  { replies, now, most }: { replies: readonly PastReply[]; now: number; most?: number },
): DraftTrial {
  const drafted = withDraft(settings, draft);
  const inForce = termsForDealers(drafted.global, [drafted.dealer], now);
  const present = termsForDealers(settings.global, [settings.dealer], now);
  const common = parsed(drafted.global.optOutTerms ?? shippedOptOutTerms);
  const facts = { optIn: inForce.optIn, help: inForce.help };
  const { country } = settings.dealer;
  return {
    trial: tryTerms(replies, inForce.optOut, present.optOut, most),
    warnings: [
      ...(draft.own
        ? termWarnings(parsed(draft.own.terms), { ...facts, country, beside: draft.own.mode === 'add' ? common : [] })
        : []),
      ...(draft.global === undefined ? [] : termWarnings(common, { ...facts, country: null })),
    ],
  };
}
