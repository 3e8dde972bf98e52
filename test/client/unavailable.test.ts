import { describe, expect, it } from '@jest/globals';
import { fakeLambda, type LambdaAnswer, returned, threw } from './support/fake-lambda.ts';
import { allowed, blocked, clientOn, recipientsOf, requestFor, start } from './support/sends.ts';

type Answer = (asked: ReturnType<typeof recipientsOf>) => LambdaAnswer | Promise<LambdaAnswer>;

const fail = (name: string, message: string): never => {
  throw Object.assign(new Error(message), { name });
};
const answering =
  (change: (results: Record<string, unknown>[]) => unknown): Answer =>
  (asked) =>
    returned({ results: change(asked.map((one) => allowed(one))) });
const unreadable = 'validate-send answered what this client cannot read';

describe('where validate-send cannot be asked, every recipient of that call is blocked and can be tried again', () => {
  it.each<[string, Answer, string]>([
    ['no grant', () => fail('AccessDeniedException', 'not authorized'), 'AccessDeniedException: not authorized'],
    ['no such function', () => fail('ResourceNotFoundException', 'Function not found'), 'Function not found'],
    ['an error of the function', () => threw('TypeError', 'x is undefined'), 'failed: TypeError x is undefined'],
    [
      'a timeout of the function',
      () => threw('Sandbox.Timedout', 'Task timed out after 30.00 seconds'),
      'Task timed out',
    ],
    ['an error that says nothing', () => ({ FunctionError: 'Unhandled' }), 'validate-send failed'],
    ['no payload', () => ({}), unreadable],
    ['what is no JSON', () => ({ Payload: new TextEncoder().encode('<html>') }), unreadable],
    ['null', () => returned(null), unreadable],
    ['something else', () => returned({ statusCode: 200, body: '{}' }), unreadable],
    ['no answer for the first', answering((results) => results.slice(1)), unreadable],
    ['no answer for the last', answering((results) => results.slice(0, -1)), unreadable],
    ['too many answers', answering((results) => [...results, ...results]), unreadable],
    ['answers in another order', answering((results) => results.toReversed()), unreadable],
    ["somebody else's answer", answering((results) => results.with(0, { ...results[0], sendId: 'x' })), unreadable],
    ['an unknown outcome', answering((results) => results.with(0, { ...results[0], outcome: 'maybe' })), unreadable],
    ['no outcome', answering((results) => results.with(0, { sendId: 's0' })), unreadable],
    ['a time that is none', answering((results) => results.with(0, { ...results[0], validUntil: 'soon' })), unreadable],
    [
      'half an SMS',
      answering((results) => results.with(0, { ...results[0], sms: { to: '+61491570006' } })),
      unreadable,
    ],
  ])('%s', async (_, answer, failure) => {
    const lambda = fakeLambda((request) => answer(recipientsOf(request)));
    const request = requestFor(3);
    const sends = await clientOn(lambda).validateSend(request);
    expect([...sends.takeAllowed()]).toEqual([]);
    expect(sends.blocked()).toEqual(
      request.recipients.map((recipient) => ({
        sendId: recipient.sendId,
        recipient,
        reason: 'validation-unavailable',
        retryable: true,
        userMessage: 'It could not be checked whether this SMS may be sent. Nothing was sent; try again.',
        failure: expect.stringContaining(failure),
      })),
    );
  });

  it('a call that is not answered in time', async () => {
    const lambda = fakeLambda(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('Request aborted')));
        }),
    );
    const sends = await clientOn(lambda, { timeout: 5 }).validateSend(requestFor(1));
    expect(sends.blocked()).toMatchObject([{ failure: 'validate-send did not answer within 5 ms', retryable: true }]);
  });
});

it('leaves the answers of other calls as they are', async () => {
  const lambda = fakeLambda((request) => {
    const asked = recipientsOf(request);
    return asked[0]?.sendId === 's500'
      ? threw('Error', 'once')
      : returned({ results: asked.map((one) => allowed(one)) });
  });
  const sends = await clientOn(lambda).validateSend(requestFor(1_200));
  expect(sends.counts()).toEqual({ allowed: 700, taken: 0, blocked: 500 });
  expect(sends.blocked().map(({ sendId }) => sendId)).toEqual(
    Array.from({ length: 500 }, (_, index) => `s${index + 500}`),
  );
});

it('blocks for a reason that only a newer validate-send knows, that recipient alone', async () => {
  const lambda = fakeLambda((request) => {
    const [first, ...others] = recipientsOf(request);
    return returned({ results: [first && blocked(first, 'quiet-hours'), ...others.map((one) => allowed(one))] });
  });
  const sends = await clientOn(lambda).validateSend(requestFor(3));
  expect(sends.counts()).toEqual({ allowed: 2, taken: 0, blocked: 1 });
  expect(sends.blocked()).toMatchObject([{ sendId: 's0', reason: 'validation-unavailable', retryable: false }]);
});

it('does not mind fields that only a newer validate-send answers', async () => {
  const lambda = fakeLambda((request) =>
    returned({ results: recipientsOf(request).map((one) => ({ ...allowed(one), segments: 2 })), at: start }),
  );
  const sends = await clientOn(lambda).validateSend(requestFor(1));
  expect(sends.counts().allowed).toBe(1);
});
