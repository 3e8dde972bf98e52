import type { Gateway } from './gateway.ts';
import { nothing } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import type { Payload } from './payload.ts';
import { entryOf } from './read-entry.ts';
import { messageMediaSignature } from './signatures/messagemedia.ts';

/** A template variable that its event does not have is sent as it was written: `$replyId`. */
const isWritten = (value: string | undefined): value is string =>
  value !== undefined && value !== '' && !value.startsWith('$');

const kindOf = (payload: Payload): string => (payload.text('event', 'event_type', 'type') ?? '').toUpperCase();

/**
 * An opt-out event has a notification in place of a reply, or says what it is where the template of
 * docs/gateways/messagemedia.md is used; where that is used for it unchanged, it has no id to write as that of a reply.
 */
function isOptOut(payload: Payload): boolean {
  const [kind, reply] = [kindOf(payload), payload.text('reply_id')];
  const isNotified = isWritten(payload.text('notification_id')) && !isWritten(reply) && !payload.text('event');
  const isUnchanged = kind === 'RECEIVED_SMS' && reply === '$moId' && !payload.has('delivery_report_id');
  return kind === 'OPT_OUT_SMS' || isNotified || isUnchanged;
}

/**
 * MessageMedia, now Sinch Engage: a webhook whose body is a template of its user; we read the default one and ours. The number may be absent
 * where the SMS that is answered had no source number.
 * https://developers.messagemedia.com/code/webhooks-management-api-documentation/
 */
export const messagemedia: Gateway = {
  read(payload) {
    const optOut = isOptOut(payload);
    const isReport = payload.has('delivery_report_id', 'status') && !payload.has('content');
    if (!optOut && (isReport || kindOf(payload).endsWith('_DR'))) return nothing('a delivery report');
    const ids = ['reply_id', 'notification_id'].filter((path) => isWritten(payload.text(path)));
    const answers = ['message_id'].filter((path) => isWritten(payload.text(path)));
    return entryOf(
      payload,
      { from: ['source_number'], to: ['destination_number'], text: ['content'], messageId: ids, answers },
      {
        sentAt: isoTime(payload.text('date_received')),
        to: '',
        ...(optOut ? { verdict: 'opt-out', text: '' } : {}),
        ...(kindOf(payload) === 'RECEIVED_MMS' ? { text: '' } : {}),
      },
    );
  },
  signatures: [messageMediaSignature],
};
