import { termNamedIn } from '../domain/reply-instruction.ts';
import type { FieldProblem } from '../contracts/fields.ts';
import { matchReply } from '../domain/matching/match-reply.ts';
import { readTerms, type Term } from '../domain/opt-out-terms.ts';
import { everywhere, optOutTermsInForce } from '../domain/terms-in-force.ts';
import { brokenPromise } from '../domain/wording/promises.ts';

/** An opt-out message that a dealer or a form has of its own. */
export interface OwnMessage {
  dealerId: string;
  /** Of the form; absent for the dealer's own. */
  campaignId?: string;
  /** `null`: the dealer replaced the terms and uses the global message. */
  text: string | null;
  /** Of a form: its body, where that names a term. */
  body?: string;
  /** For people: "the SMS form spring of north". */
  what: string;
}

/** The terms that a new setting would leave in force. */
export interface TermsContext {
  /** The global ones, as typed. */
  typed: string;
  own: { mode: 'add' | 'replace'; terms: string } | null;
  /** The dealer's; `null` for a message of all dealers. */
  country: string | null;
}

/** A message of all dealers must hold at each, so only the floor that holds everywhere counts. */
function lastingTerms({ typed, own, country }: TermsContext): Term[] {
  const dealer = own && { mode: own.mode, typed: own.terms, removed: [] };
  return optOutTermsInForce({ typed, removed: [] }, dealer, country ?? everywhere, 0);
}

const someOf = (terms: readonly Term[]): string => [...new Set(terms.map(({ text }) => text))].slice(0, 5).join(', ');

/** What is wrong with a text that people get, whatever is appended: what it tells them to opt out with has to be a term in force for good. */
export function promiseProblem(text: string, context: TermsContext): string | null {
  const terms = lastingTerms(context);
  const word = brokenPromise(text, terms);
  return word === null
    ? null
    : `tells people to reply with "${word}" to opt out, which is no opt-out term in force: there are ${someOf(terms)}`;
}

/**
 * What is wrong with lists of opt-in and help terms, as typed: whoever sends a term that opts out, or reads like a wish to, is opted out or
 * held, and an opt-in by it would be taken for the contrary.
 */
export function otherTermsProblem(
  { optInTerms, helpTerms }: { optInTerms?: string | undefined; helpTerms?: string | undefined },
  context: TermsContext,
): FieldProblem | null {
  const optOut = lastingTerms(context);
  for (const [field, typed] of Object.entries({ optInTerms, helpTerms })) {
    const wrong = readTerms(typed ?? '').find(({ text }) => matchReply(text, optOut).outcome !== 'none');
    if (wrong) return { field, message: `holds "${wrong.text}", which opts out or reads like a wish to: take another` };
  }
  return null;
}

/**
 * What is wrong with an opt-out message: it has to name a term that is in force for good, and nothing else, or people who do what it says
 * are not understood. Removed terms, which still count for a while, do not do.
 */
export function messageProblem(message: string, context: TermsContext): string | null {
  const terms = lastingTerms(context);
  const promised = promiseProblem(message, context);
  if (promised || termNamedIn(message, terms)) return promised;
  return `names no opt-out term in force to reply with: write one in capitals, as in "Reply STOP". There are ${someOf(terms)}`;
}
