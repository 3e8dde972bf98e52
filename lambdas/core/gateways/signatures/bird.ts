import { addressesOf, readsBody } from './addresses.ts';
import { hmac, same, sha256 } from './digests.ts';
import { fromSeconds, isNear } from './freshness.ts';
import type { SignatureScheme } from './scheme.ts';

/**
 * `MessageBird-Signature`, as Bird makes it: base64 of HMAC-SHA256, with the signing key of the subscription, over time, address and the
 * body's hash. https://docs.bird.com/api/notifications-api/api-reference/webhooks/verifying-a-webhook
 */
export const birdSignature: SignatureScheme = (request) => {
  const given = request.headers.get('messagebird-signature');
  if (given === null) return null;
  const time = request.headers.get('messagebird-request-timestamp') ?? '';
  const body = sha256(request.bytes);
  const addresses = readsBody(request) ? addressesOf(request) : [];
  return {
    fresh: isNear(fromSeconds(time), request.seen),
    covers: 'content',
    madeWith: (key) =>
      addresses.some((address) => same(hmac('sha256', key, `${time}\n${address}\n`, body).toString('base64'), given)),
  };
};
