import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { putItems, type Key } from '../../lambdas/core/stores/batch.ts';
import { settingsKeys } from '../../lambdas/core/stores/settings-items.ts';
import { settingsCachedFor } from '../../lambdas/core/stores/settings-reader.ts';
import { meddlingClient } from '../support/faults.ts';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const dealers = Array.from({ length: 1000 }, (_, index) => `dealer-${index}`);
const shared = '+61491570000';
const ownNumber = (index: number): string => `+6149157${String(1000 + index)}`;
let engine: StoreEngine;
let pipeline: Pipeline;
let reads = 0;
let ids = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
  const put = (key: Key, settings: unknown) => ({ table: engine.tables.settings, key, item: { ...key, settings } });
  const replyNumber = (number: string, owners: string[]) =>
    put(settingsKeys.replyNumber(number), { number, country: 'AU', owners, formerOwners: [] });
  const puts = dealers.flatMap((dealerId, index) => {
    const dealer = { dealerId, name: dealerId, country: 'AU', replyNumber: ownNumber(index) };
    return [put(settingsKeys.dealer(dealerId), dealer), replyNumber(ownNumber(index), [dealerId])];
  });
  await putItems(engine.client, [...puts, replyNumber(shared, dealers)]);
}, 60_000);
afterAll(() => engine.stop());
beforeEach(() => {
  reads = 0;
  pipeline = createPipeline(
    engine,
    meddlingClient(engine, ({ command, pass }) => {
      if (command === 'BatchGetItemCommand') reads += 1;
      return pass();
    }),
  );
});

const stop = (to: string, from = `+614915${String(80_000 + (ids += 1))}`) =>
  twoWayMessage({ from, to, text: 'STOP', id: `m-${(ids += 1)}`, at: '2026-11-23T03:00:00Z' });

const toTenDealers = () => dealers.slice(0, 10).map((_, index) => stop(ownNumber(index)));
const send = () => pipeline.send({ dealerId: 'dealer-7', phone: `+614915${String(80_000 + (ids += 1))}` });

describe('with a thousand dealers, the settings for a batch of ten replies cost', () => {
  it.each([
    ['to ten dealers', toTenDealers],
    ['to a number that all of them own', () => dealers.slice(0, 10).map(() => stop(shared))],
    ['to nobody’s numbers', () => dealers.slice(0, 10).map((_, index) => stop(`+6149159${String(1000 + index)}`))],
  ])('at most two batch reads: %s', async (_, batch) => {
    const results = await pipeline.process(...batch());
    expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'fulfilled'));
    expect(reads).toBeLessThanOrEqual(2);
  });

  it('at most two batch reads: STOP ALL of a phone that 150 of them have in their books', async () => {
    const phone = '+61491599999';
    for (const dealerId of dealers.slice(0, 150)) await pipeline.upsert({ dealerId, customerId: 'c', phone });
    reads = 0;
    await pipeline.process(
      twoWayMessage({ from: phone, to: shared, text: 'STOP ALL', id: 'all', at: '2026-11-23T03:00:00Z' }),
    );
    expect(reads).toBeLessThanOrEqual(2);
    expect(await pipeline.send({ dealerId: 'dealer-149', phone })).toBe('customer-unsubscribed');
  });

  it('none when warm', async () => {
    await pipeline.process(...toTenDealers());
    reads = 0;
    pipeline.now += settingsCachedFor - 1;
    await pipeline.process(...toTenDealers());
    expect(reads).toBe(0);
  });
});

it('settings for the sends of one dealer cost at most two batch reads, and none when warm', async () => {
  expect(await send()).toBe('allowed');
  const [cold, factsAlone] = [reads, 1];
  reads = 0;
  expect(await send()).toBe('allowed');
  expect([cold - factsAlone <= 2, reads]).toEqual([true, factsAlone]);
});
