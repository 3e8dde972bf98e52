import type { Term } from '../opt-out-terms.ts';
import { bestTerm, type JudgedTerm } from './judging/best-term.ts';
import { Effort } from './effort.ts';
import type { Judgement } from './judging/judgement.ts';
import { reasonOf } from './reasons.ts';
import { isTooLong, readBounded, readFromEnd, readFromStart } from './reading/bounded.ts';
import type { Reading, Span } from './reading/reading.ts';
import { cutUnspaced } from './reading/unspaced.ts';
import { overlap, type Hit } from './rules/rule-index.ts';
import { findWishes } from './rules/wishes/find-wishes.ts';
import { said } from './said.ts';
import { findTerms, type Occurrence } from './terms/find-terms.ts';
import { slipIn, type SlipInReply } from './terms/slip-in-reply.ts';
import { termIndex, type TermIndex } from './terms/term-index.ts';

/** Raised whenever the same text could mean something else than before; stored with each reply as evidence. */
export const ruleVersion = '2027-07';

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
  /** It may be one: too long or too tangled to be looked at whole, a word near a term, or our own opt-out message sent back. */
  | ({ outcome: 'doubt' } & Found)
  | ({ outcome: 'none' } & Because);

const spanOf = ({ starts, ends }: Reading, start: number, end: number): Span => ({
  start: starts[start] ?? 0,
  end: ends[end - 1] ?? 0,
});

/** An opt-out message of more words stands in a campaign that was passed on. */
const longestOwnMessage = 8;

const because = (rule: string): Because => ({ rule, reason: reasonOf(rule) });

function optOut(reading: Reading, { indexed, start, end }: Occurrence, { rule, says }: Judgement): Match {
  const review = says === 'review';
  return { outcome: 'opt-out', term: indexed.term, review, span: spanOf(reading, start, end), ...because(rule) };
}

const optsOut = ({ says }: Judgement): boolean => says === 'opt-out' || says === 'review';

/** An opt-out by a term mistyped. */
function slipped(reading: Reading, slip: SlipInReply | null, effort: Effort): Match | null {
  const found = slip && !slip.doubtful ? bestTerm(reading, [slip.occurrence], [], effort) : null;
  return found && optsOut(found.judgement)
    ? optOut(reading, found.occurrence, { ...found.judgement, rule: 'slip' })
    : null;
}

/** What is neither an opt-out nor a wish for certain, and may be one. */
function doubt(reading: Reading, slip: SlipInReply | null, best: JudgedTerm | null): Match | null {
  if (slip?.doubtful) {
    const { start, end } = slip.occurrence;
    return { outcome: 'doubt', span: spanOf(reading, start, end), ...because('doubtful-slip') };
  }
  const alone = best?.judgement.says === 'own-words' && reading.words.length <= longestOwnMessage;
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

function answer(reading: Reading, index: TermIndex, effort: Effort): Match | null {
  const { wishes: seeming, takenBack } = findWishes(reading, effort);
  const best = bestTerm(reading, findTerms(reading, index), seeming, effort);
  if (best && optsOut(best.judgement)) return optOut(reading, best.occurrence, best.judgement);
  const wishes = seeming.filter((wish) => !best?.ownWords.some((ours) => overlap(ours, wish)));
  const [wish] = wishes;
  const form = best?.judgement.says === 'own-words' ? null : inAnotherForm(reading, index, wishes);
  if (form) return form;
  const slip = best ? null : slipIn(reading, index);
  const mistyped = slipped(reading, slip, effort);
  if (mistyped) return mistyped;
  if (wish) return { outcome: 'wish', span: spanOf(reading, wish.start, wish.end), ...because(wish.rule.id) };
  const rule = best?.judgement.rule ?? takenBack?.rule.id;
  return doubt(reading, slip, best) ?? (rule === undefined ? null : { outcome: 'none', ...because(rule) });
}

/** Why nothing was found that may be there. */
function unread(text: string, effort: Effort): Match | null {
  if (isTooLong(text))
    return { outcome: 'doubt', span: { start: readFromStart, end: text.length - readFromEnd }, ...because('too-long') };
  return effort.isSpent ? { outcome: 'doubt', span: { start: 0, end: text.length }, ...because('too-tangled') } : null;
}

/**
 * Decides what a reply says about the messages, by a list of opt-out terms. Its cost grows with the length of the reply, up to
 * `longestRead`, and with what it is made of, up to `mostTries`; of what is longer, or takes more, not all is looked at, and where the
 * rest holds nothing, that is a doubt. What it took is counted in `effort`.
 */
export function matchReply(text: string, terms: readonly Term[], effort = new Effort()): Match {
  const index = termIndex(terms);
  const { reading, quotes } = said(cutUnspaced(readBounded(text), index.vocabulary), index);
  const found = answer(reading, index, effort);
  if (found && found.outcome !== 'none') return found;
  return unread(text, effort) ?? found ?? { outcome: 'none', ...because(quotes ? 'only-quoted' : 'no-term') };
}
