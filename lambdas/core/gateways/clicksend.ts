import type { Gateway } from './gateway.ts';
import { nothing } from './gateway-reply.ts';
import { unixTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';

/**
 * ClickSend's inbound rule with the action URL: a form or JSON post, or a GET. It writes most fields under two names.
 * https://developers.clicksend.com/docs/messaging/sms/other/receive-sms
 */
export const clicksend: Gateway = {
  read(payload) {
    if (payload.has('status', 'status_code') && !payload.has('body', 'message')) return nothing('a delivery report');
    return entryOf(
      payload,
      {
        from: ['from', 'sms'],
        to: ['to', 'originalsenderid'],
        text: ['body', 'message'],
        messageId: ['message_id'],
        answers: ['original_message_id'],
      },
      { sentAt: unixTime(payload.text('timestamp')) },
    );
  },
  signatures: [],
};
