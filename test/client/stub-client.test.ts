import { describe, expect, it } from '@jest/globals';
import { InvalidSendRequestError } from '../../client/src/errors.ts';
import { createStubClient } from '../../client/src/stub-client.ts';
import { handClock, minutes, recipients, requestFor } from './support/sends.ts';

const sms = { sendId: 's0', gateway: 'twilio', phone: '+61491570156', from: '+61491577426' };
const at = '2026-11-23T03:16:59Z';

describe('the stub', () => {
  it('blocks those named by phone or customer id, and allows everybody else', async () => {
    const stub = createStubClient({ blocked: { '+61491570000': 'number-opted-out', ava: 'validation-unavailable' } });
    const people = recipients(3).map((one, index) => (index === 1 ? { ...one, customerId: 'ava' } : one));
    const sends = await stub.validateSend(requestFor(3, { recipients: people }));
    expect(sends.blocked()).toMatchObject([
      {
        sendId: 's0',
        reason: 'number-opted-out',
        retryable: false,
        userMessage: 'This phone number has opted out of SMS from this dealer.',
      },
      { sendId: 's1', reason: 'validation-unavailable', retryable: true },
    ]);
    expect([...sends.takeAllowed()].map(({ sendId }) => sendId)).toEqual(['s2']);
  });

  it.each([
    ["the recipient's text", { from: 'North' }, { body: 'Hi Ava' }, { from: 'North', body: 'Hi Ava' }],
    ["the request's text", {}, {}, { from: '+61491577426', body: 'Our spring sale is on.' }],
    ["a form's text", { body: undefined, campaignId: 'spring' }, {}, { body: 'The text of spring' }],
  ])('makes the SMS from %s', async (_, request, recipient, expected) => {
    const stub = createStubClient({ from: '+61491577426' });
    const people = recipients(1).map((one) => ({ ...one, ...recipient }));
    const sends = await stub.validateSend(requestFor(1, { ...request, recipients: people }));
    expect(sends.take('s0')?.sms).toMatchObject({ to: '+61491570000', ...expected });
  });

  it('lets an allowed run out', async () => {
    const hand = handClock();
    const sends = await createStubClient({ clock: hand.clock }).validateSend(requestFor(1));
    hand.now += minutes(5);
    expect(sends.counts()).toEqual({ allowed: 0, taken: 0, blocked: 1 });
  });

  it('checks what it is asked, and takes any number', async () => {
    const stub = createStubClient();
    await expect(stub.validateSend(requestFor(1, { dealerId: 'no dealer' }))).rejects.toThrow(InvalidSendRequestError);
    expect((await stub.validateSend(requestFor(1_200))).counts().allowed).toBe(1_200);
  });

  it('records reports, but for codes that say nothing of the wish', async () => {
    const stub = createStubClient();
    expect(await stub.recordSent('northside', [{ ...sms, messageId: 'SM1', sentAt: at }])).toEqual([
      { sendId: 's0', outcome: 'recorded' },
    ]);
    const refusals = ['21610', '30003'].map((code, index) => ({ ...sms, sendId: `s${index}`, code, at }));
    expect(await stub.reportGatewayError('northside', refusals)).toMatchObject([
      { sendId: 's0', outcome: 'recorded' },
      { sendId: 's1', outcome: 'not-recorded', retryable: false },
    ]);
  });

  it('keeps what it was asked', async () => {
    const stub = createStubClient();
    const refusal = { ...sms, code: '21610', at };
    await stub.validateSend(requestFor(600));
    await stub.recordSent('northside', []);
    await stub.reportGatewayError('northside', refusal);
    expect(stub.calls).toEqual({
      validateSend: [requestFor(600)],
      recordSent: [{ dealerId: 'northside', sent: [] }],
      reportGatewayError: [{ dealerId: 'northside', errors: [refusal] }],
    });
  });

  it('can be out of reach', async () => {
    const stub = createStubClient({ unavailable: true });
    const sends = await stub.validateSend(requestFor(1));
    expect(sends.blocked()).toMatchObject([{ reason: 'validation-unavailable', retryable: true }]);
    expect(await stub.recordSent('northside', [{ ...sms, messageId: 'SM1', sentAt: at }])).toMatchObject([
      { outcome: 'not-recorded', retryable: true },
    ]);
  });
});
