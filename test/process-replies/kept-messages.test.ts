import { describe, expect, it } from '@jest/globals';
import { KeptMessageTooLarge } from '../../lambdas/core/stores/reply-store.ts';
import { endpointMessage, twoWayMessage } from '../support/messages.ts';
import { newId, newPerson, numbers, time, verified } from './dealers.ts';
import { dealers, setUpDealers } from './own-dealers.ts';

setUpDealers();

/** A message of an endpoint that no adapter can read. */
const unreadable = (body: string, requestId = newId()) =>
  endpointMessage({ gateway: 'twilio', body, at: time('03:00'), requestId });

const kept = async (id: string) => (await dealers.entries(`kept#${id}`))[0];

describe('a message that cannot be read', () => {
  it('is kept whole, open for the platform, and taken off the queue', async () => {
    const body = 'From=%2B61&x="\'😀\u0000\n+&%';
    const [result] = await dealers.pipeline.process(unreadable(body, 'unreadable-1'));
    expect(result?.status).toBe('fulfilled');
    const entry = await kept('endpoint#unreadable-1');
    expect(entry).toMatchObject({ kind: 'kept', review: '*', why: 'wrong or missing: To, Body' });
    expect(Buffer.from(entry?.['body'] as Uint8Array).toString()).toBe(body);
    expect(entry?.['attributes']).toMatchObject({
      source: 'endpoint',
      request: expect.stringContaining('unreadable-1'),
    });
    expect(entry).not.toHaveProperty('expiresAt');
  });

  it('is kept once, however often it comes', async () => {
    const message = unreadable('twice', 'unreadable-2');
    await dealers.pipeline.process(message);
    dealers.pipeline.now += 1000;
    await dealers.pipeline.process(message);
    expect(await dealers.entries('kept#endpoint#unreadable-2')).toHaveLength(1);
  });

  it.each([
    ['no notification and no request', { ...unreadable('x'), body: 'nonsense', messageAttributes: {} }, 'neither'],
    [
      'a notification of another topic',
      twoWayMessage({ from: '+61491570000', to: numbers.north, text: 'Stop', id: 'm', at: time('03:00') }, 'arn:other'),
      'another SNS topic',
    ],
    [
      'a source that nothing of ours sets',
      { ...unreadable('x'), messageAttributes: { source: { stringValue: 'forged', dataType: 'String' } } },
      'forged',
    ],
    [
      'a gateway there is no adapter for',
      endpointMessage({ gateway: 'nobody', body: '{}', at: time('03:00') }),
      'adapter',
    ],
    [
      'a sender that is no phone number',
      twoWayMessage({ from: 'NORTH', to: numbers.north, text: 'Stop', id: newId(), at: time('03:00') }),
      'not a phone number',
    ],
  ])('is kept: %s', async (_, message, why) => {
    const { MessagesKept: before = 0 } = dealers.pipeline.counts;
    const [result] = await dealers.pipeline.process(message);
    expect(result?.status).toBe('fulfilled');
    expect(dealers.pipeline.counts.MessagesKept).toBe(before + 1);
    const told = dealers.pipeline.logs.findLast(({ code }) => code === 'message-kept');
    expect(told?.facts).toMatchObject({ why: expect.stringContaining(why) });
  });

  it('leaves its neighbours in the batch alone', async () => {
    const [ava, ben] = [newPerson(), newPerson()];
    await dealers.save(ava);
    await dealers.save(ben);
    const results = await dealers.pipeline.process(verified(ava), unreadable('?'), verified(ben));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect([await dealers.send(ava), await dealers.send(ben)]).toEqual([
      'customer-unsubscribed',
      'customer-unsubscribed',
    ]);
  });
});

describe('a message that cannot be read and is too large for an item', () => {
  it('is rejected, so that it ends in the dead-letter queue, and its neighbours are processed', async () => {
    const ava = newPerson();
    await dealers.save(ava);
    const results = await dealers.pipeline.process(unreadable('x'.repeat(300_001), 'unreadable-3'), verified(ava));
    expect(results).toEqual([
      { status: 'rejected', reason: expect.any(KeptMessageTooLarge) },
      { status: 'fulfilled', value: undefined },
    ]);
    expect(await dealers.send(ava)).toBe('customer-unsubscribed');
    expect(await dealers.entries('kept#endpoint#unreadable-3')).toEqual([]);
  });

  it('is kept up to there', async () => {
    const [result] = await dealers.pipeline.process(unreadable('x'.repeat(300_000), 'unreadable-4'));
    expect(result?.status).toBe('fulfilled');
    expect((await kept('endpoint#unreadable-4'))?.['body']).toHaveLength(300_000);
  });
});

describe('a message without a reply', () => {
  it.each([
    ['a probe', endpointMessage({ gateway: 'twilio', method: 'GET', body: '', at: time('03:00') })],
    [
      'a delivery report',
      endpointMessage({ gateway: 'twilio', body: 'MessageSid=SM1&MessageStatus=delivered', at: time('03:00') }),
    ],
  ])('is let go: %s', async (_, message) => {
    const { MessagesKept: before } = dealers.pipeline.counts;
    expect(await dealers.pipeline.process(message)).toEqual([{ status: 'fulfilled', value: undefined }]);
    expect(dealers.pipeline.counts.MessagesKept).toBe(before);
  });
});
