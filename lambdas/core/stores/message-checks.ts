import { termNamedIn } from '../domain/reply-instruction.ts';
import { optOutTermsInForce } from '../domain/terms-in-force.ts';

/** An opt-out message that a dealer or a form has of its own. */
export interface OwnMessage {
  dealerId: string;
  /** Of the form; absent for the dealer's own. */
  campaignId?: string;
  /** `null`: the dealer replaced the terms and uses the global message. */
  text: string | null;
  /** Of a form whose SMS go out as they are: its body, where that names a term. */
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
const everywhere = 'ZZ';

/**
 * What is wrong with an opt-out message: it has to name a term that is in force for good, or people who do what it says are not
 * understood. Removed terms, which still count for a while, do not do.
 */
export function messageProblem(message: string, { typed, own, country }: TermsContext): string | null {
  const dealer = own && { mode: own.mode, typed: own.terms, removed: [] };
  const terms = optOutTermsInForce({ typed, removed: [] }, dealer, country ?? everywhere, 0);
  if (termNamedIn(message, terms)) return null;
  const choice = [...new Set(terms.map(({ text }) => text))].slice(0, 5).join(', ');
  return `names no opt-out term in force to reply with: write one in capitals, as in "Reply STOP". There are ${choice}`;
}
