import type { Gateway } from './gateway.ts';
import { nothing, otherEvent, type GatewayEntry } from './gateway-reply.ts';
import { isoTime } from './gateway-time.ts';
import type { Payload } from './payload.ts';
import { entryOf } from './read-entry.ts';
import { kudositySignature } from './signatures/kudosity.ts';

const yes = new Set(['yes', 'y', 'true', '1']);

/**
 * Version 1, TransmitSMS: a GET whose parameters are the reply. Its time names no zone, so it is not gone by.
 * https://developers.kudosity.com/reference/troubleshooting
 */
function readVersion1(payload: Payload): GatewayEntry {
  const optOut = yes.has((payload.text('is_optout') ?? '').toLowerCase());
  if (!payload.has('response') && !optOut) {
    if (payload.has('status', 'link')) return nothing('a delivery report, or a link that was opened');
  }
  return entryOf(
    payload,
    {
      from: ['mobile'],
      to: ['longcode'],
      text: ['response'],
      messageId: ['response_id'],
      answers: ['message_id'],
    },
    optOut ? { verdict: 'opt-out', text: '' } : {},
  );
}

/** The person is whom the message went to. A link is in the message it belongs to; a reply may have been to another one. */
function readOptOut(payload: Payload): GatewayEntry {
  const source = 'opt_out.source_message';
  const sent = payload.text(`${source}.id`) || undefined;
  const byLink = payload.text('opt_out.source')?.toUpperCase() === 'LINK_HIT';
  return entryOf(
    payload,
    {
      from: [`${source}.recipient`],
      to: [`${source}.sender`],
      text: [],
      ...(byLink ? { answers: [`${source}.id`] } : {}),
    },
    {
      text: '',
      verdict: 'opt-out',
      sentAt: isoTime(payload.text('timestamp')),
      repeatId: sent && `OPT_OUT-${sent}`,
      lastSent: byLink ? undefined : sent,
    },
  );
}

const inbound = new Set(['smsinbound', 'mmsinbound']);

/**
 * Version 2: a JSON post. `last_message` is the latest that was sent between the two numbers, and not what is answered.
 * https://developers.kudosity.com/reference/webhooks
 */
function readVersion2(payload: Payload, event: string): GatewayEntry {
  const plain = event.toLowerCase().replace(/[^a-z]/g, '');
  if (plain === 'optout') return readOptOut(payload);
  if (!inbound.has(plain)) return otherEvent(event, payload.has('mo', 'opt_out'));
  return entryOf(
    payload,
    { from: ['mo.sender'], to: ['mo.recipient'], text: ['mo.message'], messageId: ['mo.id'] },
    {
      sentAt: isoTime(payload.text('timestamp')),
      lastSent: payload.text('mo.last_message.id') || undefined,
      ...(plain === 'mmsinbound' || payload.text('mo.type')?.toUpperCase() === 'MMS' ? { text: '' } : {}),
    },
  );
}

/** Kudosity, formerly Burst SMS and TransmitSMS, both versions of its webhooks. */
export const kudosity: Gateway = {
  read(payload) {
    const event = payload.text('event_type') ?? (payload.has('mo', 'opt_out') ? '' : undefined);
    return event === undefined ? readVersion1(payload) : readVersion2(payload, event);
  },
  signatures: [kudositySignature],
};
