import { describe, expect, it } from '@jest/globals';
import { readReplies } from '../../lambdas/core/gateways/gateways.ts';
import { deliveryOf } from '../support/gateway-deliveries.ts';
import { twoWayTopicArn } from '../support/pipeline.ts';
import { replyOf, sample } from './read-sample.ts';

const notification = (Message: string): string =>
  JSON.stringify({ Type: 'Notification', MessageId: 'sns-1', TopicArn: twoWayTopicArn, Message, Timestamp: at });
const at = '2026-11-23T03:00:00.606Z';
const read = (body: string) => replyOf({ body, messageAttributes: {} });
const message = JSON.parse(sample('aws-two-way-message.json')) as Record<string, unknown>;
const readWith = (fields: Record<string, unknown>) =>
  read(notification(JSON.stringify({ ...message, ...fields }))).reading;

describe('an SMS through AWS two-way SMS', () => {
  it('is one reply, sent when SNS took it', () => {
    expect(read(sample('aws-two-way-sqs-body.json'))).toEqual({
      gateway: 'aws',
      reading: {
        kind: 'replies',
        replies: [
          {
            from: '+61491570006',
            to: '+61491577426',
            text: 'Please stop, "thanks" 🙏',
            messageId: '00000000-0000-4000-8000-0000000000b2',
            answers: '00000000-0000-4000-8000-0000000000b3',
            sentAt: { at: Date.parse(at), wholeSeconds: false },
          },
        ],
      },
    });
  });

  it('is read with a reply number without +, answering nothing', () => {
    expect(read(notification(sample('aws-two-way-message.json'))).reading).toEqual({
      kind: 'replies',
      replies: [
        {
          from: '+12025550123',
          to: '12025550101',
          text: 'Stop',
          messageId: '00000000-0000-4000-8000-0000000000b5',
          sentAt: { at: Date.parse(at), wholeSeconds: false },
        },
      ],
    });
  });

  it.each([null, '', undefined])('answers nothing where the previous message is %j', (previousPublishedMessageId) => {
    expect(readWith({ previousPublishedMessageId })).toMatchObject({
      replies: [expect.not.objectContaining({ answers: expect.anything() })],
    });
  });

  it.each([undefined, ''])('has no id where the message id is %j', (inboundMessageId) => {
    expect(readWith({ inboundMessageId })).toMatchObject({
      replies: [expect.not.objectContaining({ messageId: expect.anything() })],
    });
  });

  it.each([
    ['originationNumber', undefined],
    ['originationNumber', ''],
    ['destinationNumber', undefined],
    ['messageBody', undefined],
    ['messageBody', null],
  ])('is unreadable, by name, where %s is %j', (field, value) => {
    expect(readWith({ [field]: value })).toEqual({ kind: 'unreadable', why: `wrong or missing: ${field}` });
  });

  it.each(['', 'STOP', '"STOP"', 'null', '["STOP"]'])('is unreadable as %j', (text) => {
    expect(read(notification(text)).reading).toEqual({
      kind: 'unreadable',
      why: 'the notification holds no JSON object',
    });
  });
});

describe('what SNS posts to the endpoint', () => {
  const seen = Date.parse(at);
  const posted = (body: object) =>
    readReplies(deliveryOf('aws', { method: 'POST', query: [], headers: {}, body: JSON.stringify(body) }, seen))
      .reading;

  it('is a reply without a time where raw delivery leaves the envelope out', () => {
    expect(posted(message)).toMatchObject({ kind: 'replies', replies: [{ from: '+12025550123', text: 'Stop' }] });
    expect(posted(message)).not.toMatchObject({ replies: [{ sentAt: expect.anything() }] });
  });

  it('asks whether a topic may post', () => {
    const SubscribeURL = 'https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription';
    const asked = posted({ Type: 'SubscriptionConfirmation', TopicArn: twoWayTopicArn, Message: 'x', SubscribeURL });
    expect(asked).toEqual({ kind: 'subscription', confirmUrl: SubscribeURL });
  });

  it.each(['UnsubscribeConfirmation', 'Another'])('is kept as a message of type %s', (Type) => {
    expect(posted({ Type, TopicArn: twoWayTopicArn, Message: 'x' }).kind).toBe('unreadable');
  });
});
