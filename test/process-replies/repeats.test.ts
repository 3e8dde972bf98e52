import { beforeEach, describe, expect, it } from '@jest/globals';
import { failingClient } from '../support/faults.ts';
import { newId, newPerson, posted, time, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  dealers.pipeline.events.length = 0;
});

const ended = async () => [await dealers.send(ava), await dealers.status(ava)];
const out = ['customer-unsubscribed', 'unsubscribed'];
const back = ['allowed', 'subscribed'];

describe('the same STOP twice', () => {
  it('ends like one', async () => {
    const stop = verified(ava);
    await dealers.pipeline.process(stop, stop);
    await dealers.pipeline.process(stop);
    expect(await ended()).toEqual(out);
  });

  it('is told once, and counted as a repeat', async () => {
    const stop = verified(ava);
    await dealers.pipeline.process(stop);
    const { RepliesRepeated: before = 0 } = dealers.pipeline.counts;
    await dealers.pipeline.process(stop);
    expect(dealers.pipeline.events.map(({ eventType }) => eventType)).toEqual(['reply-received', 'customer-opted-out']);
    expect(dealers.pipeline.counts.RepliesRepeated).toBe(before + 1);
  });

  it('is told under the same event id where the first delivery was cut off after it was told', async () => {
    const stop = verified(ava);
    const cutOff = dealers.over(failingClient(engine, /UpdateItem/, /SET doneAt/));
    const [result] = await cutOff.pipeline.process(stop);
    expect(result?.status).toBe('rejected');
    await dealers.pipeline.process(stop);
    const all = [...cutOff.pipeline.events, ...dealers.pipeline.events];
    const [first, ...others] = all.filter(({ eventType }) => eventType === 'customer-opted-out');
    expect(others).toEqual([first]);
    expect(first).toMatchObject({ eventType: 'customer-opted-out', dealerId: 'north', phone: ava.phone });
  });
});

describe('STOP and START', () => {
  it.each([
    ['STOP last', time('03:00'), time('04:00'), out],
    ['START last', time('04:00'), time('03:00'), back],
    ['both at the same moment', time('03:00'), time('03:00'), out],
  ])('end by when they were sent, however they are delivered: %s', async (_, startAt, stopAt, end) => {
    const start = verified(ava, { text: 'START', at: startAt });
    const stop = verified(ava, { at: stopAt });
    await dealers.pipeline.process(stop);
    await dealers.pipeline.process(start);
    expect(await ended()).toEqual(end);

    ava = newPerson();
    await dealers.save(ava);
    await dealers.pipeline.process(verified(ava, { text: 'START', at: startAt }));
    await dealers.pipeline.process(verified(ava, { at: stopAt }));
    expect(await ended()).toEqual(end);
  });
});

const comeBack = () => dealers.pipeline.process(verified(ava, { text: 'START', at: time('04:00') }));

describe('an old STOP that comes again after a newer START', () => {
  it('changes nothing when SQS delivers it again', async () => {
    const stop = verified(ava, { at: time('03:00') });
    await dealers.pipeline.process(stop);
    await comeBack();
    await dealers.pipeline.process(stop);
    expect(await ended()).toEqual(back);
  });

  it('changes nothing when it was still waiting, or was cut off before', async () => {
    const stop = verified(ava, { at: time('03:00') });
    await dealers.over(failingClient(engine, /UpdateItem/, /^stop#north$/)).pipeline.process(stop);
    await comeBack();
    await dealers.pipeline.process(stop);
    expect(await ended()).toEqual(back);
  });

  it('changes nothing when the gateway posts it again six hours later, under the same message id', async () => {
    const id = newId();
    await dealers.pipeline.process(posted(ava, { id, at: time('03:00') }));
    await comeBack();
    await dealers.pipeline.process(posted(ava, { id, at: time('09:00') }));
    expect(await ended()).toEqual(back);
  });

  it('changes nothing when it is redriven from the dead-letter queue, under another id of SQS', async () => {
    const sms = { id: newId(), at: time('03:00') };
    const [stop, redriven] = [verified(ava, sms), verified(ava, sms)];
    expect(redriven.messageId).not.toBe(stop.messageId);
    await dealers.pipeline.process(stop);
    await comeBack();
    await dealers.pipeline.process(redriven);
    expect(await ended()).toEqual(back);
  });

  it('counts when it is another STOP', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('03:00') }));
    await comeBack();
    await dealers.pipeline.process(verified(ava, { at: time('05:00') }));
    expect(await ended()).toEqual(out);
  });

  it('counts under the same message id with another text: the id alone may be forged', async () => {
    const id = newId();
    await dealers.pipeline.process(posted(ava, { id, text: 'Hello', at: time('03:00') }));
    await dealers.pipeline.process(posted(ava, { id, text: 'Stop', at: time('03:01') }));
    expect(await ended()).toEqual(out);
  });
});

describe('a reply whose first delivery was cut off', () => {
  it('stays with what was decided then, also where the number has another owner since', async () => {
    const { settings } = dealers.pipeline;
    const number = '+61491572983';
    await settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
    await dealers.save(ava, 'south');
    const stop = verified(ava, { to: number });
    await dealers.over(failingClient(engine, /UpdateItem/, /^stop#north$/)).pipeline.process(stop);
    expect(await dealers.send(ava)).toBe('allowed');

    await settings.putReplyNumber({ number, country: 'AU', owners: ['south'] });
    await dealers.over(engine.client).pipeline.process(stop);
    expect(await ended()).toEqual(out);
    expect(await dealers.send(ava, 'south')).toBe('allowed');
  });
});
