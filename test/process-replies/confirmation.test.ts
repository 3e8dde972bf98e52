import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { confirmationWindow } from '../../lambdas/core/domain/confirmation.ts';
import { meddlingClient, names } from '../support/faults.ts';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const number = '+12025550143';
let engine: StoreEngine;
let pipeline: Pipeline;
let ids = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  pipeline = createPipeline(engine);
  await pipeline.settings.putDealer({ dealerId: 'north', name: 'North', country: 'US', replyNumber: number });
  await pipeline.settings.putReplyNumber({ number, country: 'US', owners: ['north'] });
  ids += 1;
});

const stop = (id = `m${ids}`) =>
  twoWayMessage({
    from: `+1202555${String(1000 + ids)}`,
    to: number,
    text: 'STOP',
    id,
    at: new Date(Date.parse('2026-11-23T03:00:00Z')).toISOString(),
  });

describe('the confirmation of an opt-out', () => {
  it.each([
    ['is sent until five minutes after it', 0, 1],
    ['is never sent later', 1, 0],
  ])('%s', async (_, late, texts) => {
    pipeline.now += confirmationWindow + late;
    await pipeline.process(stop());
    expect([pipeline.counts.OptOuts, pipeline.texted.length]).toEqual([1, texts]);
  });

  it('is sent at most once, also if marking the reply as done fails and it comes again', async () => {
    let broken = true;
    const client = meddlingClient(engine, async ({ command, input, pass }) => {
      if (broken && command === 'UpdateItemCommand' && names(input['UpdateExpression'], /doneAt/))
        throw new Error('DynamoDB is not well');
      return pass();
    });
    pipeline = createPipeline(engine, client);
    expect(await pipeline.process(stop())).toMatchObject([{ status: 'rejected' }]);
    broken = false;
    expect(await pipeline.process(stop())).toMatchObject([{ status: 'fulfilled' }]);
    expect([pipeline.counts.OptOuts, pipeline.texted.length]).toEqual([1, 1]);
  });
});
