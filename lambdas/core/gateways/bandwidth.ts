import type { Gateway } from './gateway.ts';
import { nothing } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';

/**
 * Bandwidth's messaging callbacks: a list, as a rule of one. `owner` is our number, also in a group.
 * https://dev.bandwidth.com/docs/messaging/webhooks/
 */
export const bandwidth: Gateway = {
  read(payload) {
    const type = payload.text('type')?.toLowerCase() ?? 'message-received';
    const direction = payload.text('message.direction')?.toLowerCase() ?? 'in';
    if (type !== 'message-received' || direction !== 'in') return nothing(`an event that is no reply (${type})`);
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
