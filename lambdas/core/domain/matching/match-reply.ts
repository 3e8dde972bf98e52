import type { Term } from '../opt-out-terms.ts';
import { Clauses, coverOf } from './cover.ts';
import { judge, type Judgement } from './judge.ts';
import { RulesAround } from './rules/rules-around.ts';
import { classBit, classesOf } from './languages/lexicon.ts';
import { reasonOf } from './reasons.ts';
import { isTooLong, readBounded, readFromEnd, readFromStart, readParts } from './reading/bounded.ts';
import type { Reading, Span } from './reading/reading.ts';
import { cutUnspaced } from './reading/unspaced.ts';
import { RuleIndex, type Hit } from './rules/rule-index.ts';
import { readyNoWishRules, readyTermRules, readyWishRules, ruleWords } from './rules/rules.ts';
import { Mender } from './rules/wishes/mended.ts';
import { said } from './said.ts';
import { findTerms, type Occurrence } from './terms/find-terms.ts';
import { nobodysSlips } from './terms/everyday-words.ts';
import { slipOf, slipsBetween } from './terms/slips.ts';
import { termIndex, type IndexedTerm, type TermIndex } from './terms/term-index.ts';

/** Raised whenever the same text could mean something else than before; stored with each reply as evidence. */
export const ruleVersion = '2027-06';

/** Why a reply is answered as it is. */
export interface Because {
  /** The row of the rules. */
  rule: string;
  /** In words for a dealer's staff. */
  reason: string;
}

/** What was found in a reply. */
export interface Found extends Because {
  /** Of the original text. */
  span: Span;
}

/** What a reply says about the messages, as far as opt-out terms and wishes to stop go. */
export type Match =
  /** `review`: in an unlikely context; it opts out, and staff may release it. */
  | ({ outcome: 'opt-out'; term: Term; review: boolean } & Found)
  /** It reads like a wish to stop, and holds no term. */
  | ({ outcome: 'wish' } & Found)
  /** It may be one: too long to be read whole, or our own opt-out message sent back. */
  | ({ outcome: 'doubt' } & Found)
  | ({ outcome: 'none' } & Because);

const termRuleIndex = new RuleIndex(readyTermRules);
const wishRuleIndex = new RuleIndex(readyWishRules);
const noWishRuleIndex = new RuleIndex(readyNoWishRules);
const wishWords = new Set(ruleWords);
const mender = new Mender((word) => classesOf(word) !== 0 || wishWords.has(word));
const noTerms: readonly number[] = [];

const spanOf = ({ starts, ends }: Reading, start: number, end: number): Span => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});

const termsAtOf = (reading: Reading, occurrences: readonly Occurrence[]): number[] => {
  const terms = reading.words.map(() => 0);
  for (const { start, end } of occurrences) terms[start] = end - start;
  return terms;
};

/** Words that deny something in one language, and are another word in the next ("en" is "and" in Dutch), or stand before what they do not deny. */
const noDenial: ReadonlySet<string> = new Set(['ne', 'n', 'do', 'en', 'ala', 'ei', 'aint']);

/** "Don't leave me alone" wishes the contrary; "if you don't leave me alone" does not. */
function isDenied({ words, breaks, classes }: Reading, { start }: Hit): boolean {
  const before = words[start - 1] ?? '';
  const first = classes[start] ?? 0;
  if (start === 0 || breaks[start] !== 0 || (first & classBit.not) !== 0) return false;
  if (noDenial.has(before) || (before === 'no' && start === 1)) return false;
  return ((classes[start - 1] ?? 0) & classBit.not) !== 0 && !['you', 'u', 'no', 'ya'].includes(words[start - 2] ?? '');
}

const inOrder = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted((a, b) => a.order - b.order || a.start - b.start);
const overlap = (one: Hit, other: Hit): boolean => one.start < other.end && other.start < one.end;

/** "No. More. Texts.": sentences of one word each are one sentence. */
function inOnePiece(reading: Reading): Reading {
  const { breaks } = reading;
  const begins = (at: number): boolean => at === 0 || at === breaks.length || breaks[at] === 2;
  const alone = (at: number): boolean => begins(at) && begins(at + 1);
  if (!breaks.some((strength, at) => at > 0 && strength > 0 && alone(at) && alone(at - 1))) return reading;
  return { ...reading, breaks: breaks.map((strength, at) => (at > 0 && alone(at) && alone(at - 1) ? 0 : strength)) };
}

/** The wishes to stop in a reply, the first row first, or what takes back all that it seems to hold. */
function wishesIn(typed: Reading): { wishes: readonly Hit[]; takenBack?: Hit | undefined } {
  const reading = mender.mended(inOnePiece(typed));
  const seeming = wishRuleIndex.hits(reading, noTerms).filter((hit) => !isDenied(reading, hit));
  if (seeming.length === 0) return { wishes: [] };
  const none = noWishRuleIndex.hits(reading, noTerms);
  const wishes = seeming.filter((hit) => !none.some((other) => overlap(hit, other)));
  return wishes.length > 0 ? { wishes: inOrder(wishes) } : { wishes, takenBack: inOrder(none)[0] };
}

const mostWordsOfASlip = 6;

const shortestUnmistakable = 9;
/** What a reply has to name beside it. */
const aboutMessages = classBit.messages | classBit.maybeMessages | classBit.list | classBit.me;

/** A term mistyped that is no other word, in a reply that names the person, the messages or a list: "unsuscribe me from all of your texts". */
function isUnmistakable(word: string, { joined, everyday, term }: IndexedTerm): boolean {
  const unsubscribes = joined.startsWith('unsub');
  if (everyday || term.wholeReplyOnly || term.words.length > 1) return false;
  if (joined.length < shortestUnmistakable || (wishWords.has(word) && !unsubscribes)) return false;
  return slipsBetween(word, joined, 2) <= (unsubscribes ? 2 : 1);
}

/** A term mistyped in a longer reply: an unmistakable one, or before what has to stop, as in "stp texting me". */
function slipInside(
  { words, classes }: Reading,
  index: TermIndex,
): { occurrence: Occurrence; doubtful: boolean } | null {
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

/** A term mistyped, where the rest of a short reply says nothing else. */
function slipIn(reading: Reading, index: TermIndex): { occurrence: Occurrence; doubtful: boolean } | null {
  const { words, classes } = reading;
  if (words.length === 0) return null;
  if (words.length > mostWordsOfASlip) return slipInside(reading, index);
  const found = (start: number, end: number) => {
    if (saysTheContrary(words.slice(start, end))) return null;
    const word = words.slice(start, end).join('');
    const whole = end - start > 1 ? index.byJoined.get(word) : undefined;
    const slip = whole && word.length > 3 ? { indexed: whole, doubtful: false } : slipOf(word, index);
    return (
      slip && { occurrence: { indexed: slip.indexed, start, end, spelled: 'slip' as const }, doubtful: slip.doubtful }
    );
  };
  const unknown = words.flatMap((word, at) =>
    (classes[at] === 0 || words.length === 1) && word.length > 2 ? [at] : [],
  );
  const [only, ...others] = unknown;
  const letters = words.join('').length;
  if (words.length < 4 && words.length > 1 && letters < 17) {
    const joined = found(0, words.length);
    if (joined && !joined.doubtful && isNear(words.join(''), joined.occurrence)) return joined;
  }
  const inTwo = (start: number) => {
    const slip = start >= 0 && start + 2 <= words.length ? found(start, start + 2) : null;
    if (!slip || slip.doubtful) return null;
    const { joined } = slip.occurrence.indexed;
    return joined.length > 5 && slipsBetween(words.slice(start, start + 2).join(''), joined, 1) < 2 ? slip : null;
  };
  if (only === undefined || others.length > 0) return slipInside(reading, index);
  return found(only, only + 1) ?? inTwo(only) ?? inTwo(only - 1);
}

const rank: Readonly<Record<Judgement['says'], number>> = { 'opt-out': 3, review: 2, 'own-words': 1, nothing: 0 };

/** Of a reply with more terms than this at its beginning and at its end, those between are not judged: they can say nothing new. */
const mostJudged = 12;

const judgedOnes = (occurrences: readonly Occurrence[]): readonly Occurrence[] =>
  occurrences.length <= 2 * mostJudged
    ? occurrences
    : [...occurrences.slice(0, mostJudged), ...occurrences.slice(-mostJudged)];

/** Whether what is read of a reply holds capitals and no small letters. */
const isShouted = (text: string): boolean => {
  const parts = readParts(text).map(({ part }) => part);
  return parts.every((part) => part === part.toUpperCase()) && parts.some((part) => part !== part.toLowerCase());
};

/** The most certain of the terms; of equals the first. */
function bestOf(reading: Reading, occurrences: readonly Occurrence[], wishes: readonly Hit[]) {
  const terms = termsAtOf(reading, occurrences);
  const asked = judgedOnes(occurrences);
  const context = {
    reading,
    wishes,
    clauses: new Clauses(reading, terms),
    whole: coverOf(reading, terms, 0, reading.words.length),
    rules: new RulesAround(termRuleIndex.hits(reading, termsAtOf(reading, asked))),
    shouted: isShouted(reading.text),
  };
  let best: { occurrence: Occurrence; judgement: Judgement } | null = null;
  for (const occurrence of asked) {
    const judgement = judge(context, occurrence);
    if (!best || rank[judgement.says] > rank[best.judgement.says]) best = { occurrence, judgement };
    if (judgement.says === 'opt-out') break;
  }
  return best;
}

/** An opt-out message of more words stands in a campaign that was passed on. */
const longestOwnMessage = 8;

const because = (rule: string): Because => ({ rule, reason: reasonOf(rule) });

function optOut(reading: Reading, { indexed, start, end }: Occurrence, { rule, says }: Judgement): Match {
  const review = says === 'review';
  return { outcome: 'opt-out', term: indexed.term, review, span: spanOf(reading, start, end), ...because(rule) };
}

const optsOut = ({ says }: Judgement): boolean => says === 'opt-out' || says === 'review';

/** An opt-out by a term mistyped. */
function slipped(reading: Reading, slip: { occurrence: Occurrence; doubtful: boolean } | null): Match | null {
  const found = slip && !slip.doubtful ? bestOf(reading, [slip.occurrence], []) : null;
  return found && optsOut(found.judgement)
    ? optOut(reading, found.occurrence, { ...found.judgement, rule: 'slip' })
    : null;
}

/** What is neither an opt-out nor a wish for certain, and may be one. */
function doubt(
  reading: Reading,
  slip: { occurrence: Occurrence; doubtful: boolean } | null,
  best: Judgement | undefined,
): Match | null {
  if (slip?.doubtful) {
    const { start, end } = slip.occurrence;
    return { outcome: 'doubt', span: spanOf(reading, start, end), ...because('doubtful-slip') };
  }
  const alone = best?.says === 'own-words' && reading.words.length <= longestOwnMessage;
  return alone
    ? { outcome: 'doubt', span: spanOf(reading, 0, reading.words.length), ...because('own-message-alone') }
    : null;
}

/** An opt-out by another form of a term in force, which is spread over a sentence: "wie melde ich mich ab". */
function inAnotherForm(reading: Reading, index: TermIndex, wishes: readonly Hit[]): Match | null {
  const inForce = ({ rule }: Hit) =>
    rule.formOf?.map((joined) => index.byJoined.get(joined)).find((found) => found !== undefined);
  const wish = wishes.find((hit) => inForce(hit) !== undefined);
  const term = wish && inForce(wish);
  if (!wish || !term) return null;
  const { start, end } = wish;
  return optOut(reading, { indexed: term, start, end, spelled: 'form' }, { says: 'opt-out', rule: wish.rule.id });
}

function answer(reading: Reading, index: TermIndex): Match | null {
  const { wishes, takenBack } = wishesIn(reading);
  const [wish] = wishes;
  const occurrences = findTerms(reading, index);
  const best = occurrences.length > 0 ? bestOf(reading, occurrences, wishes) : null;
  if (best && optsOut(best.judgement)) return optOut(reading, best.occurrence, best.judgement);
  const form = best?.judgement.says === 'own-words' ? null : inAnotherForm(reading, index, wishes);
  if (form) return form;
  const slip = occurrences.length === 0 ? slipIn(reading, index) : null;
  const mistyped = slipped(reading, slip);
  if (mistyped) return mistyped;
  if (wish) return { outcome: 'wish', span: spanOf(reading, wish.start, wish.end), ...because(wish.rule.id) };
  const rule = best?.judgement.rule ?? takenBack?.rule.id;
  return doubt(reading, slip, best?.judgement) ?? (rule === undefined ? null : { outcome: 'none', ...because(rule) });
}

/**
 * Decides what a reply says about the messages, by a list of opt-out terms. Its cost grows with the length of the reply, up to
 * `longestRead`; of a longer one the beginning and the end are read, and where they hold nothing, that is a doubt.
 */
export function matchReply(text: string, terms: readonly Term[]): Match {
  const index = termIndex(terms);
  const { reading, quotes } = said(cutUnspaced(readBounded(text), index.vocabulary), index);
  const found = answer(reading, index);
  if (found && found.outcome !== 'none') return found;
  const unread = { start: readFromStart, end: text.length - readFromEnd };
  if (isTooLong(text)) return { outcome: 'doubt', span: unread, ...because('too-long') };
  return found ?? { outcome: 'none', ...because(quotes ? 'only-quoted' : 'no-term') };
}
