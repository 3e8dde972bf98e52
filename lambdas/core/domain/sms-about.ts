import type { AttributionFacts, SmsAbout } from './attribution-facts.ts';

/** What belongs together: who the SMS was for, and what sent it. */
const aboutWhom = ['customerId', 'leadId', 'leadOwnerId'] as const;
const sentBy = ['campaignId', 'automationId'] as const;

const isKnown = ([, value]: readonly [string, string | undefined]): boolean => value !== undefined;

/** Some fields of the SMS named, completed from the thread's latest SMS unless that one was about somebody or something else. */
function completed(fields: readonly (keyof SmsAbout)[], named: SmsAbout, thread: SmsAbout): SmsAbout {
  const differs = fields.some((field) => named[field] && thread[field] && named[field] !== thread[field]);
  const valueOf = (field: keyof SmsAbout) => named[field] ?? (differs ? undefined : thread[field]);
  return Object.fromEntries(fields.map((field) => [field, valueOf(field)] as const).filter(isKnown));
}

/** What the dealer's SMS was about that a reply answers: the message named, and what the dealer's thread knows beside it. */
export function aboutOf(dealerId: string, { reference, phone, threads }: AttributionFacts): SmsAbout {
  const named = reference?.dealerId === dealerId && reference.phone === phone ? reference : {};
  const thread = threads.find((one) => one.dealerId === dealerId) ?? {};
  return { ...completed(aboutWhom, named, thread), ...completed(sentBy, named, thread) };
}
