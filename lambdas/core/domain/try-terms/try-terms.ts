import type { TermsInForce } from '../reply-meaning.ts';
import { classify, type Classified } from './classify.ts';

/** A reply that somebody sent before. */
export interface PastReply {
  text: string;
  /** The reply's record, where it is stored. */
  ref?: string;
  /** Who wrote it: a phone number or a customer; told apart where replies are to be counted by person. */
  from?: string;
}

/** What a list of terms makes of a reply. `open-to-review`: opted out, and staff are asked; `held`: sends wait until staff answer. */
export type TriedOutcome = 'opted-out' | 'open-to-review' | 'held' | 'not-opted-out';

/** A reply that the draft takes for something else than the present terms do. */
export interface ChangedReply {
  reply: PastReply;
  present: TriedOutcome;
  draft: TriedOutcome;
  /** The term found, by the draft where it finds one. */
  term?: string;
  /** In words for staff, of the list that finds more. */
  reason: string;
}

/** What one list of terms would have done. */
export interface TriedList {
  optedOut: number;
  openToReview: number;
  /** People opted out, with or without review, as far as it is known who wrote. */
  people: number;
}

export interface Trial {
  replies: number;
  present: TriedList;
  draft: TriedList;
  /** How many replies the draft opts out and the present terms do not, and the other way round. */
  gained: number;
  lost: number;
  /** Of both, and of those whose review changes: gained and lost ones first. At most as many of each as asked for, none twice. */
  examples: ChangedReply[];
}

const outcomeOf = ({ outcome, review }: Classified): TriedOutcome => {
  if (outcome === 'opt-out') return review ? 'open-to-review' : 'opted-out';
  return review ? 'held' : 'not-opted-out';
};

const optsOut = ({ outcome }: Classified): boolean => outcome === 'opt-out';

interface Compared {
  reply: PastReply;
  present: Classified;
  draft: Classified;
}

function listOf(compared: readonly Compared[], which: 'present' | 'draft'): TriedList {
  const out = compared.filter((one) => optsOut(one[which]));
  return {
    optedOut: out.filter((one) => !one[which].review).length,
    openToReview: out.filter((one) => one[which].review).length,
    people: new Set(out.flatMap(({ reply }) => reply.from ?? [])).size,
  };
}

function changed({ reply, present, draft }: Compared): ChangedReply {
  const telling = optsOut(draft) || (draft.review && !optsOut(present)) ? draft : present;
  const term = telling.term === null ? {} : { term: telling.term };
  return { reply, present: outcomeOf(present), draft: outcomeOf(draft), ...term, reason: telling.reason };
}

/** Of replies with the same text the first. */
const differing = (compared: readonly Compared[]): Compared[] =>
  [...new Map(compared.toReversed().map((one) => [one.reply.text, one])).values()].toReversed();

/**
 * What a draft of the opt-out terms would have made of replies that came before, beside the terms that are in force. Nothing is changed.
 * @param draft with the floor that counts whatever settings say, as `termsForDealers` answers; so is `present`
 * @param most how many examples of each kind: gained, lost, review changed
 */
export function tryTerms(replies: readonly PastReply[], draft: TermsInForce, present: TermsInForce, most = 10): Trial {
  const compared = replies.map((reply) => ({
    reply,
    present: classify(reply.text, present),
    draft: classify(reply.text, draft),
  }));
  const gained = compared.filter((one) => optsOut(one.draft) && !optsOut(one.present));
  const lost = compared.filter((one) => optsOut(one.present) && !optsOut(one.draft));
  const reviewed = compared.filter(
    ({ draft: one, present: other }) => optsOut(one) === optsOut(other) && one.review !== other.review,
  );
  return {
    replies: replies.length,
    present: listOf(compared, 'present'),
    draft: listOf(compared, 'draft'),
    gained: gained.length,
    lost: lost.length,
    examples: [gained, lost, reviewed].flatMap((kind) => differing(kind).slice(0, most).map(changed)),
  };
}
