import type { GatewayShape, TestSms } from '../gateway-shapes.ts';
import { kudosity, messageMedia, sns2, twilio, vonageJwt, vonageSig } from '../gateway-signers.ts';
import { digits, form, get, iso, json, sns, utc } from './requests.ts';

const twilioFields = ({ from, to, text, id }: TestSms) => ({
  ToCountry: 'AU',
  SmsMessageSid: id,
  NumMedia: '0',
  SmsStatus: 'received',
  Body: text,
  FromCity: '',
  To: to,
  MessageSid: id,
  AccountSid: 'AC000000000000000000000000000000aa',
  From: from,
  ApiVersion: '2010-04-01',
});
const vonageFields = ({ from, to, text, id, at }: TestSms) => ({
  'api-key': '0a0b0c0d',
  msisdn: digits(from),
  to: digits(to),
  messageId: id,
  text,
  type: 'text',
  keyword: 'WORD',
  'message-timestamp': utc(at),
});
const clickSendFields = ({ from, to, text, id, at }: TestSms) => ({
  originalsenderid: to,
  body: text,
  message: text,
  sms: from,
  from,
  to,
  timestamp: String(at / 1000),
  message_id: id,
  original_message_id: 'out-1',
  user_id: '1',
  custom_string: '',
});

/** AWS, Twilio, MessageMedia, Kudosity, ClickSend and Vonage. */
export const firstShapes: readonly GatewayShape[] = [
  {
    name: 'AWS, an SNS topic over HTTPS',
    gateway: 'aws',
    timed: true,
    answers: 'out-1',
    signer: sns2,
    request: (sms) =>
      sns(
        {
          originationNumber: sms.from,
          destinationNumber: digits(sms.to),
          messageKeyword: 'KEYWORD',
          messageBody: sms.text,
          inboundMessageId: sms.id,
          previousPublishedMessageId: 'out-1',
        },
        sms,
      ),
  },
  {
    name: 'Twilio, a form',
    gateway: 'twilio',
    timed: false,
    signer: twilio,
    request: (sms) => form(twilioFields(sms)),
  },
  {
    name: 'MessageMedia, the default template',
    gateway: 'messagemedia',
    timed: true,
    answers: 'out-1',
    signer: messageMedia,
    request: ({ from, to, text, id, at }) =>
      json({
        account_id: 'Fiction1',
        reply_id: id,
        destination_number: to,
        source_number: from,
        date_received: iso(at),
        message_id: 'out-1',
        content: text,
        metadata: { own: 'value' },
      }),
  },
  {
    name: 'Kudosity, version 1, a GET',
    gateway: 'kudosity',
    timed: false,
    answers: 'out-1',
    signer: kudosity,
    request: ({ from, to, text, id, at }) =>
      get({
        user_id: '7',
        rate: '5',
        mobile: digits(from),
        response: text,
        message_id: 'out-1',
        response_id: id,
        longcode: digits(to),
        datetime_entry: utc(at),
        is_optout: 'no',
      }),
  },
  {
    name: 'Kudosity, version 2',
    gateway: 'kudosity',
    timed: true,
    request: ({ from, to, text, id, at }) =>
      json({
        event_type: 'SMS_INBOUND',
        timestamp: iso(at),
        mo: {
          type: 'SMS',
          id,
          message: text,
          recipient: digits(to),
          sender: digits(from),
          last_message: { type: 'SMS', id: 'out-9', message: 'Sale', recipient: digits(from), sender: digits(to) },
        },
      }),
  },
  {
    name: 'ClickSend, a form',
    gateway: 'clicksend',
    timed: true,
    answers: 'out-1',
    request: (sms) => form(clickSendFields(sms)),
  },
  {
    name: 'ClickSend, a JSON',
    gateway: 'clicksend',
    timed: true,
    answers: 'out-1',
    request: (sms) => json({ ...clickSendFields(sms), timestamp: sms.at / 1000 }),
  },
  {
    name: 'Vonage SMS, a JSON',
    gateway: 'vonage',
    timed: true,
    signer: vonageSig,
    request: (sms) => json(vonageFields(sms)),
  },
  {
    name: 'Vonage SMS, a form',
    gateway: 'vonage',
    timed: true,
    signer: vonageSig,
    request: (sms) => form(vonageFields(sms)),
  },
  {
    name: 'Vonage SMS, a GET',
    gateway: 'vonage',
    timed: true,
    signer: vonageSig,
    request: (sms) => get(vonageFields(sms)),
  },
  {
    name: 'Vonage Messages',
    gateway: 'vonage',
    timed: true,
    signer: vonageJwt,
    request: ({ from, to, text, id, at }) =>
      json({
        message_uuid: id,
        to: digits(to),
        from: digits(from),
        timestamp: iso(at),
        channel: 'sms',
        message_type: 'text',
        text,
        sms: { num_messages: '1', keyword: 'WORD' },
      }),
  },
  {
    name: 'Vonage Messages, the older version',
    gateway: 'vonage',
    timed: true,
    signer: vonageJwt,
    request: ({ from, to, text, id, at }) =>
      json({
        message_uuid: id,
        to: { type: 'sms', number: digits(to) },
        from: { type: 'sms', number: digits(from) },
        timestamp: iso(at),
        message: { content: { type: 'text', text } },
      }),
  },
];
