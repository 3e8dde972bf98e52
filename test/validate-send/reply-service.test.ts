import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { settingsCachedFor } from '../../lambdas/core/stores/settings-reader.ts';
import { createPipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const number = '+61481000001';
let engine: StoreEngine;

beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());

it('a campaign goes out as its form says once the reply service is switched off again', async () => {
  const pipeline = createPipeline(engine);
  const { settings } = pipeline;
  await settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
  const body = 'Spring sale. Text STOP to 0481 000 001.';
  const form = {
    campaignId: 'spring',
    dealerId: 'north',
    name: 'Spring',
    purpose: 'bulk',
    senderName: 'Cars',
    body,
  } as const;
  const sms = async (sendId: string) => {
    const recipients = [{ sendId, phone: '+61491570156' }];
    return pipeline.validate({ dealerId: 'north', purpose: 'bulk', campaignId: 'spring', recipients });
  };
  await settings.putSmsForm({ ...form, replyService: true });
  expect(await sms('a')).toMatchObject({
    results: [{ sms: { from: number, body: `${body}\nReply STOP to opt out` } }],
  });
  await settings.putSmsForm({ ...form, replyService: false });
  pipeline.now += settingsCachedFor;
  expect(await sms('b')).toMatchObject({ results: [{ sms: { from: 'Cars', body } }] });
});
