import { isDeepStrictEqual } from 'node:util';
import { readQueueMessage } from '../../../../lambdas/core/contracts/queue-message.ts';
import { inputVariable } from '../../../../local/rest-api/input-variable.ts';
import { utilVariable } from '../../../../local/rest-api/util-variable.ts';
import { renderTemplate } from '../../../../local/rest-api/velocity.ts';

interface SampleRequest {
  readonly body: string;
  readonly path: Record<string, string>;
  readonly querystring: Record<string, string>;
  readonly header: Record<string, string>;
}

const nasty = `"+' %26&Action=PurgeQueue&MessageAttribute.3.Name=x\u0000\n é 😀 $body #end`;

/** Tries to say something to SQS by itself wherever it can. */
const hostileRequest: SampleRequest = {
  body: nasty,
  path: { token: nasty },
  querystring: { [nasty]: nasty, body: 'shadow' },
  header: { 'X-Nasty': nasty, [`X${nasty}`]: 'x', Body: 'shadow' },
};

/** As a gateway sends it. */
const plainRequest: SampleRequest = {
  body: 'From=%2B61491570006&Body=STOP',
  path: {},
  querystring: { from: '+61491570006', text: 'STOP' },
  header: { 'X-Twilio-Signature': 'c2lnbmF0dXJl=', 'Content-Type': 'application/x-www-form-urlencoded' },
};

const samples = [hostileRequest, plainRequest, { ...plainRequest, body: '' }];

const context = () => ({
  requestId: 'request-1',
  requestTimeEpoch: 1_700_000_000_000,
  httpMethod: 'POST',
  domainName: 'replies.example.com',
  path: '/live/replies/twilio',
  requestOverride: { header: {}, path: {}, querystring: {} },
  responseOverride: { header: {} },
});

const expectedNames = [
  'Action',
  'MessageBody',
  ...[1, 2].flatMap((n) =>
    ['Name', 'Value.DataType', 'Value.StringValue'].map((part) => `MessageAttribute.${n}.${part}`),
  ),
];

const judged = new Map<string, string>();

/** `encoded` if the queue is given just what was sent, whatever that is, and process-replies reads it so; else what is wrong. */
export function judge(template: string): string {
  const known = judged.get(template) ?? judgement(template);
  judged.set(template, known);
  return known;
}

function judgement(template: string): string {
  if (template.includes('Override')) return 'it overrides what is sent or answered';
  const faults = samples.map((request) => faultWith(template, request));
  return faults.find((fault) => fault !== undefined) ?? 'encoded';
}

function faultWith(template: string, request: SampleRequest): string | undefined {
  try {
    const { path, querystring, header } = request;
    const variables = {
      input: inputVariable(request.body, { path, querystring, header }),
      util: utilVariable,
      context: context(),
    };
    return faultOf(new URLSearchParams(renderTemplate(template, variables)), request);
  } catch {
    return 'cannot be rendered';
  }
}

function faultOf(form: URLSearchParams, request: SampleRequest): string | undefined {
  const names = [...form.keys()];
  if (names.length !== expectedNames.length || !expectedNames.every((name) => names.includes(name))) {
    return `SQS is told ${names.length} things instead of ${expectedNames.length}`;
  }
  if (form.get('Action') !== 'SendMessage') return 'another action';
  const attribute = (n: number, part: string) => form.get(`MessageAttribute.${n}.${part}`) ?? '';
  if ([1, 2].some((n) => attribute(n, 'Value.DataType') !== 'String')) return 'an attribute that is no text';
  const received = new URLSearchParams(attribute(2, 'Value.StringValue'));
  if (!isComplete(received, request)) return 'a parameter or header is lost or changed';
  const messageAttributes = Object.fromEntries(
    [1, 2].map((n) => [attribute(n, 'Name'), { stringValue: attribute(n, 'Value.StringValue'), dataType: 'String' }]),
  );
  return unreadable({ body: form.get('MessageBody') ?? '', messageAttributes }, request);
}

const isComplete = (received: URLSearchParams, { path, querystring, header }: SampleRequest): boolean =>
  Object.entries(path).every(([name, value]) => received.get(`p.${name}`) === value) &&
  Object.entries(querystring).every(([name, value]) => received.get(`q.${name}`) === value) &&
  Object.entries(header).every(([name, value]) => received.get(`h.${name.toLowerCase()}`) === value);

/** What process-replies reads out of it has to be what was sent. */
function unreadable(message: Parameters<typeof readQueueMessage>[0], request: SampleRequest): string | undefined {
  const read = readQueueMessage(message, 'arn:aws:sns:eu-west-1:123456789012:two-way');
  if (!read.ok) return `process-replies cannot read it: ${read.why}`;
  if (read.delivery.source !== 'endpoint') return 'process-replies takes it for something else';
  const { id, seen, gateway, method, url, token, body } = read.delivery;
  const expected = {
    id: 'request-1',
    seen: 1_700_000_000_000,
    gateway: 'twilio',
    method: 'POST',
    url: 'https://replies.example.com/live/replies/twilio',
    token: request.path['token'],
    body: request.body || '{}',
  };
  const isRead = isDeepStrictEqual({ id, seen, gateway, method, url, token, body }, expected);
  return isRead ? undefined : 'process-replies reads something else than was sent';
}
