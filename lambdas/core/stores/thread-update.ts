import { expiry } from './communication-entry.ts';
import { threadKeptFor } from './send-puts.ts';
import type { SmsAbout } from '../domain/attribution-facts.ts';

/** Everything that a thread says of its latest SMS. */
const aboutNames = [
  'customerId',
  'campaignId',
  'leadId',
  'leadOwnerId',
  'automationId',
] as const satisfies (keyof SmsAbout)[];

/** An SMS that was asked about goes out within the 5 minutes for which it was allowed, or a little later. */
const sameSmsWithin = 10 * 60_000;

type About = Readonly<Partial<Record<keyof SmsAbout, string | undefined>>>;

/**
 * Moves a thread forward to an SMS that went out, as a conditional update. It changes nothing where the thread is later, or is that of the same
 * SMS as it was asked about.
 * @param sms with `at`, when it was sent, ms since 1970
 */
export function threadUpdate(sms: About & { dealerId: string; at: number }) {
  const values = { dealerId: sms.dealerId, at: sms.at, expiresAt: expiry(sms.at, threadKeptFor) };
  const about = aboutNames.flatMap((name) => (sms[name] === undefined ? [] : [[name, sms[name]] as const]));
  const set = { ...values, ...Object.fromEntries(about) };
  const gone = aboutNames.filter((name) => sms[name] === undefined);
  const names = [...Object.keys(set), ...gone];
  return {
    UpdateExpression:
      `SET ${Object.keys(set)
        .map((name) => `#${name} = :${name}`)
        .join(', ')}` + (gone.length === 0 ? '' : ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}`),
    ConditionExpression: 'attribute_not_exists(#at) OR #at < :earlier',
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
      ':earlier': sms.at - sameSmsWithin,
    },
  };
}
