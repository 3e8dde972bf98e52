import { type Json, type JsonObject, objectOrEmpty } from '../json.ts';

/** What a function gets of an SQS event source. */
export interface EventSource {
  queueArn: string;
  region: string;
}

/** Received messages as the event that Lambda makes of them. */
export const sqsEvent = (messages: JsonObject[], source: EventSource): JsonObject => ({
  Records: messages.map((message) => recordOf(message, source)),
});

const recordOf = (message: JsonObject, { queueArn, region }: EventSource): JsonObject => ({
  messageId: message['MessageId'] ?? '',
  receiptHandle: message['ReceiptHandle'] ?? '',
  body: message['Body'] ?? '',
  attributes: objectOrEmpty(message['Attributes']),
  messageAttributes: Object.fromEntries(
    Object.entries(objectOrEmpty(message['MessageAttributes'])).map(([name, value]) => [name, attributeOf(value)]),
  ),
  md5OfBody: message['MD5OfBody'] ?? '',
  ...(message['MD5OfMessageAttributes'] === undefined
    ? {}
    : { md5OfMessageAttributes: message['MD5OfMessageAttributes'] }),
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: region,
});

function attributeOf(value: Json): JsonObject {
  const { StringValue: stringValue, BinaryValue: binaryValue, DataType: dataType = '' } = objectOrEmpty(value);
  return {
    ...(stringValue === undefined ? {} : { stringValue }),
    ...(binaryValue === undefined ? {} : { binaryValue }),
    stringListValues: [],
    binaryListValues: [],
    dataType,
  };
}
