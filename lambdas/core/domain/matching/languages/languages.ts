import { english } from './english.ts';
import { dutch, german, scandinavian } from './germanic.ts';
import type { Language } from './language.ts';
import * as others from './others.ts';
import { french, italian, portuguese, romanian, spanish } from './romance.ts';
import { bulgarian, czechAndSlovak, polish, russian, ukrainian } from './slavic.ts';
import { chinese, japanese, korean, thai } from './unspaced.ts';

/** The languages whose words the rules know. A new one is a file and a line here. */
export const languages: readonly Language[] = [
  english,
  french,
  spanish,
  portuguese,
  italian,
  romanian,
  german,
  dutch,
  scandinavian,
  polish,
  czechAndSlovak,
  russian,
  ukrainian,
  bulgarian,
  ...Object.values(others),
  chinese,
  japanese,
  korean,
  thai,
];
