import { shippedOptOutTerms, shippedTerms, type Term } from '../opt-out-terms.ts';
import { wordsOf } from '../reply-text.ts';
import { isEverydayWord } from './everyday-words.ts';

/** What may be wrong with a draft of opt-out terms that can be saved all the same. */
export type TermWarning =
  | { warning: 'contains-another'; term: string; other: string }
  | { warning: 'equals-opt-in-term'; term: string }
  | { warning: 'one-letter'; term: string }
  | { warning: 'everyday-word'; term: string }
  | { warning: 'named-by-law'; term: string; law: string };

/** What a draft is held against. */
export interface WarningFacts {
  /** Opt-in and help terms. */
  optIn: readonly Term[];
  help: readonly Term[];
  /** The dealer's; `null` for a list of all dealers. */
  country: string | null;
  /** Terms that count beside the draft: the global ones, where it is added to them. */
  beside?: readonly Term[];
}

/** What US rules name; each has to be understood at dealers there. */
const namedByUsRules = {
  law: '47 CFR 64.1200(a)(10)',
  terms: ['STOP', 'QUIT', 'END', 'REVOKE', 'OPT OUT', 'CANCEL', 'UNSUBSCRIBE'],
} as const;

/** Terms that ship to count anywhere: that they are words as well has been weighed. */
const weighed: ReadonlySet<string> = new Set(
  shippedTerms(shippedOptOutTerms).flatMap(({ words, wholeReplyOnly }) => (wholeReplyOnly ? [] : [words.join('')])),
);

const spelled = ({ text, wholeReplyOnly }: Term): string => `${wholeReplyOnly ? '=' : ''}${text}`;
const joined = ({ words }: Term): string => words.join('');

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, start) => part.every((word, offset) => words[start + offset] === word));

/** A term that another one, which counts anywhere, already finds. */
function containing(term: Term, draft: readonly Term[]): TermWarning[] {
  const other = draft.find((one) => one !== term && !one.wholeReplyOnly && holds(term.words, one.words));
  return other ? [{ warning: 'contains-another', term: spelled(term), other: spelled(other) }] : [];
}

function warningsOf(term: Term, draft: readonly Term[], { optIn, help, beside = [] }: WarningFacts): TermWarning[] {
  const same = [...optIn, ...help].some((one) => one.words.join(' ') === term.words.join(' '));
  const oneLetter = joined(term).length === 1;
  const everyday = !oneLetter && !weighed.has(joined(term)) && isEverydayWord(joined(term), term.wholeReplyOnly);
  const name = spelled(term);
  return [
    ...containing(term, [...draft, ...beside]),
    ...(same ? [{ warning: 'equals-opt-in-term', term: name } as const] : []),
    ...(oneLetter ? [{ warning: 'one-letter', term: name } as const] : []),
    ...(everyday ? [{ warning: 'everyday-word', term: name } as const] : []),
  ];
}

function missing(draft: readonly Term[], country: string | null): TermWarning[] {
  if (country !== null && country !== 'US') return [];
  const there = new Set(draft.map(joined));
  const { law, terms } = namedByUsRules;
  return terms.flatMap((term) =>
    there.has(wordsOf(term).join('')) ? [] : [{ warning: 'named-by-law', term, law } as const],
  );
}

/** Everything in a draft of the opt-out terms that somebody should look at before it is saved. */
export const termWarnings = (draft: readonly Term[], facts: WarningFacts): TermWarning[] => [
  ...draft.flatMap((term) => warningsOf(term, draft, facts)),
  ...missing([...draft, ...(facts.beside ?? [])], facts.country),
];

/** A warning in words, with what to do. */
export function describeTermWarning(warning: TermWarning): string {
  const { term } = warning;
  switch (warning.warning) {
    case 'contains-another':
      return `"${term}" holds "${warning.other}", which counts anywhere: it finds nothing more, and can go`;
    case 'equals-opt-in-term':
      return `"${term}" is an opt-in or help term as well: people who send it would be opted out`;
    case 'one-letter':
      return `"${term}" is one letter: people type it by mistake`;
    case 'everyday-word':
      return term.startsWith('=')
        ? `"${term}" is what people answer every day`
        : `"${term}" is an everyday word: list it as "=${term}", so that it counts as the whole reply only`;
    case 'named-by-law':
      return `"${term}" is missing, which US rules name (${warning.law}): at US dealers it counts as the whole reply all the same, elsewhere it would count no more; list it`;
  }
}
