import { safeParse } from 'zod/mini';
import { marketingTime, optOutTime, type DateOrder } from '../domain/import-date.ts';
import { isCertain, readPhone, type Phone } from '../domain/phone-numbers.ts';
import type { CsvRow } from './csv-rows.ts';
import { isNoText } from './csv-text.ts';
import { customerInput, type CustomerInput } from './customer.ts';
import { firstProblem } from './fields.ts';
import { cellOf, type ImportColumns, type ImportField } from './import-columns.ts';

/** How the rows of a file are to be read. */
export interface RowReading {
  dealerId: string;
  columns: ImportColumns;
  /** In which locally typed numbers are read, ISO 3166. */
  country: string;
  dateOrder?: DateOrder | undefined;
  /** When the import was first started, ms since 1970. */
  startedAt: number;
  /** The file's name, and who imports it: of a marketing consent that names no source and nobody else. */
  file: string;
  by: string;
}

export interface OptOutRow {
  kind: 'opt-outs';
  line: number;
  phone: Phone;
  /** When it counts, ms since 1970. */
  at: number;
}
export interface CustomerRow {
  kind: 'customers';
  line: number;
  customer: CustomerInput & { phone: Phone };
}
/** A row that is not taken. Its reason repeats nothing of the row but dates and words for a consent: it may end in a log. */
export interface RefusedRow {
  kind: 'refused';
  line: number;
  reason: string;
}
export type ReadRow = OptOutRow | CustomerRow | RefusedRow;

const consents: Readonly<Record<string, 'granted' | 'refused' | 'unknown'>> = {
  granted: 'granted',
  yes: 'granted',
  true: 'granted',
  '1': 'granted',
  refused: 'refused',
  no: 'refused',
  false: 'refused',
  '0': 'refused',
  unknown: 'unknown',
  '': 'unknown',
};

const rounded = /^\d(?:[.,]\d+)?E\+?\d+$/i;

function phoneProblem(written: string, country: string): string {
  if (written === '') return 'phone is empty';
  if (rounded.test(written))
    return 'phone was rounded by a spreadsheet and has lost its digits: export it again as text';
  if (/^\d+\.0+$/.test(written)) return 'phone was made a decimal by a program: export it again as text';
  return `phone is not a phone number, also not one typed locally in ${country}`;
}

type Reader = (field: ImportField) => string;
type Marketing = NonNullable<CustomerInput['marketing']>;

/** What a row says of marketing consent; `unknown` and an empty cell say nothing. */
function readMarketing(
  read: Reader,
  { startedAt, dateOrder, file, by }: RowReading,
): { marketing?: Marketing } | string {
  const written = read('marketing').toLowerCase();
  const consent = Object.hasOwn(consents, written) ? consents[written] : undefined;
  if (consent === undefined) return `marketing "${written.slice(0, 20)}" is none of granted, refused, unknown`;
  if (consent === 'unknown') return {};
  const date = read('marketingDate');
  const time = marketingTime(date, consent, startedAt, dateOrder);
  if (!time.ok) return `marketingDate ${date.slice(0, 40)} ${time.message}`.replace(/\s+/, ' ');
  const wording = read('marketingWording');
  return {
    marketing: {
      consent,
      at: time.at,
      source: read('marketingSource') || `import of ${file}`,
      by: read('marketingBy') || by,
      ...(wording === '' ? {} : { wording }),
    },
  };
}

function readCustomer(row: CsvRow, read: Reader, phone: Phone, reading: RowReading): CustomerRow | string {
  const marketing = readMarketing(read, reading);
  if (typeof marketing === 'string') return marketing;
  const [name, leadId] = [read('name'), read('leadId')];
  const customer = {
    dealerId: reading.dealerId,
    customerId: read('customerId'),
    phone,
    ...(name === '' ? {} : { name }),
    ...(leadId === '' ? {} : { leadId }),
    ...marketing,
  };
  if (
    Object.values({ ...customer, ...customer.marketing }).some((value) => typeof value === 'string' && isNoText(value))
  )
    return 'has characters that are not UTF-8: in a spreadsheet, save the file as "CSV UTF-8"';
  const parsed = safeParse(customerInput, customer, { reportInput: true });
  if (parsed.success) return { kind: 'customers', line: row.line, customer };
  const { field, message } = firstProblem(parsed.error);
  return `${field} ${message}`;
}

function readOptOut(row: CsvRow, read: Reader, phone: Phone, { startedAt, dateOrder }: RowReading): OptOutRow | string {
  const written = read('date');
  const time = optOutTime(written, startedAt, dateOrder);
  return time.ok
    ? { kind: 'opt-outs', line: row.line, phone, at: time.at }
    : `date ${written.slice(0, 40)} ${time.message}`;
}

/** Reads one row, whole or not at all. Nothing is stored. */
export function readRow(row: CsvRow, reading: RowReading): ReadRow {
  const refuse = (reason: string): RefusedRow => ({ kind: 'refused', line: row.line, reason });
  if (row.problem !== undefined) return refuse(row.problem);
  const read: Reader = (field) => cellOf(reading.columns, row.cells, field);
  const written = read('phone');
  const phone = readPhone(written, reading.country);
  if (phone === null) return refuse(phoneProblem(written, reading.country));
  if (!isCertain(written, phone))
    return refuse(`phone is no number of ${reading.country} as it stands: write it with + and its country's digits`);
  const result =
    reading.columns.kind === 'customers'
      ? readCustomer(row, read, phone, reading)
      : readOptOut(row, read, phone, reading);
  return typeof result === 'string' ? refuse(result) : result;
}
