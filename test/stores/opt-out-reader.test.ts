import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { optOutPartition } from '../../lambdas/core/stores/opt-out-index.ts';
import { createOptOutReader, type OptOut } from '../../lambdas/core/stores/opt-out-reader.ts';
import { optInByStaff, optOutByStaff } from '../../lambdas/core/stores/staff-decision.ts';
import { createStaffNotes } from '../../lambdas/core/stores/staff-note.ts';
import { upsertCustomer } from '../../lambdas/core/stores/upsert-customer.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let dealerId: string;
let dealers = 0;
let phones = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  dealerId = `dealer-${(dealers += 1)}`;
});

const nextPhone = (): string => `+614915${String((phones += 1)).padStart(5, '0')}`;
const now = 1_795_000_000_000;
const mark = (at = now - 1000) => ({ at, seen: at, ref: `reply#${at}` });

function open() {
  const client = engine.connectDirectly();
  const numbers = createNumberStore(client, engine.tables.numbers);
  const customers = createCustomerStore(client, engine.tables.customers, numbers);
  const { communications } = engine.tables;
  return { client, numbers, customers, communications, clock: () => now };
}
const origin = { by: 'ann', through: 'operations' } as const;
const save = (customerId: string, phone: string) =>
  upsertCustomer(
    { dealerId, customerId, phone },
    {
      ...open(),
      note: createStaffNotes(engine.client, engine.tables.communications),
      origin,
      country: 'AU',
      now: now - 10_000,
    },
  );
const stop = (phone: string, scope = dealerId) =>
  open().numbers.change(phone, { register: 'stop', scope, mark: mark() });

async function all(): Promise<OptOut[]> {
  const reader = createOptOutReader(engine.connectDirectly(), engine.tables);
  const list: OptOut[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof reader.page>> = await reader.page(dealerId, cursor);
    list.push(...page.entries);
    cursor = page.next;
  } while (cursor !== undefined);
  return list;
}

it('has a number that opted out, with and without a customer', async () => {
  const [alone, avas] = [nextPhone(), nextPhone()];
  await stop(alone);
  await stop(avas);
  await save('ava', avas);
  const facts = { since: now - 1000, reason: 'reply', ref: mark().ref };
  const list = await all();
  expect(list).toHaveLength(2);
  expect(list).toEqual(
    expect.arrayContaining([
      { phone: alone, ...facts },
      { phone: avas, ...facts, customerId: 'ava' },
    ]),
  );
});

it('has a customer who opted out at a number they have left, and one whom staff opted out', async () => {
  const [old, own, staffed] = [nextPhone(), nextPhone(), nextPhone()];
  await save('mover', old);
  await stop(old);
  await save('mover', own);
  await save('staffed', staffed);
  await optOutByStaff(open(), { dealerId, customerId: 'staffed' }, 'ann');
  const told = (await all()).map(({ phone, reason, customerId }) => [phone, reason, customerId]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      [old, 'reply', undefined],
      [own, 'reply-on-left-number', 'mover'],
      [staffed, 'staff', 'staffed'],
    ]),
  );
});

it('has STOP ALL of those whom the dealer knows, and of nobody else', async () => {
  const [known, unknown] = [nextPhone(), nextPhone()];
  await save('ava', known);
  await stop(known, '*');
  await stop(unknown, '*');
  expect(await all()).toEqual([
    { phone: known, since: now - 1000, reason: 'stop-all', ref: mark().ref, customerId: 'ava' },
  ]);
});

it('has nobody who opted out elsewhere, came back, or gave staff their consent later', async () => {
  const [elsewhere, back, consented] = [nextPhone(), nextPhone(), nextPhone()];
  await stop(elsewhere, 'elsewhere');
  await stop(back);
  await open().numbers.change(back, { register: 'start', dealerId, mark: mark(now) });
  await stop(consented);
  await save('consented', consented);
  const consent = { by: 'ann', consentAt: now, evidence: 'form' };
  expect(await optInByStaff(open(), { dealerId, customerId: 'consented' }, consent)).toEqual({ ok: true });
  expect(await all()).toEqual([]);
});

it('has no open question, but one whose reply opted out', async () => {
  const [held, optedOut] = [nextPhone(), nextPhone()];
  const { at, seen } = mark();
  const hold = { at, seen, to: [dealerId], closed: {} };
  await open().numbers.change(held, { register: 'hold', ref: 'r1', hold });
  await open().numbers.change(optedOut, { register: 'hold', ref: 'r2', hold: { ...hold, optOut: true } });
  expect(await all()).toEqual([{ phone: optedOut, since: at, reason: 'reply', ref: 'r2' }]);
});

it('goes on over many pages, and has each number once', async () => {
  const ofOneShard: string[] = [];
  while (ofOneShard.length < 110) {
    const phone = nextPhone();
    if (optOutPartition(dealerId, phone).endsWith('#3')) ofOneShard.push(phone);
  }
  for (const phone of ofOneShard) await stop(phone);
  for (const [index, phone] of ofOneShard.entries()) await save(`c${index}`, phone);
  expect((await all()).map(({ phone }) => phone).toSorted()).toEqual(ofOneShard.toSorted());
});
