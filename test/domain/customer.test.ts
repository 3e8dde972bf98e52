import { describe, expect, it } from '@jest/globals';
import { noConsentKnown, type Consent, type Hold, type Mark } from '../../lambdas/core/domain/consent.ts';
import {
  consentNumbers,
  customerBlock,
  isOptOut,
  shownStatus,
  type Customer,
} from '../../lambdas/core/domain/customer.ts';

const phone = '+61491570006';
const before = '+61491570156';

const mark = (at: number, ref = 'stop'): Mark => ({ at, seen: at, ref });
const hold = (at: number, optOut = false): Hold => ({ at, seen: at, to: ['north'], closed: {}, optOut });
const known = (consent: Partial<Consent>): Consent => ({ ...noConsentKnown, ...consent });
const stopped = known({ stops: { north: mark(5) } });
const held = known({ holds: { doubt: hold(5) } });
const ava = (more: Partial<Customer> = {}): Customer => ({
  dealerId: 'north',
  customerId: 'ava',
  phone,
  left: {},
  ...more,
});
const staffOptOut = { at: 7, seen: 8, by: 'ann' };
const optIn = (consentAt: number) => ({
  staffOptIn: { consentAt, recordedAt: consentAt + 1, by: 'ann', phones: ['+61491570006', '+61491570156'] },
});

/** A consent for these numbers alone. */
const optInFor = (phones: string[], leftPhones: string[]) => ({
  staffOptIn: { consentAt: 9, recordedAt: 10, by: 'ann', phones, leftPhones },
});

type Row = [string, Customer, Consent, ReturnType<typeof shownStatus>];
const rows: Row[] = [
  ['subscribed while nothing is known', ava(), noConsentKnown, { smsStatus: 'subscribed' }],
  ['unsubscribed by a reply', ava(), stopped, { smsStatus: 'unsubscribed', since: 5, reason: 'reply', ref: 'stop' }],
  ['subscribed while a doubt is open', ava(), held, { smsStatus: 'subscribed' }],
  [
    'unsubscribed by an opt-out that is open to review',
    ava(),
    known({ holds: { likely: hold(5, true) } }),
    { smsStatus: 'unsubscribed', since: 5, reason: 'reply', ref: 'likely' },
  ],
  [
    'unsubscribed over a number they have left',
    ava({ left: { [before]: stopped } }),
    noConsentKnown,
    { smsStatus: 'unsubscribed', since: 5, reason: 'reply-on-left-number', ref: 'stop' },
  ],
  [
    'unsubscribed over a number they have left, while there is doubt about their own',
    ava({ left: { [before]: stopped } }),
    held,
    { smsStatus: 'unsubscribed', since: 5, reason: 'reply-on-left-number', ref: 'stop' },
  ],
  [
    'subscribed once they took that number back',
    ava({ left: { [phone]: stopped } }),
    noConsentKnown,
    { smsStatus: 'subscribed' },
  ],
  ['subscribed under another dealer’s STOP', ava({ dealerId: 'south' }), stopped, { smsStatus: 'subscribed' }],
  [
    'unsubscribed by staff',
    ava({ staffOptOut }),
    noConsentKnown,
    { smsStatus: 'unsubscribed', since: 7, reason: 'staff' },
  ],
  [
    'unsubscribed by staff, while a doubt is open',
    ava({ staffOptOut }),
    held,
    { smsStatus: 'unsubscribed', since: 7, reason: 'staff' },
  ],
  [
    'unsubscribed by staff, whatever START they send',
    ava({ staffOptOut }),
    known({ starts: { north: mark(99) } }),
    { smsStatus: 'unsubscribed', since: 7, reason: 'staff' },
  ],
  [
    'subscribed by a consent after it all',
    ava({ staffOptOut, ...optIn(9), left: { [before]: stopped } }),
    stopped,
    { smsStatus: 'subscribed' },
  ],
  [
    'unsubscribed over a number that was not theirs at the consent',
    ava(optInFor([], [before])),
    stopped,
    { smsStatus: 'unsubscribed', since: 5, reason: 'reply', ref: 'stop' },
  ],
  [
    'subscribed by a consent once they had left the number',
    ava({ ...optInFor([phone], [before]), left: { [before]: stopped } }),
    noConsentKnown,
    { smsStatus: 'subscribed' },
  ],
  [
    'unsubscribed where they got back a number that they had left at the consent',
    ava({ ...optInFor([before], [phone]), left: { [phone]: stopped } }),
    stopped,
    { smsStatus: 'unsubscribed', since: 5, reason: 'reply', ref: 'stop' },
  ],
  [
    'subscribed by a consent over a number that they have left since',
    ava({ ...optInFor([before], []), left: { [before]: stopped } }),
    noConsentKnown,
    { smsStatus: 'subscribed' },
  ],
  [
    'unsubscribed by staff who entered it as the consent was given',
    ava({ staffOptOut, ...optIn(8) }),
    noConsentKnown,
    { smsStatus: 'unsubscribed', since: 7, reason: 'staff' },
  ],
  [
    'unsubscribed by a reply after the consent',
    ava(optIn(4)),
    stopped,
    { smsStatus: 'unsubscribed', since: 5, reason: 'reply', ref: 'stop' },
  ],
  [
    'subscribed, marketing refused or not',
    ava({ marketing: { consent: 'refused', at: 1, source: 'form' } }),
    noConsentKnown,
    { smsStatus: 'subscribed' },
  ],
];

describe('a customer shows as', () => {
  it.each(rows)('%s', (_, customer, consent, shown) => expect(shownStatus(customer, consent)).toEqual(shown));
});

describe('a customer is blocked', () => {
  it.each(rows)('where they show as unsubscribed, and by a hold: %s', (_, customer, consent, { smsStatus }) => {
    const block = customerBlock(customer, consent);
    expect(block !== null && isOptOut(block)).toBe(smsStatus === 'unsubscribed');
  });

  it('by a hold that does not show', () => {
    expect(customerBlock(ava(), held)).toMatchObject({ by: 'number', phone, block: { because: 'hold', ref: 'doubt' } });
    expect(customerBlock(ava({ left: { [before]: held } }), noConsentKnown)).toMatchObject({
      by: 'left-number',
      phone: before,
    });
  });
});

it.each([
  [4, { phones: [], leftPhones: [] }],
  [5, { phones: [], leftPhones: [before] }],
  [9, { phones: [phone], leftPhones: [before] }],
])('a consent given at %i counts for the numbers that were theirs by then', (consentAt, counted) => {
  const since = new Map([
    [phone, 9],
    [before, 5],
  ]);
  const customer = ava({ left: { [before]: stopped, [phone]: stopped } });
  expect(consentNumbers(customer, consentAt, since)).toEqual(counted);
});

it('a consent counts for a number that the book never knew as theirs', () => {
  const consented = consentNumbers(ava({ left: { [before]: held } }), 1, new Map());
  expect(consented).toEqual({ phones: [phone], leftPhones: [before] });
});
