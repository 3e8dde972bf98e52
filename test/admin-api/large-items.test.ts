import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pathId } from '../../lambdas/admin-api/http/path-id.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { earlierScope, settingsKeys } from '../../lambdas/core/stores/settings-items.ts';
import { createAdminApi, type AdminApi } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { phones, stage, type Scene } from './scene.ts';

/** Items so large that DynamoDB cuts what a query finds, at 1 MB, before the page is full. */
const large = 'x'.repeat(150_000);
const count = 30;
const order = (index: number): string => `2026-11-24T03:00:${String(index).padStart(2, '0')}.000Z#${index}`;
const indexes = {
  list: 'north#2026-11-24#0',
  person: 'north#large',
  lead: 'north#l-large',
  automation: 'north#a-large',
};

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
const put = (TableName: string, Item: Record<string, unknown>) =>
  engine.client.send(new PutCommand({ TableName, Item }));
beforeAll(async () => {
  engine = await startStoreEngine();
  scene = await stage(engine);
  api = createAdminApi(engine, { clock: () => scene.now });
  await api.call({ method: 'PUT', path: '/dealers/north/customers/large', body: { phone: '+61491571266' } });
  const { communications, settings } = engine.tables;
  for (let index = 0; index < count; index++) {
    const at = Date.parse(order(index).slice(0, 24));
    const line = { dealerId: 'north', at, order: order(index), reason: large };
    await put(communications, { ...line, ...indexes, id: `staff#${index}`, entry: 'staff', kind: 'staff' });
    if (index >= 10) continue;
    await put(communications, { ...line, id: `kept#${index}`, entry: 'kept', kind: 'kept', review: '*' });
    await put(communications, { id: scene.replies.held, entry: `dealer#a-${index}`, large });
    const earlier = { scope: earlierScope(settingsKeys.global), item: String(index).padStart(12, '0') };
    await put(settings, { ...earlier, version: index, settings: { large } });
  }
});
afterAll(() => engine.stop());

const pages = [
  ['a day', '/dealers/north/communications?day=2026-11-24&', count],
  ['a timeline', '/dealers/north/customers/large/communications?', count + 1],
  ['a lead', '/dealers/north/leads/l-large/communications?', count],
  ['an automation', '/dealers/north/automations/a-large/communications?', count],
  ['open reviews', '/reviews?', 12],
  ['earlier settings', '/settings/earlier?', 10],
] as const;

it.each(pages)('%s of large items is whole, and each page as long as was asked for', async (_, path, whole) => {
  const found: number[] = [];
  let cursor = '';
  do {
    const { status, body } = await api.call({ path: `${path}limit=9${cursor}` });
    expect(status).toBe(200);
    found.push(body.items.length);
    cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  expect(found.reduce((sum, length) => sum + length)).toBe(whole);
  expect(new Set(found.slice(0, -1))).toEqual(new Set([9]));
});

it('a reply with large entries is found behind them', async () => {
  const { status, body } = await api.call({ path: `/replies/${pathId(scene.replies.held)}` });
  expect([status, body.text]).toEqual([200, 'Stop please']);
});

it('a customer whose marketing consent changed very often can still be written, and the evidence has the latest', async () => {
  const key = { dealerId: 'north', customerId: 'ben' };
  const client = engine.connectDirectly();
  const { tables } = engine;
  const customers = createCustomerStore(client, tables.customers, createNumberStore(client, tables.numbers));
  for (let index = 1; index <= 90; index++) {
    const consent = index % 2 === 0 ? 'granted' : 'refused';
    const marketing = { consent, at: index, source: `form ${index}`, wording: '€'.repeat(1900) } as const;
    await customers.setFields(key, { marketing }, true);
  }
  const path = '/dealers/north/customers/ben';
  const body = {
    phone: phones.ben,
    marketing: { consent: 'refused', at: '2026-01-01T00:00:00Z', source: 'form 91' },
  };
  expect((await api.call({ method: 'PUT', path, body })).status).toBe(200);
  const evidence = (await api.call({ path: `${path}/evidence` })).body;
  expect(evidence.complete).toBe(false);
  expect(evidence.marketingHistory.length).toBeGreaterThan(10);
  expect(evidence.marketingHistory.at(-1).source).toBe('form 91');
});

it('evidence that would not fit into an answer of Lambda’s is cut, and says so', async () => {
  for (const accept of ['application/json', 'text/html']) {
    const { text } = await api.call({ path: '/dealers/north/customers/large/evidence', headers: { accept } });
    expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThan(5 * 1024 * 1024);
    expect(text).toMatch(/"complete":false|There are older entries/);
  }
});
