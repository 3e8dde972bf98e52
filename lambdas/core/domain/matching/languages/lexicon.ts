import { fold } from '../reading/fold.ts';
import { wordClasses, type WordClass } from './language.ts';
import { languages } from './languages.ts';

/** The classes of a word as bits. */
export type ClassBits = number;
export const classBit = Object.fromEntries(wordClasses.map((name, index) => [name, 1 << index])) as Record<
  WordClass,
  ClassBits
>;

const foldWord = (typed: string): string => {
  let folded = '';
  for (const sign of typed) folded += fold(sign);
  return folded;
};

/** Folded words of a space-delimited list. */
export const foldedWords = (typed: string): string[] => typed.split(/\s+/u).filter(Boolean).map(foldWord);

const lexicon = new Map<string, ClassBits>();
for (const { words } of languages)
  for (const [name, typed] of Object.entries(words))
    for (const word of foldedWords(typed)) lexicon.set(word, (lexicon.get(word) ?? 0) | classBit[name as WordClass]);

/** Opt-out terms that are everyday words as well, in one piece. */
export const everydayTerms: ReadonlySet<string> = new Set(
  languages.flatMap((language) => foldedWords(language.everydayTerms)),
);

/** Whether a word has a letter three times in a row. */
export function isStretched(word: string): boolean {
  for (let at = 2; at < word.length; at += 1)
    if (word.charCodeAt(at) === word.charCodeAt(at - 1) && word.charCodeAt(at) === word.charCodeAt(at - 2)) return true;
  return false;
}

/** Each run of one letter as a single one: `stooop` and `stop` are the same. */
export const collapsed = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Of other words than courtesy it is for the terms to say what a stretched one is. */
const courtesyOfStretched = (word: string): ClassBits =>
  word.length > 3 && isStretched(word) ? (lexicon.get(collapsed(word)) ?? 0) & classBit.courtesy : 0;

/** What a folded word does in a reply, courtesy that is stretched (`plsss`) as the word that it is; 0 for a word the rules do not know. */
export const classesOf = (word: string): ClassBits => lexicon.get(word) ?? courtesyOfStretched(word);

const byClass = new Map<WordClass, string[]>(wordClasses.map((name) => [name, []]));
for (const [word, bits] of lexicon)
  for (const [name, words] of byClass) if ((bits & classBit[name]) !== 0) words.push(word);

/** All words of a class. */
export const wordsOfClass = (name: WordClass): readonly string[] => byClass.get(name) ?? [];

/** Every word the rules know. */
export const knownWords = (): string[] => [...lexicon.keys()];
