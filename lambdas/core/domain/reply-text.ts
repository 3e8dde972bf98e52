import { foldText } from './matching/reading/fold.ts';
import { readWords } from './matching/reading/read-words.ts';

/** What cannot be seen: white space, zero-width marks, variation selectors, byte-order marks, soft hyphens. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether nothing is left of a text after white space, zero-width marks and variation selectors: an MMS without text, say. */
export const isEmptyText = (text: string): boolean => text.replace(invisible, '') === '';

/** White space, full stops, exclamation marks and quotation marks: what a person may put around one word without meaning anything by it. */
const plainAround = /^[\s.!"'“”‘’«»]+|[\s.!"'“”‘’«»]+$/gu;

/** Whether a text is just these words, with nothing around or between them that could mean something: no emoji, no question mark. */
export const isJust = (text: string, words: readonly string[]): boolean =>
  foldText(text).replace(plainAround, '').split(/\s+/u).join(' ') === words.join(' ');

const emoji = /^\p{Extended_Pictographic}$/u;

/**
 * The words of a text as the matcher compares them: compatibility forms folded (full-width letters become plain ones), ignorable marks
 * and accents dropped, lower case. A word is an unbroken run of letters, marks and digits, so `STOP.` is the word `stop` and `unstoppable`
 * is not. An emoji is a word where there is no other.
 */
export function wordsOf(text: string): string[] {
  const all = readWords(text).words;
  const words = all.filter((word) => !emoji.test(word));
  return words.length > 0 ? words : all;
}
