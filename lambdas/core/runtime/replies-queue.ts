import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SendToReplies } from '../domain/ports.ts';

/** Puts messages into the replies queue. */
export const createRepliesSender =
  (client: SQSClient, queueUrl: string): SendToReplies =>
  async ({ body, attributes }) => {
    const MessageAttributes = Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
    );
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body, MessageAttributes }));
  };
