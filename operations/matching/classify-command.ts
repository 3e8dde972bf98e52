import { classify } from './classify.ts';
import { linesOf, readText } from './labelled-replies.ts';
import { readOptions } from './options.ts';
import { everywhere, termsGiven } from './terms-given.ts';

export const classifyUsage = 'npm run --silent classify -- FILE [--terms "A, =B"] [--country US]';

/**
 * `npm run classify`: reads one reply a line (the first tab-separated column) of a file, or for `-` of what comes in, and prints one JSON object a line. `--terms` stands in for
 * the shipped opt-out terms; the floor counts all the same. `--country` is the dealer's.
 */
export async function classifyCommand(args: string[], print: (line: string) => void): Promise<number> {
  const options = { terms: { type: 'string' }, country: { type: 'string', default: everywhere } } as const;
  const { values, positionals } = readOptions(args, options, classifyUsage);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Error(`name one file. Usage: ${classifyUsage}`);
  const terms = termsGiven(values.terms, values.country);
  for (const line of linesOf(await readText(path)))
    print(JSON.stringify(classify(line.split('\t', 1)[0] ?? '', terms)));
  return 0;
}
