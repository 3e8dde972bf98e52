import type { Gateway } from './gateway.ts';
import { nothing } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';
import { messageBirdHmac, messageBirdJwt } from './signatures/messagebird.ts';

/**
 * MessageBird's platform before Bird: a form post or GET, or the JSON that its Flow Builder forwards, which need not name the number. It
 * writes id and text twice, and the last counts: https://github.com/nyaruka/courier (handlers/messagebird)
 */
export const messagebird: Gateway = {
  read(payload) {
    const text = payload.text('body', 'payload', 'message');
    if (text === undefined && payload.has('status', 'statusDatetime')) return nothing('a delivery report');
    const media = payload.has('mediaUrls', 'mediaContentTypes');
    return entryOf(
      payload,
      { from: ['originator'], to: ['recipient', 'receiver', 'shortcode'], text: [], messageId: ['id', 'mid'] },
      { text: text ?? (media ? '' : undefined), to: '', sentAt: isoTime(payload.text('createdDatetime')) },
    );
  },
  signatures: [messageBirdJwt, messageBirdHmac],
};
