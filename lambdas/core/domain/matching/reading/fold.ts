import { remember } from '../remember.ts';

/** Letters that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
  ё: 'е',
};

/** Marks that are optional in writing: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Vowel signs of other scripts are letters. */
const optionalMarks = /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\p{Me}]/gu;
const ignorable = /^[\p{Default_Ignorable_Code_Point}\u{1f3fb}-\u{1f3ff}]$/u;

/** Boxed and circled capitals that Unicode gives no plain form, by their first code point. */
const boxes = [0x1f150, 0x1f170, 0x1f1e6] as const;

function unboxed(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = boxes.find((box) => code >= box && code < box + 26);
  return first === undefined ? sign : String.fromCharCode(0x61 + code - first);
}

/** The longest that a sign stands for as letters; of those that stand for more (a phrase in one sign, as U+FDFA) nobody spells words. */
const mostLetters = 4;

/** A letter in brackets that is one sign: U+24A8. */
const inBrackets = /^\((.)\)$/u;

function compatible(sign: string): string {
  const letters = sign.normalize('NFKC').replace(inBrackets, '$1');
  return letters.length > Math.max(mostLetters, sign.length) ? sign : letters;
}

const fresh = (sign: string): string => {
  if (ignorable.test(sign)) return '';
  const lower = compatible(unboxed(sign)).toLowerCase();
  const bare = lower.normalize('NFD').replace(optionalMarks, '').normalize('NFC');
  let folded = '';
  for (const letter of bare) folded += plain[letter] ?? letter;
  return folded;
};

const known = new Map<string, string>();
/** Of signs of one UTF-16 code unit, by it. */
const knownUnits: (string | undefined)[] = Array.from({ length: 0x1_0000 });

/**
 * A sign (a code point, or several that are written as one) as the matcher compares it: compatibility form, lower case, without optional
 * marks; empty where it cannot be seen.
 */
export function fold(sign: string): string {
  return sign.length === 1 ? (knownUnits[sign.charCodeAt(0)] ??= fresh(sign)) : foldLong(sign);
}

function foldLong(sign: string): string {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const folded = fresh(sign);
  return remember(known, sign, folded, 20_000);
}

/** A text with every sign folded. */
export function foldText(text: string): string {
  let folded = '';
  for (const sign of text) folded += fold(sign);
  return folded;
}

/** Whether a UTF-16 code unit joins the sign before it into one: voicing marks of kana, Hangul vowels and finals. */
export const joinsBefore = (code: number): boolean =>
  (code >= 0x1160 && code <= 0x11ff) || code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;
