import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import { readCsv } from '../lambdas/core/contracts/csv-rows.ts';
import { readColumns, type ImportColumns } from '../lambdas/core/contracts/import-columns.ts';
import type { RefusedRow } from '../lambdas/core/contracts/import-rows.ts';
import { importFile, type ImportReport } from '../lambdas/core/stores/import-file.ts';
import { readPort } from './arguments.ts';
import { countryOf } from './dealer-country.ts';
import { awsConfig, findProduct, readEnvironment } from './deployed-product.ts';
import { readImportArguments, type ImportArguments } from './import-arguments.ts';
import { openStores } from './stores.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes: everything is in; it could not be done, or was cut off: run it again; done, but some rows were refused. */
const exitCodes = { done: 0, failed: 1, refused: 2 } as const;

/** @throws Error of one line that says what is wrong with a path. */
async function checkPath(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? 'unknown');
  if (found === 'ENOENT') throw new Error(`${path} is not there: check the path`);
  if (typeof found === 'string') throw new Error(`${path} cannot be read (${found}): check who may`);
  if (!found.isFile()) throw new Error(`${path} is no file: name a CSV file`);
}

/** A file's digest, and about how many rows it has. */
async function fingerprint(path: string): Promise<{ sha256: string; lines: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return { sha256: hash.digest('hex'), lines };
}

const toldAs = ({ line, reason }: RefusedRow): string => `line ${line}: ${reason}`;

/** Where refused rows are told: a file of their own, or standard error. */
async function refusals(path: string | undefined, { warn }: Terminal) {
  if (path === undefined) return { tell: (row: RefusedRow) => warn(toldAs(row)), close: async () => undefined };
  const file = (await open(path, 'w')).createWriteStream();
  return {
    tell: (row: RefusedRow) => void file.write(`${toldAs(row)}\n`),
    close: async () => finished(file.end()),
  };
}

function totals(given: ImportArguments, environment: string, report: ImportReport): string {
  const { taken, takenBefore, refused } = report;
  const done = given.dryRun
    ? `${taken} rows of ${basename(given.path)} would go into ${environment} at ${given.dealerId}`
    : `${taken + takenBefore} rows of ${basename(given.path)} are in ${environment} at ${given.dealerId}`;
  const before = takenBefore > 0 ? ` (${takenBefore} from before)` : '';
  return `${done}${before}, ${refused} ${given.dryRun ? 'would be' : 'were'} refused.`;
}

function tellColumns({ kind, unread }: ImportColumns, { warn }: Terminal): void {
  if (unread.length > 0) warn(`Columns of these ${kind} that are not read: ${unread.join(', ')}.`);
}

/** `npm run import`. Prints what it did; answers with the exit code. */
export async function importCommand(args: string[], _: unknown, terminal: Terminal): Promise<number> {
  const given = readImportArguments(args);
  const environment = readEnvironment(given.environment);
  await checkPath(given.path);
  const { sha256, lines } = await fingerprint(given.path);
  const file = await readCsv(createReadStream(given.path));
  const read = readColumns(file.header, given.mapped, given.kind);
  if (!read.ok) throw new Error(`${given.path}: ${read.message}`);
  const { columns } = read;

  const product = await findProduct(environment, awsConfig(environment, readPort(given.port)));
  const stores = openStores(product);
  const country = await countryOf(stores.client, product.tables.settings, given.dealerId);
  if (country === null) throw new Error(`${given.dealerId} is no dealer in ${environment}: put the dealer in first`);
  tellColumns(columns, terminal);

  const { dealerId, dateOrder, dryRun, by = userInfo().username } = given;
  const problems = await refusals(given.errors, terminal);
  const progress = terminal.progress('rows', lines);
  try {
    const report = await importFile(
      { ...stores, clock: Date.now },
      {
        source: { dealerId, kind: columns.kind, file: basename(given.path), sha256, by },
        columns,
        country: given.country ?? country,
        dateOrder,
        dryRun,
        rows: file.rows,
        onRefused: problems.tell,
        onProgress: ({ rows }) => progress.at(rows),
      },
    );
    progress.stop();
    if (report.rows === 0) terminal.warn(`${given.path} has a header and no rows.`);
    terminal.print(totals(given, environment, report));
    if (report.cutOff) return exitCodes.failed;
    return report.refused === 0 ? exitCodes.done : exitCodes.refused;
  } finally {
    progress.stop();
    await problems.close();
  }
}
