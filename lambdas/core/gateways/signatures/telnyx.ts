import { createPublicKey, verify } from 'node:crypto';
import { readsBody } from './addresses.ts';
import { holds } from './digests.ts';
import { fromSeconds, isNear } from './freshness.ts';
import type { SignatureScheme } from './scheme.ts';

/** @param key the 32 bytes, in base64, that the portal shows */
const publicKey = (key: string) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'base64').toString('base64url') },
    format: 'jwk',
  });

/**
 * `telnyx-signature-ed25519`: Ed25519, with the account's public key, over time and body.
 * https://developers.telnyx.com/docs/messaging/messages/receiving-webhooks
 */
export const telnyxSignature: SignatureScheme = (request) => {
  const { headers, bytes, seen } = request;
  const given = headers.get('telnyx-signature-ed25519');
  if (given === null) return null;
  const time = headers.get('telnyx-timestamp') ?? '';
  const signed = Buffer.concat([Buffer.from(`${time}|`), bytes]);
  return {
    fresh: isNear(fromSeconds(time), seen),
    covers: 'content',
    madeWith: (key) =>
      readsBody(request) && holds(() => verify(null, signed, publicKey(key), Buffer.from(given, 'base64'))),
  };
};
