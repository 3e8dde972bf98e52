import { isArticle } from '../misplaced-terms.ts';
import { shippedOptOutTerms, shippedTerms, type Term } from '../opt-out-terms.ts';
import { isEverydayAnswer, isEverydayWord, isOneLetter } from './everyday-words.ts';
import { requiredTerms } from './required-terms.ts';

/** What may be wrong with a draft of opt-out terms. */
export type TermWarning =
  | { warning: 'contains-another'; term: string; other: string }
  | { warning: 'equals-opt-in-term'; term: string }
  | { warning: 'one-letter'; term: string }
  /** `answer`: the whole of everyday replies, not just a part of them. */
  | { warning: 'everyday-word'; term: string; answer: boolean }
  /** `law`: every law and list that names it. `counts`: no setting removes it; it counts as the whole reply, listed or not. */
  | { warning: 'named-by-law'; term: string; law: string; counts: boolean };

/** What the terms of a draft are held against. */
export interface WarningFacts {
  /** Opt-in and help terms, those that ship among them. */
  otherTerms: readonly Term[];
  /** Terms that count beside the draft: the global ones, where it is added to them. */
  beside: readonly Term[];
}

/** Terms that ship, by whether they count as the whole reply only: that they are words as well has been weighed. */
const weighed: ReadonlyMap<string, boolean> = new Map(
  shippedTerms(shippedOptOutTerms).map(({ words, wholeReplyOnly }) => [words.join(''), wholeReplyOnly]),
);

const spelled = ({ text, wholeReplyOnly }: Term): string => `${wholeReplyOnly ? '=' : ''}${text}`;
const joined = ({ words }: Term): string => words.join('');

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, start) => part.every((word, offset) => words[start + offset] === word));

/** A term that another one, which counts anywhere, already finds; of two that read the same, the later. */
function containing(term: Term, all: readonly Term[]): TermWarning[] {
  const other = all.find(
    (one, place) =>
      one !== term &&
      !one.wholeReplyOnly &&
      holds(term.words, one.words) &&
      (term.wholeReplyOnly || one.words.length < term.words.length || place < all.indexOf(term)),
  );
  return other ? [{ warning: 'contains-another', term: spelled(term), other: spelled(other) }] : [];
}

/** A word that people use for something else; what ships for the whole reply only is one as well. */
function everyday(term: Term): TermWarning[] {
  const shippedForWhole = weighed.get(joined(term));
  const answer = shippedForWhole === undefined && isEverydayAnswer(term);
  const inside = !term.wholeReplyOnly && (shippedForWhole ?? isEverydayWord(term));
  return answer || inside ? [{ warning: 'everyday-word', term: spelled(term), answer }] : [];
}

/** What a term means beside opting out. */
function ambiguous(term: Term, otherTerms: readonly Term[]): TermWarning[] {
  const name = spelled(term);
  if (otherTerms.some((one) => one.words.join(' ') === term.words.join(' ')))
    return [{ warning: 'equals-opt-in-term', term: name }];
  return isOneLetter(term) ? [{ warning: 'one-letter', term: name }] : everyday(term);
}

/** What is odd about the terms of a draft, each by itself. */
export const termWarnings = (draft: readonly Term[], { otherTerms, beside }: WarningFacts): TermWarning[] =>
  draft.flatMap((term) => [...containing(term, [...beside, ...draft]), ...ambiguous(term, otherTerms)]);

/** What terms would be there, and where. */
export interface TermsThere {
  /** Of settings. */
  listed: readonly Term[];
  /** With those that no setting removes. */
  inForce: readonly Term[];
  /** ISO 3166; `null`: dealers of any. */
  countries: readonly string[] | null;
}

/** Terms that a law or a list requires and that settings would not have. */
export function missingTerms({ listed, inForce, countries }: TermsThere): TermWarning[] {
  const [there, counting] = [new Set(listed.map(joined)), new Set(inForce.map(joined))];
  return requiredTerms(countries)
    .filter((term) => !there.has(term.joined))
    .map(({ typed, by, ...term }) => ({
      warning: 'named-by-law',
      term: typed,
      law: by,
      counts: counting.has(term.joined),
    }));
}

/** A warning in words, with what to do. */
export function describeTermWarning(warning: TermWarning): string {
  const { term } = warning;
  switch (warning.warning) {
    case 'contains-another':
      return `"${term}" holds "${warning.other}", which counts anywhere: it finds nothing more, and can go`;
    case 'equals-opt-in-term':
      return `"${term}" is an opt-in or help term: people who send it would be opted out. It cannot be saved: take it out`;
    case 'one-letter':
      return `"${term}" is a single letter, digit or sign: people answer with it, type it by mistake, or use it in other words. Take a longer term`;
    case 'everyday-word':
      return describeEveryday(term, warning.answer);
    case 'named-by-law':
      return warning.counts
        ? `"${term}" is missing (${warning.law}): it counts as the whole reply all the same, which no setting changes. Add it, so that the list is complete`
        : `"${term}" is missing (${warning.law}): people who send it would not be opted out. Add it`;
  }
}

function describeEveryday(term: string, answer: boolean): string {
  if (isArticle(term)) return `"${term}" stands in every other reply. It cannot be saved: take it out`;
  return answer
    ? `"${term}" is what people answer every day, and they would be opted out. Take a word that says what they want`
    : `"${term}" is an everyday word: list it as "=${term}", so that it counts as the whole reply only`;
}
