import { classesOf } from '../languages/lexicon.ts';
import { fold } from './fold.ts';
import type { Reading } from './reading.ts';
import { isUnspaced } from './scripts.ts';

/** Words to cut such a text into. */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #longest = new Map<string, number>();
  readonly #more: Vocabulary | undefined;

  /** `more`: words beside these. */
  constructor(words: Iterable<string>, more?: Vocabulary) {
    this.#more = more;
    for (const word of words) if (isUnspaced(word)) this.#add(word);
  }

  #add(word: string): void {
    this.#words.add(word);
    const first = word.charAt(0);
    this.#longest.set(first, Math.max(word.length, this.#longest.get(first) ?? 0));
  }

  /** The length of the longest word that begins at a place, 0 where none does. */
  lengthAt(text: string, at: number): number {
    const longest = this.#longest.get(text.charAt(at)) ?? 0;
    const other = this.#more?.lengthAt(text, at) ?? 0;
    for (let length = Math.min(longest, text.length - at); length > other; length -= 1)
      if (this.#words.has(text.slice(at, at + length))) return length;
    return other;
  }
}

/** Where each sign of a folded word stands in the original. */
function placesOf(text: string, start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at < end;) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    for (let unit = fold(sign).length; unit > 0; unit -= 1) places.push(at);
    at += sign.length;
  }
  return places;
}

/** Cuts one word into those of the vocabulary, the longest first; what is in none stays together. */
function cut(word: string, vocabulary: Vocabulary): number[] {
  const cuts: number[] = [];
  let at = 0;
  let unknown = false;
  while (at < word.length) {
    const length = vocabulary.lengthAt(word, at);
    if (length > 0 || !unknown) cuts.push(at);
    unknown = length === 0;
    at += Math.max(length, 1);
  }
  return cuts;
}

/** The reading with the words of unspaced scripts cut into those of a vocabulary. */
export function cutUnspaced(reading: Reading, vocabulary: Vocabulary): Reading {
  if (!reading.words.some(isUnspaced)) return reading;
  const result: Reading = { text: reading.text, words: [], starts: [], ends: [], breaks: [], classes: [] };
  for (const [index, word] of reading.words.entries()) {
    const start = reading.starts[index] ?? 0;
    const end = reading.ends[index] ?? 0;
    const cuts = isUnspaced(word) ? cut(word, vocabulary) : [0];
    const places = cuts.length > 1 ? placesOf(reading.text, start, end) : [];
    for (const [part, from] of cuts.entries()) {
      const to = cuts[part + 1];
      const piece = word.slice(from, to);
      result.words.push(piece);
      result.classes.push(classesOf(piece));
      result.starts.push(part === 0 ? start : (places[from] ?? start));
      result.ends.push(to === undefined ? end : (places[to] ?? end));
      result.breaks.push(part === 0 ? (reading.breaks[index] ?? 0) : 0);
    }
  }
  return result;
}
