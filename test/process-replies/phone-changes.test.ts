import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerHold } from '../../lambdas/core/stores/answer-review.ts';
import { eraseCustomer } from '../../lambdas/core/stores/erase-customer.ts';
import { createReviewStore } from '../../lambdas/core/stores/review-store.ts';
import { failingClient, meddlingClient } from '../support/faults.ts';
import { newId, newPerson, numbers, time, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;
/** Ava, with her new phone. */
let moved: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  moved = { ...ava, phone: newPerson().phone };
  dealers.pipeline.now = Date.parse(time('03:00'));
  await dealers.save(ava);
});

const move = (at: string, to = moved): Promise<unknown> => {
  dealers.pipeline.now = Date.parse(at);
  return dealers.save(to);
};
const ended = async () => [await dealers.send(moved), await dealers.status(moved)];
const out = ['customer-unsubscribed', 'unsubscribed'];
const back = ['allowed', 'subscribed'];

describe('a customer who opted out', () => {
  it('stays opted out with a new phone', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('04:00'));
    expect(await ended()).toEqual(out);
  });

  it('stays opted out with a new phone that texted START', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('04:00'));
    await dealers.pipeline.process(verified(moved, { text: 'START', at: time('05:00') }));
    expect(await ended()).toEqual(out);
  });

  it('stays opted out when the next owner of the old phone texts START', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('05:00') }));
    expect(await ended()).toEqual(out);
    expect(await dealers.pipeline.send({ dealerId: 'north', phone: ava.phone })).toBe('allowed');
  });

  it('stays opted out once they have the number back, whoever texted START from it meanwhile', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('05:00') }));
    await move(time('06:00'), ava);
    expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(out);
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('07:00') }));
    expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(back);
  });

  it('is asked by the number again once they have it back', async () => {
    await dealers.pipeline.process(verified(ava));
    await move(time('04:00'));
    await move(time('05:00'), ava);
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('06:00') }));
    expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(back);
  });
});

describe('a STOP from the phone a customer has left', () => {
  it('counts where it waited in the queue while the phone was changed', async () => {
    const stop = verified(ava, { at: time('03:30') });
    await move(time('04:00'));
    expect(await ended()).toEqual(back);
    await dealers.pipeline.process(stop);
    expect(await ended()).toEqual(out);
  });

  it.each([
    ['up to 24 hours later', time('04:00', 24), out],
    ['but not a millisecond after that', '2026-11-24T04:00:00.001Z', back],
  ])('counts %s', async (_, at, end) => {
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { at }));
    expect(await ended()).toEqual(end);
  });

  it('counts at that dealer only', async () => {
    await dealers.save(ava, 'south');
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { at: time('04:30') }));
    expect(await ended()).toEqual(out);
    expect(await dealers.send(ava, 'south')).toBe('allowed');
  });
});

const text = (person: Person, from: string = numbers.north, dealerId = 'north') =>
  dealers.pipeline.send({ dealerId, ...person, from });

describe('a STOP that answers an SMS for a customer', () => {
  it('counts from a phone that is not the one in the book, until that phone sends START', async () => {
    const elsewhere = { ...ava, phone: newPerson().phone };
    expect(await text(elsewhere)).toBe('allowed');
    await dealers.pipeline.process(verified(elsewhere, { at: time('03:30') }));
    expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(out);
    await dealers.pipeline.process(verified(elsewhere, { text: 'START', at: time('03:40') }));
    expect([await dealers.send(ava), await dealers.status(ava)]).toEqual(back);
  });

  it('counts from the phone they have left however late, and no START from there after they left it', async () => {
    expect(await text(ava)).toBe('allowed');
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { at: time('05:00', 26) }));
    expect(await ended()).toEqual(out);
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('06:00', 26) }));
    expect(await ended()).toEqual(out);
  });

  it('counts at every dealer as STOP ALL', async () => {
    const elsewhere = { ...ava, phone: newPerson().phone };
    await dealers.save(ava, 'south');
    for (const dealerId of ['north', 'south']) expect(await text(elsewhere, numbers.shared, dealerId)).toBe('allowed');
    await dealers.pipeline.process(verified(elsewhere, { text: 'STOP ALL', to: numbers.shared, at: time('03:30') }));
    expect([await dealers.send(ava), await dealers.send(ava, 'south')]).toEqual([out[0], out[0]]);
  });

  it('of one of two dealers holds at both, until staff release it', async () => {
    const elsewhere = { ...ava, phone: newPerson().phone };
    await dealers.save(ava, 'south');
    for (const dealerId of ['north', 'south']) expect(await text(elsewhere, numbers.shared, dealerId)).toBe('allowed');
    const id = newId();
    await dealers.pipeline.process(verified(elsewhere, { to: numbers.shared, at: time('03:30'), id }));
    const held = async () => [await dealers.send(ava), await dealers.send(ava, 'south')];
    expect(await held()).toEqual(['held-for-review', 'held-for-review']);
    const { client } = engine;
    const { customers, numbers: ofNumbers } = dealers.pipeline;
    const reviews = createReviewStore(client, engine.tables.communications);
    const deps = {
      reviews,
      customers,
      numbers: ofNumbers,
      isDealer: () => Promise.resolve(true),
      clock: () => dealers.pipeline.now,
    };
    const ref = `reply#aws#${numbers.shared}#${id}`;
    expect(await answerHold(deps, ref, { dealerId: 'north', by: 'mia' }, { answer: 'release' })).toMatchObject({
      ok: true,
    });
    expect(await held()).toEqual(['allowed', 'held-for-review']);
    expect(await answerHold(deps, ref, { dealerId: 'south', by: 'sam' }, { answer: 'confirm' })).toMatchObject({
      ok: true,
    });
    expect(await held()).toEqual(['allowed', 'customer-unsubscribed']);
  });

  it('is erased with the customer, and carried to their number', async () => {
    const elsewhere = { ...ava, phone: newPerson().phone };
    await text(elsewhere);
    const id = newId();
    await dealers.pipeline.process(verified(elsewhere, { at: time('03:30'), id }));
    const { customers, numbers: ofNumbers } = dealers.pipeline;
    const deps = {
      client: engine.client,
      tables: engine.tables,
      customers,
      numbers: ofNumbers,
      clock: () => dealers.pipeline.now,
    };
    const erased = await eraseCustomer(deps, { dealerId: 'north', customerId: ava.customerId }, { by: 'ann' });
    expect(erased).toMatchObject({ outcome: 'erased', optOut: 'carried' });
    expect(JSON.stringify(await dealers.entries(`reply#aws#${numbers.north}#${id}`))).not.toContain(
      `#${ava.customerId}"`,
    );
    expect(await dealers.pipeline.send({ dealerId: 'north', phone: ava.phone })).toBe('number-opted-out');
  });
});

describe('a START from the phone a customer has left', () => {
  it.each([
    ['counts from before they left it', time('03:59'), back],
    ['counts no more from the moment they left it', time('04:00'), out],
  ])('%s', async (_, at, end) => {
    await dealers.pipeline.process(verified(ava, { at: time('03:30') }));
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { text: 'START', at }));
    expect(await ended()).toEqual(end);
  });

  it('counts no more where it is processed while the phone is being changed', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('03:30') }));
    const start = verified(ava, { text: 'START', at: '2026-11-23T04:00:00.500Z' });
    // Right before the old number's consent is read, as if the change took that long.
    const slow = dealers.over(
      meddlingClient(engine, async ({ command, input, pass }) => {
        if (command === 'UpdateItemCommand' && JSON.stringify(input).includes('SET #until')) {
          const left = await pass();
          await dealers.pipeline.process(start);
          return left;
        }
        return pass();
      }),
    );
    slow.pipeline.now = Date.parse(time('04:00'));
    await slow.save(moved);
    expect(await ended()).toEqual(out);
  });
});

describe('a phone change that is cut off', () => {
  it('lets no send slip in between, by customer or by phone alone, and is mended by calling again', async () => {
    const third = { ...ava, phone: newPerson().phone };
    await dealers.pipeline.process(verified(ava));
    await move(time('04:00'));
    const cutOff = dealers.over(failingClient(engine, /UpdateItem/, /SET #phone = :to/));
    await expect(cutOff.save(third)).rejects.toThrow('not well');
    expect(await dealers.send(moved)).toBe('customer-unsubscribed');
    expect(await dealers.pipeline.send({ dealerId: 'north', phone: moved.phone })).toBe('customer-unsubscribed');
    await dealers.save(third);
    expect([await dealers.send(third), await dealers.status(third)]).toEqual(out);
  });
});

describe('a phone change that goes through only when it is called again', () => {
  it.each([
    ['a STOP counts up to 24 hours after that', { at: time('06:00', 24) }, out],
    ['a START counts from before that', { text: 'START', at: time('05:00') }, back],
  ])('%s', async (_, sms, end) => {
    await dealers.pipeline.process(verified(ava, { at: time('03:30') }));
    if (!('text' in sms)) await dealers.pipeline.process(verified(ava, { text: 'START', at: time('03:40') }));
    const cutOff = dealers.over(failingClient(engine, /UpdateItem/, /SET #phone = :to/));
    cutOff.pipeline.now = Date.parse(time('04:00'));
    await expect(cutOff.save(moved)).rejects.toThrow('not well');
    await move(time('06:00'));
    await dealers.pipeline.process(verified(ava, sms));
    expect(await ended()).toEqual(end);
  });
});

describe('a second record with the number', () => {
  it('is refused as well, and so is a relative’s at that dealer', async () => {
    await dealers.pipeline.process(verified(ava));
    const relative = { ...ava, customerId: newPerson().customerId };
    await dealers.save(relative);
    expect([await dealers.send(relative), await dealers.status(relative)]).toEqual(out);
  });

  it('keeps its own status when the first one leaves the number', async () => {
    const relative = { ...ava, customerId: newPerson().customerId };
    await dealers.save(relative);
    await move(time('04:00'));
    await dealers.pipeline.process(verified(ava, { at: time('05:00', 25) }));
    expect([await dealers.send(relative), await dealers.status(relative)]).toEqual(out);
    expect(await ended()).toEqual(back);
  });
});
