import { describe, expect, it } from '@jest/globals';
import { noConsentKnown, type Consent, type Hold, type Mark } from '../../lambdas/core/domain/consent.ts';
import { customerBlock, isOptOut, shownStatus, type Customer } from '../../lambdas/core/domain/customer.ts';

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
