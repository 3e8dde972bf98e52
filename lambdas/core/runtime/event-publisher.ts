import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { ConsentEvent } from '../contracts/events.ts';

export type PublishEvents = (events: readonly ConsentEvent[]) => Promise<void>;

/** SNS takes ten messages in one request. */
const perRequest = 10;

/** Publishes consent events; subscription filters go by the attributes `dealerId` and `eventType`. */
export const createEventPublisher =
  (client: SNSClient, topicArn: string): PublishEvents =>
  async (events) => {
    for (let first = 0; first < events.length; first += perRequest) {
      const batch = events.slice(first, first + perRequest);
      const { Failed = [] } = await client.send(
        new PublishBatchCommand({
          TopicArn: topicArn,
          PublishBatchRequestEntries: batch.map((event, index) => ({
            Id: String(index),
            Message: JSON.stringify(event),
            MessageAttributes: {
              dealerId: { DataType: 'String', StringValue: event.dealerId },
              eventType: { DataType: 'String', StringValue: event.eventType },
            },
          })),
        }),
      );
      if (Failed.length > 0) throw new Error(`SNS did not take ${Failed.length} consent events: ${Failed[0]?.Code}`);
    }
  };
