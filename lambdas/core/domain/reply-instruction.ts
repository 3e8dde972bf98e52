import type { Term } from './opt-out-terms.ts';
import { instructionsIn, isPhone } from './wording/instructions.ts';
import { behindNumber, isBehindOptOut, optOutWordsAt, purposeBehind } from './wording/opt-out-purpose.ts';
import { endings, purposes } from './wording/vocabulary.ts';
import {
  endsSentence,
  isAmongCapitals,
  isHyphenated,
  isQuoted,
  phraseAt,
  readWording,
  standsOut,
  wordAt,
  type Wording,
} from './wording/words.ts';

/** A term as a text names it. */
export interface NamedTerm {
  term: Term;
  /** A number to send it to is named as well: "Text STOP to 0491 570 006". */
  withNumber: boolean;
}

/** Whether it is said right beside a term what it is for: "STOP to opt out", "STOP=opt out", "STOP ends it", "STOP to 60777". */
function isExplained(wording: Wording, place: number, length: number): boolean {
  const next = place + length;
  if (purposeBehind(wording, next) === 'opt-out' || isBehindOptOut(wording, place)) return true;
  return !endsSentence(wording, next) && endings.has(wordAt(wording, next));
}

function isNamed(wording: Wording, place: number, { words, wholeReplyOnly }: Term, instructed: boolean): boolean {
  const { length } = words;
  if (isHyphenated(wording, place, length)) return false;
  if (instructed || isQuoted(wording, place, length)) return true;
  const named = wording.words.slice(place, place + length);
  if (!named.every(standsOut) || purposes.has(wordAt(wording, place - 1))) return false;
  if (isExplained(wording, place, length) || isSentToNumber(wording, place, length, wholeReplyOnly)) return true;
  if (wholeReplyOnly || isOptOutOfElse(wording, place, length)) return false;
  return !isAmongCapitals(wording, place, length);
}

/** "STOP to 60777", "STOP 36111"; an everyday word needs the "to". */
function isSentToNumber(wording: Wording, place: number, length: number, everyday: boolean): boolean {
  const next = place + length;
  return behindNumber(wording, next) !== null && !(everyday && /^\d/u.test(wordAt(wording, next)));
}

/** "UNSUBSCRIBE from boredom". */
const isOptOutOfElse = (wording: Wording, place: number, length: number): boolean =>
  ['from', 'of'].includes(wordAt(wording, place + length)) && optOutWordsAt(wording, place) === 0;

/** Whether a number to send to is named behind a term, in its sentence, or between the instruction and the term. */
function hasNumber(wording: Wording, instruction: number, place: number, length: number): boolean {
  for (let next = instruction; next < place; next += 1) if (isPhone(wording, next)) return true;
  for (let next = place + length; !endsSentence(wording, next); next += 1)
    if (behindNumber(wording, next) !== null) return true;
  return false;
}

/** Every term that a text tells people to reply with, of these. */
export function termsNamedIn(text: string, terms: readonly Term[]): NamedTerm[] {
  const wording = readWording(text);
  const instructed = new Map(instructionsIn(wording).map(({ place, at }) => [place, at]));
  return terms.flatMap((term) =>
    wording.words.flatMap((_, place) => {
      if (!phraseAt(wording, place, term.words)) return [];
      const at = instructed.get(place);
      if (!isNamed(wording, place, term, at !== undefined)) return [];
      return [{ term, withNumber: hasNumber(wording, at ?? place, place, term.words.length) }];
    }),
  );
}

/**
 * The term that a text tells people to reply with, if it names one of these: behind "reply", "text" and the like, in quotation marks, in
 * capitals that stand out, or beside what it is for ("STOP to opt out"). "Reply BASTA to opt out" names BASTA and not OPT OUT;
 * "one-stop shop" and a text all in capitals name nothing. A term for the whole reply, an everyday word, is not named by capitals alone.
 */
export const termNamedIn = (text: string, terms: readonly Term[]): Term | undefined =>
  termsNamedIn(text, terms)[0]?.term;
