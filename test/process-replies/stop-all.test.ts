import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline } from '../support/pipeline.ts';
import { createOptOutReader } from '../../lambdas/core/stores/opt-out-reader.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const number = '+61481000001';
let engine: StoreEngine;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());

const day = 24 * 3_600_000;

it('STOP ALL, switched off, still counts for 60 days, by when it reached us; then it is an ordinary STOP', async () => {
  const pipeline = createPipeline(engine);
  const switchedOff = pipeline.now;
  await pipeline.settings.putGlobal({ stopAll: false });
  for (const dealerId of ['north', 'south'])
    await pipeline.settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: number });
  await pipeline.settings.putReplyNumber({ number, country: 'AU', owners: ['north', 'south'] });
  const stopAll = (from: string, at: number) =>
    twoWayMessage({ from, to: number, text: 'STOP ALL', id: `m-${from}`, at: new Date(at).toISOString() });
  const [before, after] = ['+61491570156', '+61491570157'];
  pipeline.now = switchedOff + 60 * day + 1;
  for (const phone of [before, after]) expect(await pipeline.send({ dealerId: 'north', phone })).toBe('allowed');
  await pipeline.process(stopAll(before, switchedOff + 60 * day - 1), stopAll(after, pipeline.now));
  const sends = (phone: string) =>
    Promise.all(['north', 'south'].map((dealerId) => pipeline.send({ dealerId, phone })));
  expect(await sends(before)).toEqual(['number-opted-out', 'number-opted-out']);
  expect(await sends(after)).toEqual(['number-opted-out', 'allowed']);
});

async function listed(dealerId: string): Promise<string[]> {
  const reader = createOptOutReader(engine.client, engine.tables);
  const phones: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof reader.page>> = await reader.page(dealerId, cursor);
    phones.push(...page.entries.map(({ phone, reason }) => `${phone} ${reason}`));
    cursor = page.next;
  } while (cursor !== undefined);
  return phones.toSorted();
}

it('STOP ALL of somebody nobody has in a book is among the opt-outs of the dealers whose number it was sent to', async () => {
  const pipeline = createPipeline(engine);
  const [own, both] = ['+61481000002', '+61481000003'];
  for (const dealerId of ['east', 'west', 'far'])
    await pipeline.settings.putDealer({ dealerId, name: dealerId, country: 'AU' });
  await pipeline.settings.putReplyNumber({ number: own, country: 'AU', owners: ['east'] });
  await pipeline.settings.putReplyNumber({ number: both, country: 'AU', owners: ['east', 'west'] });
  const at = new Date(pipeline.now).toISOString();
  const stopAll = (from: string, to: string, id: string) => twoWayMessage({ from, to, text: 'STOP ALL', id, at });
  await pipeline.process(stopAll('+61491570158', own, 'stranger'));
  await pipeline.process(stopAll('+61491570159', both, 'shared'));
  const [ofOwn, ofBoth] = ['+61491570158 stop-all', '+61491570159 stop-all'];
  expect(await listed('east')).toEqual([ofOwn, ofBoth]);
  expect(await listed('west')).toEqual([ofBoth]);
  await pipeline.process(stopAll('+61491570159', '+61481000009', 'later, to a number of nobody’s'));
  expect([await listed('west'), await listed('far')]).toEqual([[ofBoth], []]);
});
