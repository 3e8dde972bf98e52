import { parse, type InfoRecord } from 'csv-parse';
import { asUtf8 } from './csv-text.ts';

/** One row of a CSV file, its cells without the white space around them. */
export interface CsvRow {
  /** Its last line in the file, from 1. */
  line: number;
  cells: string[];
  /** Why the row cannot be used; where `ends` is set, nothing after it could be read either. */
  problem?: string;
  ends?: true;
}

/** A CSV file as it is being read, a row at a time. */
export interface CsvFile {
  /** The cells of the first row; empty for an empty file. */
  header: string[];
  rows: AsyncGenerator<CsvRow>;
}

/** A row of more characters than this is not one: a quotation mark was not closed. */
const longestRow = 50_000;
const delimiters = [',', ';', '\t'] as const;

/** Takes the apostrophe away that keeps a spreadsheet from running a cell as a formula, as our own export puts it. */
const withoutGuard = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .trim();

/** The delimiter that the header has most of, outside of quotation marks. */
function delimiterOf(start: string): string {
  const header = /^[\uFEFF\r\n]*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(start)?.[1] ?? '';
  const unquoted = header.replace(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface CsvRecord {
  cells: string[];
  line: number;
}

/**
 * csv-parse makes an error of every row that is shorter or longer than the header, and forgets it: most of what such rows cost is to note
 * where it was made. What is written is parsed before `write` returns.
 */
function withoutStacks(write: () => void): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    write();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A parser that hands over each record at once, so that what comes before a damaged place is not lost with it. */
function openParser(delimiter: string) {
  const records: CsvRecord[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    on_record: (cells: string[], { lines }: InfoRecord) => {
      records.push({ cells, line: lines });
      return null;
    },
  });
  let failure: Error | undefined;
  const ended = new Promise<void>((resolve) => {
    parser.on('error', (error) => (failure = error)).on('close', resolve);
  });
  parser.resume();
  return {
    /** The records that are whole now. */
    taken: () => records.splice(0),
    failure: () => failure,
    write: (chunk: Uint8Array) =>
      new Promise<void>((resolve) => withoutStacks(() => parser.write(chunk, () => resolve()))),
    end: async () => {
      parser.end();
      await ended;
    },
  };
}

/** How much of a file is looked at for the end of its header, in bytes. */
const longestHeader = 65_536;

/** The same pieces, the first with the whole header in it. */
async function* fromHeader(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (!/[\r\n]/.test(String(start)) && start.length < longestHeader) continue;
    yield start;
    start = undefined;
  }
  if (start && start.length > 0) yield start;
}

/** @throws where the file is damaged, after all that comes before */
async function* recordsOf(chunks: AsyncIterable<Uint8Array>, open: (start: string) => ReturnType<typeof openParser>) {
  let parser: ReturnType<typeof openParser> | undefined;
  for await (const chunk of fromHeader(chunks)) {
    parser ??= open(Buffer.from(chunk).toString('utf8'));
    await parser.write(chunk);
    yield* parser.taken();
    if (parser.failure()) throw parser.failure();
  }
  if (!parser) return;
  await parser.end();
  yield* parser.taken();
  if (parser.failure()) throw parser.failure();
}

/** Whether a cell holds whole rows: then its quotation mark was closed far too late, and those rows would be lost. */
const holdsRows = (cells: readonly string[], delimiter: string, columns: number): boolean =>
  cells.some((cell) =>
    cell.split(/\r\n|\n|\r/).some((line, index) => index > 0 && line.split(delimiter).length >= columns),
  );

function rowOf({ cells: read, line }: CsvRecord, delimiter: string, columns: number): CsvRow {
  const row = { line, cells: read.map(withoutGuard) };
  if (holdsRows(read, delimiter, columns))
    return { ...row, problem: 'takes in the lines before it: a quotation mark is not closed there' };
  const hasMore = row.cells.slice(columns).some((cell) => cell !== '');
  return hasMore ? { ...row, problem: `has more cells than the header has (${columns})` } : row;
}

const isFilled = ({ cells, problem }: CsvRow): boolean => problem !== undefined || cells.some((cell) => cell !== '');

const isUnclosed = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE');

async function* rowsOf(
  records: AsyncGenerator<CsvRecord>,
  header: CsvRecord,
  delimiter: () => string,
): AsyncGenerator<CsvRow> {
  let last = header.line;
  try {
    for await (const record of records) {
      last = record.line;
      const row = rowOf(record, delimiter(), header.cells.length);
      if (isFilled(row)) yield row;
    }
  } catch (error) {
    if (!isUnclosed(error)) throw error;
    const problem = 'begins a cell with a quotation mark that is not closed: nothing after it can be read';
    yield { line: last + 1, cells: [], problem, ends: true };
  }
}

/**
 * Reads a CSV file a piece at a time, whatever its size: UTF-8 with or without byte order mark, or UTF-16, any line ends, quotation marks, and
 * commas, semicolons or tabs between the cells, as its header has them. Empty rows are left out.
 */
export async function readCsv(chunks: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  let delimiter = ',';
  const records = recordsOf(asUtf8(chunks), (start) => openParser((delimiter = delimiterOf(start))));
  const header = await headerOf(records);
  return { header: header.cells.map(withoutGuard), rows: rowsOf(records, header, () => delimiter) };
}

/** The first record; without cells where the file is empty, or begins with a quotation mark that is not closed. */
async function headerOf(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord> {
  const none = { cells: [], line: 1 };
  try {
    const first = await records.next();
    return first.done ? none : first.value;
  } catch (error) {
    if (!isUnclosed(error)) throw error;
    return none;
  }
}
