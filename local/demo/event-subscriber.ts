import { SetSubscriptionAttributesCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { ConsentEvent } from '../../lambdas/core/contracts/events.ts';
import type { LocalCloud } from '../local-cloud.ts';

/** A subscriber of the consent events topic with a queue of its own. */
export interface Subscriber {
  /** The events that came since the last call. */
  events(): Promise<ConsentEvent[]>;
  /** The same with their message attributes, by name. */
  deliveries(): Promise<Delivered[]>;
}

export interface Delivered {
  event: ConsentEvent;
  attributes: Record<string, { DataType: string | undefined; StringValue?: string | undefined }>;
}

let queues = 0;

/** Subscribes a queue to consent events, with a filter policy over their attributes if one is given. */
export async function subscribe(cloud: LocalCloud, filter?: Record<string, unknown>): Promise<Subscriber> {
  const sns = new SNSClient(cloud.clientConfig);
  const sqs = new SQSClient(cloud.clientConfig);
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: `subscriber-${(queues += 1)}` }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const { SubscriptionArn } = await sns.send(
    new SubscribeCommand({
      TopicArn: cloud.topics['consent-events'],
      Protocol: 'sqs',
      Endpoint: Attributes?.['QueueArn'],
      Attributes: { RawMessageDelivery: 'true' },
      ReturnSubscriptionArn: true,
    }),
  );
  if (filter) {
    const AttributeValue = JSON.stringify(filter);
    await sns.send(
      new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName: 'FilterPolicy', AttributeValue }),
    );
  }

  async function deliveries(): Promise<Delivered[]> {
    const receive = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] };
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(receive));
    if (Messages.length === 0) return [];
    const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    const read = Messages.map(({ Body = '', MessageAttributes: attributes = {} }) => ({
      event: JSON.parse(Body) as ConsentEvent,
      attributes,
    }));
    return [...read, ...(await deliveries())];
  }
  return { deliveries, events: async () => (await deliveries()).map(({ event }) => event) };
}
