import { isNoText } from './csv-text.ts';

/** What can be imported, and the fields a file may have for it; the first of each is how its column is called unless mapped. */
export const importFields = {
  'opt-outs': ['phone', 'date'],
  customers: [
    'customerId',
    'phone',
    'name',
    'leadId',
    'marketing',
    'marketingDate',
    'marketingSource',
    'marketingWording',
    'marketingBy',
  ],
} as const;

export type ImportKind = keyof typeof importFields;
export const importKinds = Object.keys(importFields) as ImportKind[];
export type ImportField = (typeof importFields)[ImportKind][number];

/** Other names that a column may have. */
const alsoCalled: Partial<Record<ImportField, string>> = { date: 'optedOutAt' };
const required: Record<ImportKind, readonly ImportField[]> = {
  'opt-outs': ['phone'],
  customers: ['customerId', 'phone'],
};

/** Where the fields of a row are. */
export interface ImportColumns {
  kind: ImportKind;
  /** By field, from 0. */
  places: Partial<Record<ImportField, number>>;
  /** Headings of columns that are not read. */
  unread: string[];
}

export type ReadColumns = { ok: true; columns: ImportColumns } | { ok: false; message: string };

const plain = (heading: string): string => heading.toLowerCase().replace(/[\s_-]/g, '');

type Mapped = Readonly<Record<string, string>>;

/** The headings that mean a field: one, or it cannot be told which. */
function headingsOf(header: readonly string[], field: ImportField, mapped: Mapped): string[] {
  const given = mapped[field];
  const wanted = given === undefined ? [field, alsoCalled[field] ?? field] : [given];
  return header.filter((heading) => wanted.some((name) => plain(name) === plain(heading)));
}

function placeOf(header: readonly string[], field: ImportField, mapped: Mapped): number {
  const [heading] = headingsOf(header, field, mapped);
  return heading === undefined ? -1 : header.indexOf(heading);
}

/** Two columns for one field, each under a name of its own. */
function ambiguous(header: readonly string[], fields: readonly ImportField[], mapped: Mapped): string | null {
  for (const field of fields) {
    const [one, other] = headingsOf(header, field, mapped);
    if (other !== undefined)
      return `the columns ${one} and ${other} could both be the ${field}: map the one that is, as in ${field}=${other}`;
  }
  return null;
}

/** A file of opt-outs has dates of opt-outs; one of customers has ids, and nothing that is not read: that could be their opt-outs. */
function guess(header: readonly string[], mapped: Mapped): ImportKind | null {
  const has = (field: ImportField): boolean => placeOf(header, field, mapped) >= 0;
  if (has('date') && (!has('customerId') || header.some((heading) => plain(heading) === 'optedoutat')))
    return 'opt-outs';
  const places = new Set(importFields.customers.map((field) => placeOf(header, field, mapped)));
  return has('customerId') && header.every((heading, place) => heading === '' || places.has(place))
    ? 'customers'
    : null;
}

const refuse = (message: string): ReadColumns => ({ ok: false, message });
const told = (header: readonly string[]): string => `the header has ${header.join(', ') || 'nothing'}`;

function mappingProblem(kind: ImportKind, mapped: Mapped): string | null {
  const fields: readonly string[] = importFields[kind];
  const field = Object.keys(mapped).find((one) => !fields.includes(one));
  return field === undefined ? null : `${field} is no field of ${kind}: map one of ${fields.join(', ')}`;
}

/** What is wrong with a file as a whole, as its first line shows. */
function headerProblem(header: readonly string[]): string | null {
  if (header.every((heading) => heading === ''))
    return 'it is empty, or its first line is, or has a quotation mark that is not closed: begin with a line of column names, such as phone,date';
  return isNoText(header.join(''))
    ? 'its first line is not text in UTF-8: in a spreadsheet, save it as "CSV UTF-8"'
    : null;
}

/**
 * Finds the columns of a file by its header.
 * @param mapped headings by field, where the file's own differ
 */
export function readColumns(header: readonly string[], mapped: Mapped = {}, kindGiven?: ImportKind): ReadColumns {
  const unusable = headerProblem(header);
  if (unusable !== null) return refuse(unusable);
  const doubled = header.find(
    (heading, place) => heading !== '' && header.findIndex((other) => plain(other) === plain(heading)) < place,
  );
  if (doubled !== undefined) return refuse(`there are two columns ${doubled}: rename one`);
  const unknown = Object.values(mapped).find((heading) => !header.some((one) => plain(one) === plain(heading)));
  if (unknown !== undefined) return refuse(`there is no column ${unknown}: ${told(header)}`);
  const kind = kindGiven ?? guess(header, mapped);
  if (kind === null)
    return refuse(
      `it cannot be told whether these are opt-outs or customers: say the kind, ${importKinds.join(' or ')}`,
    );
  const problem = mappingProblem(kind, mapped);
  if (problem !== null) return refuse(problem);
  const fields: readonly ImportField[] = importFields[kind];
  const doubtful = ambiguous(header, fields, mapped);
  if (doubtful !== null) return refuse(doubtful);
  const places = Object.fromEntries(
    fields.map((field) => [field, placeOf(header, field, mapped)] as const).filter(([, place]) => place >= 0),
  ) as ImportColumns['places'];
  const missing = required[kind].find((field) => places[field] === undefined);
  if (missing)
    return refuse(`there is no column ${missing}: ${told(header)}; map it, as in ${missing}=${header[0] ?? ''}`);
  const read = new Set(Object.values(places));
  return {
    ok: true,
    columns: { kind, places, unread: header.filter((heading, place) => heading !== '' && !read.has(place)) },
  };
}

/** The text of one field of a row; empty where there is none. */
export const cellOf = ({ places }: ImportColumns, cells: readonly string[], field: ImportField): string => {
  const place = places[field];
  return place === undefined ? '' : (cells[place] ?? '');
};
