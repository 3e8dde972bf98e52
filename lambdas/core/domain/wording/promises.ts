import { termIn, type Term } from '../opt-out-terms.ts';
import { barePromises, type BarePromise } from './bare-promises.ts';
import { instructionsIn, isConspicuous, type Instruction } from './instructions.ts';
import { isLedByOptOut, purposeBehind, type ReplyPurpose } from './opt-out-purpose.ts';
import {
  alternatives,
  contacts,
  destinations,
  fillers,
  helpWords,
  noReplyWords,
  nounsToo,
  purposes,
  repliesWith,
  sends,
} from './vocabulary.ts';
import { endsSentence, gapBefore, phraseAt, readWording, wordAt, type Wording } from './words.ts';

/** What a text tells people to reply with, and what for. */
export interface PromisedReply extends BarePromise {
  purpose: ReplyPurpose;
}

const longest = 5;

/** How many words from a place on are to be sent: up to what they are for. */
function lengthFrom(wording: Wording, place: number): number {
  const setOff = isConspicuous(wording, place);
  let length = 1;
  while (length < longest && goesOn(wording, place + length, setOff)) length += 1;
  return length;
}

function goesOn(wording: Wording, place: number, setOff: boolean): boolean {
  const word = wordAt(wording, place);
  if (place >= wording.words.length || !/^[\s'’-]+$/u.test(gapBefore(wording, place))) return false;
  if (setOff && !isConspicuous(wording, place)) return false;
  return !purposes.has(word) && !alternatives.has(word) && !noReplyWords.has(word);
}

function promiseAt(wording: Wording, place: number, purposeElse: ReplyPurpose): PromisedReply {
  const length = lengthFrom(wording, place);
  const words = wording.words.slice(place, place + length);
  const behind = purposeBehind(wording, place + length);
  const shared = behind === 'none' ? purposeOfNext(wording, place + length) : behind;
  return {
    text: wording.text.slice(words[0]?.start, words.at(-1)?.end),
    place,
    words: words.map(({ word }) => word),
    purpose: shared === 'none' ? purposeElse : shared,
  };
}

/** "Reply nein or STOP to unsubscribe": what is said of the second holds of the first. */
function purposeOfNext(wording: Wording, place: number): ReplyPurpose {
  const joined = alternatives.has(wordAt(wording, place))
    ? place + 1
    : gapBefore(wording, place) === '/'
      ? place
      : null;
  if (joined === null || !isConspicuous(wording, joined)) return 'none';
  return purposeBehind(wording, joined + lengthFrom(wording, joined));
}

/** "SMS us or call", "text, reply": another thing to do, and no word to send. */
const isOtherWay = (word: string): boolean => [contacts, repliesWith, sends, nounsToo].some((words) => words.has(word));

/** A word that is not set off counts only where its purpose is told, or nothing but it stands behind "reply". */
function isTold(wording: Wording, { kind, place }: Instruction, { purpose, words }: PromisedReply): boolean {
  if (isConspicuous(wording, place)) return true;
  if (kind === 'vague' || wordAt(wording, place - 1) === 'by' || isOtherWay(wordAt(wording, place))) return false;
  // "Text Ava on 0491 570 006 to opt out": whom to text.
  if (['on', 'at', 'via'].includes(wordAt(wording, place + words.length))) return false;
  if (purpose !== 'none') return true;
  return kind === 'sure' && endsSentence(wording, place + words.length);
}

function ofInstruction(wording: Wording, instruction: Instruction): PromisedReply[] {
  const { at, place } = instruction;
  const promise = promiseAt(wording, place, isLedByOptOut(wording, at) ? 'opt-out' : 'none');
  return isTold(wording, instruction, promise) ? [promise] : [];
}

/** Whether a word may be the second one of an instruction: "reply YES to book or NO to unsubscribe", not "or call us to unsubscribe". */
function mayBeFurther(wording: Wording, place: number): boolean {
  if (!alternatives.has(wordAt(wording, place - 1)) && !/[,/]/u.test(gapBefore(wording, place))) return false;
  return [contacts, fillers, destinations, noReplyWords].every((words) => !words.has(wordAt(wording, place)));
}

/** The words that a sentence names beside the first of its instruction, each with its own purpose. */
function furtherFrom(wording: Wording, first: number): PromisedReply[] {
  const found: PromisedReply[] = [];
  for (let place = first; !endsSentence(wording, place); place += 1) {
    if (!mayBeFurther(wording, place)) continue;
    const promise = promiseAt(wording, place, 'none');
    const direct = purposeBehind(wording, place + promise.words.length) === 'opt-out';
    if (direct && (isConspicuous(wording, place) || promise.words.length === 1)) found.push(promise);
  }
  return found;
}

/** Whether an instruction is the first of its sentence, so that the rest of it is read once. */
const isFirst = (wording: Wording, { at }: Instruction, earlier: Instruction | undefined): boolean => {
  if (!earlier) return true;
  for (let place = earlier.at + 1; place <= at; place += 1) if (endsSentence(wording, place)) return true;
  return false;
};

/** All that a text tells people to reply with. */
export function promisedReplies(text: string): PromisedReply[] {
  const wording = readWording(text);
  const instructions = instructionsIn(wording);
  const plain = instructions.filter(({ kind }) => kind !== 'vague');
  const first = plain.filter((each, index) => isFirst(wording, each, plain[index - 1]));
  return [
    ...instructions.flatMap((each) => ofInstruction(wording, each)),
    ...first.flatMap(({ place }) => furtherFrom(wording, place + 1)),
  ];
}

/**
 * What a text tells people to reply with to opt out, though it is none of the terms: whoever does it is not understood. `null`: there is
 * nothing such. "Reply YES to book" promises no opt-out.
 */
export function brokenPromise(text: string, terms: readonly Term[]): string | null {
  const wording = readWording(text);
  const isKept = ({ words, place }: BarePromise): boolean =>
    termIn(words, terms) !== undefined ||
    terms.some((term) => term.words.length >= words.length && phraseAt(wording, place, term.words)) ||
    words.every((word) => helpWords.has(word));
  const promised = [...promisedReplies(text).filter(({ purpose }) => purpose === 'opt-out'), ...barePromises(wording)];
  return promised.find((each) => !isKept(each))?.text ?? null;
}
