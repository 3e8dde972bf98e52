import type { Gateway } from './gateway.ts';
import { otherEvent } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import { entryOf } from './read-entry.ts';
import { sinchSignature } from './signatures/sinch.ts';
import { snsSignature } from './signatures/sns.ts';

/**
 * Sinch's SMS API, which can also publish to an SNS topic. `client_reference` is that of the SMS answered, where the account has the option.
 * https://developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks/
 */
export const sinch: Gateway = {
  read(payload) {
    const type = payload.text('type')?.toLowerCase() ?? 'mo_text';
    if (!type.startsWith('mo_')) return otherEvent(type, payload.has('body'));
    const paths = {
      from: ['from'],
      to: ['to'],
      messageId: ['id'],
      answers: ['client_reference'],
      text: type === 'mo_media' ? ['body.message'] : ['body'],
    };
    const sentAt = isoTime(payload.text('received_at'));
    if (type === 'mo_binary') return entryOf(payload, { ...paths, text: [] }, { sentAt, text: '' });
    return entryOf(payload, paths, { sentAt, ...(type === 'mo_media' ? { text: '' } : {}) });
  },
  signatures: [sinchSignature, snsSignature],
};
