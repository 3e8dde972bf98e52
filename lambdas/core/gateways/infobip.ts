import type { Gateway } from './gateway.ts';
import { nothing, type GatewayEntry } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import type { Payload } from './payload.ts';
import { entryOf } from './read-entry.ts';

function readResult(result: Payload): GatewayEntry {
  const media = result.list('message');
  if (result.has('status', 'doneAt') && !result.has('text', 'message')) return nothing('a delivery report');
  const words = media?.filter((part) => /^text\//i.test(part.text('contentType') ?? ''));
  const text = words?.map((part) => part.text('value') ?? '').join('\n');
  return entryOf(
    result,
    {
      from: ['from', 'sender'],
      to: ['to', 'destination'],
      text: ['text'],
      messageId: ['messageId'],
      answers: ['callbackData'],
    },
    { sentAt: isoTime(result.text('receivedAt')), text },
  );
}

/**
 * Infobip's MO_JSON_2: several messages in one request. Not `cleanText`, which leaves out the keyword. `callbackData` is what the sender gave
 * with the SMS answered.
 * https://www.infobip.com/docs/api/channels/sms/inbound-sms/receive-inbound-sms-messages
 */
export const infobip: Gateway = {
  read: (payload) => payload.list('results')?.map(readResult) ?? readResult(payload),
  signatures: [],
};
