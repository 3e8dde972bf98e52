import { matchReply } from '../matching/match-reply.ts';
import type { Term } from '../opt-out-terms.ts';

/** A reply that somebody sent before. */
export interface PastReply {
  text: string;
  /** The reply's record, where it is stored. */
  ref?: string;
  /** Who wrote it: a phone number or a customer; told apart where replies are to be counted by person. */
  from?: string;
}

/** What a list of terms makes of a reply. */
export type TriedOutcome = 'opted-out' | 'open-to-review' | 'not-opted-out';

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
  /** Of both, and of those whose review changes: gained and lost ones first. At most as many of each as asked for. */
  examples: ChangedReply[];
}

interface Tried {
  outcome: TriedOutcome;
  term?: string;
  reason: string;
}

function outcomeOf(text: string, terms: readonly Term[]): Tried {
  const match = matchReply(text, terms);
  if (match.outcome !== 'opt-out') return { outcome: 'not-opted-out', reason: match.reason };
  const outcome = match.review ? 'open-to-review' : 'opted-out';
  return { outcome, term: match.term.text, reason: match.reason };
}

const optsOut = ({ outcome }: Tried): boolean => outcome !== 'not-opted-out';

interface Compared {
  reply: PastReply;
  present: Tried;
  draft: Tried;
}

function listOf(compared: readonly Compared[], which: 'present' | 'draft'): TriedList {
  const out = compared.filter((one) => optsOut(one[which]));
  return {
    optedOut: out.filter((one) => one[which].outcome === 'opted-out').length,
    openToReview: out.filter((one) => one[which].outcome === 'open-to-review').length,
    people: new Set(out.flatMap(({ reply }) => reply.from ?? [])).size,
  };
}

function changed({ reply, present, draft }: Compared): ChangedReply {
  const telling = optsOut(draft) ? draft : present;
  const term = telling.term === undefined ? {} : { term: telling.term };
  return { reply, present: present.outcome, draft: draft.outcome, ...term, reason: telling.reason };
}

/**
 * What a draft of the opt-out terms would have made of replies that came before, beside the terms that are in force. Nothing is changed.
 * @param draft with the floor that counts whatever settings say, as `optOutTermsInForce` answers; so is `present`
 * @param most how many examples of each kind: gained, lost, review changed
 */
export function tryTerms(
  replies: readonly PastReply[],
  draft: readonly Term[],
  present: readonly Term[],
  most = 10,
): Trial {
  const compared = replies.map((reply) => ({
    reply,
    present: outcomeOf(reply.text, present),
    draft: outcomeOf(reply.text, draft),
  }));
  const gained = compared.filter((one) => optsOut(one.draft) && !optsOut(one.present));
  const lost = compared.filter((one) => optsOut(one.present) && !optsOut(one.draft));
  const other = compared.filter(
    (one) => optsOut(one.draft) && optsOut(one.present) && one.draft.outcome !== one.present.outcome,
  );
  return {
    replies: replies.length,
    present: listOf(compared, 'present'),
    draft: listOf(compared, 'draft'),
    gained: gained.length,
    lost: lost.length,
    examples: [gained, lost, other].flatMap((kind) => kind.slice(0, most).map(changed)),
  };
}
