import { wordsOfClass, everydayTerms, foldedWords } from '../matching/languages/lexicon.ts';
import { matchReply } from '../matching/match-reply.ts';
import { isUnspaced } from '../matching/reading/scripts.ts';
import type { Term } from '../opt-out-terms.ts';
import { wordsByLanguage } from './words-by-language.ts';

/** What people answer to a business all day with one word. */
const answers: ReadonlySet<string> = new Set([
  ...wordsByLanguage.flatMap((words) => foldedWords(words.answers)),
  ...wordsOfClass('courtesy'),
  ...foldedWords('👍 👌 👏 🙏 💪 🎉 🔥 ✅ ❤ 😀 😁 😂 😅 😉 😊 😍 🙂 ☺ 👎 🤷 😢 😡'),
]);

/** Everyday words beside those that are opt-out terms in some language. */
const inside: ReadonlySet<string> = new Set([
  ...answers,
  ...wordsByLanguage.flatMap((words) => foldedWords(words.inside)),
  ...(
    [
      'asking',
      'wanting',
      'me',
      'glue',
      'joining',
      'it',
      'playful',
      'not',
      'thing',
      'leavable',
      'maybeMessages',
      'service',
    ] as const
  ).flatMap(wordsOfClass),
]);

const unspaced = [...inside].filter(isUnspaced);

/** Whether a term is what people answer every day, or a phrase of such words ("thank you"). */
export const isEverydayAnswer = ({ words }: Term): boolean =>
  answers.has(words.join('')) || words.every((word) => answers.has(word));

/** Whether a term stands inside of everyday replies; in a script without spaces also as a part of a word. */
export function isEverydayWord({ words }: Term): boolean {
  const joined = words.join('');
  if (inside.has(joined) || everydayTerms.has(joined)) return true;
  return isUnspaced(joined) && unspaced.some((word) => word.includes(joined));
}

/** Whether a term is one letter or digit. One sign of a script without spaces may be a word, as the whole reply. */
export function isOneLetter({ words, wholeReplyOnly }: Term): boolean {
  const joined = words.join('');
  return /^[\p{L}\p{N}]\p{M}*$/u.test(joined) && (!wholeReplyOnly || !isUnspaced(joined));
}

/** Everyday words that are taken for a slip of one of these terms ("morgen" of MORGAN), or another form of it: one of each, by the term in one piece. */
export function everydaySlips(terms: readonly Term[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of inside) {
    const match = matchReply(word, terms);
    const joined = match.outcome === 'opt-out' ? match.term.words.join('') : word;
    if (joined !== word && !found.has(joined)) found.set(joined, word);
  }
  return found;
}
