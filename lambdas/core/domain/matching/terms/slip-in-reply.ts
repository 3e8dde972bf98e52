import { classBit } from '../languages/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import { isRuleWord } from '../rules/wishes/find-wishes.ts';
import { nobodysSlips } from './everyday-words.ts';
import type { Occurrence } from './find-terms.ts';
import { slipOf, slipsBetween } from './slips.ts';
import type { IndexedTerm, TermIndex } from './term-index.ts';

/** A term mistyped in a reply; `doubtful` where the word is one of its own. */
export interface SlipInReply {
  occurrence: Occurrence;
  doubtful: boolean;
}

const mostWordsOfASlip = 6;

const shortestUnmistakable = 9;
/** What a reply has to name beside it. */
const aboutMessages = classBit.messages | classBit.maybeMessages | classBit.list | classBit.me;

/** A term mistyped that is no other word, in a reply that names the person, the messages or a list: "unsuscribe me from all of your texts". */
function isUnmistakable(word: string, { joined, everyday, term }: IndexedTerm): boolean {
  const unsubscribes = joined.startsWith('unsub');
  if (everyday || term.wholeReplyOnly || term.words.length > 1) return false;
  if (joined.length < shortestUnmistakable || (isRuleWord(word) && !unsubscribes)) return false;
  return slipsBetween(word, joined, 2) <= (unsubscribes ? 2 : 1);
}

/** A term mistyped in a longer reply: an unmistakable one, or before what has to stop, as in "stp texting me". */
function slipInside({ words, classes }: Reading, index: TermIndex): SlipInReply | null {
  const saysWhat = classes.some((bits) => (bits & aboutMessages) !== 0);
  for (const [start, word] of words.entries()) {
    if (((classes[start] ?? 0) & ~classBit.courtesy) !== 0) continue;
    const before = ((classes[start + 1] ?? 0) & classBit.messaging) !== 0;
    if (!before && (!saysWhat || word.length < shortestUnmistakable - 1)) continue;
    const slip = slipOf(word, index);
    if (slip && !slip.doubtful && (before || isUnmistakable(word, slip.indexed)))
      return { occurrence: { indexed: slip.indexed, start, end: start + 1, spelled: 'slip' }, doubtful: false };
  }
  return null;
}

const isNear = (word: string, { indexed }: Occurrence): boolean => slipsBetween(word, indexed.joined, 2) <= 2;

/** What makes the contrary of a term of several words: "meld me aan" is no "meld me af". */
const joins: ReadonlySet<string> = new Set(['in', 'an', 'aan', 'pa', 'til', 'ein', 'alta']);
const saysTheContrary = (words: readonly string[]): boolean =>
  !['u', 'un'].includes(words[0] ?? '') &&
  words.some((word) => joins.has(word) || (word.length > 4 && nobodysSlips.has(word)));

/** Of two words that are one short term mistyped each is a word of its own, as in "a top". */
const isShort = ({ joined, term }: IndexedTerm): boolean => term.words.length === 1 && joined.length < 7;

/** The term that the words from `start` to before `end` are a slip of, in one piece. */
function slipBetween({ words }: Reading, start: number, end: number, index: TermIndex): SlipInReply | null {
  const typed = words.slice(start, end);
  if (saysTheContrary(typed)) return null;
  const word = typed.join('');
  const whole = typed.length > 1 && word.length > 3 ? index.byJoined.get(word) : undefined;
  const slip = whole ? { indexed: whole, doubtful: false } : slipOf(word, index);
  if (typed.length > 1 && !whole && slip && isShort(slip.indexed)) return null;
  return slip && { occurrence: { indexed: slip.indexed, start, end, spelled: 'slip' }, doubtful: slip.doubtful };
}

const longestInPieces = 16;

/** Two or three words that are all of the reply, and one term mistyped: "un subcribe". */
function slipOfAll(reading: Reading, index: TermIndex): SlipInReply | null {
  const { words } = reading;
  const typed = words.join('');
  if (words.length < 2 || words.length > 3 || typed.length > longestInPieces) return null;
  const slip = slipBetween(reading, 0, words.length, index);
  return slip && !slip.doubtful && isNear(typed, slip.occurrence) ? slip : null;
}

/** Two words that are one term mistyped. */
function slipInTwo(reading: Reading, start: number, index: TermIndex): SlipInReply | null {
  if (start < 0 || start + 2 > reading.words.length) return null;
  const slip = slipBetween(reading, start, start + 2, index);
  if (!slip || slip.doubtful) return null;
  const { joined } = slip.occurrence.indexed;
  const typed = reading.words.slice(start, start + 2).join('');
  return joined.length > 5 && slipsBetween(typed, joined, 1) < 2 ? slip : null;
}

/** A term mistyped, where the rest of a short reply says nothing else. */
export function slipIn(reading: Reading, index: TermIndex): SlipInReply | null {
  const { words, classes } = reading;
  if (words.length === 0) return null;
  if (words.length > mostWordsOfASlip) return slipInside(reading, index);
  const all = slipOfAll(reading, index);
  if (all) return all;
  const isUnknown = (word: string, at: number) => (classes[at] === 0 || words.length === 1) && word.length > 2;
  const [only, ...others] = words.flatMap((word, at) => (isUnknown(word, at) ? [at] : []));
  if (only === undefined || others.length > 0) return slipInside(reading, index);
  return (
    slipBetween(reading, only, only + 1, index) ??
    slipInTwo(reading, only, index) ??
    slipInTwo(reading, only - 1, index)
  );
}
