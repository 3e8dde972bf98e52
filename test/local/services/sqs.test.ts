import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  SQSClient,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
import { resource, stageOf } from '../support/stages.ts';

let cloud: LocalCloud;
let sqs: SQSClient;
let inbox: string;
let small: string;

beforeAll(async () => {
  cloud = await runStage(() =>
    stageOf({
      inbox: resource('AWS::SQS::Queue'),
      small: resource('AWS::SQS::Queue', { MaximumMessageSize: 1024 }),
    }),
  );
  sqs = new SQSClient(cloud.clientConfig);
  inbox = cloud.queues['inbox']!;
  small = cloud.queues['small']!;
});

afterAll(async () => {
  sqs.destroy();
  await cloud.stop();
});

const text = (value: string): MessageAttributeValue => ({ DataType: 'String', StringValue: value });

const send = (body: string, attributes: Record<string, MessageAttributeValue> = {}, queue = inbox) =>
  sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: body, MessageAttributes: attributes }));

async function receive(names: string[] = ['All']): Promise<Message[]> {
  const { Messages: messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: inbox, MaxNumberOfMessages: 10, MessageAttributeNames: names }),
  );
  for (const { ReceiptHandle } of messages)
    await sqs.send(new DeleteMessageCommand({ QueueUrl: inbox, ReceiptHandle }));
  return messages;
}

describe('SQS', () => {
  // The SDK checks the digests of what it sends and receives.
  it.each(['plain', 'emoji 🛑 and 👨‍👩‍👧', '\uE000base64:', '\uE000base64:c3Rw', 'tab\tline\r\nend'])(
    'keeps the body %j',
    async (body) => {
      const { MD5OfMessageBody: digest } = await send(body);
      expect(digest).toBe(createHash('md5').update(body).digest('hex'));
      expect((await receive()).map(({ Body }) => Body)).toEqual([body]);
    },
  );

  it('keeps attributes, and gives them to who asks', async () => {
    await send('x', { a: text('🛑') });
    expect((await receive())[0]?.MessageAttributes).toEqual({ a: text('🛑') });
    await send('x', { a: text('🛑') });
    expect((await receive([]))[0]?.MessageAttributes).toBeUndefined();
  });

  const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`a${at}`, text('x')]));

  it.each([
    ['more than ten attributes', 'x', eleven, 'exceeds the allowed maximum [10]'],
    ['an empty attribute value', 'x', { a: text('') }, 'non-empty message attribute value'],
    ['an attribute without a type', 'x', { a: { DataType: '', StringValue: 'x' } }, 'non-empty message attribute type'],
    ['a control character in an attribute', 'x', { a: text('\u0000') }, 'XML 1.0'],
    ['a control character in the body', '\u0000', {}, 'XML 1.0'],
    ['half an emoji', '\uD83D', {}, 'XML 1.0'],
    ['more than 1 MiB', 'x'.repeat(1_048_577), {}, 'Message must be shorter than 1048576 bytes.'],
    ['more than 1 MiB with its attributes', 'x'.repeat(1_048_570), { a: text('x') }, 'must be shorter than'],
  ])('refuses %s', async (_, body, attributes, message) => {
    await expect(send(body, attributes)).rejects.toThrow(message);
    expect(await receive()).toEqual([]);
  });

  it('refuses more than the queue takes', async () => {
    await expect(send('x'.repeat(1025), {}, small)).rejects.toThrow('Message must be shorter than 1024 bytes.');
    await expect(send('x'.repeat(1024), {}, small)).resolves.toBeDefined();
  });

  it('judges the messages of a batch one by one', async () => {
    const { Successful, Failed } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: inbox,
        Entries: [
          { Id: 'good', MessageBody: '🛑' },
          { Id: 'bad', MessageBody: '\u0000' },
        ],
      }),
    );
    expect([Successful?.map(({ Id }) => Id), Failed?.map(({ Id }) => Id)]).toEqual([['good'], ['bad']]);
    expect((await receive()).map(({ Body }) => Body)).toEqual(['🛑']);
  });

  it('names queues by URLs that lead back here', async () => {
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: 'inbox' }))).QueueUrl).toBe(inbox);
    expect((await sqs.send(new ListQueuesCommand({}))).QueueUrls).toEqual([inbox, small]);
  });

  it('says what is wrong as SQS does', async () => {
    await expect(send('x', {}, `${cloud.url}/000000000000/gone`)).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

const post = (form: string) =>
  fetch(inbox, { method: 'POST', body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

describe('the query protocol', () => {
  it('takes a message', async () => {
    const attribute =
      'MessageAttribute.1.Name=a&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=%F0%9F%9B%91';
    const answer = await post(`Action=SendMessage&MessageBody=a+b%2B&${attribute}`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { SendMessageResponse: expect.objectContaining({ SendMessageResult: expect.anything() }) },
    ]);
    expect(await receive()).toMatchObject([{ Body: 'a b+', MessageAttributes: { a: text('🛑') } }]);
  });

  it.each([
    ['another action', 'Action=PurgeQueue', 'InvalidAction'],
    ['no action, for a template began with a line end', '\nAction=SendMessage&MessageBody=x', 'InvalidAction'],
    ['no body', 'Action=SendMessage&MessageBody=', 'MissingParameter'],
    ['a control character', 'Action=SendMessage&MessageBody=%00', 'InvalidMessageContents'],
  ])('refuses %s', async (_, form, code) => {
    const answer = await post(form);
    expect([answer.status, await answer.json()]).toMatchObject([400, { Error: { Code: code, Type: 'Sender' } }]);
  });
});
