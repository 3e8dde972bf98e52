import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { twilioMessage } from '../support/messages.ts';
import { startStoreEngine } from '../support/store-engine.ts';
import { newId, newPerson, numbers, openDealers, type Dealers, type Person } from './dealers.ts';

let dealers: Dealers;
let ava: Person;
let next: string;
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());
beforeEach(async () => {
  ava = newPerson();
  next = newPerson().phone;
  await dealers.create(ava);
});

describe('a send concerns', () => {
  it('everyone who has the phone, where nobody is named', async () => {
    const ben = { phone: ava.phone, customerId: `${ava.customerId}-ben` };
    await dealers.create(ben);
    await dealers.staff(ben, 'staffOptOut', 1);
    expect(await dealers.outcomes({}, { phone: ava.phone }, ava, ben)).toEqual([
      'customer-unsubscribed',
      'number-opted-out',
      'customer-unsubscribed',
    ]);
  });

  it('another record with the phone to which somebody who opted out has changed', async () => {
    await dealers.stop(ava.phone);
    await dealers.create({ ...ava, phone: next });
    const twin = { phone: next, customerId: `${ava.customerId}-twin` };
    await dealers.create(twin);
    expect(await dealers.outcomes({}, twin, { phone: next })).toEqual(['number-opted-out', 'customer-unsubscribed']);
    await dealers.create({ ...ava, phone: newPerson().phone });
    expect(await dealers.outcomes({}, twin, { phone: next })).toEqual(['allowed', 'allowed']);
  });

  it('one whom staff opted in, on no phone that they have got since', async () => {
    await dealers.stop(next);
    await dealers.staff(ava, 'staffOptIn', Date.parse('2026-11-23T02:30:00Z'));
    const moved = { ...ava, phone: next };
    await dealers.create(moved);
    expect(await dealers.outcomes({}, moved, { phone: next })).toEqual([
      'customer-unsubscribed',
      'customer-unsubscribed',
    ]);
  });

  it('a second record with a number that opted out, whoever it is', async () => {
    await dealers.stop(ava.phone);
    const second = { phone: ava.phone, customerId: `${ava.customerId}-2` };
    await dealers.create(second);
    expect(await dealers.outcomes({}, second)).toEqual(['customer-unsubscribed']);
  });

  it('every dealer after STOP ALL', async () => {
    await dealers.pipeline.process(
      twilioMessage(ava.phone, numbers.south, 'Stop all', newId(), '2026-11-23T02:00:00Z'),
    );
    expect(await dealers.outcomes({}, ava, { phone: ava.phone })).toEqual([
      'customer-unsubscribed',
      'customer-unsubscribed',
    ]);
    expect(await dealers.outcomes({ dealerId: 'south' }, { phone: ava.phone })).toEqual(['number-opted-out']);
  });

  it('one who opted out and changed their phone, on the new phone and the old', async () => {
    await dealers.stop(ava.phone);
    const moved = { ...ava, phone: next };
    await dealers.create(moved);
    expect(await dealers.outcomes({}, moved, { phone: next }, ava, { phone: ava.phone })).toEqual([
      'customer-unsubscribed',
      'customer-unsubscribed',
      'customer-unsubscribed',
      'number-opted-out',
    ]);
  });

  it('nobody who left the number', async () => {
    await dealers.staff(ava, 'staffOptOut', 1);
    await dealers.create({ ...ava, phone: next });
    expect(await dealers.outcomes({}, { phone: ava.phone }, { phone: next })).toEqual([
      'allowed',
      'customer-unsubscribed',
    ]);
  });

  it('one whose change of phone was cut off half-way', async () => {
    await dealers.staff(ava, 'staffOptOut', 1);
    await dealers.pipeline.numbers.leave(ava.phone, { dealerId: 'north', customerId: ava.customerId }, 1);
    expect(await dealers.outcomes({}, { phone: ava.phone })).toEqual(['customer-unsubscribed']);
  });

  it('both the customer and the phone, where that is not their own', async () => {
    const elsewhere = { ...ava, phone: next };
    expect(await dealers.outcomes({}, elsewhere)).toEqual(['allowed']);
    await dealers.stop(next);
    expect(await dealers.outcomes({}, elsewhere)).toEqual(['customer-unsubscribed']);
    await dealers.stop(ava.phone);
    expect(await dealers.outcomes({}, elsewhere, { ...ava, phone: newPerson().phone })).toEqual([
      'customer-unsubscribed',
      'customer-unsubscribed',
    ]);
  });

  it('one whom staff opted in again, for what was seen before that consent', async () => {
    await dealers.stop(ava.phone);
    await dealers.staff(ava, 'staffOptIn', Date.parse('2026-11-23T02:30:00Z'));
    expect(await dealers.outcomes({}, ava, { phone: ava.phone })).toEqual(['allowed', 'allowed']);
    await dealers.stop(ava.phone, numbers.north, '2026-11-23T02:40:00Z');
    expect(await dealers.outcomes({}, ava, { phone: ava.phone })).toEqual([
      'customer-unsubscribed',
      'customer-unsubscribed',
    ]);
  });

  it('nobody else whom staff opted in: the number stays refused to others', async () => {
    await dealers.stop(ava.phone);
    await dealers.staff(ava, 'staffOptIn', Date.parse('2026-11-23T02:30:00Z'));
    const ben = { phone: ava.phone, customerId: `${ava.customerId}-ben` };
    await dealers.create(ben);
    expect(await dealers.outcomes({}, ava, ben, { phone: ava.phone })).toEqual([
      'allowed',
      'customer-unsubscribed',
      'customer-unsubscribed',
    ]);
  });
});
