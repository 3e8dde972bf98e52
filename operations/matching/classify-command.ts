import type { Terminal } from '../terminal.ts';
import { classify, type Classified } from '../../lambdas/core/domain/try-terms/classify.ts';
import { readCountry, readOptions } from './command-line.ts';
import { readReplies } from './reply-file.ts';
import { termsGiven } from './terms-given.ts';

export const classifyUsage = 'npm run --silent classify -- FILE [--terms "A, =B"] [--country US]';

export const classifyHelp = `${classifyUsage}
  FILE       one reply a line, its first tab-separated column; - for what comes in. One JSON object a line comes out.
  --terms    in the place of the shipped opt-out terms: "A" counts anywhere in a reply, "=B" as the whole reply only
  --country  the dealer's: in the US a wish to stop opts out, and more words do whatever the terms are`;

const options = { terms: { type: 'string' }, country: { type: 'string' } } as const;

/** One line, also for readers to whom these signs end one. */
const jsonLine = (classified: Classified): string =>
  JSON.stringify(classified).replace(
    /[\u0085\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * `npm run classify`: reads one reply a line (the first tab-separated column) of a file, or for `-` of what comes in, and prints one JSON object a line. `--terms` stands in for
 * the shipped opt-out terms; the floor counts all the same. `--country` is the dealer's.
 */
export async function classifyCommand(
  args: string[],
  print: (line: string) => void,
  { warn }: Pick<Terminal, 'warn'>,
): Promise<number> {
  const { values, positionals } = readOptions(args, options, classifyUsage);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Error(`name one file. Usage: ${classifyUsage}`);
  const terms = termsGiven(values.terms, readCountry(values.country));
  for (const text of await readReplies(path, warn)) print(jsonLine(classify(text, terms)));
  return 0;
}
