import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../operations/import-command.ts';
import type { Terminal } from '../../operations/terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await writeFile(join(folder, 'empty.csv'), '');
  await writeFile(join(folder, 'book.csv'), 'PK\u0003\u0004\u0014\u0000\u0006\u0000');
  await writeFile(join(folder, 'doubled.csv'), 'phone;date;Phone\n');
});
afterAll(() => rm(folder, { recursive: true }));

const nothing = () => undefined;
const terminal: Terminal = { print: nothing, warn: nothing, progress: () => ({ at: nothing, stop: nothing }) };
const run = (...args: string[]) =>
  importCommand([...args, '--dealer', 'north', '--environment', 'local'], undefined, terminal);

// Nothing runs where these would be imported to: what is wrong shows before.
it.each([
  ['none.csv', /none\.csv is not there: check the path$/],
  ['.', /is no file: name a CSV file$/],
  ['empty.csv', /empty\.csv: it is empty.*begin with a line of column names/],
  ['book.csv', /book\.csv: .*save it as "CSV UTF-8"$/],
  ['doubled.csv', /doubled\.csv: there are two columns Phone: rename one$/],
])('npm run import refuses %s in one line, which says what to do', async (name, message) => {
  await expect(run(join(folder, name))).rejects.toThrow(message);
});

it.each([
  ['no file', [], /name one file\. Usage: npm run import/],
  ['an unknown kind', ['x.csv', '--kind', 'leads'], /--kind leads is none of opt-outs, customers/],
  ['an unknown country', ['x.csv', '--country', 'Australia'], /two capital letters/],
  ['a mapping that is none', ['x.csv', '--map', 'phone'], /--map phone is not FIELD=COLUMN/],
])('npm run import refuses %s in one line', async (_, args, message) => {
  await expect(run(...args)).rejects.toThrow(message);
});
