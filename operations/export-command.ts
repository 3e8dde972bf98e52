import { open, rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { optOutsCsv, optOutsHeader } from '../lambdas/core/contracts/opt-outs-csv.ts';
import { createOptOutReader, type OptOut } from '../lambdas/core/stores/opt-out-reader.ts';
import type { PageOf } from '../lambdas/core/stores/page.ts';
import { readPort } from './arguments.ts';
import { countryOf } from './dealer-country.ts';
import { awsConfig, findProduct, readEnvironment } from './deployed-product.ts';
import { openStores } from './stores.ts';
import type { Terminal } from './terminal.ts';

export const exportUsage = 'npm run --silent export -- --dealer ID --environment NAME [--output FILE.csv] [--port N]';

const options = {
  environment: { type: 'string' },
  port: { type: 'string', default: '4010' },
  dealer: { type: 'string' },
  output: { type: 'string' },
} as const;

/** @throws Error of one line that says what is wrong. */
function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({ args, options });
    if (values.dealer === undefined) throw new Error('--dealer is missing');
    return { ...values, dealer: values.dealer, port: readPort(values.port) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Usage: ${exportUsage}`, {
      cause: error,
    });
  }
}

/** Where the CSV goes. A file has its name only once it is whole. */
async function openOutput(path: string | undefined, { print }: Terminal) {
  if (path === undefined) return { write: async (csv: string) => print(csv.trimEnd()), close: async () => undefined };
  const part = `${path}.part`;
  const opened = await open(part, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be written (${error.code}): is its folder there, and may you write to it?`, {
      cause: error,
    });
  });
  const file = opened.createWriteStream();
  return {
    write: (csv: string) =>
      new Promise<void>((resolve, reject) => file.write(csv, (error) => (error ? reject(error) : resolve()))),
    close: async () => {
      await finished(file.end());
      await rename(part, path);
    },
  };
}

/** `npm run export`: a dealer's opt-outs as CSV. Answers with the exit code. */
export async function exportCommand(args: string[], _: unknown, terminal: Terminal): Promise<number> {
  const { dealer, output, port, environment: name } = readArguments(args);
  const environment = readEnvironment(name);
  const product = await findProduct(environment, awsConfig(environment, port));
  const { client } = openStores(product);
  if ((await countryOf(client, product.tables.settings, dealer)) === null)
    throw new Error(`${dealer} is no dealer in ${environment}`);
  const reader = createOptOutReader(client, product.tables);
  const target = await openOutput(output, terminal);
  await target.write(optOutsHeader());
  let count = 0;
  let cursor: string | undefined;
  do {
    const page: PageOf<OptOut> = await reader.page(dealer, cursor);
    if (page.entries.length > 0) await target.write(optOutsCsv(page.entries));
    count += page.entries.length;
    cursor = page.next;
  } while (cursor !== undefined);
  await target.close();
  terminal.warn(`${count} opt-outs of ${dealer} in ${environment}.`);
  return 0;
}
