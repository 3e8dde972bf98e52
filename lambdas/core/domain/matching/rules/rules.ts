import { pattern } from '../patterns/pattern.ts';
import { insistingRules, likelyRules } from './likely.ts';
import { otherWordRules } from './other-words.ts';
import { ownWordsRules } from './own-words.ts';
import type { ReadyRule, Rule } from './rule.ts';
import { unlikelyRules } from './unlikely.ts';
import { englishWishes } from './wishes/english.ts';
import { germanicWishes } from './wishes/germanic.ts';
import { anyLanguageWishes } from './wishes/any-language.ts';
import { asianWishes } from './wishes/asian.ts';
import { otherWishes } from './wishes/others.ts';
import { slavicWishes } from './wishes/slavic.ts';
import { romanceWishes } from './wishes/romance.ts';

/** What stands around a term, in the order in which it is asked: the first row that fits says what the term means there. */
export const termRules: readonly Rule[] = [
  ...ownWordsRules,
  ...otherWordRules,
  ...insistingRules,
  ...unlikelyRules,
  ...likelyRules,
];

/** Wishes to stop that need no term. */
export const wishRules: readonly Rule[] = [
  ...englishWishes,
  ...romanceWishes,
  ...germanicWishes,
  ...slavicWishes,
  ...asianWishes,
  ...otherWishes,
  ...anyLanguageWishes,
];

const ready = (rule: Rule): ReadyRule => ({ ...rule, patterns: rule.patterns.map(pattern) });

export const readyTermRules: readonly ReadyRule[] = termRules.map(ready);
export const readyWishRules: readonly ReadyRule[] = wishRules.map(ready);

/** Every word that a rule names, for scripts without spaces to be cut into. */
export const ruleWords: readonly string[] = [...readyTermRules, ...readyWishRules].flatMap(({ patterns }) =>
  patterns.flatMap(({ elements }) => elements.flatMap((one) => (one.kind === 'words' ? [...one.words] : []))),
);
