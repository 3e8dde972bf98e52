import type { Term } from '../opt-out-terms.ts';
import { coverOf } from './cover.ts';
import { judge, RulesAround, type Judgement } from './judge.ts';
import { classBit } from './languages/lexicon.ts';
import { isTooLong, readBounded, readFromEnd, readFromStart } from './reading/bounded.ts';
import type { Reading, Span } from './reading/reading.ts';
import { cutUnspaced } from './reading/unspaced.ts';
import { RuleIndex, type Hit } from './rules/rule-index.ts';
import { readyTermRules, readyWishRules } from './rules/rules.ts';
import { said } from './said.ts';
import { findTerms, type Occurrence } from './terms/find-terms.ts';
import { slipOf } from './terms/slips.ts';
import { termIndex, type TermIndex } from './terms/term-index.ts';

/** Raised whenever the same text could mean something else than before; stored with each reply as evidence. */
export const ruleVersion = '2026-12';

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

/** "Don't leave me alone" wishes the contrary; "if you don't leave me alone" does not. */
function isDenied({ words, breaks, classes }: Reading, { start }: Hit): boolean {
  const before = words[start - 1] ?? '';
  const first = classes[start] ?? 0;
  if (start === 0 || breaks[start] !== 0 || (first & classBit.not) !== 0) return false;
  if (before === 'ne' || before === 'n') return false;
  return ((classes[start - 1] ?? 0) & classBit.not) !== 0 && !['you', 'u', 'no', 'ya'].includes(words[start - 2] ?? '');
}

const wishIn = (reading: Reading): Hit | undefined =>
  wishRuleIndex
    .hits(reading, noTerms)
    .filter((hit) => !isDenied(reading, hit))
    .toSorted((a, b) => a.order - b.order)[0];

const mostWordsOfASlip = 6;

/** A term mistyped, where the rest of a short reply says nothing else. */
function slipIn(reading: Reading, index: TermIndex): { occurrence: Occurrence; doubtful: boolean } | null {
  const { words, classes } = reading;
  if (words.length > mostWordsOfASlip || words.length === 0) return null;
  const found = (start: number, end: number) => {
    const word = words.slice(start, end).join('');
    const whole = end - start > 1 ? index.byJoined.get(word) : undefined;
    const slip = whole && word.length > 3 ? { indexed: whole, doubtful: false } : slipOf(word, index);
    return slip && { occurrence: { indexed: slip.indexed, start, end, spelled: 'slip' as const }, doubtful: slip.doubtful };
  };
  const unknown = words.flatMap((word, at) => ((classes[at] === 0 || words.length === 1) && word.length > 2 ? [at] : []));
  const [only, ...others] = unknown;
  const letters = words.join('').length;
  if (words.length < 4 && words.length > 1 && letters < 17) {
    const joined = found(0, words.length);
    if (joined && !joined.doubtful) return joined;
  }
  return only !== undefined && others.length === 0 ? found(only, only + 1) : null;
}

const rank: Readonly<Record<Judgement['says'], number>> = { 'opt-out': 3, review: 2, 'own-words': 1, nothing: 0 };

/** The most certain of the terms; of equals the first. */
function bestOf(reading: Reading, occurrences: readonly Occurrence[], wish: boolean) {
  const terms = termsAtOf(reading, occurrences);
  const rules = new RulesAround(termRuleIndex.hits(reading, terms));
  const context = { reading, terms, wish, whole: coverOf(reading, terms, 0, reading.words.length) };
  let best: { occurrence: Occurrence; judgement: Judgement } | null = null;
  for (const occurrence of occurrences) {
    const judgement = judge(context, occurrence, rules);
    if (!best || rank[judgement.says] > rank[best.judgement.says]) best = { occurrence, judgement };
    if (judgement.says === 'opt-out') break;
  }
  return best;
}

const shortest = 8;

function answer(reading: Reading, index: TermIndex): Match | null {
  const wish = wishIn(reading);
  const occurrences = findTerms(reading, index);
  const best = occurrences.length > 0 ? bestOf(reading, occurrences, wish !== undefined) : null;
  const optOut = ({ indexed, start, end }: Occurrence, { rule, reason, says }: Judgement): Match => ({
    outcome: 'opt-out',
    term: indexed.term,
    review: says === 'review',
    span: spanOf(reading, start, end),
    rule,
    reason,
  });
  if (best && (best.judgement.says === 'opt-out' || best.judgement.says === 'review'))
    return optOut(best.occurrence, best.judgement);
  const slip = occurrences.length === 0 ? slipIn(reading, index) : null;
  if (slip && !slip.doubtful) {
    const found = bestOf(reading, [slip.occurrence], false);
    if (found && (found.judgement.says === 'opt-out' || found.judgement.says === 'review'))
      return optOut(slip.occurrence, { ...found.judgement, rule: 'slip', reason: 'The reply is the term with a slip of a key.' });
  }
  if (wish)
    return { outcome: 'wish', span: spanOf(reading, wish.start, wish.end), rule: wish.rule.id, reason: wish.rule.reason };
  if (slip?.doubtful) {
    const { start, end } = slip.occurrence;
    const reason = 'The word may be a term with a slip of a key, or a word of its own.';
    return { outcome: 'doubt', span: spanOf(reading, start, end), rule: 'doubtful-slip', reason };
  }
  if (best?.judgement.says === 'own-words' && reading.words.length <= shortest) {
    const reason = 'The reply is our own opt-out message sent back; perhaps they want to stop.';
    return { outcome: 'doubt', span: spanOf(reading, 0, reading.words.length), rule: 'own-message-alone', reason };
  }
  return best ? { outcome: 'none', rule: best.judgement.rule, reason: best.judgement.reason } : null;
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
  if (isTooLong(text)) {
    const reason = `The reply is too long to be read whole: only its first ${readFromStart} and last ${readFromEnd} characters were.`;
    return { outcome: 'doubt', span: { start: readFromStart, end: text.length - readFromEnd }, rule: 'too-long', reason };
  }
  if (found) return found;
  return quotes
    ? { outcome: 'none', rule: 'only-quoted', reason: 'What is quoted was not said by the person.' }
    : { outcome: 'none', rule: 'no-term', reason: 'The reply holds no opt-out term and no wish to stop.' };
}
