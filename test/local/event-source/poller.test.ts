import { afterEach, describe, expect, it } from '@jest/globals';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import type { JsonObject } from '../../../local/json.ts';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
import { asset, functionProperties, resource, stageOf } from '../support/stages.ts';

interface Worker {
  /** Body of the handler; `bodies` are those of the records, `failing(body)` the answer that names them. */
  code: string;
  mapping?: JsonObject;
  queue?: JsonObject;
}

const running: { cloud: LocalCloud; sqs: SQSClient }[] = [];

afterEach(async () => {
  for (const { cloud, sqs } of running.splice(0)) {
    sqs.destroy();
    await cloud.stop();
  }
});

async function start({ code, mapping = {}, queue = {} }: Worker) {
  const handler = `
    const seen = new Set();
    export const handler = async (event) => {
      const { Records: records } = event;
      const bodies = records.map(({ body }) => body);
      const failing = (...which) => ({
        batchItemFailures: records.filter(({ body }) => which.includes(body)).map(({ messageId }) => ({ itemIdentifier: messageId })),
      });
      console.log(bodies.toSorted().join());
      ${code}
    };`;
  const stage = stageOf(
    {
      inbox: resource('AWS::SQS::Queue', { VisibilityTimeout: 1, ...queue }),
      dead: resource('AWS::SQS::Queue'),
      worker: resource('AWS::Lambda::Function', functionProperties()),
      mapping: resource('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: { 'Fn::GetAtt': ['inbox', 'Arn'] },
        FunctionName: { Ref: 'worker' },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...mapping,
      }),
    },
    new Map([['code', await asset(handler)]]),
  );
  const cloud = await runStage(() => stage);
  const sqs = new SQSClient(cloud.clientConfig);
  running.push({ cloud, sqs });
  const send = (...bodies: string[]) =>
    sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: cloud.queues['inbox'],
        Entries: bodies.map((MessageBody, at) => ({ Id: String(at), MessageBody })),
      }),
    );
  return { cloud, sqs, send };
}

const redrive = (maxReceiveCount: number): JsonObject => ({
  RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['dead', 'Arn'] }, maxReceiveCount },
});

/** Bodies of the dead letters. */
async function deadLetters({ cloud, sqs }: { cloud: LocalCloud; sqs: SQSClient }) {
  const { Messages: messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: cloud.queues['dead'], MaxNumberOfMessages: 10 }),
  );
  return messages.map(({ Body }) => Body);
}

/** What becomes of a message that the function fails at, twice at most. */
const failAt = async (code: string) => {
  const worker = await start({ code, queue: redrive(2) });
  await worker.send('a');
  await worker.cloud.drained();
  const attempts = worker.cloud.logs().filter((line) => line === 'a').length;
  return { code, attempts, dead: await deadLetters(worker) };
};

describe('an event source mapping', () => {
  it('gives the function records as Lambda does', async () => {
    const { cloud, send } = await start({ code: 'console.log(JSON.stringify(event));' });
    await send('hello');
    await cloud.drained();
    expect(JSON.parse(cloud.logs()[1] ?? '')).toEqual({
      Records: [
        {
          messageId: expect.any(String),
          receiptHandle: expect.any(String),
          body: 'hello',
          attributes: expect.objectContaining({
            ApproximateReceiveCount: '1',
            SentTimestamp: expect.stringMatching(/^\d{13}$/),
            ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
          }),
          messageAttributes: {},
          md5OfBody: '5d41402abc4b2a76b9719d911017c592',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:ap-southeast-2:000000000000:inbox',
          awsRegion: 'ap-southeast-2',
        },
      ],
    });
  });

  it('keeps the messages that failed, and only those', async () => {
    const { cloud, send } = await start({
      code: `if (seen.has('b')) return {};
             bodies.forEach((body) => seen.add(body));
             return failing('b');`,
      mapping: { MaximumBatchingWindowInSeconds: 0, ScalingConfig: { MaximumConcurrency: 2 } },
    });
    await send('a', 'b', 'c');
    await cloud.drained();
    expect(cloud.logs().at(-1)).toBe('b');
    expect(cloud.logs().join().match(/b/g)?.length).toBeGreaterThanOrEqual(2);
    expect(cloud.logs().join().match(/a/g)).toHaveLength(1);
  });

  it('without ReportBatchItemFailures ignores the list: the messages are gone', async () => {
    const worker = await start({
      code: "return failing('a');",
      mapping: { FunctionResponseTypes: [] },
      queue: redrive(1),
    });
    await worker.send('a');
    await worker.cloud.drained();
    expect(worker.cloud.logs()).toEqual(['a']);
    expect(await deadLetters(worker)).toEqual([]);
  });

  it('moves messages to the dead-letter queue however the function fails', async () => {
    const failures = [
      "throw new Error('no');",
      "return { batchItemFailures: [{ itemIdentifer: 'a' }] };",
      'await new Promise(() => setInterval(() => {}, 1000));',
      'process.exit(1);',
    ];
    const outcomes = await Promise.all(failures.map(failAt));
    expect(outcomes).toEqual(failures.map((code) => ({ code, attempts: 2, dead: ['a'] })));
  });

  it('goes on with a new process after a timeout', async () => {
    const { cloud, send } = await start({
      code: `if (records[0].attributes.ApproximateReceiveCount === '1') await new Promise(() => setInterval(() => {}, 1000));`,
    });
    await send('a');
    await cloud.drained();
    expect(cloud.logs()).toEqual(['a', 'a']);
  });

  it('gathers a batch while the batching window is open', async () => {
    const { cloud, send } = await start({ code: '', mapping: { BatchSize: 3, MaximumBatchingWindowInSeconds: 20 } });
    await send('a');
    await send('b');
    await send('c');
    await cloud.drained();
    expect(cloud.logs().join()).toContain('a,b,c');
  });

  it('stops the start where Lambda would refuse it', async () => {
    await expect(start({ code: '', queue: { VisibilityTimeout: 0 } })).rejects.toThrow(
      'The visibility timeout of http://127.0.0.1',
    );
  });

  it('is drained at once when nothing is there', async () => {
    const { cloud, sqs } = await start({ code: '' });
    await cloud.drained();
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: cloud.queues['inbox'],
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
    expect(Attributes).toEqual({ ApproximateNumberOfMessages: '0' });
  });
});
