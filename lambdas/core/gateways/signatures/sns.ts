import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { Payload } from '../payload.ts';
import { contentOf } from '../request-content.ts';
import { holds } from './digests.ts';
import { isNear } from './freshness.ts';
import type { SignatureScheme } from './scheme.ts';

const ofSubscriptions = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
/** What is signed of each type of message, in this order. */
const signedNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['Notification', ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']],
  ['SubscriptionConfirmation', ofSubscriptions],
  ['UnsubscribeConfirmation', ofSubscriptions],
]);

const digests: ReadonlyMap<string, string> = new Map([
  ['1', 'sha1'],
  ['2', 'sha256'],
]);

const isRsa = ({ asymmetricKeyType }: KeyObject): boolean => asymmetricKeyType === 'rsa';

/** `null` where a name is missing, or given twice in different letter case: then what is read may not be what was signed. */
function signedText(envelope: Payload): string | null {
  const names = signedNames.get(envelope.text('Type') ?? '') ?? [];
  const lines = names.map((name) => {
    const value = envelope.text(name);
    if (envelope.all(name).length > 1) return null;
    if (value === undefined) return name === 'Subject' ? '' : null;
    return `${name}\n${value}\n`;
  });
  return lines.length === 0 || lines.includes(null) ? null : lines.join('');
}

/**
 * SNS's signature in what it posts to an HTTPS subscription: RSA (PKCS #1 v1.5), SHA-1 in version 1 and SHA-256 in version 2, with the key of the
 * certificate that the message names. https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export const snsSignature: SignatureScheme = (request) => {
  const content = contentOf(request);
  if (content.place !== 'json' || Array.isArray(content.value)) return null;
  const envelope = new Payload(Object.entries(content.value));
  const given = envelope.text('Signature');
  if (given === undefined || !envelope.has('TopicArn')) return null;
  const text = signedText(envelope);
  const digest = digests.get(envelope.text('SignatureVersion') ?? '');
  return {
    fresh: isNear(Date.parse(envelope.text('Timestamp') ?? ''), request.seen),
    covers: 'content',
    certificate: { url: envelope.text('SigningCertURL') ?? '', topicArn: envelope.text('TopicArn') ?? '' },
    madeWith: (pem) =>
      text !== null &&
      digest !== undefined &&
      holds(() => {
        const key = createPublicKey(pem);
        return isRsa(key) && verify(digest, Buffer.from(text), key, Buffer.from(given, 'base64'));
      }),
  };
};
