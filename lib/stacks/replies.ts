import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { endpointGateways } from '../../lambdas/core/gateways/gateway-names.ts';
import type { TableName } from '../../lambdas/core/stores/tables.ts';
import type { ProcessRepliesEnv } from '../../lambdas/process-replies/env.ts';
import { QueueEndpoint } from '../constructs/queue-endpoint.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { serviceKey } from '../constructs/service-key.ts';
import { grantTables, read, tableVariables, write } from '../constructs/table-access.ts';
import { smsService, twoWayTopic } from '../constructs/two-way-topic.ts';
import { OptOutStack, type OptOutStackProps } from './opt-out-stack.ts';

export interface RepliesStackProps extends OptOutStackProps {
  readonly tables: Record<TableName, TableV2>;
  readonly alarms: ITopic;
}

/** Replies in, from the endpoint and from AWS two-way SMS; the customer's status and a consent event out. */
export class RepliesStack extends OptOutStack {
  constructor(scope: Construct, id: string, props: RepliesStackProps) {
    super(scope, id, props);
    const { prefix } = this;
    const { environment, tables, alarms } = props;

    // Two keys: the queue's policy names the topic, so the topic cannot wait for the same key.
    const topicKey = serviceKey(this, 'TopicKey', {
      environment,
      description: `${prefix}: topics`,
      services: [smsService],
    });
    const queueKey = serviceKey(this, 'QueueKey', { environment, description: `${prefix}: queues` });
    const twoWay = twoWayTopic(this, 'TwoWayTopic', { key: topicKey });
    const events = new Topic(this, 'ConsentEvents', { enforceSSL: true, ...(topicKey && { masterKey: topicKey }) });

    const processReplies = new ServiceFunction<ProcessRepliesEnv>(this, 'ProcessReplies', {
      service: 'process-replies',
      prefix,
      environment,
      variables: {
        ...tableVariables(tables),
        EVENTS_TOPIC_ARN: events.topicArn,
        TWO_WAY_TOPIC_ARN: twoWay.topicArn,
      },
      timeout: environment.replies.functionTimeout,
      memorySize: 512,
    });
    grantTables(processReplies, tables, {
      settings: read,
      customers: [...read, ...write],
      numbers: [...read, ...write],
      communications: [...read, ...write],
      sent: read,
    });
    events.grantPublish(processReplies);

    const { queue, deadLetterQueue } = new QueueWorker(this, 'Replies', {
      ...environment.replies,
      prefix,
      items: 'replies',
      worker: processReplies,
      key: queueKey,
      alarms,
      deadLetterMeaning: 'A reply could not be processed: somebody may have typed STOP and still be texted.',
      delayMeaning: 'Replies wait to be processed: people who typed STOP may still be texted until they are.',
    });
    twoWay.addSubscription(new SqsSubscription(queue, { deadLetterQueue }));

    const endpoint = new QueueEndpoint(this, 'Endpoint', { prefix, environment, queue, gateways: endpointGateways });

    for (const gateway of endpointGateways) {
      this.publish(
        `${gateway}WebhookUrl`,
        `webhook-url/${gateway}`,
        endpoint.urlFor(gateway),
        `Where ${gateway} posts replies`,
      );
    }
    this.publish('TwoWayTopicArn', 'two-way-topic-arn', twoWay.topicArn, 'Where AWS two-way SMS publishes replies');
    this.publish('EventsTopicArn', 'events-topic-arn', events.topicArn, 'Consent events: who opted out or in, and why');
  }
}
