import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { newPerson, numbers, openDealers, posted, time, verified, type Dealers, type Person } from './dealers.ts';

let engine: StoreEngine;
let dealers: Dealers;
let ava: Person;

beforeAll(async () => {
  engine = await startStoreEngine();
  dealers = await openDealers(engine);
});
afterAll(() => engine.stop());
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  await dealers.save(ava, 'south');
  dealers.pipeline.events.length = 0;
});

const ended = async () => [await dealers.send(ava), await dealers.send(ava, 'south')];
const out = 'customer-unsubscribed';

describe('STOP ALL', () => {
  it.each(['Stop all', 'STOPALL', ' stop  ALL! '])(
    'as the whole reply opts out of every dealer: "%s"',
    async (text) => {
      await dealers.pipeline.process(verified(ava, { text }));
      expect(await ended()).toEqual([out, out]);
      expect([await dealers.status(ava), await dealers.status(ava, 'south')]).toEqual(['unsubscribed', 'unsubscribed']);
    },
  );

  it('counts from the endpoint, and at a number that nobody owns', async () => {
    await dealers.pipeline.process(posted(ava, { text: 'stop all', to: numbers.unknown }));
    expect(await ended()).toEqual([out, out]);
  });

  it('counts for a dealer who loads the person later', async () => {
    const ben = newPerson();
    await dealers.pipeline.process(verified(ben, { text: 'Stop all' }));
    expect(await dealers.save(ben, 'south')).toMatchObject({ smsStatus: 'unsubscribed' });
    expect(await dealers.send(ben, 'south')).toBe(out);
  });

  it('is lifted by a later START at one dealer, for that dealer', async () => {
    await dealers.pipeline.process(verified(ava, { text: 'Stop all', at: time('03:00') }));
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('04:00') }));
    expect(await ended()).toEqual(['allowed', out]);
  });

  it('inside a longer reply is an ordinary STOP', async () => {
    await dealers.pipeline.process(verified(ava, { text: 'Stop all of this please' }));
    expect(await ended()).toEqual([out, 'allowed']);
  });

  it('tells every dealer whose customers it touched, and the platform', async () => {
    await dealers.pipeline.process(verified(ava, { text: 'Stop all' }));
    const told = dealers.pipeline.events.filter(({ eventType }) => eventType === 'customer-opted-out');
    expect(told.map(({ dealerId }) => dealerId).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['*', 'north', 'south']);
    for (const event of told) expect(event).toMatchObject({ eventType: 'customer-opted-out', reason: 'stop-all' });
  });
});

describe('a STOP whose dealer is not known', () => {
  it('holds at both owners of a shared number, and opts out of neither', async () => {
    await dealers.pipeline.process(verified(ava, { to: numbers.shared }));
    expect(await ended()).toEqual(['held-for-review', 'held-for-review']);
    expect(await dealers.status(ava)).toBe('subscribed');
  });

  it('holds everywhere where the number is nobody’s, and raises an alarm', async () => {
    await dealers.pipeline.process(verified(ava, { to: numbers.unknown }));
    expect(await ended()).toEqual(['held-for-review', 'held-for-review']);
    expect(dealers.pipeline.counts.UnknownReplyNumbers).toBeGreaterThan(0);
  });

  it('is lifted by a later START at one dealer, for that dealer', async () => {
    await dealers.pipeline.process(verified(ava, { to: numbers.shared, at: time('03:00') }));
    await dealers.pipeline.process(verified(ava, { text: 'START', to: numbers.south, at: time('04:00') }));
    expect(await ended()).toEqual(['held-for-review', 'allowed']);
  });
});
