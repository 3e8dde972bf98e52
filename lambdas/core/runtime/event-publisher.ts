import { PublishBatchCommand, type PublishBatchRequestEntry, type SNSClient } from '@aws-sdk/client-sns';
import type { ConsentEvent } from '../contracts/events.ts';

export type PublishEvents = (events: readonly ConsentEvent[]) => Promise<void>;

/** SNS takes ten messages in one request, of 256 kB together. */
const perRequest = 10;

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });

/** SNS refuses an attribute without a value, so an event that nobody is named for has no `recipients`. */
const entryOf = (event: ConsentEvent, index: number): PublishBatchRequestEntry => ({
  Id: String(index),
  Message: JSON.stringify(event),
  MessageAttributes: {
    dealerId: attribute(event.dealerId),
    eventType: attribute(event.eventType),
    role: attribute(event.role),
    ...(event.recipients.length === 0
      ? {}
      : { recipients: { DataType: 'String.Array', StringValue: JSON.stringify(event.recipients) } }),
  },
});

/** Publishes consent events; subscription filters go by `dealerId`, `eventType`, `role` and `recipients`. */
export const createEventPublisher =
  (client: SNSClient, topicArn: string): PublishEvents =>
  async (events) => {
    const batches = Array.from({ length: Math.ceil(events.length / perRequest) }, (_, index) =>
      events.slice(index * perRequest, (index + 1) * perRequest),
    );
    await Promise.all(
      batches.map(async (batch) => {
        const PublishBatchRequestEntries = batch.map(entryOf);
        const command = new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries });
        const { Failed = [] } = await client.send(command);
        if (Failed.length > 0) throw new Error(`SNS did not take ${Failed.length} consent events: ${Failed[0]?.Code}`);
      }),
    );
  };
