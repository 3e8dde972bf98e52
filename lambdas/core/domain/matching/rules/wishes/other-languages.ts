import type { Rule } from '../rule.ts';
import { anyLanguageWishes } from './languages/any-language.ts';
import { indirectWishesOfLanguages } from './languages/indirect/indirect.ts';
import { frenchWishes } from './languages/french.ts';
import { spanishWishes } from './languages/spanish.ts';
import { portugueseWishes } from './languages/portuguese.ts';
import { italianWishes } from './languages/italian.ts';
import { romanianWishes } from './languages/romanian.ts';
import { germanWishes } from './languages/german.ts';
import { dutchWishes } from './languages/dutch.ts';
import { scandinavianWishes } from './languages/scandinavian.ts';
import { polishWishes } from './languages/polish.ts';
import { czechSlovakWishes } from './languages/czech-slovak.ts';
import { croatianSerbianWishes } from './languages/croatian-serbian.ts';
import { russianWishes } from './languages/russian.ts';
import { ukrainianWishes } from './languages/ukrainian.ts';
import { bulgarianWishes } from './languages/bulgarian.ts';
import { turkishWishes } from './languages/turkish.ts';
import { greekWishes } from './languages/greek.ts';
import { hebrewWishes } from './languages/hebrew.ts';
import { arabicWishes } from './languages/arabic.ts';
import { finnishWishes } from './languages/finnish.ts';
import { hungarianWishes } from './languages/hungarian.ts';
import { indonesianMalayWishes } from './languages/indonesian-malay.ts';
import { vietnameseWishes } from './languages/vietnamese.ts';
import { hindiWishes } from './languages/hindi.ts';
import { tagalogWishes } from './languages/tagalog.ts';
import { chineseWishes } from './languages/chinese.ts';
import { japaneseWishes } from './languages/japanese.ts';
import { koreanWishes } from './languages/korean.ts';
import { thaiWishes } from './languages/thai.ts';

/** Wishes to stop in the languages other than English; a new language is a file and a line here. */
export const otherLanguageWishes: readonly Rule[] = [
  ...frenchWishes,
  ...spanishWishes,
  ...portugueseWishes,
  ...italianWishes,
  ...romanianWishes,
  ...germanWishes,
  ...dutchWishes,
  ...scandinavianWishes,
  ...polishWishes,
  ...czechSlovakWishes,
  ...croatianSerbianWishes,
  ...russianWishes,
  ...ukrainianWishes,
  ...bulgarianWishes,
  ...turkishWishes,
  ...greekWishes,
  ...hebrewWishes,
  ...arabicWishes,
  ...finnishWishes,
  ...hungarianWishes,
  ...indonesianMalayWishes,
  ...vietnameseWishes,
  ...hindiWishes,
  ...tagalogWishes,
  ...chineseWishes,
  ...japaneseWishes,
  ...koreanWishes,
  ...thaiWishes,
  ...anyLanguageWishes,
  ...indirectWishesOfLanguages,
];
