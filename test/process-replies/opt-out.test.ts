import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { twilioMessage, twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let pipeline: Pipeline;
let people = 0;
const replyNumber = '+61481000001';

beforeAll(async () => {
  engine = await startStoreEngine();
  pipeline = createPipeline(engine);
  await pipeline.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber });
  await pipeline.settings.putDealer({ dealerId: 'south', name: 'South', country: 'AU', replyNumber: '+61481000002' });
  await pipeline.settings.putReplyNumber({ number: replyNumber, country: 'AU', owners: ['north'] });
  await pipeline.settings.putReplyNumber({ number: '+61481000002', country: 'AU', owners: ['south'] });
});
afterAll(() => engine.stop());
let phone: string;
beforeEach(() => {
  people += 1;
  phone = `+6149157${String(people).padStart(4, '0')}`;
});

describe('a STOP', () => {
  it('blocks the customer at the dealer whose number it came to, and at no other', async () => {
    await pipeline.upsert({ dealerId: 'north', customerId: `c${people}`, phone });
    await pipeline.upsert({ dealerId: 'south', customerId: `c${people}`, phone });
    await pipeline.process(twilioMessage(phone, replyNumber, 'Please stop!', `SM${people}`, '2026-11-23T03:00:00Z'));
    expect(await pipeline.send({ dealerId: 'north', phone, customerId: `c${people}` })).toBe('customer-unsubscribed');
    expect(await pipeline.send({ dealerId: 'south', phone, customerId: `c${people}` })).toBe('allowed');
  });

  it('counts before the customer exists', async () => {
    await pipeline.process(
      twoWayMessage({ from: phone, to: replyNumber, text: 'Stop', id: `m${people}`, at: '2026-11-23T03:00:00Z' }),
    );
    expect(await pipeline.upsert({ dealerId: 'north', customerId: 'late', phone })).toMatchObject({
      smsStatus: 'unsubscribed',
    });
    expect(await pipeline.send({ dealerId: 'north', phone, customerId: 'late' })).toBe('customer-unsubscribed');
  });
});
