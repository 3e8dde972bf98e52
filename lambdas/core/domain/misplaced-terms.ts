import { readTerms, shippedHelpTerms, shippedOptInTerms, type Term } from './opt-out-terms.ts';
import { wordsOf } from './reply-text.ts';

/** Comma-delimited lists as they are typed; absent ones are those the product ships with. */
export interface OtherTerms {
  optIn: string | undefined;
  help: string | undefined;
}

/** They stand in every other reply, so that none of them is an opt-out. */
const articles: ReadonlySet<string> = new Set(
  wordsOf('the a an der die das ein eine le la les un une el los las lo il gli een het de os as um uma en ett den det'),
);

/** Whether a term, as typed, is an article of some language. */
export const isArticle = (typed: string): boolean => articles.has(wordsOf(typed).join(' '));

const keyOf = ({ words }: Term): string => words.join(' ');

/**
 * What is wrong with a list of opt-out terms, as typed, in words: a term that also opts in or asks for help would make an opt-out of each such
 * reply, and so would an article. `null`: nothing.
 */
export function misplacedTermProblem(optOut: string, others: OtherTerms): string | null {
  const article = readTerms(optOut).find(({ text }) => isArticle(text));
  if (article)
    return `holds "${article.text}", which stands in every other reply: take a word that people send to opt out`;
  return optInTermProblem(optOut, others);
}

/** The same of opt-in and help terms alone. */
export function optInTermProblem(optOut: string, { optIn, help }: OtherTerms): string | null {
  const lists = [optIn ?? '', help ?? '', shippedOptInTerms, shippedHelpTerms];
  const others = new Set(lists.flatMap(readTerms).map(keyOf));
  const term = readTerms(optOut).find((one) => others.has(keyOf(one)));
  return term ? `holds "${term.text}", which is an opt-in or help term: whoever sends it would be opted out` : null;
}
