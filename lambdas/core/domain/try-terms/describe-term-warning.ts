import { isArticle } from '../misplaced-terms.ts';
import type { TermWarning } from './term-warnings.ts';

/** A warning in words, with what to do. */
export function describeTermWarning(warning: TermWarning): string {
  const { term } = warning;
  switch (warning.warning) {
    case 'contains-another':
      return `"${term}" ${warning.same ? 'reads as' : 'holds'} "${warning.other}", which counts anywhere${warning.same ? ' already' : ''}: it finds nothing more, and can go`;
    case 'equals-opt-in-term':
      return `"${term}" is an opt-in or help term: people who send it would be opted out. It cannot be saved: take it out`;
    case 'one-letter':
      if (isArticle(term)) return describeArticle(term);
      return `"${term}" is a single letter, digit or sign: people answer with it, type it by mistake, or use it in other words. Take a longer term`;
    case 'everyday-word':
      return describeEveryday(warning);
    case 'named-by-law':
      return `"${term}" is missing (${warning.law}): ${whatBecomesOf(warning)}. Add it`;
  }
}

const describeArticle = (term: string): string =>
  `"${term}" stands in every other reply. It cannot be saved: take it out`;

/** Of people who send a term that is missing. */
function whatBecomesOf({ term, counts }: { term: string; counts: boolean }): string {
  if (!counts) return 'people who send it would not be opted out';
  return term.startsWith('=')
    ? 'it counts all the same, which no setting changes'
    : 'it counts as the whole reply all the same, but no more inside a longer one';
}

function describeEveryday({ term, answer, slip }: TermWarning & { warning: 'everyday-word' }): string {
  if (slip !== undefined)
    return `"${term}" would be read in "${slip}", an everyday word, as a slip of a key: take another`;
  if (isArticle(term)) return describeArticle(term);
  return answer
    ? `"${term}" is what people answer every day, and they would be opted out. Take a word that says what they want`
    : `"${term}" is an everyday word: list it as "=${term}", so that it counts as the whole reply only`;
}
