import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { JsonObject } from '../../../local/json.ts';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
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

beforeAll(async () => {
  cloud = await runStage(() =>
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
