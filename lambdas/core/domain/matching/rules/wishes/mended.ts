import { classesOf } from '../../languages/lexicon.ts';
import type { Reading } from '../../reading/reading.ts';
import { remember } from '../../remember.ts';
import { slipsBetween } from '../../terms/slips.ts';
import { keyWords, others, shortKeyWords, usualSpellings } from './key-words.ts';

const shortest = 5;
const longest = 16;

/** A word with each two letters side by side swapped. */
const swaps = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));

const without = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Each key word by what it is with one letter left out, and by itself. */
const byLeftOut = new Map<string, string[]>();
for (const key of new Set(keyWords))
  for (const part of new Set([key, ...without(key)])) byLeftOut.set(part, [...(byLeftOut.get(part) ?? []), key]);

/** Short words of wishes, by what they are with two letters swapped: `lsit`. */
const bySwap = new Map(shortKeyWords.flatMap((key) => swaps(key).map((slip): [string, string] => [slip, key])));

const withoutVowels = (word: string): string => word.charAt(0) + word.slice(1).replace(/[aeiou]/gu, '');
/** English key words by what people leave of them who save on vowels: `wrng nmbr`. */
const byConsonants = new Map(keyWords.map((key) => [withoutVowels(key), key]));

const isSlip = (word: string, key: string): boolean =>
  key.length >= shortest && (word[0] === key[0] || word[1] === key[0]) && slipsBetween(word, key, 1) === 1;

const tripled = /(.)\1{2,}/gu;

/** A stretched word as the one that it is: `pleaseee`, `nooo`. */
function unstretched(word: string, isKnown: (word: string) => boolean): string | undefined {
  if (!tripled.test(word)) return undefined;
  return [word.replace(tripled, '$1'), word.replace(tripled, '$1$1')].find(isKnown);
}

/** A word said twice as Indonesians type it: `kirim2` is "kirim-kirim". */
const saidTwice = /^(\p{L}{2,})2$/u;

function mend(word: string, isKnown: (word: string) => boolean): string {
  const once = saidTwice.exec(word)?.[1];
  if (once !== undefined && isKnown(once)) return once;
  const plain = unstretched(word, isKnown);
  if (plain !== undefined) return plain;
  const meant = bySwap.get(word) ?? (word.length > 3 ? byConsonants.get(word) : undefined);
  if (meant !== undefined) return meant;
  if (word.length < shortest - 1 || word.length > longest || others.has(word)) return word;
  const near = [word, ...without(word)].flatMap((part) => byLeftOut.get(part) ?? []);
  return near.find((key) => isSlip(word, key)) ?? word;
}

const mostWords = 20_000;

/** Mends single slips of a key in the words that wishes hang on; what is a word of its own stays. */
export class Mender {
  readonly #isKnown: (word: string) => boolean;
  readonly #before = new Map<string, string>();

  constructor(isKnown: (word: string) => boolean) {
    this.#isKnown = isKnown;
  }

  #mended(word: string): string {
    const before = this.#before.get(word);
    if (before !== undefined) return before;
    const mended = usualSpellings.get(word) ?? (this.#isKnown(word) ? word : mend(word, this.#isKnown));
    return word.length < 24 ? remember(this.#before, word, mended, mostWords) : mended;
  }

  /** The same reading where there is nothing to mend. */
  mended(reading: Reading): Reading {
    let changed: { words: string[]; classes: number[] } | null = null;
    for (const [at, word] of reading.words.entries()) {
      if (word.length < 3) continue;
      const mended = this.#mended(word);
      if (mended === word) continue;
      changed ??= { words: [...reading.words], classes: [...reading.classes] };
      changed.words[at] = mended;
      changed.classes[at] = classesOf(mended);
    }
    return changed ? { ...reading, ...changed } : reading;
  }
}
