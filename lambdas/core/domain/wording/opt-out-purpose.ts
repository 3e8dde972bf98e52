import {
  alternatives,
  cancellingWords,
  consequences,
  determiners,
  destinations,
  endingWords,
  messageWords,
  optOutPhrases,
  purposes,
} from './vocabulary.ts';
import { endsSentence, gapBefore, phraseAt, wordAt, type Wording } from './words.ts';

/** What a word in a text is to be sent for. */
export type ReplyPurpose = 'opt-out' | 'other' | 'none';

const reach = 6;

/** Whether a clause, or what is said of one word, ends before a place. */
export const endsClause = (wording: Wording, place: number): boolean =>
  endsSentence(wording, place) ||
  /[,:()&]/u.test(gapBefore(wording, place)) ||
  alternatives.has(wordAt(wording, place)) ||
  consequences.has(wordAt(wording, place));

/** Whether SMS are what the words at a place speak of, or nothing more is said. */
export function isAboutMessages(wording: Wording, place: number, orNothing: boolean): boolean {
  let next = place;
  while (!endsClause(wording, next) && determiners.has(wordAt(wording, next))) next += 1;
  return messageWords.has(wordAt(wording, next))
    ? !endsSentence(wording, next)
    : orNothing && endsClause(wording, next);
}

/** "Unsubscribe from boredom", "opt out of the ordinary": not from SMS. */
function isFromElse(wording: Wording, place: number): boolean {
  if (!['from', 'of'].includes(wordAt(wording, place)) || endsClause(wording, place)) return false;
  return !isAboutMessages(wording, place, true);
}

/** How many words at a place speak of opting out of SMS; 0: none. */
export function optOutWordsAt(wording: Wording, place: number): number {
  const word = wordAt(wording, place);
  const phrase = optOutPhrases.find((each) => phraseAt(wording, place, each));
  if (phrase) return isFromElse(wording, place + phrase.length) ? 0 : phrase.length;
  if (cancellingWords.has(word) && isAboutMessages(wording, place + 1, false)) return 1;
  return endingWords.has(word) && isAboutMessages(wording, place + 1, true) ? 1 : 0;
}

function optOutWithin(wording: Wording, from: number): boolean {
  for (let place = from; place < from + reach && (place === from || !endsClause(wording, place)); place += 1)
    if (optOutWordsAt(wording, place) > 0) return true;
  return false;
}

const isNumber = (word: string): boolean => /^\d+$/u.test(word);

/** How many digits of a number stand from a place on, in groups: "0491 570 006". */
function digitsFrom(wording: Wording, place: number): { digits: number; next: number } {
  let next = place;
  let digits = 0;
  while (isNumber(wordAt(wording, next)) && (next === place || /^[\s()-]+$/u.test(gapBefore(wording, next)))) {
    digits += wordAt(wording, next).length;
    next += 1;
  }
  return { digits, next };
}

/** The place behind a number to send to, where one stands at this place: "to 60777", "0491 570 006"; `null` where none does. */
export function behindNumber(wording: Wording, place: number): number | null {
  if (endsSentence(wording, place)) return null;
  const led = destinations.has(wordAt(wording, place));
  const { digits, next } = digitsFrom(wording, led ? place + 1 : place);
  return digits >= (led ? 3 : 5) ? next : null;
}

/** The place behind whom to send to: a number, "to us", "to this number". */
export function behindDestination(wording: Wording, place: number): number {
  const number = behindNumber(wording, place);
  if (number !== null) return number;
  if (
    !destinations.has(wordAt(wording, place)) ||
    !/^(us|this|our|the|uns|diese|ce)$/u.test(wordAt(wording, place + 1))
  )
    return place;
  return /^(number|message|sms|text|nummer|numero)$/u.test(wordAt(wording, place + 2)) ? place + 3 : place + 2;
}

/** What is said behind a word of why to send it: "to opt out", "= opt out", "and we unsubscribe you". */
export function purposeBehind(wording: Wording, place: number): ReplyPurpose {
  const next = behindDestination(wording, place);
  if (next >= wording.words.length) return 'none';
  const gap = gapBefore(wording, next);
  if (/[=:–—-]/u.test(gap) && optOutWordsAt(wording, next) > 0) return 'opt-out';
  if (endsSentence(wording, next)) return 'none';
  const word = wordAt(wording, next);
  if (!purposes.has(word) && !consequences.has(word)) return 'none';
  return optOutWithin(wording, next + 1) ? 'opt-out' : 'other';
}

/** Whether opting out is spoken of in the clause of some words, beside them: "Mit STOP abmelden", "Opt out via STOP". */
export function isBesideOptOut(wording: Wording, place: number, length: number): boolean {
  for (let next = place + length; next < place + length + reach && !endsClause(wording, next); next += 1)
    if (optOutWordsAt(wording, next) > 0) return true;
  for (let before = place - 1; before >= place - reach && before >= 0 && !endsClause(wording, before + 1); before -= 1)
    if (optOutWordsAt(wording, before) > 0) return true;
  return false;
}

/** Whether opting out is spoken of in what leads to an instruction: "To unsubscribe, reply …", "Opt out? Text …". */
export function isLedByOptOut(wording: Wording, instruction: number): boolean {
  for (let place = instruction - 1; place >= 0 && place >= instruction - 2 * reach; place -= 1) {
    const gap = gapBefore(wording, place + 1);
    if (endsSentence(wording, place + 1) && !(place === instruction - 1 && gap.includes('?'))) return false;
    if (optOutWordsAt(wording, place) > 0) return true;
  }
  return false;
}

/** Whether the words right before a place speak of opting out: "To unsubscribe text …", "opt out: STOP". */
export const isBehindOptOut = (wording: Wording, place: number): boolean =>
  /^[\s:=–—-]+$/u.test(gapBefore(wording, place)) &&
  [1, 2, 3].some((length) => place >= length && optOutWordsAt(wording, place - length) === length);
