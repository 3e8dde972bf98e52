import { Readable } from 'node:stream';
import type * as z from 'zod/mini';
import type { importQuery } from '../../core/contracts/admin/bulk.ts';
import { readCsv } from '../../core/contracts/csv-rows.ts';
import { readColumns, type ImportColumns } from '../../core/contracts/import-columns.ts';
import type { RefusedRow } from '../../core/contracts/import-rows.ts';
import type { DealerSettings } from '../../core/contracts/settings.ts';
import { sha256 } from '../../core/domain/digest.ts';
import { importFile, type ImportReport } from '../../core/stores/import-file.ts';
import type { ImportSource } from '../../core/stores/import-store.ts';
import type { AdminDeps } from '../deps.ts';
import { ok, type Answer } from '../http/answer.ts';
import { problem } from '../http/problems.ts';

export interface Upload {
  dealer: DealerSettings;
  by: string;
  query: z.infer<typeof importQuery>;
  upload: Buffer;
}

/** How long rows are begun, in milliseconds: behind it the few at work are finished, within API Gateway's 29 s also where that is slow. */
const workFor = 12_000;
/** How many refusals are told: enough to mend a file by, and bounded whatever it holds. */
const toldRefusals = 100;

/** How much is parsed before the next rows are begun, in bytes. */
const pieceSize = 64 * 1024;

function* piecesOf(upload: Buffer): Generator<Buffer> {
  for (let at = 0; at < upload.length; at += pieceSize) yield upload.subarray(at, at + pieceSize);
}

/** `phone=Mobile,date=Opted out at`: headings by field. */
const mappingIn = (columns = ''): Record<string, string> =>
  Object.fromEntries(
    columns
      .split(/,(?=\w+=)/)
      .filter((part) => part !== '')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );

const told = ({ line, reason }: RefusedRow): { line: number; reason: string } => ({ line, reason });

function show(
  report: ImportReport,
  refused: readonly RefusedRow[],
  columns: ImportColumns,
  given: { dryRun: boolean; last: RefusedRow | undefined },
) {
  return {
    dryRun: given.dryRun,
    complete: !report.cutOff && report.nextLine === null,
    ...(report.nextLine === null ? {} : { nextLine: report.nextLine }),
    ...(report.cutOff && given.last ? { brokenOff: told(given.last) } : {}),
    rows: report.rows,
    taken: report.taken,
    takenBefore: report.takenBefore,
    refused: report.refused,
    refusals: refused.map(told),
    unread: columns.unread,
  };
}

const wrongLine = (detail: string): Answer =>
  problem('invalid', `fromLine ${detail}.`, [{ parameter: 'fromLine', detail }]);

/** Why a file cannot be gone on with at a line: rows before it would never be read. `null`: it can. */
async function refusedLine({ imports }: AdminDeps, source: ImportSource, fromLine: number): Promise<Answer | null> {
  const reached = await imports.reached(source);
  if (reached === null) return wrongLine('must be absent: of this file, byte for byte, nothing was read before');
  return fromLine > reached ? wrongLine(`must be at most ${reached}, the line that was reached`) : null;
}

/** Imports the file of a request as `npm run import` does, for as long as a request may take. */
export async function importUpload(deps: AdminDeps, { dealer, by, query, upload }: Upload): Promise<Answer> {
  const until = deps.clock() + workFor;
  const file = await readCsv(Readable.from(piecesOf(upload)));
  const read = readColumns(file.header, mappingIn(query.columns), query.kind);
  if (!read.ok) return problem('invalid', `The file cannot be read: ${read.message}.`);
  const { columns } = read;
  const { dealerId, country } = dealer;
  const dryRun = query.dryRun === 'true';
  const { fromLine = 1 } = query;
  const source = { dealerId, kind: columns.kind, file: query.file ?? 'upload.csv', sha256: sha256(upload), by };
  const wrong = dryRun || fromLine === 1 ? null : await refusedLine(deps, source, fromLine);
  if (wrong) return wrong;
  const refused: RefusedRow[] = [];
  let last: RefusedRow | undefined;
  const report = await importFile(deps, {
    source,
    columns,
    country: query.country ?? country,
    dateOrder: query.dates,
    dryRun,
    rows: file.rows,
    until,
    fromLine,
    onRefused: (row) => {
      last = row;
      if (refused.length < toldRefusals) refused.push(row);
    },
  });
  if (fromLine > 1 && report.rows === 0 && report.nextLine === null && !report.cutOff)
    return wrongLine('is behind the last row');
  return ok(show(report, refused, columns, { dryRun, last }));
}
