import { Lazy } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type GatewayName, gatewayNames } from '../../lambdas/core/gateways/gateway-names.ts';
import type { TableName } from '../../lambdas/core/stores/tables.ts';
import { secretVariable, type ProcessRepliesEnv } from '../../lambdas/process-replies/env.ts';
import { CountAlarms } from '../constructs/count-alarms.ts';
import { GatewaySecrets } from '../constructs/gateway-secrets.ts';
import { QueueEndpoint } from '../constructs/queue-endpoint.ts';
import { QueueWorker } from '../constructs/queue-worker.ts';
import { ReplyTopics } from '../constructs/reply-topics.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { SilentGatewayAlarms } from '../constructs/silent-gateway-alarms.ts';
import { grantTables, read, tableVariables } from '../constructs/table-access.ts';
import { Part, type PartProps } from './part.ts';

export interface RepliesProps extends PartProps {
  readonly tables: Record<TableName, TableV2>;
  readonly alarms: ITopic;
}

/** A phone has no ARN, so what is not a topic is what may be texted: the confirmation of an opt-out, from an AWS number. */
function letTextPhones(fn: ServiceFunction<ProcessRepliesEnv>): void {
  fn.addToRolePolicy(
    new PolicyStatement({ sid: 'ConfirmOptOuts', actions: ['sns:Publish'], notResources: ['arn:*:sns:*:*:*'] }),
  );
}

/** The variable of each gateway's secret. */
const secretVariables = (arns: Record<GatewayName, string>) =>
  Object.fromEntries(gatewayNames.map((gateway) => [secretVariable(gateway), arns[gateway]])) as Record<
    ReturnType<typeof secretVariable>,
    string
  >;

/** Replies in, from the endpoint and from AWS two-way SMS; statuses and consent events out. */
export class Replies extends Part {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;
  readonly twoWayTopic: ITopic;
  readonly eventsTopic: ITopic;
  readonly endpointUrls: Record<GatewayName, string>;

  constructor(scope: Construct, id: string, props: RepliesProps) {
    super(scope, id, props);
    const { environment, tables, alarms } = props;
    const house = { prefix: this.prefix, environment, alarms };

    const { twoWay, events } = new ReplyTopics(this, 'Topics', house);

    const secrets = new GatewaySecrets(this, 'Secrets', { ...house, gateways: gatewayNames });
    // The endpoint needs the queue, and the queue its worker, before there is an address.
    const publicUrl = Lazy.string({ produce: () => endpoint.baseUrl });

    const processReplies = new ServiceFunction<ProcessRepliesEnv>(this, 'ProcessReplies', {
      ...house,
      service: 'process-replies',
      variables: {
        ...tableVariables(tables),
        ...secretVariables(secrets.arns),
        EVENTS_TOPIC_ARN: events.topicArn,
        TWO_WAY_TOPIC_ARN: twoWay.topicArn,
        PUBLIC_URL: publicUrl,
      },
      timeout: environment.replies.functionTimeout,
      memorySize: 512,
    });
    grantTables(processReplies, tables, {
      settings: read,
      customers: [...read, 'UpdateItem'],
      numbers: [...read, 'UpdateItem'],
      communications: [...read, 'PutItem', 'UpdateItem'],
      sent: read,
    });
    secrets.grantRead(processReplies);
    events.grantPublish(processReplies);
    letTextPhones(processReplies);
    new CountAlarms(this, 'Counts', {
      ...house,
      service: 'process-replies',
      counts: {
        MessagesKept: {
          runbook: 'messages-kept',
          meaning: 'A message could not be read as a reply: somebody may have typed STOP and still be texted.',
        },
        MessagesUnverified: {
          runbook: 'messages-unverified',
          meaning:
            'Nothing proves that a message is from its gateway, as when a secret is wrong: a STOP in it is held at most.',
        },
        UnknownReplyNumbers: {
          runbook: 'unknown-reply-numbers',
          meaning:
            'Somebody typed STOP to a number that no dealer owns here: no dealer may text them until it is answered.',
        },
        InvalidSettings: {
          runbook: 'settings-invalid',
          meaning:
            'A stored setting cannot be used: replies are read by the shipped terms, and terms of your own are missed.',
        },
      },
    });

    new SilentGatewayAlarms(this, 'SilentGateways', { ...house, gateways: gatewayNames });

    const replies = new QueueWorker(this, 'Replies', {
      ...house,
      ...environment.replies,
      items: 'replies',
      worker: processReplies,
      deadLetterMeaning: 'A reply could not be processed: somebody may have typed STOP and still be texted.',
      delayMeaning: 'Replies wait to be processed: people who typed STOP may be texted until they are.',
    });
    replies.subscribeTo(twoWay);

    this.queue = replies.queue;
    this.deadLetterQueue = replies.deadLetterQueue;
    this.twoWayTopic = twoWay;
    this.eventsTopic = events;

    const endpoint = new QueueEndpoint(this, 'Endpoint', {
      ...house,
      queue: replies.queue,
      gateways: gatewayNames,
    });

    this.endpointUrls = endpoint.urls;
    for (const gateway of gatewayNames) {
      const url = endpoint.urls[gateway];
      this.publish(`${gateway}WebhookUrl`, `webhook-url/${gateway}`, url, `Where ${gateway} posts`);
      this.publish(`${gateway}Secret`, `gateway-secret/${gateway}`, secrets.arns[gateway], `Secret of ${gateway}`);
    }
    if (endpoint.domainTarget) {
      this.tell('EndpointDomainTarget', endpoint.domainTarget, 'What the DNS record of the custom domain points to');
    }
    this.publishQueues();
    this.publish('TwoWayTopicArn', 'two-way-topic-arn', twoWay.topicArn, 'Where AWS two-way SMS publishes replies');
    this.publish('EventsTopicArn', 'events-topic-arn', events.topicArn, 'Consent events: who opted out or in, and why');
  }

  private publishQueues(): void {
    const { queue, deadLetterQueue } = this;
    this.publish('RepliesQueueUrl', 'replies-queue-url', queue.queueUrl, 'Where replies wait to be processed');
    this.publish(
      'DeadLetterQueueUrl',
      'replies-dead-letter-queue-url',
      deadLetterQueue.queueUrl,
      'Replies that could not be processed',
    );
  }
}
