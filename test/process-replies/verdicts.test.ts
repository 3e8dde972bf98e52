import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { pathToken } from '../support/gateway-keys.ts';
import { endpointMessage } from '../support/messages.ts';
import { newPerson, numbers, time, verified, type Person } from './dealers.ts';
import { dealers, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
});

/** A reply at Plivo's secret address, with what Plivo made of it. */
const judged = (MessageIntent: string, Text: string, to: string = numbers.north, at = time('03:00')) => {
  const fields = { From: ava.phone.slice(1), To: to.slice(1), Text, MessageUUID: randomUUID(), MessageIntent };
  return endpointMessage({ gateway: 'plivo', body: new URLSearchParams(fields).toString(), at, token: pathToken });
};
const out = 'customer-unsubscribed';

const fromNorth = () => dealers.pipeline.send({ dealerId: 'north', ...ava, from: numbers.north });
const block = (at: string) => ({ at: Date.parse(at), on: true, code: '200' });

describe('a block at the gateway', () => {
  it('is lifted by the gateway’s own word that the person opted in, for that number', async () => {
    for (const number of [numbers.north, numbers.shared])
      await dealers.pipeline.numbers.changeBlock(ava.phone, number, block(time('02:00')));
    expect(await fromNorth()).toBe('blocked-at-gateway');
    await dealers.pipeline.process(judged('optin', 'Join'));
    expect(await fromNorth()).toBe('allowed');
    expect(await dealers.pipeline.send({ dealerId: 'north', ...ava, from: numbers.shared })).toBe('blocked-at-gateway');
  });

  it.each([
    ['a START that the gateway says nothing of', () => judged('', 'START')],
    ['a word of the gateway from before', () => judged('optin', 'Join', numbers.north, time('01:00'))],
    ['a STOP', () => judged('optin', 'Stop')],
  ])('stays after %s', async (_, message) => {
    await dealers.pipeline.numbers.changeBlock(ava.phone, numbers.north, block(time('02:00')));
    await dealers.pipeline.process(message());
    expect((await dealers.pipeline.numbers.consent(ava.phone)).blocks[numbers.north]?.on).toBe(true);
  });

  it('stays after the word of a gateway whose number it is not', async () => {
    const number = '+61491573770';
    await dealers.pipeline.settings.putReplyNumber({ number, country: 'AU', owners: ['north'], gateway: 'twilio' });
    await dealers.pipeline.numbers.changeBlock(ava.phone, number, block(time('02:00')));
    await dealers.pipeline.process(judged('optin', 'Join', number));
    expect((await dealers.pipeline.numbers.consent(ava.phone)).blocks[number]?.on).toBe(true);
  });
});

it('a block ends by the word of the gateway that refuses, and by no other, whosever the number is', async () => {
  for (const gateway of ['plivo', 'twilio'])
    await dealers.pipeline.numbers.changeBlock(ava.phone, numbers.north, { ...block(time('02:00')), gateway });
  await dealers.pipeline.process(judged('optin', 'Join'));
  const { blocks } = await dealers.pipeline.numbers.consent(ava.phone);
  expect(Object.values(blocks).map(({ gateway, on }) => [gateway, on])).toEqual([
    ['plivo', false],
    ['twilio', true],
  ]);
  expect(await fromNorth()).toBe('blocked-at-gateway');
});

describe('what the gateway made of a reply', () => {
  it.each(['Goodbye', '', '???'])('opts out, whatever its text: %j', async (text) => {
    await dealers.pipeline.process(judged('optout', text));
    expect(await dealers.send(ava)).toBe(out);
  });

  it('opts out of the dealer that the reply is attributed to, and holds where that is not known', async () => {
    await dealers.save(ava, 'south');
    await dealers.pipeline.process(judged('optout', 'Goodbye', numbers.south));
    expect([await dealers.send(ava), await dealers.send(ava, 'south')]).toEqual(['allowed', out]);
    await dealers.pipeline.process(judged('optout', 'Goodbye', numbers.shared));
    expect(await dealers.send(ava)).toBe('held-for-review');
  });

  it.each([
    ['who alone texted lately', 40 * 24],
    ['who texted as lately', 1],
  ])('is not lost at a dealer %s, where the word is a term of another one', async (_, hoursAgo) => {
    const { pipeline } = dealers;
    const shared = `+614915781${String(hoursAgo).padStart(2, '0').slice(0, 2)}`;
    const zoo = { dealerId: `zoo-${hoursAgo}`, name: 'Zoo', country: 'AU', replyNumber: shared };
    await pipeline.settings.putDealer({ ...zoo, optOutTerms: { mode: 'add', terms: 'ZEBRA' } });
    await pipeline.settings.putReplyNumber({ number: shared, country: 'AU', owners: [zoo.dealerId, 'south'] });
    await dealers.save(ava, 'south');
    const now = Date.parse(time('02:00'));
    const texts = [
      [zoo.dealerId, now - hoursAgo * 3_600_000],
      ['south', now],
    ] as const;
    for (const [dealerId, at] of texts) {
      pipeline.now = at;
      expect(await pipeline.send({ dealerId, phone: ava.phone, from: shared })).toBe('allowed');
    }
    await pipeline.process(judged('optout', 'Zebra', shared));
    expect(await pipeline.send({ dealerId: zoo.dealerId, phone: ava.phone })).not.toBe('allowed');
    expect(await dealers.send(ava, 'south')).not.toBe('allowed');
  });

  it('opts in again as the dealer’s own keyword would', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    await dealers.pipeline.process(judged('optin', 'Join'));
    expect(await dealers.send(ava)).toBe('allowed');
  });

  it.each([
    ['a sentence', 'Yes I would like to hear of you', numbers.north],
    ['a term that opts out', 'Stop', numbers.north],
    ['no text', '', numbers.north],
    ['a keyword at a number that dealers share', 'Join', numbers.shared],
  ])('opts nobody in by %s', async (_, text, to) => {
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    await dealers.pipeline.process(judged('optin', text, to));
    expect(await dealers.send(ava)).toBe(out);
  });
});
