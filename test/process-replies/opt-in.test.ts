import { beforeEach, describe, expect, it } from '@jest/globals';
import { createReplyStore } from '../../lambdas/core/stores/reply-store.ts';
import { createSentStore } from '../../lambdas/core/stores/sent-store.ts';
import { createSettingsReader } from '../../lambdas/core/stores/settings-reader.ts';
import { createUnverifiedHolds } from '../../lambdas/core/stores/unverified-holds.ts';
import { locateReply } from '../../lambdas/process-replies/locate-reply.ts';
import { processReply } from '../../lambdas/process-replies/process-reply.ts';
import { newId, newPerson, numbers, posted, time, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  await dealers.pipeline.process(verified(ava, { at: time('03:00') }));
  dealers.pipeline.events.length = 0;
});

const key = () => ({ dealerId: 'north', customerId: ava.customerId });
const recordOf = async (id: string) => (await dealers.entries(`reply#aws#${numbers.north}#${id}`))[0];
const nothing = (): void => undefined;
/** The number may be texted, its customer not. */
const theirs = () => ({ north: 'subscribed', [`north#${ava.customerId}`]: 'unsubscribed' });
const later = { text: 'START', at: time('04:00') };
const ended = async () => [await dealers.send(ava), await dealers.status(ava)];
const out = ['customer-unsubscribed', 'unsubscribed'];
const back = ['allowed', 'subscribed'];
const told = () =>
  dealers.pipeline.events.flatMap((event) =>
    'reply' in event && 'reason' in event && event.eventType !== 'reply-received'
      ? [[event.eventType, event.dealerId, event.reason]]
      : [],
  );

describe('a START', () => {
  it.each(['START', 'unstop', ' Start. '])('lifts an earlier STOP as the whole reply: "%s"', async (text) => {
    await dealers.pipeline.process(verified(ava, { ...later, text }));
    expect(await ended()).toEqual(back);
    expect(told()).toEqual([['customer-opted-in', 'north', 'sole-owner']]);
  });

  it('lifts an earlier STOP from the endpoint, signed by its gateway', async () => {
    await dealers.pipeline.process(posted(ava, later));
    expect(await ended()).toEqual(back);
  });

  it('lifts nothing under a message id that its gateway does not make, which somebody may have cut out of a signed request', async () => {
    await dealers.pipeline.process(posted(ava, { ...later, id: `SM${'0'.repeat(32)}NumMedia0` }));
    expect(await ended()).toEqual(out);
    expect(told()).toEqual([['review-needed', 'north', 'no-message-id']]);
  });

  it('lifts nothing at another dealer', async () => {
    await dealers.save(ava, 'south');
    await dealers.pipeline.process(verified(ava, { to: numbers.south, at: time('03:00') }));
    await dealers.pipeline.process(verified(ava, later));
    expect(await dealers.send(ava, 'south')).toBe('customer-unsubscribed');
  });

  it('is an opt-out where it holds an opt-out term as well', async () => {
    await dealers.pipeline.process(verified(ava, later));
    await dealers.pipeline.process(verified(ava, { text: 'Start? No, STOP', at: time('05:00') }));
    expect(await ended()).toEqual(out);
  });

  it('changes nothing inside a longer reply', async () => {
    await dealers.pipeline.process(verified(ava, { ...later, text: 'When do you start?' }));
    expect(await ended()).toEqual(out);
    expect(told()).toEqual([]);
  });
});

describe('a START from somebody who stays opted out', () => {
  it('by staff is told as a reply alone, and its record says so', async () => {
    const { now, customers } = dealers.pipeline;
    await customers.staffOptOut(key(), { at: now, seen: now, by: 'mia' });
    await dealers.pipeline.process(verified(ava, { ...later, id: 'by-staff' }));
    expect(await ended()).toEqual(out);
    expect(told()).toEqual([]);
    expect(await recordOf('by-staff')).toMatchObject({
      statusBefore: { north: 'unsubscribed' },
      statusAfter: theirs(),
      customers: [`north#${ava.customerId}`],
    });
  });

  it('by a number that they left is told as a reply alone, and its record says so', async () => {
    const moved = { ...ava, phone: newPerson().phone };
    await dealers.save(moved);
    await dealers.pipeline.process(verified(moved, { ...later, id: 'moved' }));
    expect(await dealers.send(moved)).toBe('customer-unsubscribed');
    expect(told()).toEqual([]);
    expect(await recordOf('moved')).toMatchObject({ statusBefore: theirs(), statusAfter: theirs() });
  });

  it('is told for those alone whom it opts in', async () => {
    const relative = { ...ava, customerId: newPerson().customerId };
    await dealers.save(relative);
    const { now, customers } = dealers.pipeline;
    await customers.staffOptOut(key(), { at: now, seen: now, by: 'mia' });
    await dealers.pipeline.process(verified(ava, later));
    expect(dealers.pipeline.events.find(({ eventType }) => eventType === 'customer-opted-in')).toMatchObject({
      customers: [{ dealerId: 'north', customerId: relative.customerId }],
    });
  });
});

describe('a START that must not count is recorded and flagged, and changes nothing', () => {
  it('without a message id', async () => {
    await dealers.pipeline.process(verified(ava, { ...later, id: '' }));
    expect(await ended()).toEqual(out);
    expect(told()).toEqual([['review-needed', 'north', 'no-message-id']]);
  });

  it.each([
    ['at a number that dealers share', numbers.shared],
    ['at a number that is nobody’s', numbers.unknown],
  ])('%s', async (_, to) => {
    await dealers.pipeline.process(verified(ava, { ...later, to }));
    expect(await ended()).toEqual(out);
    expect(told()).toEqual([['review-needed', '*', 'dealer-not-certain']]);
  });

  it('more than seven days after it was sent, as far as its gateway tells when', async () => {
    const { pipeline } = dealers;
    const clock = () => pipeline.now;
    const settings = createSettingsReader(engine.client, engine.tables.settings, clock);
    const deps = {
      log: { info: nothing, warn: nothing, error: nothing },
      count: nothing,
      sendSms: async () => undefined,
      clock,
      numbers: pipeline.numbers,
      customers: pipeline.customers,
      replies: createReplyStore(engine.client, engine.tables.communications),
      unverifiedHolds: createUnverifiedHolds(engine.client, engine.tables.communications),
      sent: createSentStore(engine.client, engine.tables.sent),
      publish: async (events: readonly (typeof pipeline.events)[number][]) => void pipeline.events.push(...events),
    };
    const sentAt = { at: Date.parse(time('04:00')), wholeSeconds: false };
    const reply = { from: ava.phone, to: numbers.north, text: 'START', messageId: newId(), sentAt };
    const seen = Date.parse('2026-11-30T04:00:00.001Z');
    const facts = { reply, gateway: 'aws', proof: 'content', deliveryId: newId(), seen } as const;
    const outcome = await locateReply(deps, facts, await settings.forReplyNumbers([numbers.north]));
    if (!outcome.ok) throw new Error(outcome.why);
    await processReply(deps, outcome.located, await settings.forDealers(['north']));
    expect(await ended()).toEqual(out);
    expect(told()).toEqual([['review-needed', 'north', 'too-old']]);
  });
});
