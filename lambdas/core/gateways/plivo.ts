import type { Gateway } from './gateway.ts';
import { nothing } from './gateway-reply.ts';
import { tellsOfReply, verdictOf } from './gateway-verdict.ts';
import { entryOf } from './read-entry.ts';
import { plivoSignature } from './signatures/plivo.ts';

/**
 * Plivo's incoming message: a form post, or a GET. It carries no time.
 * https://www.plivo.com/docs/messaging/api/message/handling-incoming
 */
export const plivo: Gateway = {
  read(payload) {
    if (payload.has('Status') && !tellsOfReply(payload, ['Text', 'Body'], ['MessageIntent']))
      return nothing('a delivery report');
    const mms = payload.text('Type')?.toLowerCase() === 'mms' || payload.has('MediaCount', 'Media0', 'Media1');
    return entryOf(
      payload,
      { from: ['From'], to: ['To'], text: ['Text', 'Body'], messageId: ['MessageUUID'] },
      { verdict: verdictOf(payload.all('MessageIntent')), ...(mms ? { text: '' } : {}) },
    );
  },
  signatures: [plivoSignature],
  messageIdForm: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
};
