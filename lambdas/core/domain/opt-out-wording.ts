import { wordsOf } from './reply-text.ts';
import { termIn, type Term } from './opt-out-terms.ts';

const link = /\bhttps?:\/\/|\bwww\.|\b[a-z0-9-]+\.[a-z]{2,}\/\S/i;

/**
 * Whether the body of an SMS says how to opt out: it names a term in force, as in "Reply STOP to opt out", or holds a link. A term
 * for the whole reply counts as well, since the body tells people to reply with just that.
 */
export const saysHowToOptOut = (body: string, terms: readonly Term[]): boolean =>
  link.test(body) ||
  termIn(
    wordsOf(body),
    terms.map((term) => ({ ...term, wholeReplyOnly: false })),
  ) !== undefined;
