import type { Gateway } from './gateway.ts';
import { nothing } from './gateway-reply.ts';
import { isoTime, unixTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';

/**
 * TextMagic's incoming callback, in whichever of form, multipart and JSON it comes: its page names two. The second names are of its older API.
 * https://www.textmagic.com/docs/api/receive-sms/
 */
export const textmagic: Gateway = {
  read(payload) {
    if (payload.has('status') && !payload.has('text')) return nothing('a delivery report');
    return entryOf(
      payload,
      { from: ['sender', 'from'], to: ['receiver', 'to'], text: ['text'], messageId: ['id', 'message_id'] },
      { sentAt: isoTime(payload.text('messageTime')) ?? unixTime(payload.text('timestamp')) },
    );
  },
  signatures: [],
};
