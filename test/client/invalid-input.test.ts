import { describe, expect, it } from '@jest/globals';
import type { SendRequest } from '../../client/src/contract.ts';
import { createSmsOptOutClient, type SmsOptOutClientOptions } from '../../client/src/create-client.ts';
import { InvalidOptionsError, InvalidSendRequestError } from '../../client/src/errors.ts';
import { fakeLambda, returned } from './support/fake-lambda.ts';
import { allowed, allowsAll, clientOn, recipients, recipientsOf, requestFor } from './support/sends.ts';

const bad = (index: number, count: number, recipient: object): SendRequest =>
  requestFor(count, { recipients: recipients(count).with(index, recipient as never) });

const asksBack = "(so answers validate-send: is it the function it should be, and of this client's version?)";

describe('a request that breaks the contract throws before anything is asked', () => {
  it.each<[string, unknown, string, string]>([
    ['no dealer', requestFor(1, { dealerId: undefined as never }), 'dealerId', 'dealerId is required'],
    ['an unknown purpose', requestFor(1, { purpose: 'both' as never }), 'purpose', 'must be "bulk" or "individual"'],
    ['a misspelt field', { ...requestFor(1), text: 'Hi' }, 'text', 'check its spelling'],
    ['recipients that are no list', { ...requestFor(1), recipients: 'all' }, 'recipients', 'must be a list'],
    ['nothing at all', undefined, '', 'the input must be an object'],
    ['no dealer and nobody', requestFor(0, { dealerId: '' }), 'dealerId', 'must be 1 to 64 letters'],
    ['a recipient without phone', bad(3, 10, { sendId: 'x' }), 'recipients[3].phone', 'is required'],
    ['one of the second call', bad(731, 1_200, { sendId: 'x' }), 'recipients[731].phone', 'is required'],
    [
      'one of the third call',
      bad(1_000, 1_200, { sendId: 'x', phone: '', nick: 1 }),
      'recipients[1000].nick',
      'spelling',
    ],
    ['a send id twice in a call', bad(9, 10, { sendId: 's2', phone: '' }), 'recipients[9].sendId', 'is there twice'],
    [
      'a send id in two calls',
      bad(900, 1_200, { sendId: 's2', phone: '' }),
      'recipients[900].sendId',
      'is there twice',
    ],
  ])('%s', async (_, request, field, message) => {
    const lambda = allowsAll();
    const asked = clientOn(lambda).validateSend(request as SendRequest);
    await expect(asked).rejects.toBeInstanceOf(InvalidSendRequestError);
    await expect(asked).rejects.toMatchObject({
      name: 'InvalidSendRequestError',
      field,
      message: expect.stringContaining(message),
    });
    expect(lambda.calls).toEqual([]);
  });
});

it.each([0, 500])(
  "throws the function's own complaint about a recipient of the call from %i on, with the caller's index, and asks no further",
  async (offset) => {
    const lambda = fakeLambda((request) => {
      const asked = recipientsOf(request);
      return asked[0]?.sendId === `s${offset}`
        ? returned({ error: { field: 'recipients[7].body', message: 'is too long' } })
        : returned({ results: asked.map((one) => allowed(one)) });
    });
    const asked = clientOn(lambda, { maxParallel: 2 }).validateSend(requestFor(4_000));
    await expect(asked).rejects.toBeInstanceOf(InvalidSendRequestError);
    const field = `recipients[${offset + 7}].body`;
    await expect(asked).rejects.toMatchObject({ field, message: `${field} is too long ${asksBack}` });
    expect(lambda.calls.length).toBeLessThan(4);
  },
);

describe('options that can never work throw at once', () => {
  it.each<[keyof SmsOptOutClientOptions, Partial<SmsOptOutClientOptions>]>([
    ['validateSend', { validateSend: undefined }],
    ['recordSends', { recordSends: ' ' }],
    ['maxParallel', { maxParallel: 0 }],
    ['maxParallel', { maxParallel: Number.NaN }],
    ['timeout', { timeout: -1 }],
    ['timeout', { timeout: 2 ** 32 }],
    ['clock', { clock: 5 as never }],
  ])('%s of %j', (field, others) => {
    const create = () => createSmsOptOutClient({ validateSend: 'v', recordSends: 'r', lambda: allowsAll(), ...others });
    expect(create).toThrow(InvalidOptionsError);
    expect(create).toThrow(expect.objectContaining({ field }));
  });
});
