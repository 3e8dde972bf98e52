import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { twilioHeaders } from '../../local/demo/signed.ts';
import { authToken } from '../support/gateway-keys.ts';
import { addressOf, endpointMessage, twilioMessage, twoWayMessage } from '../support/messages.ts';
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

describe('a STOP from a phone where SMS went for customers who have another', () => {
  const elsewhere = '+61491578887';
  const book = { ava: '+61491578881', ben: '+61491578882', cleo: '+61491578883' };
  const each = <T>(work: (customer: { dealerId: string; customerId: string; phone: string }) => Promise<T>) =>
    Promise.all(Object.entries(book).map(([id, own]) => work({ dealerId: 'north', customerId: id, phone: own })));
  const shown = () => each((customer) => pipeline.send(customer));
  const ask = (customer: { customerId?: string }) =>
    pipeline.send({ dealerId: 'north', phone: elsewhere, ...customer });
  const reply = (text: string, id: string, at: string) =>
    pipeline.process(twoWayMessage({ from: elsewhere, to: replyNumber, text, id, at: `2026-11-23T${at}:00Z` }));
  const [out, open] = ['customer-unsubscribed', 'allowed'];

  it('counts for each of them, whatever was sent there since; a START only for the one of the latest SMS', async () => {
    await each((customer) => pipeline.upsert(customer));
    for (const customer of [{ customerId: 'ava' }, {}, { customerId: 'ben' }]) expect(await ask(customer)).toBe(open);
    await reply('START', 'elsewhere-1', '02:00');
    await reply('When are you open?', 'elsewhere-2', '02:30');
    expect(await shown()).toEqual([open, open, open]);
    await reply('STOP', 'elsewhere-3', '03:00');
    expect(await shown()).toEqual([out, out, open]);
    await reply('START', 'elsewhere-4', '03:30');
    expect(await shown()).toEqual([out, open, open]);
  });
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

describe('a sender whose digits may be two phones', () => {
  const [home, abroad] = ['+12035550123', '+2035550123'];
  const to = '+12025550143';
  const blocked = () => Promise.all([home, abroad].map((one) => pipeline.send({ dealerId: 'west', phone: one })));
  const reply = (text: string, id: string, at = '03:00') =>
    twoWayMessage({ from: home.slice(2), to, text, id, at: `2026-11-23T${at}:00Z` });

  beforeAll(async () => {
    await pipeline.settings.putDealer({ dealerId: 'west', name: 'West', country: 'US', replyNumber: to });
    await pipeline.settings.putReplyNumber({ number: to, country: 'US', owners: ['west'] });
  });

  it('is nobody but the likelier one where nothing asks to stop, opts both out, and none of them in again', async () => {
    const handled = () => pipeline.counts.RepliesProcessed ?? 0;
    const before = handled();
    await pipeline.process(reply('When?', 'when'));
    expect(handled()).toBe(before + 1);
    for (let copies = 0; copies < 2; copies += 1) await pipeline.process(reply('STOP', 'stop'));
    expect(await blocked()).toEqual(['number-opted-out', 'number-opted-out']);
    expect(handled()).toBe(before + 3);
    expect(pipeline.texted.map((sms) => sms.to)).toEqual([home]);
    await pipeline.process(reply('START', 'start', '04:00'));
    expect(await blocked()).toEqual(['number-opted-out', 'number-opted-out']);
  });

  it('is one where the gateway writes it in full', async () => {
    const person = '+12035550124';
    for (const [text, at] of [
      ['STOP', '03:00'],
      ['START', '04:00'],
    ] as const)
      await pipeline.process(twoWayMessage({ from: person.slice(1), to, text, id: text, at: `2026-11-23T${at}:00Z` }));
    expect(await pipeline.send({ dealerId: 'west', phone: person })).toBe('allowed');
  });

  it('is in Argentina the number with and without its 9', async () => {
    const [with9, without9] = ['+5491123456789', '+541123456789'];
    await pipeline.process(twoWayMessage({ from: without9, to, text: 'STOP', id: 'ar', at: '2026-11-23T03:00:00Z' }));
    for (const one of [with9, without9])
      expect(await pipeline.send({ dealerId: 'west', phone: one })).toBe('number-opted-out');
  });

  it('is in Mexico the number without the 1 of old', async () => {
    await pipeline.upsert({ dealerId: 'west', customerId: 'mex', phone: '+52 1 55 1234 5678' });
    await pipeline.process(
      twoWayMessage({ from: '5215512345678', to, text: 'STOP', id: 'mx', at: '2026-11-23T03:00:00Z' }),
    );
    expect(await pipeline.send({ dealerId: 'west', phone: '+525512345678' })).toBe('customer-unsubscribed');
  });
});

describe('a verified reply that names two senders', () => {
  const from = ['+61491578891', '+61491578892'] as const;
  const both = (text: string, id: string, at: string, second: string = from[1]) => {
    const body = `MessageSid=${id}&From=${encodeURIComponent(from[0])}&From=${encodeURIComponent(second)}&To=${encodeURIComponent(replyNumber)}&Body=${text}`;
    const headers = twilioHeaders(addressOf('twilio'), body, authToken);
    return endpointMessage({ gateway: 'twilio', at, body, headers, requestId: id });
  };
  const sends = () => Promise.all(from.map((one) => pipeline.send({ dealerId: 'north', phone: one })));

  it('holds for both as a STOP, opts out neither, and is kept; a START changes nothing', async () => {
    expect(await sends()).toEqual(['allowed', 'allowed']);
    await pipeline.process(both('STOP', 'two-1', '2026-11-23T03:00:00Z'));
    expect(await sends()).toEqual(['held-for-review', 'held-for-review']);
    const kept = pipeline.logs.findLast(({ code }) => code === 'message-kept');
    expect(kept?.facts).toMatchObject({ id: 'endpoint#two-1', why: 'given twice: From' });
    await pipeline.process(both('START', 'two-2', '2026-11-23T04:00:00Z'));
    expect(await sends()).toEqual(['held-for-review', 'held-for-review']);
  });

  it('holds for the one that is a phone', async () => {
    await pipeline.process(both('STOP', 'two-3', '2026-11-23T03:00:00Z', 'Zed'));
    expect(await pipeline.send({ dealerId: 'north', phone: from[0] })).toBe('held-for-review');
  });
});

it.each([
  ['as it is dialled in its country', '0481000001'],
  ['without the code of its country', '481000001'],
  ['as nothing that is a number', 'north'],
])('a STOP whose reply number is written %s holds at every dealer', async (_, to) => {
  await pipeline.process(twoWayMessage({ from: phone, to, text: 'STOP', id: to, at: '2026-11-23T03:00:00Z' }));
  for (const dealerId of ['north', 'south']) expect(await pipeline.send({ dealerId, phone })).toBe('held-for-review');
  expect(pipeline.counts.UnknownReplyNumbers).toBeGreaterThan(0);
});
