import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { CustomerAlarm } from './customer-alarm.ts';
import type { House } from './house.ts';
import { serviceKey } from './service-key.ts';

export interface QueueWorkerProps extends House {
  /** What waits in the queue, in the plural: begins the runbooks' names. */
  readonly items: string;
  /** Works the queue off in batches of up to 10, and reports which messages of a batch failed. */
  readonly worker: IFunction;
  readonly visibilityTimeout: Duration;
  readonly maxReceiveCount: number;
  readonly maxConcurrency: number;
  readonly delayAlarm: Duration;
  /** What a message in the dead-letter queue means for a customer: one sentence. */
  readonly deadLetterMeaning: string;
  /** What a message that has waited for `delayAlarm` means for a customer: one sentence. */
  readonly delayMeaning: string;
}

/** The longest that SQS keeps a message. A dead letter's days count from when it was first sent, so both queues get all. */
const retentionPeriod = Duration.days(14);

/** The largest that SQS takes: attributes and the base64 of the body together. */
const maxMessageSizeBytes = 1_048_576;

/** A queue, the function that works it off, the queue for what that could not do, and the alarms that say so. */
export class QueueWorker extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { prefix, environment, items, worker, visibilityTimeout, maxReceiveCount, maxConcurrency } = props;
    const key = serviceKey(this, 'Key', { environment, description: `${prefix}: queues of ${items}` });
    const standard: QueueProps = {
      retentionPeriod,
      maxMessageSizeBytes,
      enforceSSL: true,
      ...(key ? { encryptionMasterKey: key } : { encryption: QueueEncryption.SQS_MANAGED }),
    };

    this.deadLetterQueue = new Queue(this, 'DeadLetters', standard);
    this.queue = new Queue(this, 'Queue', {
      ...standard,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount },
    });
    const options = { batchSize: 10, maxConcurrency, reportBatchItemFailures: true };
    worker.addEventSource(new SqsEventSource(this.queue, options));
    acknowledge(this.deadLetterQueue, { 'Serverless-SQSRedrivePolicy': 'It is the dead-letter queue.' });
    acknowledge(worker, {
      'Serverless-LambdaEventSourceMappingDestination':
        'A queue has none to give: what fails goes to its dead-letter queue.',
    });
    this.raiseAlarms(props);
  }

  /** What the topic is sent arrives here in SNS's envelope, or in the dead-letter queue when the queue refuses it. */
  subscribeTo(topic: ITopic): void {
    topic.addSubscription(new SqsSubscription(this.queue, { deadLetterQueue: this.deadLetterQueue }));
  }

  /** Both are needed: the age of the oldest leaves out messages that were received three times or more. */
  private raiseAlarms(props: QueueWorkerProps): void {
    const period = Duration.minutes(1);
    new CustomerAlarm(this, 'DeadLetterAlarm', {
      ...props,
      runbook: `${props.items}-dead-letters`,
      meaning: props.deadLetterMeaning,
      metric: this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period }),
      threshold: 1,
    });
    new CustomerAlarm(this, 'DelayAlarm', {
      ...props,
      runbook: `${props.items}-delayed`,
      meaning: props.delayMeaning,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period }),
      threshold: props.delayAlarm.toSeconds(),
    });
  }
}
