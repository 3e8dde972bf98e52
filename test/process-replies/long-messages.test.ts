import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { endpointMessage } from '../support/messages.ts';
import { signedParameters } from '../../lambdas/core/gateways/signatures/vonage.ts';
import { pathToken, testSecret } from '../support/gateway-keys.ts';
import { newId, newPerson, numbers, time, verified, type Person } from './dealers.ts';
import { dealers, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
});

interface Part {
  texts: readonly string[];
  ref?: string;
  at?: string;
  /** Who signs it: Vonage, at 03:00. Absent: it is posted to the secret address. */
  key?: string;
}

const signed = (fields: Record<string, string>, key: string) => {
  const all = { ...fields, timestamp: `${Date.parse(time('03:00')) / 1000}` };
  return {
    ...all,
    sig: createHash('md5')
      .update(`${signedParameters(all)}${key}`)
      .digest('hex'),
  };
};

/** A long SMS as Vonage delivers it, part by part. */
const parts = ({ texts, ref = newId(), at = time('03:00'), key }: Part) =>
  texts.map((text, index) => {
    const fields = { msisdn: ava.phone.slice(1), to: numbers.north.slice(1), messageId: newId(), text };
    const concat = {
      concat: 'true',
      'concat-ref': ref,
      'concat-total': `${texts.length}`,
      'concat-part': `${index + 1}`,
    };
    const all = { ...fields, ...concat };
    const body = new URLSearchParams(key === undefined ? all : signed(all, key)).toString();
    return endpointMessage({ gateway: 'vonage', body, at, ...(key === undefined ? { token: pathToken } : {}) });
  });

const ended = () => dealers.send(ava);
const out = 'customer-unsubscribed';

describe('a long SMS that comes part by part', () => {
  it('opts out as soon as a part holds a term', async () => {
    const [first, second] = parts({ texts: ['I like your cars but please STOP ', 'texting me every day'] });
    await dealers.pipeline.process(...(second ? [second] : []));
    expect(await ended()).toBe('allowed');
    await dealers.pipeline.process(...(first ? [first] : []));
    expect(await ended()).toBe(out);
  });

  it.each([
    ['in order', [0, 1]],
    ['the other way round', [1, 0]],
    ['each twice', [1, 1, 0, 0]],
  ])('opts out by a term that its parts share, %s', async (_, order) => {
    const messages = parts({ texts: ['Dear dealer, please st', 'op it'] });
    for (const index of order) await dealers.pipeline.process(...messages.slice(index, index + 1));
    expect(await ended()).toBe(out);
  });

  it('opts out where both parts come in one batch', async () => {
    await dealers.pipeline.process(...parts({ texts: ['Dear dealer, please st', 'op it'] }));
    expect(await ended()).toBe(out);
  });

  it('opts nobody in by a part that is START', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    await dealers.pipeline.process(...parts({ texts: ['START', ' is what I will never text you'] }));
    expect(await ended()).toBe(out);
  });

  it.each(['START', 'STOP ALL'])('is never whole where its part cannot be placed: %s', async (text) => {
    await dealers.save(ava, 'south');
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    const fields = { msisdn: ava.phone.slice(1), to: numbers.north.slice(1), messageId: newId(), text };
    const body = new URLSearchParams({ ...fields, concat: 'true', 'concat-total': '2', 'concat-part': '0' }).toString();
    await dealers.pipeline.process(endpointMessage({ gateway: 'vonage', body, at: time('03:00'), token: pathToken }));
    expect([await ended(), await dealers.send(ava, 'south')]).toEqual([out, 'allowed']);
  });

  it('opts in where the whole is START', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    const [first, second] = parts({ texts: ['STA', 'RT'] });
    await dealers.pipeline.process(...(first ? [first] : []));
    expect(await ended()).toBe(out);
    await dealers.pipeline.process(...(second ? [second] : []));
    expect(await ended()).toBe('allowed');
  });

  it('opts in as of when its first part came', async () => {
    const ref = newId();
    const [first] = parts({ texts: ['STA', 'RT'], ref, at: time('03:00') });
    const [, second] = parts({ texts: ['STA', 'RT'], ref, at: time('05:00') });
    await dealers.pipeline.process(...(first ? [first] : []));
    await dealers.pipeline.process(verified(ava, { at: time('04:00') }));
    await dealers.pipeline.process(...(second ? [second] : []));
    expect(await ended()).toBe(out);
  });

  it('asks for all dealers as a whole only', async () => {
    await dealers.save(ava, 'south');
    await dealers.pipeline.process(...parts({ texts: ['STOP ALL', ' this noise'] }));
    expect([await ended(), await dealers.send(ava, 'south')]).toEqual([out, 'allowed']);
    await dealers.pipeline.process(...parts({ texts: ['STOP', ' ALL'] }));
    expect(await dealers.send(ava, 'south')).toBe(out);
  });

  it('holds by a term that its parts share, where their signatures are right and too old', async () => {
    const key = 'a signature secret';
    dealers.pipeline.secrets.put('vonage', { ...testSecret, signingKeys: [key] });
    const [first, second] = parts({ texts: ['Dear dealer, please st', 'op it'], at: time('03:06'), key });
    await dealers.pipeline.process(...(first ? [first] : []));
    expect(await ended()).toBe('allowed');
    await dealers.pipeline.process(...(second ? [second] : []));
    expect([await ended(), await dealers.status(ava)]).toEqual(['held-for-review', 'subscribed']);
  });

  it('is not mixed with another that was whole and had the same reference hours before', async () => {
    await dealers.pipeline.process(...parts({ texts: ['All fine, I never ', 'op it'], ref: 'same' }));
    const later = parts({ texts: ['please st', 'ay in touch'], ref: 'same', at: time('05:00') });
    for (const message of later) await dealers.pipeline.process(message);
    expect(await ended()).toBe('allowed');
    const own = parts({ texts: ['please st', 'op it'], ref: 'same', at: time('06:00') });
    for (const message of own.toReversed()) await dealers.pipeline.process(message);
    expect(await ended()).toBe(out);
  });

  it('is whole though its last part was first taken for that of another, whose own never came', async () => {
    const [lost] = parts({ texts: ['Hello ', 'never came'], ref: 'same' });
    const [first, second] = parts({ texts: ['please st', 'op it'], ref: 'same', at: time('05:00') });
    for (const message of [lost, second, first]) await dealers.pipeline.process(...(message ? [message] : []));
    expect(await ended()).toBe(out);
  });

  it('is not mixed with another that has the same reference days later', async () => {
    const [first] = parts({ texts: ['please st', 'never came'], ref: 'same' });
    const [, second] = parts({ texts: ['never came', 'op it'], ref: 'same', at: '2026-11-26T03:00:00.000Z' });
    await dealers.pipeline.process(...(first ? [first] : []));
    await dealers.pipeline.process(...(second ? [second] : []));
    expect(await ended()).toBe('allowed');
  });
});
