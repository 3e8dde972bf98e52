import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';

/** One request that API Gateway put into the replies queue, as the gateway sent it. */
export interface EndpointDelivery {
  source: 'endpoint';
  /** API Gateway's request id. */
  id: string;
  /** Arrival at the edge, ms since 1970. */
  seen: number;
  /** From the path: `/replies/{gateway}`. */
  gateway: string;
  method: string;
  /** As the gateway called it, without the query. */
  url: string;
  token?: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Headers;
  /** Byte for byte as it came, as far as it was UTF-8: what signatures cover. */
  bytes: Uint8Array;
  /** The same as text. */
  body: string;
}

/** One notification of the two-way SMS topic. */
export interface TopicDelivery {
  source: 'topic';
  /** SNS's message id: the same when it is delivered again. */
  id: string;
  /** When SNS took the message, ms since 1970: AWS's payload has no time of its own. */
  seen: number;
  topicArn: string;
  message: string;
}

export type Delivery = EndpointDelivery | TopicDelivery;
export type ReadDelivery = { ok: true; delivery: Delivery } | { ok: false; why: string };

const notification = z.object({
  Type: z.literal('Notification'),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
});

function readEndpoint(request: string | undefined, base64: string): ReadDelivery {
  if (request === undefined) return { ok: false, why: 'the attribute "request" is missing' };
  const fields = new URLSearchParams(request);
  const id = fields.get('id');
  const seen = Number(fields.get('at'));
  const url = fields.get('url') ?? '';
  const gateway = /\/replies\/([^/?]+)/.exec(url)?.[1];
  if (fields.get('v') !== '1' || !id || !Number.isSafeInteger(seen) || seen <= 0)
    return { ok: false, why: 'the attribute "request" is not of version 1' };
  if (gateway === undefined) return { ok: false, why: 'its URL names no gateway' };
  const query = new URLSearchParams();
  const headers = new Headers();
  for (const [name, value] of fields) {
    if (name.startsWith('q.')) query.append(name.slice(2), value);
    if (name.startsWith('h.')) appendHeader(headers, name.slice(2), value);
  }
  const bytes = Buffer.from(base64, 'base64');
  const body = bytes.toString('utf8');
  const token = fields.get('p.token');
  const method = fields.get('method') ?? '';
  return {
    ok: true,
    delivery: {
      source: 'endpoint',
      id,
      seen,
      gateway,
      method,
      url,
      query,
      headers,
      bytes,
      body,
      ...(token ? { token } : {}),
    },
  };
}

function appendHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.append(name, value);
  } catch {
    // A header that HTTP itself does not allow carries nothing we look for.
  }
}

function readTopic(body: string, topicArn: string): ReadDelivery {
  const parsed = z.safeParse(notification, parseJson(body));
  if (!parsed.success) return { ok: false, why: 'it is neither from the endpoint nor an SNS notification' };
  const { MessageId, TopicArn, Message, Timestamp } = parsed.data;
  const seen = Date.parse(Timestamp);
  if (TopicArn !== topicArn) return { ok: false, why: 'it names another SNS topic than the two-way SMS topic' };
  if (Number.isNaN(seen)) return { ok: false, why: 'the SNS notification has no readable Timestamp' };
  return { ok: true, delivery: { source: 'topic', id: MessageId, seen, topicArn: TopicArn, message: Message } };
}

/** Parses JSON; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Reads one message of the replies queue. The attribute `source`, which only our endpoint sets, decides where it came from; the shape
 * of the body never does, so nobody can post a notification of the topic to the endpoint.
 */
export function readQueueMessage(
  { body, messageAttributes }: Pick<SQSRecord, 'body' | 'messageAttributes'>,
  twoWayTopicArn: string,
): ReadDelivery {
  const source = messageAttributes['source']?.stringValue;
  if (source === 'endpoint') return readEndpoint(messageAttributes['request']?.stringValue, body);
  return source === undefined
    ? readTopic(body, twoWayTopicArn)
    : { ok: false, why: `its attribute "source" is "${source}", which nothing of ours sets` };
}
