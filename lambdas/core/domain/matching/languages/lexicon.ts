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

/** What a folded word does in a reply; 0 for a word the rules do not know. */
export const classesOf = (word: string): ClassBits => lexicon.get(word) ?? 0;

const byClass = new Map<WordClass, string[]>(wordClasses.map((name) => [name, []]));
for (const [word, bits] of lexicon)
  for (const [name, words] of byClass) if ((bits & classBit[name]) !== 0) words.push(word);

/** All words of a class. */
export const wordsOfClass = (name: WordClass): readonly string[] => byClass.get(name) ?? [];

/** Every word the rules know. */
export const knownWords = (): string[] => [...lexicon.keys()];
