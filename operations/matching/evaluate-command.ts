import { writeFile } from 'node:fs/promises';
import type { Terminal } from '../terminal.ts';
import { baselineOf, worse, type Baseline } from './baseline.ts';
import { classify } from '../../lambdas/core/domain/try-terms/classify.ts';
import { figuresFile, readCorpus } from './corpus.ts';
import { allRates, figuresOf } from './figures.ts';
import { readCountry, readOptions } from './command-line.ts';
import { readLabelled, type LabelledReply } from './labelled-replies.ts';
import { readText } from './reply-file.ts';
import { categoryTable, ratesTable } from './tables.ts';
import { termsGiven } from './terms-given.ts';

export const evaluateUsage = 'npm run evaluate [-- [FILE…] [--terms "A, =B"] [--country US] [--wrong] [--write]]';

export const evaluateHelp = `${evaluateUsage}
  FILE       one labelled reply a line: text, opt-out|ordinary|either, category, with tabs between; without, the repository's corpus
  --terms    in the place of the shipped opt-out terms: "A" counts anywhere in a reply, "=B" as the whole reply only
  --country  the dealer's: in the US a wish to stop opts out, and more words do whatever the terms are
  --wrong    lists the replies that came out wrong
  --write    keeps the figures of the corpus, which must not get worse`;

const options = {
  terms: { type: 'string' },
  country: { type: 'string' },
  wrong: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
} as const;

/** Compares with the figures kept, or keeps these. */
async function judged(figures: Parameters<typeof baselineOf>[0], write: boolean): Promise<string[]> {
  if (!write) return worse(figures, JSON.parse(await readText(figuresFile)) as Baseline);
  await writeFile(figuresFile, `${JSON.stringify(baselineOf(figures), null, 2)}\n`);
  return [];
}

/** The replies that did not come out as they should, one a line. */
function wrongOnes(replies: readonly LabelledReply[], terms: Parameters<typeof classify>[1]): string[] {
  return replies.flatMap(({ text, label, category }) => {
    const { outcome, review, reason } = classify(text, terms);
    const right = label === 'opt-out' ? outcome === 'opt-out' || review : outcome === 'none' && !review;
    if (right || label === 'either') return [];
    return [`${label} (${category}) → ${outcome}${review ? ', review' : ''}: ${text} – ${reason}`];
  });
}

/**
 * `npm run evaluate`: prints how the repository's corpus, or other labelled files, come out beside the substring, whole-word and
 * whole-message rules. Exits 1 when a figure of the corpus is worse than the one kept; `--write` keeps the new ones, `--wrong` lists the
 * replies that came out wrong.
 */
export async function evaluateCommand(
  args: string[],
  print: (line: string) => void,
  { warn }: Pick<Terminal, 'warn'>,
): Promise<number> {
  const { values, positionals: files } = readOptions(args, options, evaluateUsage);
  const own = files.length === 0 && values.terms === undefined && values.country === undefined;
  if (values.write && !own)
    throw new Error(`--write keeps the figures of the corpus with the shipped terms. Usage: ${evaluateUsage}`);
  const terms = termsGiven(values.terms, readCountry(values.country));
  const replies =
    files.length === 0 ? await readCorpus() : (await Promise.all(files.map((file) => readLabelled(file, warn)))).flat();
  const figures = figuresOf(replies, terms);
  for (const table of [
    categoryTable(figures, 'opt-out'),
    categoryTable(figures, 'ordinary'),
    ratesTable(allRates(figures)),
  ])
    for (const line of [...table, '']) print(line);
  for (const line of values.wrong ? wrongOnes(replies, terms) : []) print(line);
  const problems = own ? await judged(figures, values.write) : [];
  for (const problem of problems) print(`worse: ${problem}`);
  return problems.length === 0 ? 0 : 1;
}
