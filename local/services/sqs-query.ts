import { randomUUID } from 'node:crypto';
import { AwsError } from '../aws-error.ts';
import { type HttpResponse, jsonResponse } from '../http-message.ts';
import type { JsonObject } from '../json.ts';
import type { Sqs } from './sqs.ts';

/** Beyond it SQS does not even look: 1,662,976 when messages were at most 256 KiB, so four times that is assumed for 1 MiB. */
const mostFormBytes = 4 * 1_662_976;

/** A post to a queue in SQS's query protocol, as API Gateway makes it. */
export interface QueryPost {
  queueUrl: string;
  contentType: string;
  form: string;
}

/**
 * SQS's query protocol, which fauxqs does not speak: translates the form to the JSON protocol.
 * Knows `SendMessage` only. Answers in JSON, as SQS does where API Gateway asks.
 */
export async function postToQueue(sqs: Sqs, { queueUrl, contentType, form }: QueryPost): Promise<HttpResponse> {
  const requestId = randomUUID();
  if (form.length > mostFormBytes) {
    return { status: 413, headers: {}, body: `HTTP content length exceeded ${mostFormBytes} bytes.` };
  }
  try {
    if (!contentType.startsWith('application/x-www-form-urlencoded')) {
      throw new AwsError('UnknownOperationException', `SQS takes forms, not ${contentType || 'an untyped body'}.`, 404);
    }
    const fields = new URLSearchParams(form);
    const action = fields.get('Action');
    if (action !== 'SendMessage') {
      throw new AwsError('InvalidAction', `The action ${action ?? '(none)'} is not valid for this endpoint.`);
    }
    const { MessageId = '', MD5OfMessageBody = '' } = await sqs.call('SendMessage', messageOf(queueUrl, fields));
    const result = { MD5OfMessageBody, MessageId };
    return jsonResponse(200, {
      SendMessageResponse: { ResponseMetadata: { RequestId: requestId }, SendMessageResult: result },
    });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const { code, message, status } = error;
    const type = status < 500 ? 'Sender' : 'Receiver';
    return jsonResponse(status, { Error: { Code: code, Message: message, Type: type }, RequestId: requestId });
  }
}

function messageOf(queueUrl: string, fields: URLSearchParams): JsonObject {
  const delay = fields.get('DelaySeconds');
  return {
    QueueUrl: queueUrl,
    MessageBody: fields.get('MessageBody') ?? '',
    MessageAttributes: attributesOf(fields),
    ...(delay === null ? {} : { DelaySeconds: Number(delay) }),
  };
}

/** `MessageAttribute.1.Name`, `MessageAttribute.1.Value.DataType`, `MessageAttribute.1.Value.StringValue`, … */
function attributesOf(fields: URLSearchParams): JsonObject {
  const prefixes = new Set([...fields.keys()].flatMap((key) => /^MessageAttribute\.\d+\./.exec(key) ?? []));
  return Object.fromEntries(
    [...prefixes].map((prefix) => [
      fields.get(`${prefix}Name`) ?? '',
      {
        DataType: fields.get(`${prefix}Value.DataType`) ?? '',
        StringValue: fields.get(`${prefix}Value.StringValue`) ?? '',
      },
    ]),
  );
}
