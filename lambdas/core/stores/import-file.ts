import pMap from 'p-map';
import type { CsvRow } from '../contracts/csv-rows.ts';
import {
  readRow,
  type CustomerRow,
  type OptOutRow,
  type ReadRow,
  type RefusedRow,
  type RowReading,
} from '../contracts/import-rows.ts';
import type { Consent } from '../domain/consent.ts';
import type { CustomerWrites } from './customer-store.ts';
import { importOptOut, type ImportDeps } from './import-opt-out.ts';
import { optOutRef, rowId, type ImportSource, type StartedImport } from './import-store.ts';
import type { NoteStaff } from './staff-note.ts';
import { upsertCustomer } from './upsert-customer.ts';

export interface ImportFileDeps extends ImportDeps {
  customers: CustomerWrites;
  note: NoteStaff;
}

export interface ImportFile extends Pick<RowReading, 'columns' | 'country' | 'dateOrder'> {
  source: ImportSource;
  rows: AsyncIterable<CsvRow>;
  /** Only tells what would be done: nothing is written. */
  dryRun?: boolean;
  /** When to stop, ms since 1970: no row is begun from then on. */
  until?: number;
  /** The line to begin at, which an earlier run reached; rows before it are not looked at. */
  fromLine?: number;
  /** Hears of each row that is not taken. */
  onRefused: (row: RefusedRow) => void;
  /** Hears how it goes on, after every few hundred rows. */
  onProgress?: (report: ImportReport) => void;
}

/** What became of the rows. */
export interface ImportReport {
  rows: number;
  taken: number;
  /** Done by an earlier run of the same import, and left alone. */
  takenBefore: number;
  refused: number;
  /** Rows after the last could not be read: the file is damaged there. */
  cutOff: boolean;
  /** The line of the first row for which there was no time; `null`: there was for all. */
  nextLine: number | null;
}

type GoodRow = OptOutRow | CustomerRow;

/** Rows that are read and looked up together: what an import holds in memory. */
const chunkSize = 500;
/** Rows that are prepared together, and then done. */
const taskSize = 100;
/** Rows at work at once; the SDK has 50 connections. */
const concurrency = 24;

const piecesOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

async function* rowsFrom(rows: AsyncIterable<CsvRow>, line: number): AsyncGenerator<CsvRow> {
  for await (const row of rows) if (row.line >= line) yield row;
}

async function* inChunks<T>(rows: AsyncIterable<T>): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const isGood = (row: ReadRow): row is GoodRow => row.kind !== 'refused';
/** Without who imports it and under which file name: another person repeats the same import. */
const whatItSays = ({ customer: { marketing, customerId, phone, name, leadId } }: CustomerRow) => [
  [customerId, phone, name, leadId],
  marketing && [marketing.consent, marketing.at, marketing.wording],
];
const idOf = (source: ImportSource, row: GoodRow): string =>
  row.kind === 'opt-outs' ? optOutRef(source, row) : rowId(source, row.line, whatItSays(row));

/** Rows of one number or customer go one after the other, in the order of the file: then the last counts, and evidence is exact. */
const bySubject = (rows: readonly GoodRow[]): GoodRow[][] => [
  ...Map.groupBy(rows, (row) => (row.kind === 'opt-outs' ? row.phone : row.customer.customerId)).values(),
];

/** Writes a customer, unless another run of the same import has meanwhile: what it wrote since from later rows is to stay. */
async function importCustomer(deps: ImportFileDeps, of: StartedImport, row: CustomerRow): Promise<void> {
  const id = idOf(of, row);
  if ((await deps.imports.done([id])).has(id)) return;
  const now = deps.clock();
  const { customer, line } = row;
  const origin = { by: of.by, through: 'import' } as const;
  // The number is in E.164 by now, which reads the same in every country.
  const result = await upsertCustomer(customer, { ...deps, origin, country: '', now });
  if (result.outcome === 'refused')
    throw new Error(`a row that was checked was refused: ${result.field} ${result.message}`);
  const key = { dealerId: of.dealerId, customerId: customer.customerId };
  await deps.imports.customerDone(id, of, { line, customer: key, at: now });
}

/**
 * Takes a few rows, those of one subject one after the other.
 * @returns those that it was too late for
 */
async function takeRows(
  deps: ImportFileDeps,
  of: StartedImport,
  rows: readonly GoodRow[],
  isLate: () => boolean,
): Promise<GoodRow[]> {
  if (isLate()) return [...rows];
  const phones = [...new Set(rows.flatMap((row) => (row.kind === 'opt-outs' ? [row.phone] : [])))];
  const consents = await deps.numbers.consents(phones);
  await deps.numbers.listOptOuts(phones, of.dealerId);
  const taken = new Set<GoodRow>();
  async function takeInOrder(ofOne: readonly GoodRow[]): Promise<void> {
    let known: Consent | undefined;
    for (const row of ofOne) {
      if (isLate()) return;
      if (row.kind === 'opt-outs') known = await importOptOut(deps, of, row, known ?? consents(row.phone));
      else await importCustomer(deps, of, row);
      taken.add(row);
    }
  }
  await pMap(bySubject(rows), takeInOrder, { concurrency });
  return rows.filter((row) => !taken.has(row));
}

/**
 * Imports a file of opt-outs or customers a few hundred rows at a time, whatever its size. A row that cannot be taken is told and stops
 * none of the others. It can be cut off anywhere and started again: rows that are done are left alone, and all times that were not in the
 * file are those of its first start, so that the end is that of an import that was never cut off.
 * @throws where infrastructure fails: start it again
 */
export async function importFile(deps: ImportFileDeps, file: ImportFile): Promise<ImportReport> {
  const { source, dryRun = false, until = Infinity, fromLine = 1, onRefused, onProgress } = file;
  const { imports, clock } = deps;
  const before = dryRun ? await imports.find(source) : await imports.start(source, clock());
  const of: StartedImport = before ?? { ...source, startedAt: clock() };
  const reading: RowReading = { ...file, ...source, startedAt: of.startedAt };
  const report: ImportReport = { rows: 0, taken: 0, takenBefore: 0, refused: 0, cutOff: false, nextLine: null };
  let lastLine = fromLine;
  const isLate = (): boolean => until !== Infinity && clock() >= until;

  for await (const chunk of inChunks(rowsFrom(file.rows, fromLine))) {
    if (isLate()) {
      report.nextLine = chunk[0]?.line ?? null;
      break;
    }
    lastLine = chunk.at(-1)?.line ?? lastLine;
    const read = chunk.map((row) => readRow(row, reading));
    const good = read.filter(isGood);
    const done = await imports.done(good.map((row) => idOf(source, row)));
    const open = good.filter((row) => !done.has(idOf(source, row)));
    report.takenBefore += good.length - open.length;
    report.rows += good.length - open.length;
    for (const rows of piecesOf(open, taskSize)) {
      const left = dryRun ? [] : await takeRows(deps, of, rows, isLate);
      report.nextLine ??= left[0]?.line ?? null;
      report.taken += rows.length - left.length;
      report.rows += rows.length - left.length;
      onProgress?.(report);
    }
    const end = report.nextLine ?? Infinity;
    for (const row of read) {
      if (isGood(row) || row.line >= end) continue;
      onRefused(row);
      report.refused += 1;
      report.rows += 1;
    }
    report.cutOff ||= chunk.some(({ ends, line }) => ends === true && line < end);
    onProgress?.(report);
    if (report.nextLine !== null) break;
  }
  if (!dryRun && !report.cutOff) await imports.reach(source, report.nextLine ?? lastLine);
  const isWhole = !report.cutOff && report.nextLine === null;
  if (!dryRun && isWhole) await imports.finish(source, fromLine === 1 ? report : null, clock());
  return report;
}
