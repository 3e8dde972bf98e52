import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  DeleteMessageCommand,
  DeleteQueueCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { type LocalCloud, runStage } from '../../../local/local-cloud.ts';
import { readAssembly, type Stage } from '../../../local/stage/read-assembly.ts';
import { localAssembly } from '../../support/local-assembly.ts';
import { withoutWorkers } from '../support/synthesized.ts';

const form = 'application/x-www-form-urlencoded';

let stage: Stage;
let cloud: LocalCloud;
let sqs: SQSClient;
let queue: string;

beforeAll(async () => {
  const [local] = readAssembly(await localAssembly());
  stage = withoutWorkers(local!);
  cloud = await runStage(() => stage);
  sqs = new SQSClient(cloud.clientConfig);
  queue = cloud.queues['replies']!;
}, 60_000);

afterAll(async () => {
  sqs.destroy();
  await cloud.stop();
});

interface Posted {
  path?: string;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

const post = ({ path = '/replies/generic', body = '', headers = {} }: Posted): Promise<Response> =>
  fetch(cloud.endpointUrl + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** The one message that waits in the queue, taken out of it; `undefined` where none waits. */
async function taken(): Promise<Message | undefined> {
  const { Messages: [message, ...others] = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] }),
  );
  expect(others).toEqual([]);
  if (message !== undefined) {
    await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: message.ReceiptHandle }));
  }
  return message;
}

/** What the consumer reads: the body, and the request around it. */
async function arrived(): Promise<{ body: string; request: URLSearchParams; source: string | undefined }> {
  const message = await taken();
  const { request, source } = message?.MessageAttributes ?? {};
  return {
    body: Buffer.from(message?.Body ?? '', 'base64').toString(),
    request: new URLSearchParams(request?.StringValue),
    source: source?.StringValue,
  };
}

describe('a body arrives byte for byte', () => {
  it.each([
    ['plus, ampersand, percent and quotes', `From=%2B61400000000&Body=50%25+"off" & 'more'`],
    ['emoji and other scripts', 'Arrête 🛑 стоп 停止 👨‍👩‍👧'],
    [
      'control characters',
      Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('') + '\u007f\u0085\ufffe',
    ],
    ['parameters of SQS', 'x&Action=DeleteQueue&MessageBody=forged&MessageAttribute.1.Value.StringValue=forged'],
    ['a mapping template', '#set($m = "x")$util.urlEncode($input.body)${context.requestId}#end'],
    ['line ends', 'a\r\nb\nc\r'],
    ['200 kB', 'ab+&%"😀'.repeat(20_000)],
  ])('%s', async (_, body) => {
    const answer = await post({ body });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/xml',
      '<Response/>',
    ]);
    expect((await arrived()).body === body).toBe(true);
  });

  it.each([
    form,
    `${form}; charset=utf-8`,
    'text/plain',
    'application/json;charset=UTF-8',
    'multipart/form-data; boundary=x',
  ])('sent as %s', async (type) => {
    expect((await post({ body: 'Body=STOP', headers: { 'content-type': type } })).status).toBe(200);
    expect((await arrived()).body).toBe('Body=STOP');
  });

  it('an empty one as {}', async () => {
    expect((await post({ body: '' })).status).toBe(200);
    expect((await arrived()).body).toBe('{}');
  });
});

describe('the request around the body', () => {
  it('says where it came from, when, and how', async () => {
    const before = Date.now();
    await post({ path: '/replies/twilio/se%2Bcret', headers: { 'X-Twilio-Signature': 'a+b/c==', 'X-Quote': `"'&=%` } });
    const { request, source } = await arrived();
    expect(source).toBe('endpoint');
    expect(Object.fromEntries(request)).toMatchObject({
      v: '1',
      method: 'POST',
      url: `https://127.0.0.1:${cloud.port}/replies/twilio/se%2Bcret`,
      'p.token': 'se+cret',
      'h.x-twilio-signature': 'a+b/c==',
      'h.x-quote': `"'&=%`,
      'h.content-type': 'application/json',
    });
    expect(request.get('id')).toMatch(/^[\da-f-]{36}$/);
    expect(Number(request.get('at'))).toBeGreaterThanOrEqual(before);
    expect(Number(request.get('at'))).toBeLessThanOrEqual(Date.now());
  });

  it('keeps the parameters of a GET', async () => {
    const query = new URLSearchParams({
      mobile: '+61400000000',
      response: 'STOP & go 🛑',
      ['__proto__']: 'x',
      'a b': '=',
      keySet: '',
    });
    const answer = await fetch(`${cloud.endpointUrl}/replies/generic?${query.toString()}`);
    expect(answer.status).toBe(200);
    const { request } = await arrived();
    const kept = [...request].filter(([name]) => name.startsWith('q.')).map(([name, value]) => [name.slice(2), value]);
    expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(query));
  });

  it('has the last of a parameter that is sent twice', async () => {
    await fetch(`${cloud.endpointUrl}/replies/generic?text=first&text=last`);
    expect((await arrived()).request.getAll('q.text')).toEqual(['last']);
  });

  it('leaves out headers that are between two hosts only', async () => {
    await post({});
    const names = [...(await arrived()).request.keys()];
    expect(names).toContain('h.host');
    expect(names).not.toContain('h.connection');
    expect(names).not.toContain('h.content-length');
  });

  it('cannot be forged by a query or a header', async () => {
    const path = '/replies/generic?source=sns&v=9&id=forged%26at%3D1';
    await post({ path, headers: { method: 'GET', 'x&at': 'forged' } });
    const { request, source } = await arrived();
    expect(source).toBe('endpoint');
    expect(request.getAll('v')).toEqual(['1']);
    expect(request.getAll('at')).toEqual([expect.stringMatching(/^\d+$/)]);
    expect(request.getAll('id')).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
    expect(request.getAll('method')).toEqual(['POST']);
    expect(request.get('q.id')).toBe('forged&at=1');
  });
});

describe('what is not taken', () => {
  it('is 413 when SQS finds it too large', async () => {
    expect((await post({ body: 'x'.repeat(800_000) })).status).toBe(413);
    expect((await post({ body: 'x'.repeat(6_000_000) })).status).toBe(413);
    expect(await taken()).toBeUndefined();
  });

  it('is 413 when API Gateway finds it too large', async () => {
    expect((await post({ body: 'x'.repeat(10 * 1024 * 1024 + 1) })).status).toBe(413);
  });

  it('is 502 when SQS refuses it otherwise', async () => {
    const broken = await runStage(() => stage);
    const client = new SQSClient(broken.clientConfig);
    await client.send(new DeleteQueueCommand({ QueueUrl: broken.queues['replies'] }));
    const answer = await fetch(`${broken.endpointUrl}/replies/generic`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(502);
    client.destroy();
    await broken.stop();
  });

  it.each(['/', '/replies', '/replies/unknown', '/replies/twilio/token/more', '/000000000000/replies/x'])(
    'is 404 at %s',
    async (path) => {
      const answer = await post({ path });
      expect([answer.status, await answer.json()]).toEqual([404, { message: expect.stringContaining('Unknown path') }]);
    },
  );

  it.each(['PUT', 'DELETE', 'OPTIONS'])('is 404 by %s', async (method) => {
    expect((await fetch(`${cloud.endpointUrl}/replies/twilio`, { method })).status).toBe(404);
  });
});

describe('a probe is 200', () => {
  it('by HEAD, without a message', async () => {
    expect((await fetch(`${cloud.endpointUrl}/replies/twilio`, { method: 'HEAD' })).status).toBe(200);
    expect(await taken()).toBeUndefined();
  });

  it('by GET without parameters, through the queue', async () => {
    expect((await fetch(`${cloud.endpointUrl}/replies/twilio/token`)).status).toBe(200);
    expect((await arrived()).request.get('method')).toBe('GET');
  });
});
