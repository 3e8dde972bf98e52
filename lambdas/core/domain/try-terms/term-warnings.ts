import { shippedOptOutTerms, shippedTerms, type Term } from '../opt-out-terms.ts';
import { everydaySlips, isEverydayAnswer, isEverydayWord, isOneLetter } from './everyday-words.ts';
import { requiredTerms } from './required-terms.ts';

/** What may be wrong with a draft of opt-out terms. */
export type TermWarning =
  /** `same`: word for word; accents and spelling apart. */
  | { warning: 'contains-another'; term: string; other: string; same: boolean }
  | { warning: 'equals-opt-in-term'; term: string }
  | { warning: 'one-letter'; term: string }
  /** `answer`: the whole of everyday replies, not just a part of them. `slip`: the everyday word, where the term is another one. */
  | { warning: 'everyday-word'; term: string; answer: boolean; slip?: string }
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

const shippedSpellings: ReadonlySet<string> = new Set(shippedTerms(shippedOptOutTerms).map(spelled));

/** Two terms that ship beside each other on purpose, as with an accent and without. */
const shipTogether = (one: Term, other: Term): boolean =>
  spelled(one) !== spelled(other) && [one, other].every((term) => shippedSpellings.has(spelled(term)));

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, start) => part.every((word, offset) => words[start + offset] === word));

/** A term that another one, which counts anywhere, already finds; of two that read the same, the later. */
function containing(term: Term, all: readonly Term[]): TermWarning[] {
  const other = all.find(
    (one, place) =>
      one !== term &&
      !shipTogether(one, term) &&
      !one.wholeReplyOnly &&
      holds(term.words, one.words) &&
      (term.wholeReplyOnly || one.words.length < term.words.length || place < all.indexOf(term)),
  );
  if (!other) return [];
  const same = other.words.length === term.words.length;
  return [{ warning: 'contains-another', term: spelled(term), other: spelled(other), same }];
}

/** A word that people use for something else, or a slip away from one; what ships for the whole reply only is one as well. */
function everyday(term: Term, slip: string | undefined): TermWarning[] {
  const shippedForWhole = weighed.get(joined(term));
  const answer = shippedForWhole === undefined && isEverydayAnswer(term);
  const inside = !term.wholeReplyOnly && (shippedForWhole ?? isEverydayWord(term));
  if (answer || inside) return [{ warning: 'everyday-word', term: spelled(term), answer }];
  return shippedForWhole === undefined && slip !== undefined
    ? [{ warning: 'everyday-word', term: spelled(term), answer: false, slip }]
    : [];
}

/** What a term means beside opting out. */
function ambiguous(term: Term, otherTerms: readonly Term[], slip: string | undefined): TermWarning[] {
  const name = spelled(term);
  if (otherTerms.some((one) => one.words.join(' ') === term.words.join(' ')))
    return [{ warning: 'equals-opt-in-term', term: name }];
  return isOneLetter(term) ? [{ warning: 'one-letter', term: name }] : everyday(term, slip);
}

/** What is odd about the terms of a draft, each by itself. */
export function termWarnings(draft: readonly Term[], { otherTerms, beside }: WarningFacts): TermWarning[] {
  const slips = everydaySlips(draft);
  return draft.flatMap((term) => [
    ...containing(term, [...beside, ...draft]),
    ...ambiguous(term, otherTerms, slips.get(joined(term))),
  ]);
}

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
