import { termsForDealers, type DealerTerms, type GlobalTerms } from '../dealer-terms.ts';
import {
  readTerms,
  shippedHelpTerms,
  shippedOptInTerms,
  shippedOptOutTerms,
  shippedTerms,
  type Term,
} from '../opt-out-terms.ts';
import { countryMatch, readReplyNumber } from '../phone-numbers.ts';
import { everywhere } from '../terms-in-force.ts';
import { missingTerms, termWarnings, type TermWarning } from './term-warnings.ts';
import { tryTerms, type PastReply, type Trial } from './try-terms.ts';

/** What a dealer's settings say of terms, and of the numbers that its SMS go out from. */
export interface DealerOfTrial extends DealerTerms {
  replyNumber?: string | undefined;
  replyNumbers?: readonly string[] | undefined;
}

/** What the settings of all dealers and of one say of terms. */
export interface TermsSettings {
  global: GlobalTerms;
  dealer: DealerOfTrial;
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

/** The settings with a draft in them: as after the days for which removed terms still count. */
const withDraft = ({ global, dealer }: TermsSettings, draft: TermsDraft): TermsSettings => ({
  global: draft.global === undefined ? global : { ...global, optOutTerms: draft.global },
  dealer: draft.own ? { ...dealer, optOutTerms: draft.own } : dealer,
});

/** Where a dealer texts people: in its own country, and in the US from a number of there. */
function countriesOf({ country, replyNumber = '', replyNumbers = [] }: DealerOfTrial): string[] {
  const numbers = [replyNumber, ...replyNumbers].map((number) => readReplyNumber(number) ?? '');
  return numbers.some((number) => countryMatch(number, 'US') === 'same') ? [country, 'US'] : [country];
}

/** What would be in force for good, once nothing counts that was removed. */
const lasting = (global: GlobalTerms, dealer: DealerTerms): readonly Term[] =>
  termsForDealers({ ...global, removed: [] }, [{ ...dealer, removed: [] }], 0).optOut;

/** Everything in a draft that somebody should look at before it is saved. */
function warningsOf({ global, dealer }: TermsSettings, draft: TermsDraft, others: readonly Term[]): TermWarning[] {
  const ofGlobal = readTerms(`${global.optInTerms ?? ''},${global.helpTerms ?? ''}`);
  const shipped = [...shippedTerms(shippedOptInTerms), ...shippedTerms(shippedHelpTerms)];
  const common = readTerms(global.optOutTerms ?? shippedOptOutTerms);
  const own = readTerms(draft.own?.terms ?? '');
  const beside = draft.own?.mode === 'replace' ? [] : common;
  const ofAll = draft.global === undefined ? [] : common;
  const anywhere = { country: everywhere, removed: [] };
  const lacking = [
    ...(ofAll.length > 0 ? missingTerms({ listed: common, inForce: lasting(global, anywhere), countries: null }) : []),
    ...(draft.own
      ? missingTerms({ listed: [...beside, ...own], inForce: lasting(global, dealer), countries: countriesOf(dealer) })
      : []),
  ];
  return [
    ...termWarnings(own, { otherTerms: [...others, ...shipped], beside }),
    ...termWarnings(ofAll, { otherTerms: [...others, ...ofGlobal, ...shipped], beside: [] }),
    ...lacking.filter(({ term }, place) => lacking.findIndex((one) => one.term === term) === place),
  ];
}

/**
 * What a draft of the opt-out terms would make of replies that came before, beside the terms in force, and what to look at before it is
 * saved. Nothing is changed.
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
  return {
    trial: tryTerms(replies, inForce, present, most),
    warnings: warningsOf(drafted, draft, [...inForce.optIn, ...inForce.help]),
  };
}
