import type { Rule } from '../rule.ts';
import { anyLanguageWishes } from './languages/any-language.ts';
import { dutchWishes, germanWishes, scandinavianWishes } from './languages/germanic.ts';
import * as others from './languages/others.ts';
import { hindiWishes, tagalogWishes, vietnameseWishes } from './languages/phrases.ts';
import { frenchWishes, italianWishes, portugueseWishes, romanianWishes, spanishWishes } from './languages/romance.ts';
import { czechSlovakWishes, polishWishes, russianWishes, ukrainianWishes } from './languages/slavic.ts';
import { unspacedWishes } from './languages/unspaced.ts';

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
  ...russianWishes,
  ...ukrainianWishes,
  ...Object.values(others).flat(),
  ...hindiWishes,
  ...vietnameseWishes,
  ...tagalogWishes,
  ...unspacedWishes,
  ...anyLanguageWishes,
];
