import { readsBody } from './addresses.ts';
import { hmac, same } from './digests.ts';
import { fromSeconds, isNear } from './freshness.ts';
import type { SignatureScheme } from './scheme.ts';

const header = 'x-sinch-webhook-signature';

/**
 * `x-sinch-webhook-signature`, which Sinch switches on when asked: base64 of HMAC-SHA256 over body, nonce and time.
 * https://developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks/
 */
export const sinchSignature: SignatureScheme = (request) => {
  const { headers, bytes, seen } = request;
  const given = headers.get(header);
  if (given === null) return null;
  const time = headers.get(`${header}-timestamp`) ?? '';
  const signed = [bytes, `.${headers.get(`${header}-nonce`) ?? ''}.${time}`];
  return {
    fresh: isNear(fromSeconds(time), seen),
    covers: 'content',
    madeWith: (key) => readsBody(request) && same(hmac('sha256', key, ...signed).toString('base64'), given),
  };
};
