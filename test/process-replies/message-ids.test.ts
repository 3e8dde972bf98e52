import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const to = '+61481000001';
const at = '2026-11-23T03:00:00Z';
let engine: StoreEngine;
let pipeline: Pipeline;

beforeAll(async () => {
  engine = await startStoreEngine();
  pipeline = createPipeline(engine);
  await pipeline.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: to });
  await pipeline.settings.putReplyNumber({ number: to, country: 'AU', owners: ['north'] });
});
afterAll(() => engine.stop());

const outcome = (phone: string) => pipeline.send({ dealerId: 'north', phone });

it('a STOP under a message id that another person’s reply had counts', async () => {
  const [first, second] = ['+61491570006', '+61491570156'] as const;
  await pipeline.process(twoWayMessage({ from: first, to, text: 'STOP', id: 'same', at }));
  await pipeline.process(twoWayMessage({ from: second, to, text: 'STOP', id: 'same', at }));
  expect([await outcome(first), await outcome(second)]).toEqual(['number-opted-out', 'number-opted-out']);
});

it('a STOP under a message id that another text had counts, once', async () => {
  const from = '+61491570157';
  await pipeline.process(twoWayMessage({ from, to, text: 'Hi', id: 'again', at }));
  for (let times = 0; times < 2; times++)
    await pipeline.process(twoWayMessage({ from, to, text: 'STOP', id: 'again', at }));
  expect(await outcome(from)).toBe('number-opted-out');
  expect(pipeline.events.filter(({ eventType }) => eventType === 'customer-opted-out')).toHaveLength(3);
});

it('a START under a message id that another text had is flagged', async () => {
  const from = '+61491570110';
  await pipeline.process(twoWayMessage({ from, to, text: 'STOP', id: 'stop-first', at }));
  const later = '2026-11-23T04:00:00Z';
  await pipeline.process(twoWayMessage({ from, to, text: 'STARTED my car', id: 'cut', at: later }));
  await pipeline.process(twoWayMessage({ from, to, text: 'START', id: 'cut', at: later }));
  expect(pipeline.events.at(-1)).toMatchObject({ eventType: 'review-needed', reason: 'message-id-used' });
  expect(await outcome(from)).toBe('number-opted-out');
});

it.each(['START?', 'START 👎', 'START\u0000', '❌start❌'])('%j is flagged and changes nothing', async (text) => {
  const from = '+61491570158';
  await pipeline.process(twoWayMessage({ from, to, text: 'STOP', id: `stop-${text}`, at }));
  await pipeline.process(twoWayMessage({ from, to, text, id: `start-${text}`, at: '2026-11-23T04:00:00Z' }));
  expect(pipeline.events.at(-1)).toMatchObject({ eventType: 'review-needed', reason: 'doubtful' });
  expect(await outcome(from)).toBe('number-opted-out');
});

it('a STOP with a reference too long to be one counts', async () => {
  const from = '+61491570159';
  const answers = 'x'.repeat(3000);
  await pipeline.process(twoWayMessage({ from, to, text: 'STOP', id: 'long', at, answers }));
  expect(await outcome(from)).toBe('number-opted-out');
});
