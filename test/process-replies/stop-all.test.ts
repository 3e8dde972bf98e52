import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const number = '+61481000001';
const phone = '+61491570156';
let engine: StoreEngine;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());

it('STOP ALL is an ordinary STOP where it is switched off', async () => {
  const pipeline = createPipeline(engine);
  await pipeline.settings.putGlobal({ stopAll: false });
  for (const dealerId of ['north', 'south'])
    await pipeline.settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: number });
  await pipeline.settings.putReplyNumber({ number, country: 'AU', owners: ['north', 'south'] });
  expect(await pipeline.send({ dealerId: 'north', phone })).toBe('allowed');
  await pipeline.process(
    twoWayMessage({ from: phone, to: number, text: 'STOP ALL', id: 'm', at: '2026-11-23T03:00:01Z' }),
  );
  expect(await pipeline.send({ dealerId: 'north', phone })).toBe('number-opted-out');
  expect(await pipeline.send({ dealerId: 'south', phone })).toBe('allowed');
});
