import { wordsOf } from './reply-text.ts';

/** One opt-out term, opt-in term or help term. */
export interface Term {
  /** As it was typed, without the `=`. */
  text: string;
  words: string[];
  /** Typed with a leading `=`: it counts only when it is the whole reply. */
  wholeReplyOnly: boolean;
}

export { shippedHelpTerms, shippedOptInTerms, shippedOptOutTerms } from './matching/terms/shipped-terms.ts';

export type TermsProblem = { entry: string; problem: 'empty' | 'delimiter' | 'meaningless' | 'duplicate' };
export type ParsedTerms = { ok: true; terms: Term[] } | { ok: false; problems: TermsProblem[] };

/** Says in words what is wrong with a list of terms. */
export const describeTermsProblem = ({ entry, problem }: TermsProblem): string =>
  ({
    empty: 'there is an empty entry (two commas in a row, or a comma at the end)',
    delimiter: `"${entry}" holds a line break, a semicolon or another comma: terms are delimited by plain commas`,
    meaningless: `"${entry}" holds no letter, digit or emoji`,
    duplicate: `"${entry}" is there twice`,
  })[problem];

/** What people type where a comma belongs; taken for part of a term, it would make one that nobody ever sends. */
const otherDelimiter = /[\n\r;，、؛،]/u;

/** What makes two entries the same: accents do not, although they match the same replies. */
const spellingOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu) ?? []
  ).join(' ');

/** Reads a comma-delimited list of terms, as it is stored in settings. Every wrong entry is named; none is dropped in silence. */
export function parseTerms(commaDelimited: string): ParsedTerms {
  const terms: Term[] = [];
  const problems: TermsProblem[] = [];
  const known = new Set<string>();
  for (const entry of commaDelimited.split(',').map((part) => part.trim())) {
    const wholeReplyOnly = entry.startsWith('=');
    const text = wholeReplyOnly ? entry.slice(1).trim() : entry;
    const words = wordsOf(text);
    const key = spellingOf(text);
    if (entry === '') problems.push({ entry, problem: 'empty' });
    else if (otherDelimiter.test(entry)) problems.push({ entry, problem: 'delimiter' });
    else if (words.length === 0) problems.push({ entry, problem: 'meaningless' });
    else if (known.has(key)) problems.push({ entry, problem: 'duplicate' });
    else terms.push({ text, words, wholeReplyOnly });
    known.add(key);
  }
  return problems.length === 0 ? { ok: true, terms } : { ok: false, problems };
}

/** Reads terms that ship with the product, which are known to be good. */
export function shippedTerms(commaDelimited: string): Term[] {
  const parsed = parseTerms(commaDelimited);
  if (!parsed.ok)
    throw new Error(`the shipped terms are wrong: ${parsed.problems.map(describeTermsProblem).join('; ')}`);
  return parsed.terms;
}

const holdsAt = (words: readonly string[], term: Term, start: number): boolean =>
  term.words.every((word, offset) => words[start + offset] === word);

/** The first term that is the whole of the reply. */
export const wholeReplyTerm = (words: readonly string[], terms: readonly Term[]): Term | undefined =>
  terms.find((term) => term.words.length === words.length && holdsAt(words, term, 0));

/** The first term that the reply holds as whole words, anywhere; a term for the whole reply only if it is that. */
export const termIn = (words: readonly string[], terms: readonly Term[]): Term | undefined =>
  wholeReplyTerm(words, terms) ??
  terms.find((term) => !term.wholeReplyOnly && words.some((_, start) => holdsAt(words, term, start)));
