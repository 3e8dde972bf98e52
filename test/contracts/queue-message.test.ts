import { describe, expect, it } from '@jest/globals';
import type { SQSRecord } from 'aws-lambda';
import {
  readQueueMessage,
  type EndpointDelivery,
  type ReadDelivery,
} from '../../lambdas/core/contracts/queue-message.ts';
import { readReplies } from '../../lambdas/core/gateways/gateways.ts';
import { endpointMessage, twoWayMessage } from '../support/messages.ts';
import { twoWayTopicArn } from '../support/pipeline.ts';

const at = '2026-11-23T03:00:00.606Z';
const seen = Date.parse(at);
const notification = twoWayMessage({ from: '+61491570006', to: '+61491577426', text: 'START', id: 'm1', at });
const read = (record: Pick<SQSRecord, 'body' | 'messageAttributes'>) => readQueueMessage(record, twoWayTopicArn);
const attributes = (values: Record<string, string>): SQSRecord['messageAttributes'] =>
  Object.fromEntries(Object.entries(values).map(([name, stringValue]) => [name, { stringValue, dataType: 'String' }]));
const request = (fields: Record<string, string> = {}): Record<string, string> => ({
  source: 'endpoint',
  request: new URLSearchParams({
    v: '1',
    id: 'r1',
    at: String(seen),
    method: 'POST',
    url: 'https://replies.example.com/replies/twilio',
    ...fields,
  }).toString(),
});

const changed = (fields: Record<string, unknown>) => ({
  body: JSON.stringify({ ...(JSON.parse(notification.body) as object), ...fields }),
  messageAttributes: {},
});

function endpointDelivery(message: ReadDelivery): EndpointDelivery {
  if (!message.ok || message.delivery.source !== 'endpoint')
    throw new Error('it was not read as one from the endpoint');
  return message.delivery;
}

describe('a request from the endpoint', () => {
  it('is read with all that the gateway sent', () => {
    const values = request({
      url: 'https://replies.example.com/production/replies/twilio/s3cret',
      'p.token': 's3cret',
      'q.a b': '1 + 1 & %',
      'h.content-type': 'text/plain; charset=utf-8',
      'h.x-signature': 'q=1&h.x=2',
    });
    const body = 'quotes " \' + & % emoji 🙏 control \u0001 line\r\nend';
    const message = read({ body: Buffer.from(body).toString('base64'), messageAttributes: attributes(values) });
    expect(message).toMatchObject({
      ok: true,
      delivery: { source: 'endpoint', id: 'r1', seen, gateway: 'twilio', method: 'POST', token: 's3cret', body },
    });
    const { query, headers } = endpointDelivery(message);
    expect([...query]).toEqual([['a b', '1 + 1 & %']]);
    expect([...headers]).toEqual([
      ['content-type', 'text/plain; charset=utf-8'],
      ['x-signature', 'q=1&h.x=2'],
    ]);
  });

  it('is read without a header that HTTP does not allow', () => {
    expect(read({ body: '', messageAttributes: attributes(request({ 'h.a b': 'x', 'h.ok': 'a\nb' })) })).toMatchObject({
      ok: true,
    });
  });

  it.each<[string, Record<string, string>]>([
    ['another version', { v: '2' }],
    ['no request id', { id: '' }],
    ['no arrival', { at: '' }],
    ['an arrival that is no time', { at: 'now' }],
    ['an arrival before 1970', { at: '-1' }],
    ['a URL without a gateway', { url: 'https://replies.example.com/replies/' }],
  ])('is not read with %s', (_, fields) => {
    expect(read({ body: '', messageAttributes: attributes(request(fields)) }).ok).toBe(false);
  });

  it('is not read without the attribute "request"', () => {
    expect(read({ body: '', messageAttributes: attributes({ source: 'endpoint' }) })).toEqual({
      ok: false,
      why: 'the attribute "request" is missing',
    });
  });
});

describe('where a message came from', () => {
  it('is the topic where nothing says otherwise', () => {
    expect(read(notification)).toMatchObject({ ok: true, delivery: { source: 'topic', id: 'sns-m1', seen } });
  });

  it.each(['twilio', 'generic'])('is the endpoint for a notification of the topic posted to %s', (gateway) => {
    const message = read(endpointMessage({ gateway, body: notification.body, at }));
    expect(message).toMatchObject({ ok: true, delivery: { source: 'endpoint', body: notification.body } });
    expect(message.ok && readReplies(message.delivery)).toMatchObject({
      gateway,
      reading: { kind: 'unreadable' },
    });
  });

  it('is the endpoint, whatever parameters and headers claim', () => {
    const claims = { 'q.source': 'topic', 'h.source': 'topic', 'q.v': '2', 'q.id': 'other', 'q.at': '1' };
    expect(read({ body: '', messageAttributes: attributes(request(claims)) })).toMatchObject({
      ok: true,
      delivery: { source: 'endpoint', id: 'r1', seen },
    });
  });

  it.each(['topic', 'Endpoint', ''])('is nothing of ours with the source %j', (source) => {
    expect(read({ ...notification, messageAttributes: attributes({ source }) })).toEqual({
      ok: false,
      why: `its attribute "source" is "${source}", which nothing of ours sets`,
    });
  });
});

describe('a notification', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['of another topic', { TopicArn: 'arn:aws:sns:ap-southeast-2:000000000000:other' }, /another SNS topic/],
    ['that confirms a subscription', { Type: 'SubscriptionConfirmation' }, /neither from the endpoint/],
    ['without an id', { MessageId: undefined }, /neither from the endpoint/],
    ['without a message', { Message: undefined }, /neither from the endpoint/],
    ['whose time cannot be read', { Timestamp: 'now' }, /no readable Timestamp/],
  ])('is not read %s', (_, fields, why) => {
    expect(read(changed(fields))).toEqual({ ok: false, why: expect.stringMatching(why) });
  });

  it.each(['', 'STOP', '[]', 'null'])('is not read from %j', (body) => {
    expect(read({ body, messageAttributes: {} }).ok).toBe(false);
  });
});
