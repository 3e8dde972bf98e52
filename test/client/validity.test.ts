import { describe, expect, it } from '@jest/globals';
import { SendExpiredError } from '../../client/src/errors.ts';
import type { AllowedSend, ValidatedSends } from '../../client/src/validated-sends.ts';
import { fakeLambda, returned } from './support/fake-lambda.ts';
import { allowed, clientOn, handClock, minutes, recipientsOf, requestFor, start } from './support/sends.ts';

const sendIds = (sends: readonly { sendId: string }[]): string[] => sends.map(({ sendId }) => sendId);

/** Three that are allowed, and the hand on the clock. */
async function validated(validUntil = start + minutes(5)): Promise<{ sends: ValidatedSends; hand: { now: number } }> {
  const hand = handClock();
  const lambda = fakeLambda((request) =>
    returned({ results: recipientsOf(request).map((one) => allowed(one, validUntil)) }),
  );
  return { sends: await clientOn(lambda, { clock: hand.clock }).validateSend(requestFor(3)), hand };
}

describe('a slow loop', () => {
  it('is handed nobody whose time is up; they are blocked, to be validated again', async () => {
    const { sends, hand } = await validated();
    const texted: string[] = [];
    for (const { sms } of sends.takeAllowed()) {
      texted.push(sms.to);
      hand.now += minutes(3);
    }
    expect(texted).toEqual(['+61491570000', '+61491570001']);
    expect(sends.blocked()).toEqual([
      {
        sendId: 's2',
        recipient: { sendId: 's2', phone: '+61491570002' },
        reason: 'validation-unavailable',
        retryable: true,
        userMessage: 'The check of this SMS ran out before it was sent. Nothing was sent; try again.',
      },
    ]);
  });

  it('does not hear of those it has sent as blocked, however late it asks', async () => {
    const { sends, hand } = await validated();
    expect([...sends.takeAllowed()]).toHaveLength(3);
    hand.now += minutes(60);
    expect(sends.blocked()).toEqual([]);
    expect(sends.counts()).toEqual({ allowed: 0, taken: 3, blocked: 0 });
  });

  it('shared by workers hands out each once', async () => {
    const { sends } = await validated();
    const texted: string[] = [];
    const worker = async (): Promise<void> => {
      for (const { sendId } of sends.takeAllowed()) {
        texted.push(sendId);
        await Promise.resolve();
      }
    };
    await Promise.all([worker(), worker()]);
    expect(texted.toSorted()).toEqual(['s0', 's1', 's2']);
  });

  it('that breaks leaves the others to be taken', async () => {
    const { sends } = await validated();
    for (const { sendId } of sends.takeAllowed()) if (sendId === 's1') break;
    expect(sendIds([...sends.takeAllowed()])).toEqual(['s2']);
  });
});

describe('collected first and used too late', () => {
  const uses: [string, (send: AllowedSend) => unknown][] = [
    ['sms', ({ sms }) => sms],
    ['recipient', ({ recipient }) => recipient],
  ];
  it.each(uses)('%s throws', async (_, use) => {
    const { sends, hand } = await validated();
    const [first] = [...sends.takeAllowed()] as [AllowedSend];
    hand.now += minutes(5) - 1;
    expect(first.isAllowed()).toBe(true);
    expect(use(first)).toBeDefined();
    hand.now += 1;
    expect(first.isAllowed()).toBe(false);
    expect(() => use(first)).toThrow(SendExpiredError);
    expect(() => use(first)).toThrow(
      's0 was allowed until 2026-11-23T03:21:59.000Z: do not send it, validate it again',
    );
  });

  it('a copy holds no SMS to send', async () => {
    const { sends } = await validated();
    const send = sends.take('s0') as AllowedSend;
    expect({ ...send }.sms).toBeUndefined();
    expect(JSON.parse(JSON.stringify(send))).toEqual({
      sendId: 's0',
      validUntil: '2026-11-23T03:21:59.000Z',
      warnings: [],
    });
  });
});

describe('one by one', () => {
  it('is taken once, and not after its time', async () => {
    const { sends, hand } = await validated();
    expect(sends.take('s1')?.sendId).toBe('s1');
    expect(sends.take('s1')).toBeUndefined();
    hand.now += minutes(5);
    expect(sends.take('s2')).toBeUndefined();
    expect(sends.counts()).toEqual({ allowed: 0, taken: 1, blocked: 2 });
  });

  it('throws for a send id that was not asked about', async () => {
    const { sends } = await validated();
    expect(() => sends.take('ava')).toThrow('sendId ava is not one of this request');
  });
});

describe('whatever the clocks say', () => {
  it.each([
    ["the function's is an hour ahead", start + minutes(65), start + minutes(5)],
    ["the function's is two minutes behind", start + minutes(3), start + minutes(3)],
    ['a repeated answer has one minute left', start + minutes(1), start + minutes(1)],
  ])('%s: the earlier time counts', async (_, validUntil, end) => {
    const { sends, hand } = await validated(validUntil);
    hand.now = end - 1;
    expect(sends.counts().allowed).toBe(3);
    hand.now = end;
    expect(sends.counts()).toEqual({ allowed: 0, taken: 0, blocked: 3 });
  });

  it('a clock that is set back to before the question makes it run out', async () => {
    const { sends, hand } = await validated();
    hand.now = start - 1;
    expect([...sends.takeAllowed()]).toEqual([]);
    expect(sends.counts().blocked).toBe(3);
  });

  it('a slow answer counts from the question, each call from its own', async () => {
    const hand = handClock();
    const lambda = fakeLambda((request) => {
      hand.now += minutes(2);
      return returned({ results: recipientsOf(request).map((one) => allowed(one, hand.now + minutes(5))) });
    });
    const sends = await clientOn(lambda, { clock: hand.clock, maxParallel: 1 }).validateSend(requestFor(600));
    expect(sends.counts()).toEqual({ allowed: 600, taken: 0, blocked: 0 });
    hand.now = start + minutes(5);
    expect(sends.counts()).toEqual({ allowed: 100, taken: 0, blocked: 500 });
  });
});
