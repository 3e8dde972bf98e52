import { foldedWords } from '../languages/lexicon.ts';
import { pattern } from '../patterns/pattern.ts';
import { alreadySentRules } from './already-sent.ts';
import { contraryRules } from './contrary.ts';
import { contraryIsNoWish } from './contrary-languages/contrary-languages.ts';
import { insistingRules } from './insisting.ts';
import { likelyRules } from './likely.ts';
import { otherWordRules } from './other-words.ts';
import { brakeLights, leavesSomethingElse, leavesWhatIsUnknown, leavingIsNoWish } from './something-else.ts';
import { ownWordsRules } from './own-words.ts';
import type { ReadyRule, Rule } from './rule.ts';
import { unlikelyRules } from './unlikely.ts';
import { englishWishes } from './wishes/english/english.ts';
import { otherLanguageWishes } from './wishes/other-languages.ts';
import { otherForms } from './wishes/other-forms.ts';
import { stopSendingForms } from './wishes/stop-sending/stop-sending.ts';
import { noWishes } from './wishes/no-wishes.ts';

/** What stands around a term, in the order in which it is asked: the first row that fits says what the term means there. */
export const termRules: readonly Rule[] = [
  ...alreadySentRules,
  ...ownWordsRules,
  ...otherWordRules,
  ...contraryRules,
  ...brakeLights,
  ...leavesSomethingElse,
  ...leavesWhatIsUnknown,
  ...insistingRules,
  ...unlikelyRules,
  ...likelyRules,
];

/** Wishes to stop that need no term. */
export const wishRules: readonly Rule[] = [
  ...otherForms,
  ...stopSendingForms,
  ...englishWishes,
  ...otherLanguageWishes,
];

/** What reads like a wish to stop at first, and is none. */
export const noWishRules: readonly Rule[] = [...noWishes, ...leavingIsNoWish, ...contraryIsNoWish];

const ready = (rule: Rule): ReadyRule => ({
  ...rule,
  ...(rule.formOf && { formOf: rule.formOf.flatMap(foldedWords) }),
  patterns: rule.patterns.map(pattern),
});

export const readyTermRules: readonly ReadyRule[] = termRules.map(ready);
export const readyWishRules: readonly ReadyRule[] = wishRules.map(ready);
export const readyNoWishRules: readonly ReadyRule[] = noWishRules.map(ready);

/** Every word that a rule names, for scripts without spaces to be cut into. */
export const ruleWords: readonly string[] = [...readyTermRules, ...readyWishRules, ...readyNoWishRules].flatMap(
  ({ patterns }) =>
    patterns.flatMap(({ elements }) => elements.flatMap((one) => (one.kind === 'words' ? [...one.words] : []))),
);
