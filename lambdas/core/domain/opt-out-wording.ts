import { shippedTerms, termIn, type Term } from './opt-out-terms.ts';
import { instructsReply, termNamedIn } from './reply-instruction.ts';
import { wordsOf } from './reply-text.ts';

const link = /\bhttps?:\/\/|\bwww\.|\b[a-z0-9-]+\.[a-z]{2,}\/\S/i;

/** They mean one thing only: "Opt-out: call us". */
const unmistakable = shippedTerms('OPT OUT, OPTOUT, UNSUBSCRIBE, UNSUB');

/**
 * Whether the body of an SMS says how to opt out: it tells people to reply with a term, speaks of opting out without telling them to reply
 * with anything else, or holds a link. Any link is trusted to lead to where one can opt out.
 * @param terms in force for good: what was removed, and counts for a while, is no answer to promise any more
 */
export const saysHowToOptOut = (body: string, terms: readonly Term[]): boolean =>
  link.test(body) ||
  termNamedIn(body, terms) !== undefined ||
  (termIn(wordsOf(body), unmistakable) !== undefined && !instructsReply(body));
