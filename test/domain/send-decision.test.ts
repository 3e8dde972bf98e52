import { describe, expect, it } from '@jest/globals';
import { noConsentKnown, type Consent } from '../../lambdas/core/domain/consent.ts';
import type { Customer } from '../../lambdas/core/domain/customer.ts';
import {
  blockReason,
  blockReasons,
  isRetryable,
  userMessages,
  type BlockReason,
  type SendFacts,
} from '../../lambdas/core/domain/send-decision.ts';

const phone = '+61491570006';
const other = '+61491570156';
const replyNumber = '+61491577426';

const known = (consent: Partial<Consent>): Consent => ({ ...noConsentKnown, ...consent });
const stops = { north: { at: 5, seen: 5, ref: 'stop' } };
const holds = { doubt: { at: 5, seen: 5, to: ['north'], closed: {} } };
const refusal = { at: 5, on: true, code: '21610' };
const blocks = { [replyNumber]: refusal };
const ava = (more: Partial<Customer> = {}): Customer => ({
  dealerId: 'north',
  customerId: 'ava',
  phone,
  left: {},
  ...more,
});
const refused = { marketing: { consent: 'refused', at: 1, source: 'form' } } as const;
const optedIn = { staffOptIn: { consentAt: 9, recordedAt: 9, by: 'ann', phones: [phone] } };
const staffOptOut = { staffOptOut: { at: 7, seen: 7, by: 'ann' } };

type Row = [string, Partial<SendFacts>, BlockReason | null];
const rows: Row[] = [
  ['a number nobody knows anything of', {}, null],
  ['a number that opted out', { consent: known({ stops }) }, 'number-opted-out'],
  ['a number that is held', { consent: known({ holds }) }, 'held-for-review'],
  [
    'a number that opted out in an unlikely context',
    { consent: known({ holds: { doubt: { ...holds.doubt, optOut: true } } }) },
    'number-opted-out',
  ],
  ['a customer', { customers: [ava()] }, null],
  ['a customer who opted out', { customers: [ava()], consent: known({ stops }) }, 'customer-unsubscribed'],
  ['a customer whose staff opted them out', { customers: [ava(staffOptOut)] }, 'customer-unsubscribed'],
  ['a customer who is held', { customers: [ava()], consent: known({ holds }) }, 'held-for-review'],
  ['a customer who opted in with staff', { customers: [ava(optedIn)], consent: known({ stops, holds }) }, null],
  [
    'one who opted in and one who did not, on one number',
    { customers: [ava(optedIn), ava()], consent: known({ stops }) },
    'customer-unsubscribed',
  ],
  [
    'a customer who opted in with staff before they had the number',
    {
      customers: [ava({ staffOptIn: { ...optedIn.staffOptIn, phones: [other] } })],
      consent: known({ stops }),
    },
    'customer-unsubscribed',
  ],
  [
    'one who opted in with staff after somebody else with the number was opted out',
    { customers: [ava(optedIn)], alsoHolding: [ava(staffOptOut)] },
    null,
  ],
  [
    'one whose number somebody else has whom staff opted out',
    { customers: [ava()], alsoHolding: [ava(staffOptOut)] },
    'number-opted-out',
  ],
  [
    'one whose number somebody else has who opted out on another',
    { customers: [ava()], alsoHolding: [ava({ left: { [other]: known({ stops }) } })] },
    'number-opted-out',
  ],
  [
    'one whose number somebody else has who is held on another',
    { customers: [ava()], alsoHolding: [ava({ left: { [other]: known({ holds }) } })] },
    'held-for-review',
  ],
  [
    'one who opted in with staff, whose number somebody else has',
    { customers: [ava(optedIn)], alsoHolding: [ava()], consent: known({ stops }) },
    null,
  ],
  [
    'a customer at another phone that opted out',
    { customers: [ava({ phone: other })], consent: known({ stops }) },
    'number-opted-out',
  ],
  [
    'a customer with a consent of their own, at another phone that opted out',
    { customers: [ava({ phone: other, ...optedIn })], consent: known({ stops }) },
    'number-opted-out',
  ],
  [
    'a customer who opted out, at another phone',
    { customers: [ava({ phone: other })], ownConsent: new Map([[other, known({ stops })]]) },
    'customer-unsubscribed',
  ],
  [
    'a customer who opted out over a number they left',
    { customers: [ava({ left: { [other]: known({ stops }) } })] },
    'customer-unsubscribed',
  ],
  ['a phone the gateway refuses', { consent: known({ blocks }) }, 'blocked-at-gateway'],
  ['a phone the gateway refuses, from a sender name', { consent: known({ blocks }), from: null }, null],
  [
    'a phone the gateway refuses from that sender name',
    { consent: known({ blocks: { NORTH: refusal } }), from: 'NORTH' },
    'blocked-at-gateway',
  ],
  ['marketing to one who refused it', { customers: [ava(refused)], purpose: 'bulk' }, 'no-marketing-consent'],
  ['an individual SMS to one who refused marketing', { customers: [ava(refused)] }, null],
  [
    'marketing to one of whom it is not known',
    { customers: [ava({ marketing: { consent: 'unknown', at: 1, source: 'form' } })], purpose: 'bulk' },
    null,
  ],
  [
    'marketing to two, one of whom refused it',
    { customers: [ava(), ava(refused)], purpose: 'bulk' },
    'no-marketing-consent',
  ],
  [
    'all of it: the opt-out of the customer is told first',
    { customers: [ava(refused)], consent: known({ stops, holds, blocks }), purpose: 'bulk' },
    'customer-unsubscribed',
  ],
  [
    'a held number that the gateway refuses: the hold is told first',
    { consent: known({ holds, blocks }) },
    'held-for-review',
  ],
];

describe('an SMS', () => {
  it.each(rows)('to %s', (_, facts, reason) => {
    const all: SendFacts = {
      dealerId: 'north',
      purpose: 'individual',
      phone,
      from: replyNumber,
      consent: noConsentKnown,
      customers: [],
      alsoHolding: [],
      ownConsent: new Map(),
      ...facts,
    };
    expect(blockReason(all)).toBe(reason);
  });
});

describe('what the person who wanted to send is told', () => {
  const optOuts = new Set<BlockReason>(['customer-unsubscribed', 'number-opted-out']);

  it.each(blockReasons)('claims an opt-out only where there is one: %s', (reason) => {
    expect(/has opted out|unsubscribed/i.test(userMessages[reason])).toBe(optOuts.has(reason));
  });

  it.each(blockReasons)('is a sentence: %s', (reason) => expect(userMessages[reason]).toMatch(/^[A-Z].+\.$/));

  it('offers to try again only where that may help', () => {
    expect(blockReasons.filter(isRetryable)).toEqual(['validation-unavailable']);
  });
});
