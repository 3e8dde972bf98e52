import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { confirmationWindow, stopAllConfirmationText } from '../../lambdas/core/domain/confirmation.ts';
import { smsParts } from '../../lambdas/core/domain/sms-parts.ts';
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

const phone = () => `+1202555${String(1000 + ids)}`;
const time = (clock: string) => `2026-11-23T${clock}.000Z`;
const reply = (text: string, clock: string, more: { to?: string; answers?: string } = {}) =>
  twoWayMessage({ from: phone(), to: number, text, id: `m${ids}-${text}-${clock}`, at: time(clock), ...more });
const stop = () => reply('STOP', '03:00:00');
const outcome = async () => [await pipeline.send({ dealerId: 'north', phone: phone() }), pipeline.texted.length];
const told = () => pipeline.events.filter(({ eventType }) => eventType === 'customer-opted-out');

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

  it('is sent once for several opt-outs at once, in one batch and side by side', async () => {
    const stops = ['STOP', 'Stop please', 'STOP ALL', 'unsubscribe'].map((text) => reply(text, '03:00:00'));
    const beside = createPipeline(engine);
    const results = await Promise.all([pipeline.process(...stops), beside.process(reply('Stop it', '03:00:01'))]);
    expect(results.flat().map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'fulfilled'));
    expect([...pipeline.texted, ...beside.texted]).toHaveLength(1);
  });

  it('is sent again for an opt-out after an opt-in', async () => {
    await pipeline.process(stop());
    await pipeline.process(reply('START', '03:00:10'));
    await pipeline.process(reply('STOP', '03:00:20'));
    expect(await outcome()).toEqual(['number-opted-out', 2]);
  });

  it('is sent again for a STOP ALL after an opt-in', async () => {
    await pipeline.process(reply('STOP ALL', '03:00:00'));
    await pipeline.process(reply('START', '03:00:10'));
    expect(await outcome()).toEqual(['allowed', 1]);
    await pipeline.process(reply('Stop all', '03:00:20'));
    expect(await outcome()).toEqual(['number-opted-out', 2]);
  });

  it('is sent again for an opt-out after staff recorded a consent', async () => {
    const key = { dealerId: 'north', customerId: `c${ids}` };
    await pipeline.upsert({ ...key, phone: phone() });
    await pipeline.process(stop());
    pipeline.now = Date.parse(time('03:10:00'));
    await pipeline.customers.staffOptIn(key, {
      consentAt: pipeline.now,
      recordedAt: pipeline.now,
      by: 'mia',
      phones: [phone()],
    });
    await pipeline.process(reply('STOP', '03:10:01'));
    expect(pipeline.texted).toHaveLength(2);
    await pipeline.process(reply('STOP', '03:20:00'));
    expect(pipeline.texted).toHaveLength(2);
  });

  it('is not sent for an opt-out that an opt-in of later was processed before: it changes nothing, and is not told', async () => {
    await pipeline.process(reply('START', '03:00:10'));
    await pipeline.process(stop());
    expect(await outcome()).toEqual(['allowed', 0]);
    expect(told()).toEqual([]);
  });

  it('is not sent for an opt-out that a consent of later has overtaken, as staff recorded it', async () => {
    const customer = { dealerId: 'north', customerId: `c${ids}`, phone: phone() };
    await pipeline.upsert(customer);
    pipeline.now = Date.parse(time('03:00:30'));
    await pipeline.customers.staffOptIn(customer, {
      consentAt: pipeline.now,
      recordedAt: pipeline.now,
      by: 'mia',
      phones: [phone()],
    });
    await pipeline.process(stop());
    expect(await pipeline.send(customer)).toBe('allowed');
    expect([pipeline.texted, told()]).toEqual([[], []]);
  });

  it('is not sent from a number that settings do not know', async () => {
    const unknown = '+12025550188';
    const Item = { id: `aws#out-${ids}`, dealerId: 'north', phone: phone() };
    await engine.client.send(new PutCommand({ TableName: engine.tables.sent, Item }));
    const [result] = await pipeline.process(reply('STOP', '03:00:00', { to: unknown, answers: `out-${ids}` }));
    expect(result?.status).toBe('fulfilled');
    expect(await outcome()).toEqual(['number-opted-out', 0]);
    expect(told()).toHaveLength(1);
  });

  it('of STOP ALL says that it is for every sender, in one SMS part', async () => {
    const own = { confirmation: 'on', confirmationText: 'Done. North' } as const;
    await pipeline.settings.putDealer({ dealerId: 'north', name: 'North', country: 'US', replyNumber: number, ...own });
    await pipeline.process(reply('Stop all', '03:00:00'));
    expect(pipeline.texted).toMatchObject([
      { text: 'You have opted out of SMS from North and every other sender on this number and will get no more.' },
    ]);
    expect(smsParts(stopAllConfirmationText('N'.repeat(60)))).toMatchObject({ parts: 1 });
  });
});
