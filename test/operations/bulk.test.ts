import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCommand } from '../../operations/export-command.ts';
import { importCommand } from '../../operations/import-command.ts';
import type { Terminal } from '../../operations/terminal.ts';
import { startLocalProduct, type LocalProduct } from '../support/local-product.ts';

let product: LocalProduct;
let folder: string;
let dealerId: string;
let dealers = 0;

beforeAll(async () => {
  product = await startLocalProduct();
  folder = await mkdtemp(join(tmpdir(), 'bulk-'));
}, 60_000);
afterAll(async () => {
  await product.stop();
  await rm(folder, { recursive: true });
});

async function newDealer(): Promise<string> {
  dealers += 1;
  const id = `dealer-${dealers}`;
  const number = `+614915774${String(dealers).padStart(2, '0')}`;
  await product.settings.putDealer({ dealerId: id, name: id, country: 'AU', replyNumber: number });
  await product.settings.putReplyNumber({ number, country: 'AU', owners: [id] });
  return id;
}
beforeEach(async () => {
  dealerId = await newDealer();
});

type Command = (args: string[], print: unknown, terminal: Terminal) => Promise<number>;

async function run(command: Command, ...args: string[]) {
  const [printed, warned]: string[][] = [[], []];
  const terminal: Terminal = {
    print: (line) => void printed?.push(line),
    warn: (line) => void warned?.push(line),
    progress: () => ({ at: () => undefined, stop: () => undefined }),
  };
  const place = ['--port', String(product.cloud.port), '--environment', 'local', '--dealer', dealerId];
  const code = await command([...place, ...args], undefined, terminal);
  return { code, printed, warned };
}

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.join('\n'));
  return path;
}

const send = (phone: string, customerId?: string) => product.send(dealerId, phone, customerId);

describe('npm run import, of opt-outs', () => {
  it('blocks a number before and after somebody has it', async () => {
    const path = await file('a.csv', 'phone,date', '0491 570 006,2026-03-04');
    expect(await run(importCommand, path)).toEqual({
      code: 0,
      printed: [`1 rows of a.csv are in local at ${dealerId}, 0 were refused.`],
      warned: [],
    });
    expect(await send('+61491570006')).toBe('number-opted-out');
    await product.upsert({ dealerId, customerId: 'ava', phone: '+61491570006' });
    expect(await product.status(dealerId, 'ava')).toBe('unsubscribed');
    expect(await send('+61491570006', 'ava')).toBe('customer-unsubscribed');
  });

  it('touches no other dealer', async () => {
    const other = await newDealer();
    await run(importCommand, await file('b.csv', 'phone,date', '0491570156,2026-03-04'));
    expect(await product.send(other, '+61491570156')).toBe('allowed');
  });

  it('shows the status, and in the history who imported what from which line of which file', async () => {
    await product.upsert({ dealerId, customerId: 'ben', phone: '0491 570 157' });
    const path = await file('c.csv', 'phone,date', '0491 570 158,2026-03-04', '0491 570 157,2026-03-04T10:00:00Z');
    await run(importCommand, path, '--by', 'ann');
    expect(await product.status(dealerId, 'ben')).toBe('unsubscribed');
    const [line] = await product.stores.history.timelineOf(dealerId, 'ben');
    const at = Date.parse('2026-03-04T10:00:00.999Z');
    expect(line).toMatchObject({ kind: 'import', outcome: 'opted-out', at });
    expect(await product.stores.history.entry(line?.id ?? '', line?.entry ?? '')).toMatchObject({
      by: 'ann',
      file: 'c.csv',
      line: 3,
      at,
      startedAt: expect.any(Number),
      statusBefore: 'subscribed',
      statusAfter: 'unsubscribed',
      person: `${dealerId}#ben`,
    });
  });

  it('tells each row it refuses with its line and why, and takes the others', async () => {
    const path = await file(
      'd.csv',
      '\uFEFFMobile;When;Note',
      '0491 570 006;;first',
      '12;2026-03-04;',
      '6,14916E+10;2026-03-04;',
      '0491 570 156;2099-01-01;',
      '0491 570 157;03/04/2026;"two',
      'lines"',
      ';2026-03-04;',
      "'+61491570158;2026-03-04;last",
      '491570156.0;2026-03-04;',
      '"0491570158;0491570159";2026-03-04;',
      '447911123456;2026-03-04;',
    );
    const { code, printed, warned } = await run(importCommand, path, '--map', 'phone=Mobile,date=When');
    expect(code).toBe(2);
    expect(printed).toEqual([`2 rows of d.csv are in local at ${dealerId}, 8 were refused.`]);
    expect(warned).toEqual([
      'Columns of these opt-outs that are not read: Note.',
      expect.stringMatching(/^line 3: phone is not a phone number, also not one typed locally in AU$/),
      expect.stringMatching(/^line 4: phone was rounded by a spreadsheet/),
      expect.stringMatching(/^line 5: date 2099-01-01 is in the future/),
      expect.stringMatching(/^line 7: date 03\/04\/2026 could be read in two ways/),
      'line 8: phone is empty',
      'line 10: phone was made a decimal by a program: export it again as text',
      'line 11: phone is not a phone number, also not one typed locally in AU',
      "line 12: phone is no number of AU as it stands: write it with + and its country's digits",
    ]);
    expect([await send('+61491570006'), await send('+61491570158')]).toEqual(['number-opted-out', 'number-opted-out']);
  });

  it('reads dates and numbers as it is told to', async () => {
    const path = await file('e.csv', 'phone,date', '020 7946 0958,03/04/2026');
    await run(importCommand, path, '--country', 'GB', '--dates', 'dd/mm/yyyy');
    const { stops } = await product.stores.numbers.consent('+442079460958');
    expect(new Date(stops[dealerId]?.at ?? 0).toISOString()).toBe('2026-04-04T11:59:59.999Z');
  });

  it('changes nothing in a dry run, and tells what it would do', async () => {
    const path = await file('f.csv', 'phone,date', '0491570156,2026-03-04', 'x,');
    const { code, printed, warned } = await run(importCommand, path, '--dry-run');
    expect([code, printed]).toEqual([2, [`1 rows of f.csv would go into local at ${dealerId}, 1 would be refused.`]]);
    expect(warned).toHaveLength(1);
    expect(await send('+61491570156')).toBe('allowed');
  });

  it('leaves alone what an earlier run did, whoever runs it under whatever name', async () => {
    const lines = ['phone,date', '0491570156,'];
    await run(importCommand, await file('g.csv', ...lines));
    const { stops } = await product.stores.numbers.consent('+61491570156');
    const again = await run(importCommand, await file('renamed.csv', ...lines), '--by', 'somebody');
    expect(again).toMatchObject({ code: 0, printed: [expect.stringContaining('(1 from before)')] });
    expect((await product.stores.numbers.consent('+61491570156')).stops).toEqual(stops);
  });

  it('writes refused rows into a file if it is named one', async () => {
    const errors = join(folder, 'errors.txt');
    const { warned } = await run(importCommand, await file('h.csv', 'phone,date', 'x,'), '--errors', errors);
    expect(warned).toEqual([]);
    expect(await readFile(errors, 'utf8')).toMatch(/^line 2: phone is not a phone number.*\n$/);
  });

  it('says where a damaged file ends, and that it has to be run again', async () => {
    const path = await file('i.csv', 'phone,date', '0491570156,2026-03-04', '0491570157,"2026-03-04', '0491570158,');
    const { code, warned } = await run(importCommand, path);
    expect([code, warned]).toEqual([1, [expect.stringMatching(/^line 3: .*nothing after it can be read/)]]);
    expect(await send('+61491570156')).toBe('number-opted-out');
  });

  it('refuses a dealer there is not', async () => {
    const path = await file('j.csv', 'phone,date');
    await expect(run(importCommand, path, '--dealer', 'nobody')).rejects.toThrow('nobody is no dealer in local');
  });
});

describe('npm run import, of customers', () => {
  it('loads customers with marketing consent and lead, and turns nobody back', async () => {
    await product.upsert({ dealerId, customerId: 'ava', phone: '0491 570 006' });
    await product.stores.optOutByStaff({ dealerId, customerId: 'ava' }, 'ann');
    const path = await file(
      'customers.csv',
      'customerId,phone,name,leadId,marketing,marketingDate,marketingSource',
      'ava,0491 570 006,Ava,l1,yes,2026-03-04,form',
      'ben,0491 570 156,Ben,,no,,',
      'cat,0491 570 157,,,,,',
      'dan,0491 570 158,,,yes,,',
      'e v e,0491 570 158,,,,,',
      'fay,0491 570 158,,,maybe,,',
    );
    const { code, warned } = await run(importCommand, path, '--by', 'ann');
    expect([code, warned]).toEqual([
      2,
      [
        'line 5: marketingDate is required where marketing is granted: when was it?',
        expect.stringMatching(/^line 6: customerId must be/),
        'line 7: marketing "maybe" is none of granted, refused, unknown',
      ],
    ]);
    expect(await product.status(dealerId, 'ava')).toBe('unsubscribed');
    expect(await product.stores.customers.find({ dealerId, customerId: 'ava' })).toMatchObject({
      name: 'Ava',
      leadId: 'l1',
      marketing: { consent: 'granted', at: Date.parse('2026-03-03T10:00:00.000Z'), source: 'form', by: 'ann' },
    });
    const [ben] = await product.ask(
      { dealerId, purpose: 'bulk', body: 'Sale. Reply STOP to opt out' },
      { phone: '0491570156', customerId: 'ben' },
    );
    expect(ben).toMatchObject({ outcome: 'blocked', reason: 'no-marketing-consent' });
    expect(await send('0491570157', 'cat')).toBe('allowed');
    expect((await product.stores.history.timelineOf(dealerId, 'cat'))[0]).toMatchObject({
      kind: 'import',
      outcome: 'loaded',
    });
  });

  it('does not take a change back that came after it, when it is run again', async () => {
    const path = await file('again.csv', 'customerId,phone', 'ava,0491 570 006');
    await run(importCommand, path);
    await product.upsert({ dealerId, customerId: 'ava', phone: '0491 570 156' });
    await run(importCommand, path);
    expect((await product.stores.customers.find({ dealerId, customerId: 'ava' }))?.phone).toBe('+61491570156');
  });
});

async function exported(): Promise<string[]> {
  const output = join(folder, `export-${dealerId}.csv`);
  await run(exportCommand, '--output', output);
  return (await readFile(output, 'utf8')).trimEnd().split('\n');
}

/** Lines without the evidence: of two imports of the same moment a number names either, whichever came first. */
const withoutEvidence = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/,[^,]*$/, ''));

describe('npm run export', () => {
  it('can be imported again, where it changes nothing, and at another dealer, where it blocks the same', async () => {
    await run(importCommand, await file('l.csv', 'phone,date', '0491570006,', '0491570156,2026-03-04'));
    const before = await exported();
    expect(before[0]).toBe('phone,optedOutAt,reason,customerId,evidence');
    expect(before).toContainEqual(expect.stringMatching(/^'\+61491570156,2026-03-05T11:59:59.999Z,import,,import#/));
    const path = await file('round.csv', ...before);
    expect(await run(importCommand, path)).toMatchObject({ code: 0 });
    const after = await exported();
    expect(withoutEvidence(after)).toEqual(withoutEvidence(before));
    expect(after.slice(1)).toEqual(before.slice(1).map(() => expect.stringMatching(/,import#dealer-\d+#/)));
    dealerId = await newDealer();
    expect(await run(importCommand, path)).toMatchObject({ code: 0, printed: [expect.stringMatching(/^2 rows/)] });
    expect([await send('+61491570006'), await send('+61491570156')]).toEqual(['number-opted-out', 'number-opted-out']);
  });

  it('prints to standard output unless it is named a file', async () => {
    const printed = ['phone,optedOutAt,reason,customerId,evidence'];
    expect(await run(exportCommand)).toEqual({ code: 0, printed, warned: [`0 opt-outs of ${dealerId} in local.`] });
    const toNowhere = run(exportCommand, '--output', join(folder, 'none', 'x.csv'));
    await expect(toNowhere).rejects.toThrow(/none.x\.csv cannot be written \(ENOENT\)/);
  });
});

it('npm run import tells that a file has no rows, which is no fault', async () => {
  const { code, warned } = await run(importCommand, await file('header.csv', 'phone,date', ''));
  expect([code, warned]).toEqual([0, [expect.stringContaining('has a header and no rows')]]);
});

it('npm run import refuses rows of customers in another encoding, and takes the others', async () => {
  const path = join(folder, 'latin.csv');
  await writeFile(path, 'customerId,phone,name\nzoe,0491 570 006,Zo\u00eb\nben,0491 570 156,Ben\n', 'latin1');
  const { code, warned } = await run(importCommand, path);
  expect([code, warned]).toEqual([2, [expect.stringMatching(/^line 2: .*not UTF-8.*save the file as/)]]);
  expect(await product.status(dealerId, 'ben')).toBe('subscribed');
});

it('npm run import takes what Excel saves as Unicode text', async () => {
  const path = join(folder, 'unicode.txt');
  await writeFile(path, '\uFEFFphone\tdate\tnote\r\n0491 571 266\t2026-03-04\t"Zoë\r\nZ."\r\n', 'utf16le');
  expect(await run(importCommand, path)).toMatchObject({ code: 0, warned: [expect.stringContaining('note')] });
  expect(await send('+61491571266')).toBe('number-opted-out');
});
