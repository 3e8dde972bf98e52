import type { SQSRecord } from 'aws-lambda';
import type { QueueMessage } from '../../lambdas/core/domain/ports.ts';
import { twilioHeaders } from '../../local/demo/signed.ts';
import { authToken } from './gateway-keys.ts';
import { publicUrl, twoWayTopicArn } from './pipeline.ts';

let messages = 0;

const record = (body: string, attributes: Record<string, string>): SQSRecord => ({
  messageId: `message-${(messages += 1)}`,
  receiptHandle: 'handle',
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '1795403819628',
    SenderId: 'test',
    ApproximateFirstReceiveTimestamp: '1795403819630',
  },
  messageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, stringValue]) => [name, { stringValue, dataType: 'String' }]),
  ),
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:ap-southeast-2:000000000000:replies',
  awsRegion: 'ap-southeast-2',
});

export interface TwoWayReply {
  from: string;
  to: string;
  text: string;
  id: string;
  /** ISO 8601. */
  at: string;
  answers?: string;
}

/** A reply as AWS two-way SMS brings it: the SNS envelope in the queue. */
export const twoWayMessage = ({ from, to, text, id, at, answers }: TwoWayReply, topicArn = twoWayTopicArn): SQSRecord =>
  record(
    JSON.stringify({
      Type: 'Notification',
      MessageId: `sns-${id}`,
      TopicArn: topicArn,
      Message: JSON.stringify({
        originationNumber: from,
        destinationNumber: to,
        messageKeyword: 'KEYWORD',
        messageBody: text,
        inboundMessageId: id,
        ...(answers === undefined ? {} : { previousPublishedMessageId: answers }),
      }),
      Timestamp: at,
    }),
    {},
  );

export interface EndpointRequest {
  gateway: string;
  body: string;
  /** Arrival at the edge, ISO 8601. */
  at: string;
  requestId?: string;
  method?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** The secret end of the path. */
  token?: string;
}

/** Where the endpoint takes the replies of a gateway. */
export const addressOf = (gateway: string, token?: string): string =>
  `${publicUrl}/replies/${gateway}${token === undefined ? '' : `/${token}`}`;

/** A request as the endpoint puts it into the queue. */
export function endpointMessage({
  gateway,
  body,
  at,
  requestId,
  method = 'POST',
  query = {},
  headers = {},
  token,
}: EndpointRequest): SQSRecord {
  const request = new URLSearchParams({
    v: '1',
    id: requestId ?? `request-${(messages += 1)}`,
    at: String(Date.parse(at)),
    method,
    url: addressOf(gateway, token),
    ...Object.fromEntries(Object.entries(query).map(([name, value]) => [`q.${name}`, value])),
    'h.content-type': 'application/x-www-form-urlencoded',
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [`h.${name}`, value])),
    ...(token === undefined ? {} : { 'p.token': token }),
  });
  return record(Buffer.from(body).toString('base64'), { source: 'endpoint', request: request.toString() });
}

/** A message as it is put into the queue again. */
export const queuedMessage = ({ body, attributes }: QueueMessage): SQSRecord => record(body, { ...attributes });

const twilioBody = (from: string, to: string, text: string, sid: string): string =>
  new URLSearchParams({ MessageSid: sid, From: from, To: to, Body: text, SmsStatus: 'received' }).toString();

/** A reply as Twilio posts and signs it. */
export function twilioMessage(from: string, to: string, text: string, sid: string, at: string): SQSRecord {
  const body = twilioBody(from, to, text, sid);
  return endpointMessage({ gateway: 'twilio', at, body, headers: twilioHeaders(addressOf('twilio'), body, authToken) });
}

/** The same without a signature: anybody may have posted it. */
export const unsignedMessage = (from: string, to: string, text: string, sid: string, at: string): SQSRecord =>
  endpointMessage({ gateway: 'twilio', at, body: twilioBody(from, to, text, sid) });
