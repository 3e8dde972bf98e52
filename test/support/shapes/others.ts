import type { GatewayShape, TestSms } from '../gateway-shapes.ts';
import { bird, messageBirdJwt, messageBirdOld, plivo2, plivo3, sinch, sns1, telnyx } from '../gateway-signers.ts';
import { digits, form, iso, json, offset, sns } from './requests.ts';

const plivoFields = ({ from, to, text, id }: TestSms) => ({
  From: digits(from),
  To: digits(to),
  Text: text,
  Type: 'sms',
  MessageUUID: id,
  Units: '1',
  MessageIntent: '',
});
const sinchFields = ({ from, to, text, id, at }: TestSms) => ({
  type: 'mo_text',
  id,
  from: digits(from),
  to: digits(to),
  body: text,
  received_at: iso(at),
  operator_id: '50501',
  client_reference: 'own-1',
});
const textMagicFields = ({ from, to, text, id, at }: TestSms) => ({
  id,
  sender: digits(from),
  receiver: digits(to),
  messageTime: offset(at),
  text,
});

/** Telnyx, Plivo, Sinch, MessageBird, Bird, Infobip, Bandwidth, TextMagic and the generic format. */
export const otherShapes: readonly GatewayShape[] = [
  {
    name: 'Telnyx',
    gateway: 'telnyx',
    timed: true,
    signer: telnyx,
    request: ({ from, to, text, id, at }) =>
      json({
        data: {
          record_type: 'event',
          id: `event-${id}`,
          event_type: 'message.received',
          occurred_at: iso(at),
          payload: {
            direction: 'inbound',
            id,
            type: 'SMS',
            from: { phone_number: from, carrier: 'Fiction' },
            to: [{ phone_number: to, status: 'delivered' }],
            cc: [],
            text,
            media: [],
            received_at: iso(at),
            autoresponse_type: null,
          },
        },
        meta: { attempt: 1 },
      }),
  },
  {
    name: 'Plivo, signed by version 3',
    gateway: 'plivo',
    timed: false,
    signer: plivo3,
    request: (sms) => form(plivoFields(sms)),
  },
  {
    name: 'Plivo, signed by version 2',
    gateway: 'plivo',
    timed: false,
    signer: plivo2,
    request: (sms) => form(plivoFields(sms)),
  },
  {
    name: 'Sinch',
    gateway: 'sinch',
    timed: true,
    answers: 'own-1',
    signer: sinch,
    request: (sms) => json(sinchFields(sms)),
  },
  {
    name: 'Sinch, through SNS',
    gateway: 'sinch',
    timed: true,
    answers: 'own-1',
    signer: sns1,
    request: (sms) => sns(sinchFields(sms), sms),
  },
  {
    name: 'MessageBird, a form',
    gateway: 'messagebird',
    timed: true,
    signer: messageBirdJwt,
    request: ({ from, to, text, id, at }) =>
      form([
        ['id', 'earlier'],
        ['id', id],
        ['receiver', digits(to)],
        ['recipient', digits(to)],
        ['originator', digits(from)],
        ['body', text === '' ? '' : 'what it was before'],
        ['body', text],
        ['CreatedDatetime', `${iso(at).slice(0, 19)}+00:00`],
      ]),
  },
  {
    name: 'MessageBird, the older signature',
    gateway: 'messagebird',
    timed: false,
    signer: messageBirdOld,
    request: ({ from, to, text, id }) => json({ originator: digits(from), recipient: digits(to), payload: text, id }),
  },
  {
    name: 'Bird',
    gateway: 'bird',
    timed: true,
    signer: bird,
    request: ({ from, to, text, id, at }) =>
      json({
        service: 'channels',
        event: 'sms.inbound',
        payload: {
          id,
          channelId: 'channel-1',
          sender: { contact: { id: 'c1', identifierKey: 'phonenumber', identifierValue: from } },
          receiver: { connector: { id: 'connector-1', identifierValue: to } },
          body: { type: 'text', text: { text } },
          direction: 'incoming',
          createdAt: iso(at),
        },
      }),
  },
  {
    name: 'Infobip',
    gateway: 'infobip',
    timed: true,
    answers: 'own-1',
    request: ({ from, to, text, id, at }) =>
      json({
        results: [
          {
            messageId: id,
            from: digits(from),
            to: digits(to),
            text,
            cleanText: 'without the keyword',
            keyword: 'WORD',
            receivedAt: `${iso(at).slice(0, 23)}+0000`,
            smsCount: 1,
            callbackData: 'own-1',
          },
        ],
        messageCount: 1,
        pendingMessageCount: 0,
      }),
  },
  {
    name: 'Bandwidth',
    gateway: 'bandwidth',
    timed: true,
    request: ({ from, to, text, id, at }) =>
      json([
        {
          time: iso(at + 1000),
          type: 'message-received',
          to: digits(to),
          message: { id, owner: to, time: iso(at), direction: 'in', to: [to], from, text, segmentCount: 1 },
        },
      ]),
  },
  { name: 'TextMagic, a form', gateway: 'textmagic', timed: true, request: (sms) => form(textMagicFields(sms)) },
  { name: 'TextMagic, a JSON', gateway: 'textmagic', timed: true, request: (sms) => json(textMagicFields(sms)) },
  {
    name: 'the generic format',
    gateway: 'generic',
    timed: true,
    answers: 'out-1',
    request: ({ from, to, text, id, at }) => json({ from, to, text, messageId: id, sentAt: iso(at), answers: 'out-1' }),
  },
];
