import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { newId, newPerson, numbers, posted, time, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
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

const history = () => createCommunicationReader(engine.client, engine.tables);
const ofSouth = async ({ customerId }: Person) => {
  const read = history();
  return Promise.all([
    read.listOf('south', '2026-10-01'),
    read.timelineOf('south', customerId),
    read.ofLead('south', `lead-${customerId}`),
  ]);
};

describe('STOP ALL is found at a dealer who is not meant by it', () => {
  const at = '2026-10-01T03:00:00.000Z';

  it.each([
    ['by the owner of the number', numbers.north],
    ['by nobody', numbers.unknown],
    ['at a shared number', numbers.shared],
  ])('in list, timeline and on the lead: %s', async (_, to) => {
    await dealers.pipeline.upsert({ dealerId: 'south', ...ava, leadId: `lead-${ava.customerId}` });
    const before = await history().listOf('south', '2026-10-01');
    const reply = verified(ava, { text: 'STOP ALL', to, at });
    await dealers.pipeline.process(reply);
    await dealers.pipeline.process(reply);
    const [list, timeline, lead] = await ofSouth(ava);
    expect(list).toHaveLength(before.length + 1);
    for (const lines of [timeline, lead])
      expect(lines).toMatchObject([{ kind: 'reply', dealerId: 'south', outcome: 'opt-out', reason: 'stop-all' }]);
  });

  it('on the lead that the dealer texted from that number, also where nobody there has the phone', async () => {
    const ben = newPerson();
    const recipients = [{ sendId: newId(), phone: ben.phone, leadId: `lead-${ben.customerId}` }];
    await dealers.pipeline.validate({ dealerId: 'south', purpose: 'individual', from: numbers.shared, recipients });
    dealers.pipeline.now += 40 * 24 * 3_600_000;
    await dealers.pipeline.send({ dealerId: 'north', from: numbers.shared, phone: ben.phone });
    const text = 'STOP ALL';
    await dealers.pipeline.process(
      verified(ben, { text, to: numbers.shared, at: new Date(dealers.pipeline.now).toISOString() }),
    );
    expect(await history().ofLead('south', `lead-${ben.customerId}`)).toMatchObject([{ reason: 'stop-all' }]);
  });

  it('and tells the dealer who is meant, where nobody there has the phone', async () => {
    const ben = newPerson();
    await dealers.pipeline.process(verified(ben, { text: 'STOP ALL' }));
    const told = dealers.pipeline.events.filter(({ eventType }) => eventType === 'customer-opted-out');
    expect(told.map(({ dealerId }) => dealerId)).toEqual(['*', 'north']);
  });

  it('but not one whose START is later', async () => {
    const ben = newPerson();
    await dealers.pipeline.process(verified(ben, { text: 'START', at: time('05:00') }));
    await dealers.pipeline.process(verified(ben, { text: 'STOP ALL', at: time('04:00') }));
    const told = dealers.pipeline.events.filter(({ eventType }) => eventType === 'customer-opted-out');
    expect(told.map(({ dealerId }) => dealerId)).toEqual(['*']);
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
