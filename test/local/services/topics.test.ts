import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { JsonObject } from '../../../local/json.ts';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
import type { TextedSms } from '../../../local/services/outbox.ts';
import { resource, stageOf } from '../support/stages.ts';

const subscription = (queue: string, others: JsonObject = {}): JsonObject =>
  resource('AWS::SNS::Subscription', {
    TopicArn: { Ref: 'news' },
    Protocol: 'sqs',
    Endpoint: { 'Fn::GetAtt': [queue, 'Arn'] },
    ...others,
  });

let cloud: LocalCloud;
let sns: SNSClient;
let sqs: SQSClient;
/** What the cloud tells of as it is texted. */
const told: TextedSms[] = [];

beforeAll(async () => {
  cloud = await runStage(
    () =>
      stageOf({
        news: resource('AWS::SNS::Topic'),
        wrapped: resource('AWS::SQS::Queue'),
        raw: resource('AWS::SQS::Queue'),
        wrap: subscription('wrapped'),
        bare: subscription('raw', { RawMessageDelivery: true }),
        mail: resource('AWS::SNS::Subscription', {
          TopicArn: { Ref: 'news' },
          Protocol: 'email',
          Endpoint: 'a@example.com',
        }),
      }),
    { onText: (sms) => told.push(sms) },
  );
  sns = new SNSClient(cloud.clientConfig);
  sqs = new SQSClient(cloud.clientConfig);
});

afterAll(async () => {
  sns.destroy();
  sqs.destroy();
  await cloud.stop();
});

const received = async (queue: string) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl: cloud.queues[queue] }))).Messages?.[0]?.Body;

describe('a phone', () => {
  it('is texted nothing; what it would get can be seen', async () => {
    const from = { DataType: 'String', StringValue: '+61491570006' };
    await sns.send(
      new PublishCommand({
        PhoneNumber: '+61491570156',
        Message: 'Bye & thanks 👋',
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
          'AWS.MM.SMS.OriginationNumber': from,
        },
      }),
    );
    const sms = { to: '+61491570156', from: '+61491570006', text: 'Bye & thanks 👋' };
    expect([cloud.texted(), told]).toEqual([[sms], [sms]]);
  });

  it('that is none is refused', async () => {
    const message = { PhoneNumber: '0491 570 156', Message: 'Hi' };
    await expect(sns.send(new PublishCommand(message))).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('a topic', () => {
  it('delivers to its queues, in the envelope and raw', async () => {
    const message = '{"messageBody":"STOP 🛑 & more"}';
    const { MessageId } = await sns.send(new PublishCommand({ TopicArn: cloud.topics['news'], Message: message }));
    expect(await received('raw')).toBe(message);
    expect(JSON.parse((await received('wrapped')) ?? '')).toMatchObject({
      Type: 'Notification',
      MessageId,
      TopicArn: cloud.topics['news'],
      Message: message,
      Timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  });
});
