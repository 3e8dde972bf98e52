import type { Gateway } from './gateway.ts';
import { nothing, type GatewayEntry } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { tellsOfReply } from './gateway-verdict.ts';
import type { Payload } from './payload.ts';
import { entryOf } from './read-entry.ts';

/** `cleanText` leaves out the keyword: it tells of a reply, and is not what is read. */
const wordings = ['text', 'message', 'cleanText'];

function readResult(result: Payload): GatewayEntry {
  const media = result.list('message');
  if (result.has('status', 'doneAt') && !tellsOfReply(result, wordings)) return nothing('a delivery report');
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
 * Infobip's MO_JSON_2: several messages in one request. `callbackData` is what the sender gave with the SMS answered.
 * https://www.infobip.com/docs/api/channels/sms/inbound-sms/receive-inbound-sms-messages
 */
export const infobip: Gateway = {
  read(payload) {
    const results = payload.list('results');
    const beside = results === undefined || tellsOfReply(payload, wordings) ? [payload] : [];
    return [...(results ?? []), ...beside].map(readResult);
  },
  signatures: [],
};
