import type { Gateway } from './gateway.ts';
import { noReply, nothing, type GatewayEntry, type ReplyPart } from './gateway-reply.ts';
import { isoTime, utcTime } from './gateway-time.ts';
import { tellsOfReply } from './gateway-verdict.ts';
import type { Payload } from './payload.ts';
import { entryOf } from './read-entry.ts';
import { vonageJwt, vonageParameters } from './signatures/vonage.ts';

const count = (written: string | undefined): number =>
  written !== undefined && /^\d{1,3}$/.test(written) ? Number(written) : 0;

const ofParts = ['concat-ref', 'concat-part', 'concat-total'];
const no = new Set(['', 'false', '0', 'no']);

/** Whether it says that it is a part, however little else it says. */
const isPart = (payload: Payload): boolean =>
  payload.has('concat')
    ? payload.all('concat').some((word) => !no.has(word.trim().toLowerCase()))
    : ofParts.some((name) => payload.all(name).length > 0);

/** Long messages come part by part. */
function partOf(payload: Payload): ReplyPart | 'unplaced' | undefined {
  if (!isPart(payload)) return undefined;
  const of = payload.text('concat-ref') ?? '';
  const number = count(payload.text('concat-part'));
  const total = count(payload.text('concat-total'));
  const isTwice = ofParts.some((name) => payload.all(name).length > 1);
  const isPlace = number >= 1 && number <= total && total >= 2 && total <= 255;
  return isPlace && of !== '' && !isTwice ? { of, number, total } : 'unplaced';
}

/** The SMS API: a GET, a form or a JSON. https://developer.vonage.com/en/messaging/sms/guides/inbound-sms */
function readSms(payload: Payload): GatewayEntry {
  if (payload.has('status', 'err-code', 'scts') && !payload.has('text', 'data')) return nothing('a delivery receipt');
  const binary = payload.text('type')?.toLowerCase() === 'binary' || payload.has('data');
  return entryOf(
    payload,
    { from: ['msisdn'], to: ['to'], text: ['text'], messageId: ['messageId'] },
    { sentAt: utcTime(payload.text('message-timestamp')), part: partOf(payload), ...(binary ? { text: '' } : {}) },
  );
}

const textChannels = new Set(['sms', 'mms', 'rcs']);

/** The Messages API: a JSON, in its present version and in that with `message.content`. https://developer.vonage.com/en/api/messages */
function readMessage(payload: Payload): GatewayEntry {
  const channel = payload.text('channel', 'from.type')?.toLowerCase() ?? 'sms';
  if (!textChannels.has(channel)) return noReply('a message that is no SMS', channel);
  const type = payload.text('message_type', 'message.content.type')?.toLowerCase();
  const texts = ['text', 'message.content.text'];
  if (type === undefined && payload.has('status') && !tellsOfReply(payload, texts)) return nothing('a delivery status');
  return entryOf(
    payload,
    {
      from: ['from', 'from.number'],
      to: ['to', 'to.number'],
      text: texts,
      messageId: ['message_uuid'],
    },
    { sentAt: isoTime(payload.text('timestamp')), ...(type === undefined || type === 'text' ? {} : { text: '' }) },
  );
}

/** Vonage, formerly Nexmo, by either of its APIs. */
export const vonage: Gateway = {
  read: (payload) => (payload.has('message_uuid', 'message') ? readMessage(payload) : readSms(payload)),
  signatures: [vonageParameters, vonageJwt],
};
