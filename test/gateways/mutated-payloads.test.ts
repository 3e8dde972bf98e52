import { describe, expect, it } from '@jest/globals';
import { assert, property } from 'fast-check';
import { readQueueMessage } from '../../lambdas/core/contracts/queue-message.ts';
import type { GatewayReply } from '../../lambdas/core/gateways/gateway-reply.ts';
import { readReplies } from '../../lambdas/core/gateways/gateways.ts';
import { deliveryOf, verify } from '../support/gateway-deliveries.ts';
import { gatewayShapes, type TestRequest } from '../support/gateway-shapes.ts';
import { addressOf, twoWayMessage } from '../support/messages.ts';
import { mutation } from '../support/mutations.ts';
import { twoWayTopicArn } from '../support/pipeline.ts';

/** `PAYLOADS=10000 npm test -- test/gateways/mutated` for the long run. */
const runs = Number(process.env['PAYLOADS'] ?? 150);
const at = Date.parse('2026-11-23T03:00:00Z');
const sms = { from: '+61491570006', to: '+61491577426', text: 'Hello', id: 'in-1', at };

/** What a reply says and of whom; nothing a forger could change about it may pass. */
const said = ({ from, to, text, verdict, messageId }: GatewayReply) => ({ from, to, text, verdict, messageId });

describe.each(gatewayShapes.map((shape) => [shape.name, shape] as const))('what %s might send', (_, shape) => {
  const { gateway, signer } = shape;
  const plain = shape.request(sms);
  const original = signer?.sign(plain, { url: addressOf(gateway), at }) ?? plain;
  const secret = { signingKeys: signer ? [signer.key] : [] };
  const read = (request: TestRequest) => {
    const delivery = deliveryOf(gateway, request, at);
    return { reading: readReplies(delivery).reading, verification: verify(delivery, secret) };
  };
  const { reading: first } = read(original);

  it('is read or told to be unreadable, and no change to what it signed is verified', () => {
    expect(first.kind).toBe('replies');
    const genuine = first.kind === 'replies' ? first.replies.map(said) : [];
    assert(
      property(mutation, (change) => {
        const { reading, verification } = read(change(original));
        const trusted = verification.state === 'verified' && verification.covers === 'content';
        const replies = reading.kind === 'replies' && trusted ? reading.replies.map(said) : genuine;
        expect(replies).toEqual(genuine);
      }),
      { numRuns: runs },
    );
  });
});

it('what AWS might bring is read or told to be unreadable, with a sender and a text wherever there is a reply', () => {
  const record = twoWayMessage({ ...sms, at: new Date(at).toISOString(), answers: 'out-1' });
  const envelope = JSON.parse(record.body) as { Message: string };
  const plain: TestRequest = { method: 'POST', query: [], headers: {}, body: envelope.Message };
  assert(
    property(mutation, (change) => {
      const body = JSON.stringify({ ...envelope, Message: change(plain).body });
      const read = readQueueMessage({ ...record, body }, twoWayTopicArn);
      const reading = read.ok ? readReplies(read.delivery).reading : null;
      const replies = reading?.kind === 'replies' ? reading.replies : [];
      expect(replies.every(({ from, text }) => from !== '' && typeof text === 'string')).toBe(true);
      expect(replies.length > 0 || (reading !== null && 'why' in reading)).toBe(true);
    }),
    { numRuns: runs },
  );
});
