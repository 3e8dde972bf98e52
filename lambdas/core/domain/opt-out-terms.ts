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

/** What is wrong with an entry of a list, and which one it is, counted from 1. */
export interface TermsProblem {
  entry: string;
  place: number;
  problem: 'nothing' | 'empty' | 'delimiter' | 'equals-sign' | 'meaningless' | 'duplicate';
}
export type ParsedTerms = { ok: true; terms: Term[] } | { ok: false; problems: TermsProblem[] };

/** What people type where a comma belongs; taken for part of a term, it would make one that nobody ever sends. */
const otherDelimiter = /[\n\r\t|;；，、､؛،]+/u;

/** Those that were never part of a term; a stored list may hold the others. */
const neverInTerms = /[\n\r;，、؛،]/u;

/** An equals sign of any width. */
const equalsSign = /[=＝﹦⁼₌]/u;

const partsOf = (entry: string, between: RegExp): string[] =>
  entry
    .split(between)
    .map((part) => part.trim())
    .filter((part) => wordsOf(part).length > 0);

/** Says in words what is wrong with an entry of a list of terms, and what to type instead. */
export function describeTermsProblem({ entry, place, problem }: TermsProblem): string {
  switch (problem) {
    case 'nothing':
      return 'it is empty: type terms with commas between, as in "STOP, =END"';
    case 'empty':
      return `there is an empty entry, number ${place} (two commas in a row, or one at the beginning or end): take a comma out`;
    case 'delimiter':
      return `"${entry}" holds another delimiter than a plain comma: type "${partsOf(entry, otherDelimiter).join(', ')}"`;
    case 'equals-sign': {
      const [only = '', ...others] = partsOf(entry, equalsSign);
      const instead =
        others.length === 0 ? `"=${only}" or "${only}"` : `"${[only, ...others].join(', ')}", with a comma between`;
      return `"${entry}" holds an "=" that is not a plain one in front, where it makes a term count as the whole reply only: type ${instead}`;
    }
    case 'meaningless':
      return `"${entry}" holds no letter, digit or emoji: type a word that people send, as in "=END", or take it out`;
    case 'duplicate':
      return `"${entry}" is there twice, with "=" or without: leave one of them`;
  }
}

/** What makes two entries the same: accents do not, although they match the same replies. */
const spellingOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]+/gu) ?? []
  ).join(' ');

function termOf(entry: string): Term {
  const text = entry.replace(/^[=\s]+/u, '');
  return { text, words: wordsOf(text), wholeReplyOnly: entry.startsWith('=') };
}

function problemOf(entry: string, { words }: Term): TermsProblem['problem'] | null {
  if (entry === '') return 'empty';
  if (words.length === 0) return 'meaningless';
  if (otherDelimiter.test(entry)) return 'delimiter';
  return equalsSign.test(entry.replace(/^=/u, '')) ? 'equals-sign' : null;
}

/** Reads a comma-delimited list of terms as somebody types it. Every wrong entry is named; none is dropped in silence. */
export function parseTerms(commaDelimited: string): ParsedTerms {
  if (commaDelimited.trim() === '') return { ok: false, problems: [{ entry: '', place: 1, problem: 'nothing' }] };
  const terms: Term[] = [];
  const problems: TermsProblem[] = [];
  const known = new Set<string>();
  for (const [index, part] of commaDelimited.split(',').entries()) {
    const entry = part.trim();
    const term = termOf(entry);
    const key = spellingOf(term.text);
    const problem = problemOf(entry, term) ?? (known.has(key) ? 'duplicate' : null);
    if (problem) problems.push({ entry, place: index + 1, problem });
    else terms.push(term);
    known.add(key);
  }
  return problems.length === 0 ? { ok: true, terms } : { ok: false, problems };
}

/** What was taken once, and may be stored: the list reads as it did then. */
export const wasTaken = ({ entry, problem }: TermsProblem): boolean =>
  problem === 'equals-sign' || (problem === 'delimiter' && !neverInTerms.test(entry));

/**
 * The terms of a list that is stored. What `parseTerms` refuses by now, or was written past it, loses no opt-out: whatever of an entry can be
 * read counts.
 */
export const readTerms = (stored: string): Term[] =>
  stored
    .split(',')
    .flatMap((part) => part.split(neverInTerms))
    .map((part) => termOf(part.trim()))
    .filter(({ words }) => words.length > 0);

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
