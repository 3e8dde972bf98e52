import { isEmptyText, isJust, wordsOf } from './reply-text.ts';
import { shippedTerms, termIn, wholeReplyTerm, type Term } from './opt-out-terms.ts';

/** Raised whenever the same text could mean something else than before; stored with each reply as evidence. */
export const ruleVersion = '2026-11';

/** The terms in force for a reply. */
export interface TermsInForce {
  optOut: readonly Term[];
  optIn: readonly Term[];
  help: readonly Term[];
  /** Whether STOP ALL or STOPALL as the whole reply opts out of every dealer. */
  stopAll: boolean;
}

/** What a reply asks for. */
export type ReplyMeaning =
  | { kind: 'empty' }
  | { kind: 'opt-out'; term: string; everyDealer: boolean }
  /** `doubtful`: there is more around the term than a full stop, such as a question mark or an emoji. */
  | { kind: 'opt-in'; term: string; doubtful?: true }
  | { kind: 'help'; term: string }
  | { kind: 'no-term' };

const everyDealerTerms = shippedTerms('STOP ALL, STOPALL');

/** Whether a reply is STOP ALL or STOPALL and nothing else. */
export const asksEveryDealer = (text: string): boolean => wholeReplyTerm(wordsOf(text), everyDealerTerms) !== undefined;

/**
 * Decides what a reply asks for. An opt-out term is looked for first and anywhere, so that a reply that holds one is an
 * opt-out whatever else it holds; opt-in and help terms count as the whole reply only.
 */
export function meaningOf(text: string, terms: TermsInForce): ReplyMeaning {
  if (isEmptyText(text)) return { kind: 'empty' };
  const words = wordsOf(text);
  const everyDealer = terms.stopAll ? wholeReplyTerm(words, everyDealerTerms) : undefined;
  if (everyDealer) return { kind: 'opt-out', term: everyDealer.text, everyDealer: true };
  const optOut = termIn(words, terms.optOut);
  if (optOut) return { kind: 'opt-out', term: optOut.text, everyDealer: false };
  const optIn = wholeReplyTerm(words, terms.optIn);
  // "START?" asks, and "START 👎" says the contrary.
  if (optIn) return { kind: 'opt-in', term: optIn.text, ...(isJust(text, optIn.words) ? {} : { doubtful: true }) };
  const help = wholeReplyTerm(words, terms.help);
  return help ? { kind: 'help', term: help.text } : { kind: 'no-term' };
}
