import type { DealerSettings, SmsForm } from '../../lambdas/core/contracts/settings.ts';
import type { ReplyNumberInput } from '../../lambdas/core/stores/settings-store.ts';
import type { CustomerInput } from '../../lambdas/core/stores/upsert-customer.ts';

/** Numbers that Australia's regulator keeps free for fiction: https://www.acma.gov.au/phone-numbers-use-tv-shows-films-and-creative-works */
export const phones = {
  ava: '+61491570006',
  avasNewOne: '+61491572549',
  ben: '+61491570156',
  cleo: '+61491570157',
  dan: '+61491570158',
  eve: '+61491570159',
  finn: '+61491570110',
  gina: '+61491570313',
  hugo: '+61491571491',
  ivy: '+61491571804',
  jo: '+61491572665',
  kim: '+61491573770',
  lee: '+61491573087',
  max: '+61491574118',
} as const;

export const northside = 'northside';
export const riverside = 'riverside';

export const replyNumbers = {
  northside: '+61491577426',
  riverside: '+61491577644',
  nobodys: '+61491578957',
  shared: '+61491578148',
  sold: '+61491578888',
} as const;

export const northsideWithoutOwnTerms: DealerSettings = {
  dealerId: northside,
  name: 'Northside Motors',
  country: 'AU',
  replyNumber: replyNumbers.northside,
};

export const dealers: DealerSettings[] = [
  { ...northsideWithoutOwnTerms, optOutTerms: { mode: 'add', terms: 'BASTA' } },
  {
    dealerId: riverside,
    name: 'Riverside Cars',
    country: 'AU',
    replyNumber: replyNumbers.riverside,
    confirmation: 'on',
    notify: { 'send-lead-sms': ['mia'] },
    managers: ['sam'],
  },
];

/** Of Riverside, until it is sold to Northside. */
export const soldNumber = (owner: string): ReplyNumberInput => ({
  number: replyNumbers.sold,
  country: 'AU',
  owners: [owner],
});

export const numbers: ReplyNumberInput[] = [
  soldNumber(riverside),
  { number: replyNumbers.northside, country: 'AU', owners: [northside] },
  { number: replyNumbers.riverside, country: 'AU', owners: [riverside] },
  { number: replyNumbers.shared, country: 'AU', owners: [northside, riverside] },
];

/** Ava is known to both dealers, by the same phone. */
export const customers: CustomerInput[] = [
  { dealerId: northside, customerId: 'ava', name: 'Ava', phone: phones.ava },
  { dealerId: riverside, customerId: 'ava', name: 'Ava', phone: phones.ava },
  { dealerId: northside, customerId: 'ben', name: 'Ben', phone: phones.ben },
  { dealerId: riverside, customerId: 'cleo', name: 'Cleo', phone: phones.cleo, leadId: 'lead-7' },
  { dealerId: northside, customerId: 'dan', name: 'Dan', phone: phones.dan },
  {
    dealerId: northside,
    customerId: 'jo',
    name: 'Jo',
    phone: phones.jo,
    marketing: { consent: 'refused', at: Date.parse('2026-03-01'), source: 'the lead form', by: 'mia' },
  },
];

/** Riverside's campaign, with the reply service on. */
export const springForm: SmsForm = {
  campaignId: 'spring',
  dealerId: riverside,
  name: 'Spring service',
  purpose: 'bulk',
  senderName: 'Riverside',
  body: 'Spring service from $99.',
  replyService: true,
};
