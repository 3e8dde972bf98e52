import type { Gateway } from './gateway.ts';
import { isoTime } from './gateway-time.ts';
import { verdictOf } from './gateway-verdict.ts';
import { entryOf } from './read-entry.ts';

/** Our own format, for any sender that can be told what to send: docs/gateways/generic.md. Fields it does not name are passed over. */
export const generic: Gateway = {
  read: (payload) =>
    entryOf(
      payload,
      { from: ['from'], to: ['to'], text: ['text'], messageId: ['messageId'], answers: ['answers'] },
      { sentAt: isoTime(payload.text('sentAt')), verdict: verdictOf(payload.all('verdict')) },
    ),
  signatures: [],
};
