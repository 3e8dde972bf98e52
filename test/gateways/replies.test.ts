import { describe, expect, it } from '@jest/globals';
import { gatewayNames, type GatewayName } from '../../lambdas/core/gateways/gateway-names.ts';
import { endpointMessage } from '../support/messages.ts';
import { replyOf } from './read-sample.ts';

const at = '2026-11-23T03:00:00Z';
const [person, number] = ['61491570006', '61491577426'];
const read = (gateway: GatewayName, body: unknown, headers: Record<string, string> = {}) =>
  replyOf(endpointMessage({ gateway, at, body: typeof body === 'string' ? body : JSON.stringify(body), headers }))
    .reading;
type Case = [what: string, gateway: GatewayName, payload: unknown];

const part = (name: string, value: string): string =>
  `--b1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

describe('what the gateway itself made of a reply is told', () => {
  const telnyx = (autoresponse_type: string) => ({
    data: {
      event_type: 'message.received',
      payload: {
        id: 'm1',
        from: { phone_number: person },
        to: [{ phone_number: number }],
        text: 'x',
        autoresponse_type,
      },
    },
  });
  const kudosity = (is_optout: string) =>
    `mobile=${person}&longcode=${number}&response=x&response_id=1&message_id=9&is_optout=${is_optout}`;
  it.each<[...Case, 'opt-out' | 'opt-in' | undefined]>([
    ['an opt-out at Plivo', 'plivo', `From=${person}&To=${number}&Text=x&MessageIntent=optout`, 'opt-out'],
    ['an opt-in at Plivo', 'plivo', `From=${person}&To=${number}&Text=x&MessageIntent=optin`, 'opt-in'],
    ['help at Plivo', 'plivo', `From=${person}&To=${number}&Text=x&MessageIntent=help`, undefined],
    ['an opt-out at Telnyx', 'telnyx', telnyx('STOP'), 'opt-out'],
    ['an opt-out at Telnyx, by another name', 'telnyx', telnyx('opt_out'), 'opt-out'],
    ['an opt-in at Telnyx', 'telnyx', telnyx('START'), 'opt-in'],
    ['help at Telnyx', 'telnyx', telnyx('HELP'), undefined],
    ...['STOPALL', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'ARRÊT'].map((word): [...Case, 'opt-out'] => [
      `${word} at Telnyx`,
      'telnyx',
      telnyx(word),
      'opt-out',
    ]),
    ['an opt-out at Kudosity', 'kudosity', kudosity('YES'), 'opt-out'],
    ['an opt-out at Kudosity, in a letter', 'kudosity', kudosity('y'), 'opt-out'],
    ['none at Kudosity', 'kudosity', kudosity('no'), undefined],
    [
      'an opt-out at MessageMedia',
      'messagemedia',
      { notification_id: 'n1', source_number: person, destination_number: number, content: 'x' },
      'opt-out',
    ],
    [
      'an opt-out at MessageMedia, by our template',
      'messagemedia',
      { event: 'OPT_OUT_SMS', reply_id: '$replyId', notification_id: 'n1', source_number: person, content: 'x' },
      'opt-out',
    ],
    [
      'an opt-out at MessageMedia, by our template for replies',
      'messagemedia',
      { event: 'RECEIVED_SMS', reply_id: '$moId', source_number: person, content: 'adios' },
      'opt-out',
    ],
    [
      'an opt-out at MessageMedia, by a template with an empty event',
      'messagemedia',
      { event: '', notification_id: 'n1', source_number: person, content: 'x' },
      'opt-out',
    ],
    [
      'an opt-out without text at Twilio',
      'twilio',
      `From=${person}&To=${number}&SmsStatus=sent&OptOutType=STOP`,
      'opt-out',
    ],
    [
      'an opt-out without text at Plivo',
      'plivo',
      `From=${person}&To=${number}&Status=x&MessageIntent=optout`,
      'opt-out',
    ],
  ])('%s', (_, gateway, payload, verdict) => {
    const reading = read(gateway, payload);
    expect(reading.kind === 'replies' && reading.replies.map((reply) => reply.verdict)).toEqual([verdict]);
  });

  it('as an opt-out without an inbound SMS at Kudosity, of the person whom the SMS went to', () => {
    const source_message = { type: 'SMS', id: 'out-1', message: 'Sale', recipient: person, sender: number };
    const event = (source: string) => ({ event_type: 'OPT_OUT', timestamp: at, opt_out: { source, source_message } });
    const reply = { from: person, to: number, text: '', verdict: 'opt-out', repeatId: 'OPT_OUT-out-1' };
    const sentAt = { at: Date.parse(at), wholeSeconds: true };
    expect(read('kudosity', event('LINK_HIT'))).toEqual({
      kind: 'replies',
      replies: [{ ...reply, sentAt, answers: 'out-1' }],
    });
    expect(read('kudosity', event('SMS_INBOUND'))).toEqual({
      kind: 'replies',
      replies: [{ ...reply, sentAt, lastSent: 'out-1' }],
    });
  });
});

describe('a reply', () => {
  it('names no reply number where MessageMedia, MessageBird and Bird do not', () => {
    const replies = [{ to: '', from: person }];
    expect(read('messagemedia', { source_number: person, content: 'Stop', message_id: 'out-1' })).toMatchObject({
      replies: [{ to: '', from: person, answers: 'out-1' }],
    });
    expect(read('messagebird', { originator: person, body: 'Stop' })).toMatchObject({ replies });
    const payload = {
      sender: { contact: { identifierValue: person } },
      receiver: { connector: { id: 'connector-1' } },
      body: { type: 'text', text: { text: 'Stop' } },
    };
    expect(read('bird', { event: 'sms.inbound', payload })).toMatchObject({ replies });
  });

  it('answers what Kudosity names last by a hint only', () => {
    const mo = { id: 'm1', message: 'Stop', sender: person, recipient: number, last_message: { id: 'out-9' } };
    const reading = read('kudosity', { event_type: 'SMS_INBOUND', mo });
    expect(reading).toMatchObject({ replies: [{ lastSent: 'out-9' }] });
    expect(reading).not.toMatchObject({ replies: [{ answers: expect.anything() }] });
  });

  it('is each of several in one request at Infobip, beside one that cannot be read', () => {
    const result = { from: person, to: number, text: 'Stop' };
    expect(read('infobip', { results: [{ ...result, messageId: 'm1' }, {}, { ...result, messageId: 'm2' }] })).toEqual({
      kind: 'replies',
      replies: [expect.objectContaining({ messageId: 'm1' }), expect.objectContaining({ messageId: 'm2' })],
      unread: 'wrong or missing: from, to, text',
    });
  });

  it('is a part of a long SMS where Vonage says which', () => {
    const body = `msisdn=${person}&to=${number}&messageId=m2&text=x&concat=true&concat-ref=r1&concat-total=3&concat-part=2`;
    expect(read('vonage', body)).toMatchObject({ replies: [{ part: { of: 'r1', number: 2, total: 3 } }] });
  });

  const whole = `msisdn=${person}&to=${number}&messageId=m2&text=x`;
  it.each(['concat-ref=r1', 'concat=1', 'concat=true&concat-ref=r1&concat-total=3', 'concat-part=1&concat-part=2'])(
    'is a part that cannot be placed with %s',
    (says) => expect(read('vonage', `${whole}&${says}`)).toMatchObject({ replies: [{ part: 'unplaced' }] }),
  );
  it.each([4, 0, 'x', 256])('is a part that cannot be placed as number %s of 3', (place) => {
    const body = `${whole}&concat=true&concat-ref=r1&concat-total=3&concat-part=${place}`;
    expect(read('vonage', body)).toMatchObject({ replies: [{ part: 'unplaced' }] });
  });
  it('is whole where Vonage says that it is no part', () => {
    expect(read('vonage', `${whole}&concat=false&concat-ref=`)).not.toMatchObject({
      replies: [{ part: expect.anything() }],
    });
  });

  const reply = { from: person, to: number, text: 'Stop' };
  it.each<[string, unknown, string | undefined]>([
    ['in two lists', { results: [], Results: [reply] }, undefined],
    ['beside an empty list', { results: [], ...reply }, undefined],
    ['beside what is no object', { results: [reply, 'text=STOP'] }, 'wrong or missing: from, to, text'],
  ])('is not passed over at Infobip %s', (_, payload, unread) => {
    expect(read('infobip', payload)).toEqual({ kind: 'replies', replies: [reply], ...(unread && { unread }) });
  });

  it('has one sender, however often and in however many spellings that is given', () => {
    expect(read('twilio', `From=%2B${person}&From=${person}&To=${number}&To=%2B${number}&Body=Stop`)).toEqual({
      kind: 'replies',
      replies: [reply],
    });
  });

  it('is read from a multipart form', () => {
    const made = part(`message_id`, '8').replace('form-data;', `form-data;${'x'.repeat(2_000)};`);
    const body = `${part('message_id', '7')}${made}${part('from', person)}${part('receiver', number)}${part('text', 'Stop\r\n\r\nit')}--b1--\r\n`;
    expect(read('textmagic', body, { 'content-type': 'multipart/form-data; boundary=b1' })).toMatchObject({
      replies: [{ messageId: '7', from: person, to: number, text: 'Stop\r\n\r\nit' }],
    });
  });
});

it('a notification of SNS posted to a gateway that does not deliver through it is no reply of it', () => {
  const Message = JSON.stringify({ originationNumber: person, destinationNumber: number, messageBody: 'Start' });
  const notification = { Type: 'Notification', MessageId: 'm1', TopicArn: 'arn', Message, Timestamp: at };
  const others = gatewayNames.filter((gateway) => !['aws', 'sinch'].includes(gateway));
  for (const gateway of others) expect(read(gateway, notification).kind).not.toBe('replies');
});
