import { describe, expect, it } from '@jest/globals';
import { NoSmsTextError } from '../../client/src/errors.ts';
import type { Progress } from '../../client/src/sms-opt-out-client.ts';
import { fakeLambda, returned } from './support/fake-lambda.ts';
import {
  allowed,
  allowsAll,
  blocked,
  clientOn,
  onePart,
  recipients,
  recipientsOf,
  requestFor,
} from './support/sends.ts';

const sendIds = (sends: Iterable<{ sendId: string }>): string[] => [...sends].map(({ sendId }) => sendId);

describe('any number of recipients', () => {
  it.each([
    [1, [1]],
    [500, [500]],
    [501, [500, 1]],
    [2_300, [500, 500, 500, 500, 300]],
  ])('%i are asked about in calls of up to 500 and answered in order', async (count, sizes) => {
    const lambda = allowsAll();
    const sends = await clientOn(lambda).validateSend(requestFor(count));
    expect(lambda.calls.map(({ request }) => recipientsOf(request).length)).toEqual(sizes);
    expect(sendIds(sends.takeAllowed())).toEqual(sendIds(recipients(count)));
  });

  it('keeps the order whichever call is answered first', async () => {
    const waiting: (() => void)[] = [];
    const lambda = fakeLambda(async (request) => {
      await new Promise<void>((done) => {
        waiting.push(done);
        if (waiting.length === 3) waiting.toReversed().forEach((next) => next());
      });
      return returned({ results: recipientsOf(request).map((one) => blocked(one)) });
    });
    const sends = await clientOn(lambda).validateSend(requestFor(1_400));
    expect(sendIds(sends.blocked())).toEqual(sendIds(recipients(1_400)));
  });

  it('has as many calls under way as it may, and no more', async () => {
    const lambda = allowsAll();
    await clientOn(lambda, { maxParallel: 3 }).validateSend(requestFor(4_000));
    expect(lambda.mostAtOnce).toBe(3);
  });

  it('asks nothing about nobody', async () => {
    const lambda = allowsAll();
    const sends = await clientOn(lambda).validateSend(requestFor(0));
    expect(sends.counts()).toEqual({ allowed: 0, taken: 0, blocked: 0 });
    expect(lambda.calls).toEqual([]);
  });

  it("sends the request's own fields with every call, to the function named", async () => {
    const lambda = allowsAll();
    await clientOn(lambda).validateSend(requestFor(501, { from: 'North', campaignId: 'spring' }));
    expect(lambda.calls[1]).toEqual({
      functionName: 'validate-send',
      request: { ...requestFor(501, { from: 'North', campaignId: 'spring' }), recipients: recipients(501).slice(500) },
    });
  });
});

describe('progress', () => {
  it('is told after each call', async () => {
    const seen: Progress[] = [];
    const client = clientOn(allowsAll(), { maxParallel: 1, onProgress: (progress) => seen.push(progress) });
    await client.validateSend(requestFor(1_200));
    expect(seen).toEqual([500, 1_000, 1_200].map((done) => ({ done, total: 1_200 })));
  });

  it("goes to the call's own listener where it has one", async () => {
    const seen: string[] = [];
    const client = clientOn(allowsAll(), { onProgress: () => seen.push("the client's") });
    await client.validateSend(requestFor(1), { onProgress: () => seen.push("the call's") });
    expect(seen).toEqual(["the call's"]);
  });

  it('costs no answer where its listener throws', async () => {
    const sends = await clientOn(allowsAll()).validateSend(requestFor(600), {
      onProgress: () => {
        throw new Error('no terminal');
      },
    });
    expect(sends.counts().allowed).toBe(600);
  });
});

it('answers with what the function decided, and with what was asked', async () => {
  const request = requestFor(2);
  const lambda = fakeLambda((asked) => {
    const [first, second] = recipientsOf(asked);
    return returned({ results: [first && blocked(first), second && allowed(second)] });
  });
  const sends = await clientOn(lambda).validateSend(request);
  expect(sends.blocked()).toEqual([
    {
      sendId: 's0',
      recipient: request.recipients[0],
      reason: 'customer-unsubscribed',
      retryable: false,
      userMessage: 'This customer has opted out of SMS from this dealer.',
    },
  ]);
  const taken = sends.take('s1');
  expect(taken).toMatchObject({ sendId: 's1', validUntil: '2026-11-23T03:21:59.000Z' });
  expect(taken?.recipient).toBe(request.recipients[1]);
  expect(taken?.sms).toEqual({
    to: '+61491570001',
    from: '+61491577426',
    body: 'Our spring sale is on.',
    parts: onePart,
  });
});

it('passes warnings on that it knows, and one that only a newer validate-send knows costs no answer', async () => {
  const warned = [['no-opt-out-message'], ['no-opt-out-message', 'brand-new'], undefined];
  const lambda = fakeLambda((asked) =>
    returned({ results: recipientsOf(asked).map((one, index) => ({ ...allowed(one), warnings: warned[index] })) }),
  );
  const sends = await clientOn(lambda).validateSend(requestFor(3));
  expect([...sends.takeAllowed()].map(({ warnings }) => warnings)).toEqual([
    ['no-opt-out-message'],
    ['no-opt-out-message'],
    [],
  ]);
});

it('does not know a text that nobody named', async () => {
  const lambda = fakeLambda((asked) =>
    returned({ results: recipientsOf(asked).map((one) => ({ ...allowed(one), sms: undefined })) }),
  );
  const sends = await clientOn(lambda).validateSend(requestFor(1, { body: undefined }));
  const taken = sends.take('s0');
  expect(taken?.recipient.phone).toBe('+61491570000');
  expect(() => taken?.sms).toThrow(NoSmsTextError);
});
