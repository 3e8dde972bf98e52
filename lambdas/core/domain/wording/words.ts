import { wordsOf } from '../reply-text.ts';

/** A word of a text, with its place in it. */
export interface Word {
  typed: string;
  /** As terms are compared. */
  word: string;
  start: number;
  end: number;
}

/** A text that is to be sent, read in words. */
export interface Wording {
  text: string;
  words: readonly Word[];
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const opening = /["'“”„‘’«»‹›]\s?$/u;
const closing = /^\s?["'“”‘’«»‹›]/u;
const joinedBefore = /[\p{L}\p{N}][-‐‑–]$/u;
const joinedBehind = /^[-‐‑–][\p{L}\p{N}]/u;

export function readWording(typed: string): Wording {
  const text = typed.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const words = [...text.matchAll(wordPattern)].map(({ 0: part, index }) => ({
    typed: part,
    word: wordsOf(part)[0] ?? '',
    start: index,
    end: index + part.length,
  }));
  return { text, words };
}

/** The word at a place as terms are compared; empty where there is none. */
export const wordAt = ({ words }: Wording, place: number): string => words[place]?.word ?? '';

/** What stands between the word before a place and the one at it; at both ends the rest of the text. */
export const gapBefore = ({ text, words }: Wording, place: number): string =>
  text.slice(place === 0 ? 0 : words[place - 1]?.end, words[place]?.start);

/** Whether a sentence ends before the word at a place. */
export const endsSentence = (wording: Wording, place: number): boolean =>
  place >= wording.words.length || /[.!?…;。！？\n]/u.test(gapBefore(wording, place));

const clauseMark = /[.!?…;:,()[\]|/&=•*–—\n。！？，：]|-\s|\s-/u;

/** Whether a clause begins with the word at a place. */
export const beginsClauseAt = (wording: Wording, place: number): boolean =>
  place === 0 || clauseMark.test(gapBefore(wording, place));

/** Whether a clause ends before the word at a place. */
export const endsClauseAt = (wording: Wording, place: number): boolean =>
  place >= wording.words.length || clauseMark.test(gapBefore(wording, place));

/** Whether the words from a place on, as many as said, are a clause with nothing beside them. */
export const isOwnClause = (wording: Wording, place: number, length = 1): boolean =>
  beginsClauseAt(wording, place) && endsClauseAt(wording, place + length);

/** The place of the first word of the clause in which a word stands. */
export function clauseStart(wording: Wording, place: number): number {
  let start = place;
  while (!beginsClauseAt(wording, start)) start -= 1;
  return start;
}

/** In capitals, or of a script that has none. Digits alone stand in every text. */
export const standsOut = ({ typed }: Word): boolean => !/\p{Ll}/u.test(typed) && /\p{L}{2}|\p{Lo}/u.test(typed);

/** Whether the words from a place on, as many as said, are in quotation marks of their own. */
export function isQuoted({ text, words }: Wording, place: number, length = 1): boolean {
  const [first, last] = [words[place], words[place + length - 1]];
  return Boolean(
    first &&
    last &&
    opening.test(text.slice(Math.max(0, first.start - 2), first.start)) &&
    closing.test(text.slice(last.end, last.end + 2)),
  );
}

/** Whether a hyphen makes the words part of a longer one: "one-STOP shop". */
export function isHyphenated({ text, words }: Wording, place: number, length: number): boolean {
  const [first, last] = [words[place], words[place + length - 1]];
  if (!first || !last) return false;
  return (
    joinedBefore.test(text.slice(Math.max(0, first.start - 3), first.start)) ||
    joinedBehind.test(text.slice(last.end, last.end + 3))
  );
}

/** Whether capitals say nothing, because most of the text beside the words at the place is in them, or their neighbours are. */
export function isAmongCapitals(wording: Wording, place: number, length: number): boolean {
  const { words } = wording;
  const isNeighbour = (other: number, gap: number): boolean => {
    const word = words[other];
    return (
      word !== undefined && standsOut(word) && /\p{Lu}/u.test(word.typed) && /^\s+$/u.test(gapBefore(wording, gap))
    );
  };
  if (isNeighbour(place - 1, place) || isNeighbour(place + length, place + length)) return true;
  const others = words.filter((_, index) => index < place || index >= place + length).map(({ typed }) => typed);
  const cased = others.join('').match(/\p{Lu}|\p{Ll}/gu) ?? [];
  return cased.filter((letter) => /\p{Lu}/u.test(letter)).length > cased.length / 2;
}

/** Whether a phrase, as terms are compared, stands at a place. */
export const phraseAt = (wording: Wording, place: number, phrase: readonly string[]): boolean =>
  phrase.every((word, offset) => wordAt(wording, place + offset) === word);
