import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { CustomerAlarm } from './customer-alarm.ts';

export interface QueueWorkerProps {
  /** Begins the alarms' names; what waits in the queue, in the plural. */
  readonly prefix: string;
  readonly items: string;
  /** What works the queue off, in batches of up to 10, and says which messages of a batch failed. */
  readonly worker: IFunction;
  readonly visibilityTimeout: Duration;
  readonly maxReceiveCount: number;
  readonly maxConcurrency: number;
  /** `undefined`: a key that AWS owns. */
  readonly key: IKey | undefined;
  readonly alarms: ITopic;
  /** What a message in the dead-letter queue means for a customer: one sentence. */
  readonly deadLetterMeaning: string;
  /** The same of a message that has waited for `delayAlarm`. */
  readonly delayMeaning: string;
  readonly delayAlarm: Duration;
}

/** The longest that SQS keeps a message. A dead letter's days count from when it was first sent, so both queues get it. */
const retentionPeriod = Duration.days(14);

/** A queue, the function that works it off, the queue for what that could not do, and the alarms that say so. */
export class QueueWorker extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { worker, key, visibilityTimeout, maxReceiveCount, maxConcurrency } = props;
    const standard: QueueProps = {
      retentionPeriod,
      enforceSSL: true,
      maxMessageSizeBytes: 1_048_576,
      encryption: key ? QueueEncryption.KMS : QueueEncryption.SQS_MANAGED,
      ...(key && { encryptionMasterKey: key, dataKeyReuse: Duration.minutes(5) }),
    };

    this.deadLetterQueue = new Queue(this, 'DeadLetters', standard);
    this.queue = new Queue(this, 'Queue', {
      ...standard,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount },
    });
    worker.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, maxConcurrency, reportBatchItemFailures: true }),
    );
    this.raiseAlarms(props);
  }

  /** Both are needed: the age of the oldest leaves out messages that were received three times or more. */
  private raiseAlarms(props: QueueWorkerProps): void {
    const { prefix, items, alarms, delayAlarm } = props;
    new CustomerAlarm(this, 'DeadLetterAlarm', {
      prefix,
      alarms,
      runbook: `${items}-dead-letters`,
      meaning: props.deadLetterMeaning,
      metric: this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 1,
    });
    new CustomerAlarm(this, 'DelayAlarm', {
      prefix,
      alarms,
      runbook: `${items}-delayed`,
      meaning: props.delayMeaning,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      threshold: delayAlarm.toSeconds(),
    });
  }
}
