import { describe, expect, it } from '@jest/globals';
import type { GatewayName } from '../../lambdas/core/gateways/gateway-names.ts';
import { endpointMessage } from '../support/messages.ts';
import { replyOf } from './read-sample.ts';

const at = '2026-11-23T03:00:00Z';
const [person, number] = ['61491570006', '61491577426'];
const read = (gateway: GatewayName, body: unknown, headers: Record<string, string> = {}) =>
  replyOf(endpointMessage({ gateway, at, body: typeof body === 'string' ? body : JSON.stringify(body), headers }))
    .reading;
type Case = [what: string, gateway: GatewayName, payload: unknown];

describe('what else gateways post to the same address is passed over', () => {
  it.each<Case>([
    ['a Twilio status', 'twilio', `MessageSid=SM1&MessageStatus=sent&From=${number}&To=${person}`],
    ['a MessageMedia receipt', 'messagemedia', { delivery_report_id: 'd1', status: 'delivered', message_id: 'm1' }],
    ['a MessageMedia receipt by our template', 'messagemedia', { event: 'DELIVERED_DR', message_id: 'm1' }],
    ['a Kudosity receipt', 'kudosity', `message_id=1&mobile=${person}&datetime=x&status=delivered&user_id=1&rate=5`],
    ['a Kudosity status', 'kudosity', { event_type: 'SMS_STATUS', status: { type: 'SMS', id: 's1' } }],
    ['a Kudosity link that was opened', 'kudosity', { event_type: 'LINK_HIT', link_hit: { url: 'https://e.com' } }],
    ['a ClickSend receipt', 'clicksend', `message_id=m1&status=Success&status_code=200&timestamp_send=1`],
    [
      'a Vonage receipt',
      'vonage',
      `msisdn=${person}&to=FICTION&messageId=m1&status=delivered&err-code=0&scts=2611230300`,
    ],
    [
      'a Vonage status',
      'vonage',
      { message_uuid: 'm1', to: person, from: number, channel: 'sms', status: 'delivered' },
    ],
    [
      'a WhatsApp message',
      'vonage',
      { message_uuid: 'm1', to: number, from: person, channel: 'whatsapp', message_type: 'text', text: 'Stop' },
    ],
    [
      'a Telnyx message that was sent',
      'telnyx',
      { data: { event_type: 'message.sent', payload: { direction: 'outbound', text: 'Reply STOP', id: 'm1' } } },
    ],
    ['a Plivo receipt', 'plivo', `MessageUUID=m1&From=${number}&To=${person}&Status=delivered`],
    ['a Sinch receipt', 'sinch', { type: 'delivery_report_sms', batch_id: 'b1', statuses: [] }],
    ['a MessageBird receipt', 'messagebird', `id=m1&recipient=${person}&status=delivered&statusDatetime=x`],
    ['a Bird message that was sent', 'bird', { event: 'sms.outbound', payload: { id: 'm1', direction: 'outgoing' } }],
    [
      'an Infobip receipt',
      'infobip',
      { results: [{ messageId: 'm1', to: person, doneAt: 'x', status: { name: 'DELIVERED' } }] },
    ],
    [
      'a Bandwidth receipt',
      'bandwidth',
      [{ type: 'message-delivered', message: { id: 'm1', direction: 'out', text: 'Reply STOP', owner: number } }],
    ],
    ['a TextMagic receipt', 'textmagic', { id: '1', status: 'd', sender: number, receiver: person }],
  ])('%s', (_, gateway, payload) => expect(read(gateway, payload).kind).toBe('nothing'));
});

const newTelnyx = (payload: object) => ({
  data: { event_type: 'sms.received', payload: { id: 'm1', text: 'Stop', ...payload } },
});

describe('an event that is not known is kept where it tells what a person wrote: it may be a reply under a new name', () => {
  const mo = { id: 'm1', sender: person, recipient: number, message: 'Stop' };
  const ends = { from: { phone_number: person }, to: [{ phone_number: number }] };
  it.each<Case>([
    ['at Telnyx', 'telnyx', newTelnyx({ direction: 'inbound', ...ends })],
    ['at Bandwidth', 'bandwidth', [{ type: 'sms-received', message: { from: person, owner: number, text: 'Stop' } }]],
    ['at Sinch', 'sinch', { type: 'inbound_text', from: person, to: number, body: 'Stop' }],
    [
      'at Bird',
      'bird',
      { event: 'sms.received', payload: { direction: 'incoming', body: { text: { text: 'Stop' } } } },
    ],
    ['at Kudosity', 'kudosity', { event_type: 'SMS_RECEIVED', mo }],
    ['at Kudosity, as an opt-out', 'kudosity', { event_type: 'UNSUBSCRIBED', opt_out: { source: 'SMS_INBOUND' } }],
    ['at Kudosity, without its event', 'kudosity', { status: 'x', mo }],
    ['at Telnyx, without a text', 'telnyx', newTelnyx({ ...ends, text: undefined, autoresponse_type: 'STOP' })],
    [
      'at Infobip, without the whole text',
      'infobip',
      { results: [{ from: person, to: number, status: {}, cleanText: 'x' }] },
    ],
    ['at Infobip, in a list of texts', 'infobip', { results: [`from=${person}&text=STOP`] }],
  ])('%s', (_, gateway, payload) => expect(read(gateway, payload).kind).toBe('unreadable'));

  it.each<Case>([
    [
      'Telnyx',
      'telnyx',
      { data: { event_type: 'message.received', payload: { direction: 'incoming', text: 'Stop', ...ends } } },
    ],
    [
      'Bandwidth',
      'bandwidth',
      [{ type: 'message-received', message: { from: person, owner: number, text: 'Stop', direction: 'inbound' } }],
    ],
    [
      'Vonage Messages, with a status',
      'vonage',
      { message_uuid: 'm1', to: number, from: person, status: 'x', text: 'Stop' },
    ],
  ])('and a reply is one by another word for its direction, at %s', (_, gateway, payload) =>
    expect(read(gateway, payload).kind).toBe('replies'),
  );

  it('and an opt-out of MessageMedia is one, whatever status it has', () => {
    const payload = {
      event: 'OPT_OUT_SMS',
      notification_id: 'n1',
      status: 'x',
      source_number: person,
      destination_number: number,
    };
    expect(read('messagemedia', payload)).toMatchObject({ replies: [{ verdict: 'opt-out' }] });
  });

  it.each(['OPTOUT', 'opt-out', 'OPT_OUT '])('and an opt-out of Kudosity is one as %j', (event_type) => {
    const opt_out = { source: 'SMS_INBOUND', source_message: { id: 'm1', recipient: person, sender: number } };
    expect(read('kudosity', { event_type, opt_out })).toMatchObject({
      replies: [{ verdict: 'opt-out', from: person }],
    });
  });

  it('and its name is cut in what says why', () => {
    const reading = read('telnyx', { data: { event_type: `x y${'z'.repeat(1000)}` } });
    expect('why' in reading && reading.why).toMatch(/^an event that is no reply \(xyz{38}\)$/);
  });
});

describe('a message without text is an empty reply', () => {
  const ends = { from: person, to: number };
  it.each<Case>([
    ['an MMS at Twilio', 'twilio', `MessageSid=MM1&From=${person}&To=${number}&NumMedia=1`],
    ['binary content at Vonage', 'vonage', `msisdn=${person}&to=${number}&messageId=m1&type=binary&data=0011&udh=06`],
    [
      'an image at Vonage Messages',
      'vonage',
      { message_uuid: 'm1', ...ends, channel: 'mms', message_type: 'image', image: { url: 'https://e.com/i' } },
    ],
    [
      'an MMS at Telnyx',
      'telnyx',
      {
        data: {
          event_type: 'message.received',
          payload: {
            id: 'm1',
            type: 'MMS',
            from: { phone_number: person },
            to: [{ phone_number: number }],
            media: [{ url: 'https://e.com/i' }],
          },
        },
      },
    ],
    ['an MMS at Plivo', 'plivo', `From=${person}&To=${number}&Type=mms&MediaCount=1&MessageUUID=m1`],
    ['binary content at Sinch', 'sinch', { type: 'mo_binary', id: 'm1', ...ends, body: 'AAEC', udh: '06' }],
    ['an MMS at Sinch', 'sinch', { type: 'mo_media', id: 'm1', ...ends, body: { media: [{ url: 'https://e.com' }] } }],
    [
      'an MMS at MessageMedia',
      'messagemedia',
      { event: 'RECEIVED_MMS', source_number: person, destination_number: number },
    ],
    [
      'an MMS at Kudosity',
      'kudosity',
      { event_type: 'MMS_INBOUND', mo: { type: 'MMS', id: 'm1', sender: `+${person}`, recipient: number } },
    ],
    [
      'a picture at MessageBird',
      'messagebird',
      `id=m1&originator=${person}&recipient=${number}&mediaUrls=https://e.com/i`,
    ],
    [
      'an image at Bird',
      'bird',
      {
        event: 'sms.inbound',
        payload: {
          id: 'm1',
          sender: { contact: { identifierValue: person } },
          receiver: { connector: { id: 'c1', identifierValue: number } },
          body: { type: 'image', image: {} },
        },
      },
    ],
    [
      'an MMS at Infobip',
      'infobip',
      { results: [{ messageId: 'm1', ...ends, message: [{ contentType: 'image/png', url: 'https://e.com/i' }] }] },
    ],
    [
      'an MMS at Bandwidth',
      'bandwidth',
      [{ type: 'message-received', message: { id: 'm1', from: person, owner: number, media: ['https://e.com/i'] } }],
    ],
  ])('%s', (_, gateway, payload) =>
    expect(read(gateway, payload)).toMatchObject({ kind: 'replies', replies: [{ text: '' }] }),
  );

  it('unless it has a text beside its media', () => {
    const message = [
      { contentType: 'text/plain', value: 'STOP' },
      { contentType: 'image/png', url: 'https://e.com/i' },
    ];
    expect(read('infobip', { results: [{ from: person, to: number, message }] })).toMatchObject({
      replies: [{ text: 'STOP' }],
    });
  });
});
