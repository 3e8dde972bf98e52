import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { readCsv, type CsvRow } from '../../lambdas/core/contracts/csv-rows.ts';

/** The text in pieces of so many bytes, as a disk or a network gives it. */
async function* parts(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const pieces = (text: string, size = 65_536) => parts(Buffer.from(text), size);

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function read(text: string, size?: number): Promise<{ header: string[]; rows: CsvRow[] }> {
  const { header, rows } = await readCsv(pieces(text, size));
  return { header, rows: await all(rows) };
}

const cells = ({ rows }: { rows: CsvRow[] }): string[][] => rows.map((row) => row.cells);

describe('readCsv', () => {
  it('has no header where its quotation mark is not closed', async () => {
    expect(await read('"phone,date\na,b\n')).toEqual({ header: [], rows: [] });
  });

  it.each([
    ['commas', 'phone,date\na,b\n'],
    ['semicolons', 'phone;date\na;b\n'],
    ['semicolons, and commas in the header', '"phone, mobile";date\na;b\n'],
    ['tabs', 'phone\tdate\na\tb\n'],
    ['a byte order mark', '\uFEFFphone,date\na,b\n'],
    ['CRLF', 'phone,date\r\na,b\r\n'],
    ['no line end', 'phone,date\na,b'],
    ['mixed line ends', 'phone,date\r\na,b\n'],
    ['quotation marks', '"phone","date"\n"a","b"\n'],
    ['white space around', ' phone , date \n a ,b \n'],
    ['empty rows', 'phone,date\n\n,\na,b\n\n'],
    ['empty lines before it', '\n\r\nphone,date\na,b\n'],
  ])('reads a file with %s', async (_, text) => {
    const file = await read(text);
    expect(file.header.map((heading) => heading.split(',')[0])).toEqual(['phone', 'date']);
    expect(cells(file)).toEqual([['a', 'b']]);
  });

  it('counts empty lines, and leaves rows as long as they are', async () => {
    const { rows } = await read('phone,date\n\n\na\n\nb,c\n');
    expect(rows).toEqual([
      { line: 4, cells: ['a'] },
      { line: 6, cells: ['b', 'c'] },
    ]);
  });

  it.each([
    ['as Excel writes "Unicode text"', 'utf16le', '\uFEFFphone\tname\r\na\t"Zoë\r\n😀"\r\n'],
    ['without a mark', 'utf16le', 'phone;name\na;"Zoë\r\n😀"\n'],
    ['the other way round', 'utf16be', '\uFEFFphone,name\na,"Zoë\r\n😀"\n'],
  ])('reads UTF-16 %s, however it is cut into pieces', async (_, encoding, text) => {
    const bytes = Buffer.from(text, 'utf16le');
    const written = encoding === 'utf16be' ? bytes.swap16() : bytes;
    for (const size of [1, 3, 65_536]) {
      const { header, rows } = await readCsv(parts(written, size));
      expect([header, cells({ rows: await all(rows) })]).toEqual([['phone', 'name'], [['a', 'Zoë\r\n😀']]]);
    }
  });

  it('says the last line of each row', async () => {
    const { rows } = await read('phone,note\na,"two\nlines"\n\nb,c\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('keeps quotation marks that are none', async () => {
    expect(cells(await read('phone,name\na,5" pipe\n"b" Smith,c\nd,e\n'))).toEqual([
      ['a', '5" pipe'],
      ['"b" Smith', 'c'],
      ['d', 'e'],
    ]);
  });

  it('takes away the apostrophe before what a spreadsheet would run', async () => {
    expect(cells(await read("phone,name\n'+61491570006,'=x\n'tis,O'Neill\n"))).toEqual([
      ['+61491570006', '=x'],
      ["'tis", "O'Neill"],
    ]);
  });

  it('refuses a row with more cells than the header, and goes on', async () => {
    const { rows } = await read('phone,date\na,b,c\nd,e,\nf,g\n');
    expect(rows.map(({ line, problem }) => [line, problem !== undefined])).toEqual([
      [2, true],
      [3, false],
      [4, false],
    ]);
  });

  it('never loses rows silently to a quotation mark that is not closed', async () => {
    const swallowed = await read('phone,note\na,"open\nb,c\nd,e\nf,"closed"\ng,h\n');
    expect(swallowed.rows.find(({ problem }) => problem !== undefined)?.problem).toMatch(/not closed/);
    const toTheEnd = await read('phone,note\na,x\nb,"open\nc,d\ne,f\n');
    expect(toTheEnd.rows).toEqual([
      { line: 2, cells: ['a', 'x'] },
      { line: 3, cells: [], problem: expect.stringContaining('nothing after it can be read'), ends: true },
    ]);
    const veryLong = await read(`phone,note\na,x\nb,"open\n${'c,d\n'.repeat(50_000)}`);
    expect(veryLong.rows.at(-1)).toMatchObject({ line: 3, ends: true });
  });

  it('reads an empty file as one without a header', async () => {
    expect(await read('')).toEqual({ header: [], rows: [] });
  });

  it('reads what was written, however it is cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ',', ';', "'", ' ', '7'), maxLength: 8 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';', '\t'),
        async (written, size, end, delimiter) => {
          const text = stringify([['x', 'y', 'z'], ...written], { record_delimiter: end, delimiter, quoted: true });
          const filled = written.filter((row) => row.some((value) => value.trim() !== ''));
          expect(cells(await read(text, size))).toEqual(filled.map((row) => row.map((value) => value.trim())));
        },
      ),
      { numRuns: 60 },
    );
  });
});
