import type { Gateway } from './gateway.ts';
import { isOutbound, otherEvent } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';

/** What became of what was sent; its text may be in it. */
const outcomes = new Set(['message-sending', 'message-sent', 'message-delivered', 'message-read', 'message-failed']);

/**
 * Bandwidth's messaging callbacks: a list, as a rule of one. `owner` is our number, also in a group.
 * https://dev.bandwidth.com/docs/messaging/webhooks/
 */
export const bandwidth: Gateway = {
  read(payload) {
    const type = payload.text('type')?.toLowerCase() ?? 'message-received';
    const isOurs = isOutbound(payload.text('message.direction'));
    if (isOurs || type !== 'message-received')
      return otherEvent(type, !isOurs && !outcomes.has(type) && payload.has('message.text'));
    return entryOf(
      payload,
      {
        from: ['message.from'],
        to: ['message.owner', 'to', 'message.to.0'],
        text: ['message.text'],
        messageId: ['message.id'],
      },
      { sentAt: isoTime(payload.text('message.time')), ...(payload.has('message.media') ? { text: '' } : {}) },
    );
  },
  signatures: [],
};
