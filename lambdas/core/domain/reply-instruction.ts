import type { Term } from './opt-out-terms.ts';
import { barePromises } from './wording/bare-promises.ts';
import { instructionsIn, isPhone } from './wording/instructions.ts';
import { behindNumber, isBehindOptOut, isBesideOptOut, purposeBehind } from './wording/opt-out-purpose.ts';
import { isEndedByTerm, isForElse } from './wording/term-purpose.ts';
import { destinations, endings, messageWords, purposes } from './wording/vocabulary.ts';
import {
  beginsClauseAt,
  endsSentence,
  gapBefore,
  isAmongCapitals,
  isHyphenated,
  isOwnClause,
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
  if (isEndedByTerm(wording, next) || isBesideOptOut(wording, place, length)) return true;
  return !endsSentence(wording, next) && endings.has(wordAt(wording, next));
}

function isNamed(wording: Wording, place: number, term: Term, instructed: boolean): boolean {
  const { length } = term.words;
  const next = place + length;
  if (isHyphenated(wording, place, length) || isForElse(wording, next)) return false;
  if (instructed) return true;
  if (isQuoted(wording, place, length))
    return (
      isOwnClause(wording, place, length) || isExplained(wording, place, length) || isAtNumber(wording, place, term)
    );
  if (!wording.words.slice(place, next).every(standsOut)) return isNamedInLowerCase(wording, place, term);
  if (purposes.has(wordAt(wording, place - 1))) return false;
  if (isExplained(wording, place, length) || isAtNumber(wording, place, term)) return true;
  if (term.wholeReplyOnly) return false;
  const whole = messageWords.has(wordAt(wording, next)) ? length + 1 : length;
  if (isAmongCapitals(wording, place, whole)) return false;
  return hasNoCase(wording, place) || isLastClause(wording, place, length);
}

/** "Stop to opt out", "Stop au 36111": a clause that begins with the term. */
function isNamedInLowerCase(wording: Wording, place: number, term: Term): boolean {
  if (!beginsClauseAt(wording, place)) return false;
  const next = place + term.words.length;
  if (purposeBehind(wording, next) === 'opt-out' || isBehindOptOut(wording, place)) return true;
  if (term.wholeReplyOnly) return false;
  const to = messageWords.has(wordAt(wording, next)) ? next + 1 : next;
  return destinations.has(wordAt(wording, to)) && behindNumber(wording, to) !== null;
}

/** A script without capitals: what stands alone between spaces stands out. */
const hasNoCase = ({ words }: Wording, place: number): boolean => /\p{Lo}/u.test(words[place]?.typed ?? '');

/** "Spring sale. STOP", "STOP SMS": a clause of its own, and neither a cry ("STOP! You won") nor what a text begins with. */
function isLastClause(wording: Wording, place: number, length: number): boolean {
  const whole = messageWords.has(wordAt(wording, place + length)) ? length + 1 : length;
  if (![length, whole].some((each) => isOwnClause(wording, place, each))) return false;
  const next = isOwnClause(wording, place, length) ? place + length : place + whole;
  return next >= wording.words.length || (place > 0 && !/[!?…]/u.test(gapBefore(wording, next)));
}

/** "STOP to 60777", "STOP 36111", "STOP SMS au 36111"; an everyday word needs the "to". */
function isAtNumber(wording: Wording, place: number, { words, wholeReplyOnly }: Term): boolean {
  const behind = place + words.length;
  const next = messageWords.has(wordAt(wording, behind)) ? behind + 1 : behind;
  return behindNumber(wording, next) !== null && !(wholeReplyOnly && /^\d/u.test(wordAt(wording, next)));
}

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
  const promised = new Set(barePromises(wording).map(({ place }) => place));
  return terms.flatMap((term) =>
    wording.words.flatMap((_, place) => {
      if (!phraseAt(wording, place, term.words)) return [];
      const at = instructed.get(place);
      if (!isNamed(wording, place, term, at !== undefined || promised.has(place))) return [];
      return [{ term, withNumber: hasNumber(wording, at ?? place, place, term.words.length) }];
    }),
  );
}

/**
 * The term that a text tells people to reply with, if it names one of these: behind "reply", "text" and the like, beside what it is for
 * ("STOP to opt out") or a number to send it to, or as a clause of its own in quotation marks or capitals that stand out. "Reply BASTA to
 * opt out" names BASTA and not OPT OUT; "Reply STOP to win", "STOP waiting", "one-stop shop" and a text all in capitals name nothing. A term
 * for the whole reply, an everyday word, is not named by capitals alone.
 */
export const termNamedIn = (text: string, terms: readonly Term[]): Term | undefined =>
  termsNamedIn(text, terms)[0]?.term;
