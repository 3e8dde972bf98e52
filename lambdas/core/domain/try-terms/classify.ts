import { reasonOf } from '../matching/reasons.ts';
import { meaningOf, type ReplyMeaning, type TermsInForce } from '../reply-meaning.ts';

/** What a reply is taken for. */
export interface Classified {
  text: string;
  /** Whether it opts out. */
  outcome: 'opt-out' | 'none';
  /** Whether staff are asked: of an opt-out, in an unlikely context; of none, a wish to stop or a doubt, which holds sends. */
  review: boolean;
  /** In words for staff. */
  reason: string;
  /** `null` where none was found. */
  term: string | null;
}

const plainReasons = {
  empty: 'The reply is empty.',
  'opt-in': 'The whole reply is an opt-in term.',
  help: 'The whole reply is a help term.',
} as const;

function reasonFor(meaning: ReplyMeaning): string {
  if (meaning.kind in plainReasons) return plainReasons[meaning.kind as keyof typeof plainReasons];
  return reasonOf(('rule' in meaning ? meaning.rule : undefined) ?? 'no-term');
}

/** Classifies one reply; a wish opts out where the terms in force say so. */
export function classify(text: string, terms: TermsInForce): Classified {
  const meaning = meaningOf(text, terms);
  const optsOut = meaning.kind === 'opt-out' || (meaning.kind === 'wish' && terms.wishes === 'opt-out');
  const review =
    meaning.kind === 'opt-out'
      ? (meaning.review ?? false)
      : meaning.kind === 'doubt' || (meaning.kind === 'wish' && !optsOut);
  const term = meaning.kind === 'opt-out' ? meaning.term : null;
  return { text, outcome: optsOut ? 'opt-out' : 'none', review, reason: reasonFor(meaning), term };
}
