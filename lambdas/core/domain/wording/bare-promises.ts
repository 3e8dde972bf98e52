import { behindFillers, isConspicuous } from './instructions.ts';
import { isAboutMessages, optOutWordsAt } from './opt-out-purpose.ts';
import { endOfSetOff, startOfSetOff } from './set-off.ts';
import { alternatives, endingWords, means, messageWords, purposes, weakOptOut } from './vocabulary.ts';
import { isBehindWay, isNoWordToSend, isWayBehind } from './ways-out.ts';
import {
  beginsClauseAt,
  endsClauseAt,
  endsSentence,
  gapBefore,
  isAmongCapitals,
  isQuoted,
  wordAt,
  type Wording,
} from './words.ts';

/** Words that people are to send to opt out, though no "reply" or "text" says so: "GIRAFFE to opt out", "Opt out: giraffe". */
export interface BarePromise {
  /** As it is typed. */
  text: string;
  place: number;
  words: readonly string[];
}

const onlySpace = /^["'”“»«’‘\s]+$/u;
const setsOff = /^[\s"'“”„«»‘’]*[:=–—>→(-]+[\s"'“„«‘]*$/u;
/** Behind "opt out" no more than that leads to a word that stands out: "Opt out GIRAFFE", "To opt out, GIRAFFE". */
const leads = /^[ ,"'“„«‘]+$/u;

/** How many words at a place speak of opting out and of nothing else: "no more" may be the price. */
function plainOptOutAt(wording: Wording, place: number): number {
  const length = optOutWordsAt(wording, place);
  if (length === 0 || !weakOptOut.has(wordAt(wording, place))) return length;
  for (let next = place + length - 1; next < place + length + 3 && !endsSentence(wording, next); next += 1)
    if (messageWords.has(wordAt(wording, next))) return length;
  return 0;
}

/** "ADIOS to end": where one word begins a clause and stands out, nothing more need be said. */
const endingOrOptOutAt = (wording: Wording, place: number): number =>
  endingWords.has(wordAt(wording, place)) ? optOutWordsAt(wording, place) : plainOptOutAt(wording, place);

function barePromise(wording: Wording, place: number, end: number): BarePromise {
  const words = wording.words.slice(place, end);
  return {
    text: wording.text.slice(words[0]?.start, words.at(-1)?.end),
    place,
    words: words.map(({ word }) => word),
  };
}

/** The place behind "to", "=" and the like, where opting out is what follows there; `null` where it is not. */
function optOutBehind(wording: Wording, end: number): number | null {
  const standsFirst = isConspicuous(wording, end - 1) && beginsClauseAt(wording, end - 1);
  const optOutAt = standsFirst ? endingOrOptOutAt : plainOptOutAt;
  if (end >= wording.words.length) return null;
  const gap = gapBefore(wording, end);
  if (!gap.includes('\n') && setsOff.test(gap)) {
    const length = plainOptOutAt(wording, end);
    return length > 0 && (gap.includes('=') || endsSentence(wording, end + length)) ? end + length : null;
  }
  if (!onlySpace.test(gap) || gap.includes('\n')) return null;
  const word = wordAt(wording, end);
  if (word === 'unsubscribes' || /^(ends|stops|cancels)$/u.test(word))
    return word === 'unsubscribes' || isAboutMessages(wording, end + 1, false) ? end + 1 : null;
  if (!purposes.has(word)) return null;
  for (const next of [end + 1, end + 2]) {
    const length = endsSentence(wording, next) ? 0 : optOutAt(wording, next);
    if (length > 0) return next + length;
  }
  return null;
}

/** "GIRAFFE to opt out", "giraffe = unsubscribe": the words that end before a place. */
function promiseBefore(wording: Wording, end: number): BarePromise[] {
  const behind = optOutBehind(wording, end);
  if (behind === null || isBehindWay(wording, end - 1)) return [];
  if (isWayBehind(wording, behind)) return [];
  const start = startOfSetOff(wording, end) ?? (beginsClauseAt(wording, end - 1) ? end - 1 : null);
  if (start === null || isNoWordToSend(wording, end - 1, isQuoted(wording, start, end - start))) return [];
  return [barePromise(wording, start, end), ...alternativeBefore(wording, start)];
}

/** "GIRAFFE or STOP to opt out". */
function alternativeBefore(wording: Wording, start: number): BarePromise[] {
  const end = alternatives.has(wordAt(wording, start - 1))
    ? start - 1
    : /^\/$/u.test(gapBefore(wording, start))
      ? start
      : 0;
  if (end === 0 || isBehindWay(wording, end - 1)) return [];
  const first = startOfSetOff(wording, end);
  return first === null || isNoWordToSend(wording, end - 1, isQuoted(wording, first, end - first))
    ? []
    : [barePromise(wording, first, end)];
}

/** The place of what stands behind "opt out:" or "opt out with", and whether it may be in small letters. */
function placeBehindLabel(wording: Wording, next: number): { place: number; small: boolean } | null {
  if (next >= wording.words.length) return null;
  const gap = gapBefore(wording, next);
  const led = means.has(wordAt(wording, next));
  if (!setsOff.test(gap) && !leads.test(gap)) return null;
  const first = led ? next + 1 : next;
  const place = endsSentence(wording, first) && first === next ? first : behindFillers(wording, first);
  return place === null ? null : { place, small: /[:=]/u.test(gap) };
}

/** "Opt out: giraffe", "Opt-out with GIRAFFE". */
function promiseBehind(wording: Wording, label: number): BarePromise[] {
  const length = plainOptOutAt(wording, label);
  const behind = length === 0 || isBehindWay(wording, label) ? null : placeBehindLabel(wording, label + length);
  if (behind === null) return [];
  const { place, small } = behind;
  const end = endOfSetOff(wording, place);
  if (isNoWordToSend(wording, place, isQuoted(wording, place, end - place))) return [];
  const alone = endsClauseAt(wording, end) || isNumberNext(wording, end);
  const stands = isConspicuous(wording, place) && !isAmongCapitals(wording, place, end - place);
  return (small && (alone || stands)) || (isConspicuous(wording, place) && alone)
    ? [barePromise(wording, place, end)]
    : [];
}

function isNumberNext(wording: Wording, place: number): boolean {
  const next = purposes.has(wordAt(wording, place)) ? place + 1 : place;
  return !endsSentence(wording, next) && /^\d{3,}$/u.test(wordAt(wording, next));
}

/** All words that a text promises to opt out with without telling people to reply. */
export const barePromises = (wording: Wording): BarePromise[] =>
  wording.words.flatMap((_, place) => [
    ...(place > 0 ? promiseBefore(wording, place) : []),
    ...promiseBehind(wording, place),
  ]);
