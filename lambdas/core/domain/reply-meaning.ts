import { matchReply, ruleVersion, type Match } from './matching/match-reply.ts';
import { shippedTerms, wholeReplyTerm, type Term } from './opt-out-terms.ts';
import { isEmptyText, isJust, wordsOf } from './reply-text.ts';

export { ruleVersion };

/** What becomes of a reply that reads like a wish to stop and holds no term. */
export type WishPolicy = 'hold' | 'opt-out';

/** The terms in force for a reply. */
export interface TermsInForce {
  optOut: readonly Term[];
  optIn: readonly Term[];
  help: readonly Term[];
  /** Whether STOP ALL or STOPALL as the whole reply opts out of every dealer. */
  stopAll: boolean;
  wishes: WishPolicy;
}

/** Which rule decided, and on which part of the original text. The rule's reason in words: `reasonOf`. */
export interface Evidence {
  rule: string;
  /** Where it begins, and behind its end, in UTF-16 code units. */
  span: readonly [number, number];
}

/** What a reply asks for. */
export type ReplyMeaning =
  | { kind: 'empty' }
  /** `review`: in an unlikely context; it opts out, and staff may release it. Without evidence where the gateway said so. */
  | ({ kind: 'opt-out'; term: string; everyDealer: boolean; review?: true } & Partial<Evidence>)
  /** It reads like a wish to stop, and holds no term. */
  | ({ kind: 'wish' } & Evidence)
  /** It may be an opt-out: too long to be read whole, or our own opt-out message sent back. */
  | ({ kind: 'doubt' } & Evidence)
  /** `doubtful`: there is more around the term than a full stop, such as a question mark or an emoji. */
  | { kind: 'opt-in'; term: string; doubtful?: true }
  | { kind: 'help'; term: string }
  /** `rule`: why a word that looks like a term is none. */
  | { kind: 'no-term'; rule?: string };

/** Whether a reply asks to stop, or may: whatever the doubt, it protects the recipient. */
export const mayAskToStop = ({ kind }: ReplyMeaning): boolean =>
  kind === 'opt-out' || kind === 'wish' || kind === 'doubt';

const everyDealerTerms = shippedTerms('STOP ALL, STOPALL');

/** How many words a keyword may have that a gateway takes for an opt-in; a longer reply is a sentence. */
const keywordWords = 3;

/**
 * What a reply asks for where its gateway has already acted on it. Its opt-out counts as a term, beyond review; its opt-in as the term of a
 * reply that is no more than a keyword. What asks to stop in the text wins in any case.
 */
export function withVerdict(
  meaning: ReplyMeaning,
  text: string,
  verdict: 'opt-out' | 'opt-in' | undefined,
): ReplyMeaning {
  if (verdict === undefined || (meaning.kind === 'opt-out' && !meaning.review)) return meaning;
  if (verdict === 'opt-out') return { kind: 'opt-out', term: 'opted out at the gateway', everyDealer: false };
  if (meaning.kind !== 'no-term') return meaning;
  const doubtful = wordsOf(text).length > keywordWords;
  return { kind: 'opt-in', term: 'opted in at the gateway', ...(doubtful ? { doubtful } : {}) };
}

/** Whether a reply is STOP ALL or STOPALL and nothing else. */
export const asksEveryDealer = (text: string): boolean => wholeReplyTerm(wordsOf(text), everyDealerTerms) !== undefined;

function meaningOfMatch(match: Match): ReplyMeaning {
  if (match.outcome === 'none')
    return match.rule === 'no-term' ? { kind: 'no-term' } : { kind: 'no-term', rule: match.rule };
  const { rule } = match;
  const span = [match.span.start, match.span.end] as const;
  if (match.outcome !== 'opt-out') return { kind: match.outcome, rule, span };
  const { term, review } = match;
  return { kind: 'opt-out', term: term.text, everyDealer: false, ...(review ? { review } : {}), rule, span };
}

function wholeReplyMeaning(text: string, words: readonly string[], terms: TermsInForce): ReplyMeaning | null {
  const optIn = wholeReplyTerm(words, terms.optIn);
  // "START?" asks, and "START 👎" says the contrary.
  if (optIn) return { kind: 'opt-in', term: optIn.text, ...(isJust(text, optIn.words) ? {} : { doubtful: true }) };
  const help = wholeReplyTerm(words, terms.help);
  return help ? { kind: 'help', term: help.text } : null;
}

/**
 * Decides what a reply asks for. An opt-out term is looked for first and anywhere, so that a reply that holds one is an
 * opt-out whatever else it holds; opt-in and help terms count as the whole reply only.
 */
export function meaningOf(text: string, terms: TermsInForce): ReplyMeaning {
  if (isEmptyText(text)) return { kind: 'empty' };
  const words = wordsOf(text.slice(0, longestTerm));
  const everyDealer = terms.stopAll && text.length < longestTerm ? wholeReplyTerm(words, everyDealerTerms) : undefined;
  if (everyDealer)
    return { kind: 'opt-out', term: everyDealer.text, everyDealer: true, rule: 'whole-reply', span: [0, text.length] };
  const match = matchReply(text, terms.optOut);
  const other =
    match.outcome === 'opt-out' || text.length >= longestTerm ? null : wholeReplyMeaning(text, words, terms);
  return other ?? meaningOfMatch(match);
}

/** No term, with what may stand around it as the whole reply, is longer than this, in UTF-16 code units. */
const longestTerm = 400;
