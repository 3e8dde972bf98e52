import type { Gateway } from './gateway.ts';
import { isOutbound, otherEvent } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { tellsOfReply, verdictOf } from './gateway-verdict.ts';
import { entryOf } from './read-entry.ts';
import { telnyxSignature } from './signatures/telnyx.ts';

const at = 'data.payload';
const texts = [`${at}.text`, `${at}.body`];
const verdicts = [`${at}.autoresponse_type`];

/**
 * Telnyx, version 2. What it sends is announced at the same address.
 * https://developers.telnyx.com/api-reference/callbacks/inbound-message
 */
export const telnyx: Gateway = {
  read(payload) {
    const event = payload.text('data.event_type')?.toLowerCase() ?? 'message.received';
    const isOurs = isOutbound(payload.text(`${at}.direction`));
    if (isOurs || event !== 'message.received')
      return otherEvent(event, !isOurs && tellsOfReply(payload, texts, verdicts));
    const media = payload.list(`${at}.media`) ?? [];
    const type = payload.text(`${at}.type`)?.toUpperCase();
    return entryOf(
      payload,
      {
        from: [`${at}.from.phone_number`, `${at}.from`],
        to: [`${at}.to.0.phone_number`, `${at}.to.phone_number`, `${at}.to`],
        text: texts,
        messageId: [`${at}.id`],
      },
      {
        sentAt: isoTime(payload.text(`${at}.received_at`, 'data.occurred_at')),
        verdict: verdictOf(payload.all(...verdicts)),
        ...(media.length > 0 || type === 'MMS' ? { text: '' } : {}),
      },
    );
  },
  signatures: [telnyxSignature],
};
