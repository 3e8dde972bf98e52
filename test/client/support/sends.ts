import { createSmsOptOutClient, type SmsOptOutClientOptions } from '../../../client/src/create-client.ts';
import type { SendRecipient, SendRequest } from '../../../client/src/contract.ts';
import { type FakeLambda, fakeLambda, returned } from './fake-lambda.ts';

/** When the tests' clock starts: an ISO time, and milliseconds. */
export const startTime = '2026-11-23T03:16:59.000Z';
export const start = Date.parse(startTime);
export const minutes = (count: number): number => count * 60_000;

export const recipients = (count: number): SendRecipient[] =>
  Array.from({ length: count }, (_, index) => ({
    sendId: `s${index}`,
    phone: `+6149157${String(index).padStart(4, '0')}`,
  }));

export const requestFor = (count: number, others: Partial<SendRequest> = {}): SendRequest => ({
  dealerId: 'northside',
  purpose: 'bulk',
  body: 'Our spring sale is on.',
  recipients: recipients(count),
  ...others,
});

export const recipientsOf = (request: Record<string, unknown>): SendRecipient[] =>
  request['recipients'] as SendRecipient[];

const part = { encoding: 'GSM-7', parts: 1 };
export const onePart = { before: part, after: part };

/** An answer of validate-send that allows. */
export const allowed = ({ sendId, phone }: SendRecipient, validUntil = start + minutes(5)) => ({
  sendId,
  outcome: 'allowed',
  validUntil: new Date(validUntil).toISOString(),
  sms: { to: phone, from: '+61491577426', body: 'Our spring sale is on.', parts: onePart },
});

export const blocked = ({ sendId }: SendRecipient, reason = 'customer-unsubscribed') => ({
  sendId,
  outcome: 'blocked',
  reason,
  retryable: false,
  userMessage: 'This customer has opted out of SMS from this dealer.',
});

/** validate-send, where it allows everybody. */
export const allowsAll = (): FakeLambda =>
  fakeLambda((request) => returned({ results: recipientsOf(request).map((one) => allowed(one)) }));

export const clientOn = (lambda: FakeLambda, others: Partial<SmsOptOutClientOptions> = {}) =>
  createSmsOptOutClient({
    validateSend: 'validate-send',
    recordSends: 'record-sends',
    lambda,
    clock: () => start,
    ...others,
  });

/** A clock that stands still until it is set. */
export function handClock(): { clock: () => number; now: number } {
  const hand = { now: start, clock: () => hand.now };
  return hand;
}
