import { createHmac } from 'node:crypto';

/** The auth token of the demo's Twilio account. Everybody may know it: it opens this machine's local cloud only. */
export const localAuthToken = 'local-auth-token';

/**
 * Signs a form as Twilio does: https://www.twilio.com/docs/usage/webhooks/webhooks-security
 * @param url as it is posted to
 */
export function twilioHeaders(url: string, form: string, authToken = localAuthToken): Record<string, string> {
  const fields = [...new URLSearchParams(form)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signed = url + fields.map(([name, value]) => name + value).join('');
  const signature = createHmac('sha1', authToken).update(signed).digest('base64');
  return { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'x-twilio-signature': signature };
}
