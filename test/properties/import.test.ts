import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { CsvRow } from '../../lambdas/core/contracts/csv-rows.ts';
import { readColumns } from '../../lambdas/core/contracts/import-columns.ts';
import { numberStatus } from '../../lambdas/core/domain/consent.ts';
import { readPhone } from '../../lambdas/core/domain/phone-numbers.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createStaffNotes } from '../../lambdas/core/stores/staff-note.ts';
import { importFile, type ImportFileDeps, type ImportReport } from '../../lambdas/core/stores/import-file.ts';
import { createImportStore } from '../../lambdas/core/stores/import-store.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const begin = Date.parse('2026-11-23T03:00:00.000Z');
const hour = 3_600_000;
/** As they are typed, some of them in the dealer's country. */
const phones = ['0491 570 006', '0491 570 156', '+61491570157', '0491 570 158'];

let engine: StoreEngine;
let runs = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());

/** When a process is killed: before or after so many of its writes reached DynamoDB. */
interface Cut {
  write: number;
  how: 'before' | 'after';
}
class Killed extends Error {}

/** The stores over a client that is killed at a write: from then on nothing of it reaches DynamoDB. */
function depsUntil(cut: Cut | undefined, clock: () => number): ImportFileDeps {
  const client = engine.connectDirectly();
  let [writes, killed] = [0, false];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (killed) throw new Killed();
        if (!/^(Put|Update|BatchWrite)/.test(commandName)) return next(args);
        const meets = writes === cut?.write ? cut.how : undefined;
        writes += 1;
        killed = meets !== undefined;
        if (meets === 'before') throw new Killed();
        const answer = await next(args);
        if (meets === 'after') throw new Killed();
        return answer;
      },
    { step: 'initialize', name: 'kill' },
  );
  const numbers = createNumberStore(client, engine.tables.numbers);
  const customers = createCustomerStore(client, engine.tables.customers, numbers);
  const { communications } = engine.tables;
  const imports = createImportStore(client, communications);
  return { numbers, customers, imports, note: createStaffNotes(client, communications), clock };
}

type Cells = string[];
interface Book {
  dealerId: string;
  header: Cells;
  rows: Cells[];
}

async function* rowsOf(rows: readonly Cells[]): AsyncGenerator<CsvRow> {
  yield* rows.map((cells, index) => ({ line: index + 2, cells }));
}

function run(deps: ImportFileDeps, { dealerId, header, rows }: Book, digest = 'a'): Promise<ImportReport> {
  const read = readColumns(header);
  if (!read.ok) throw new Error(read.message);
  const sha256 = digest.repeat(64);
  const source = { dealerId, kind: read.columns.kind, file: 'list.csv', sha256, by: 'ann' };
  return importFile(deps, {
    source,
    columns: read.columns,
    country: 'AU',
    rows: rowsOf(rows),
    onRefused: () => undefined,
  });
}

/** Imports, is killed at each cut and started again an hour later, until it comes to its end. */
async function importWithCuts(book: Book, cuts: readonly Cut[], passing: number): Promise<void> {
  for (const [index, cut] of [...cuts, undefined].entries())
    await run(
      depsUntil(cut, () => begin + index * passing),
      book,
    ).catch((error: unknown) => {
      if (!(error instanceof Killed || (error instanceof Error && error.cause instanceof Killed))) throw error;
    });
}

/** Counters and clocks that say when something was done, not what is known. */
const technical = new Set(['smsStatusRevision', 'doneAt', 'finishedAt']);

/** All that is stored of a dealer, under a name that is the same for every dealer. */
async function stateOf(dealerId: string): Promise<string[]> {
  const client = engine.connectDirectly();
  const tables = Object.values(engine.tables).filter((table) => table !== engine.tables.settings);
  const pages = await Promise.all(tables.map((TableName) => client.send(new ScanCommand({ TableName }))));
  const own = pages.flatMap(({ Items = [] }) => Items).filter((item) => JSON.stringify(item).includes(dealerId));
  const facts = own.map((item) =>
    Object.entries(item)
      .filter(
        ([name]) => !technical.has(name) && (item['item'] !== 'consent' || name.includes(dealerId) || name === 'phone'),
      )
      .filter(
        ([name]) => !['list', 'order', 'optOuts'].includes(name) && (name !== 'entry' || item['order'] !== item[name]),
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  return facts.map((item) => JSON.stringify(item).replaceAll(dealerId, 'DEALER')).toSorted();
}

/** Dealers that no other run knows, whose names are never part of each other. */
const newDealers = (): [string, string] => {
  runs += 1;
  return [`one-${runs}-x`, `two-${runs}-x`];
};

const cut = fc
  .record({ write: fc.nat(50), how: fc.constantFrom('before' as const, 'after' as const) })
  // Killed before its first write, an import has not begun yet.
  .filter(({ write, how }) => write > 0 || how === 'after');
const cuts = fc.array(cut, { minLength: 1, maxLength: 4 });
const date = fc.constantFrom('', '2026-03-04', '2026-11-23T02:00:00Z', '2026-11-23', '2027-01-01', '03/04/2026');
const optOuts = fc.array(fc.tuple(fc.constantFrom(...phones, 'none'), date), { minLength: 1, maxLength: 8 });
const customers = fc.array(
  fc.record({
    customerId: fc.constantFrom('ava', 'ben', 'cat'),
    phone: fc.constantFrom(...phones),
    marketing: fc.constantFrom('', 'refused', 'granted'),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Two dealers with the same book: three customers, two of them with one number, and a number that opted out. */
async function openBooks(dealers: readonly string[]): Promise<void> {
  const deps = depsUntil(undefined, () => begin - 24 * hour);
  const rows = [
    ['ava', phones[0] ?? ''],
    ['dan', phones[1] ?? ''],
    ['eve', phones[0] ?? ''],
  ];
  for (const dealerId of dealers) {
    await run(deps, { dealerId, header: ['customerId', 'phone'], rows }, 'b');
    const mark = { at: begin - 2 * hour, seen: begin - 2 * hour, ref: 'reply#1' };
    await deps.numbers.change('+61491570157', { register: 'stop', scope: dealerId, mark });
  }
}

it('an import of opt-outs that is killed at any write and started again ends as one that never was', async () => {
  await fc.assert(
    fc.asyncProperty(optOuts, cuts, async (rows, killed) => {
      const [unbroken, broken] = newDealers();
      await openBooks([unbroken, broken]);
      const header = ['phone', 'date'];
      await importWithCuts({ dealerId: unbroken, header, rows }, [], 0);
      await importWithCuts({ dealerId: broken, header, rows }, killed, hour);
      const [before, after] = [await stateOf(unbroken), await stateOf(broken)];
      expect(after).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

it('an import of customers that is killed at any write and started again ends as one that never was', async () => {
  await fc.assert(
    fc.asyncProperty(customers, cuts, async (list, killed) => {
      const [unbroken, broken] = newDealers();
      await openBooks([unbroken, broken]);
      const header = ['customerId', 'phone', 'marketing', 'marketingDate'];
      const rows = list.map(({ customerId, phone, marketing }) => [customerId, phone, marketing, '2026-03-04']);
      await importWithCuts({ dealerId: unbroken, header, rows }, [], 0);
      await importWithCuts({ dealerId: broken, header, rows }, killed, 0);
      expect(await stateOf(broken)).toEqual(await stateOf(unbroken));
    }),
    { numRuns: 12 },
  );
});

it('a START after an import stays in force when the import is run again, with or without dates', async () => {
  await fc.assert(
    fc.asyncProperty(optOuts, cuts, async (rows, killed) => {
      const [dealerId] = newDealers();
      const book = { dealerId, header: ['phone', 'date'], rows };
      await importWithCuts(book, killed, hour);
      const { numbers } = depsUntil(undefined, () => begin);
      const mark = { at: begin + 5 * hour, seen: begin + 5 * hour, ref: 'reply#start' };
      const asKept = phones.map((typed) => readPhone(typed, 'AU') ?? '');
      for (const phone of asKept) await numbers.change(phone, { register: 'start', dealerId, mark });
      await run(
        depsUntil(undefined, () => begin + 48 * hour),
        book,
      );
      for (const phone of asKept) expect(numberStatus(await numbers.consent(phone), dealerId)).toBe('subscribed');
    }),
    { numRuns: 8 },
  );
});

it('an import of customers that was held up while another run of it came to its end writes no older row over a later one', async () => {
  const [dealerId] = newDealers();
  const bad = Array.from({ length: 500 }, (): Cells => ['ava', 'no phone']);
  const rows = [['ava', '+61491570156'], ...bad, ['ava', '+61491570157']];
  const book = { dealerId, header: ['customerId', 'phone'], rows };
  const deps = depsUntil(undefined, () => begin);
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const numbers: typeof deps.numbers = {
    ...deps.numbers,
    async consents(phonesOfRows) {
      begun.resolve();
      await goOn.promise;
      return deps.numbers.consents(phonesOfRows);
    },
  };
  const heldUp = run({ ...deps, numbers }, book);
  await begun.promise;
  await run(deps, book);
  goOn.resolve();
  await heldUp;
  expect((await deps.customers.find({ dealerId, customerId: 'ava' }))?.phone).toBe('+61491570157');
});
