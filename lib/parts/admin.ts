import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { AdminApiEnv } from '../../lambdas/admin-api/env.ts';
import {
  communicationIndexes,
  historyIndexes,
  numberIndexes,
  type TableName,
} from '../../lambdas/core/stores/tables.ts';
import { AdminEndpoint } from '../constructs/admin-endpoint.ts';
import { ConsoleUsers } from '../constructs/console-users.ts';
import { CustomerAlarm } from '../constructs/customer-alarm.ts';
import { FunctionAlarms } from '../constructs/function-alarms.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { grantIndexes, grantTables, read, tableVariables } from '../constructs/table-access.ts';
import { Part, type PartProps } from './part.ts';

export interface AdminProps extends PartProps {
  readonly tables: Record<TableName, TableV2>;
  readonly alarms: ITopic;
  /** Consent events: whom staff opted out by confirming. */
  readonly events: ITopic;
  /** Replies that wait, and those that could not be processed: moved back after a fix. */
  readonly queue: IQueue;
  readonly deadLetterQueue: IQueue;
}

/** Kept messages and dead letters go back into the replies queue. */
function letMoveReplies(fn: IGrantable, queue: IQueue, deadLetterQueue: IQueue): void {
  queue.grant(fn, 'sqs:SendMessage');
  queue.encryptionMasterKey?.grant(fn, 'kms:GenerateDataKey', 'kms:Decrypt');
  deadLetterQueue.grant(fn, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes');
  deadLetterQueue.encryptionMasterKey?.grant(fn, 'kms:Decrypt');
}

/** Settings, customers, histories and reviews over HTTP: for platforms, and for the people of dealers. */
export class Admin extends Part {
  /** Without a slash at its end. */
  readonly url: string;
  readonly userPool: IUserPool;
  private readonly endpoint: AdminEndpoint;

  constructor(scope: Construct, id: string, props: AdminProps) {
    super(scope, id, props);
    const { environment, tables, alarms, events, queue, deadLetterQueue } = props;
    const house = { prefix: this.prefix, environment, alarms };

    const fn = new ServiceFunction<AdminApiEnv>(this, 'AdminApi', {
      ...house,
      service: 'admin-api',
      variables: {
        ...tableVariables(tables),
        REPLIES_QUEUE_URL: queue.queueUrl,
        DEAD_LETTER_QUEUE_URL: deadLetterQueue.queueUrl,
        EVENTS_TOPIC_ARN: events.topicArn,
        CORS_ORIGINS: environment.admin.corsOrigins.join(' '),
      },
      timeout: environment.admin.functionTimeout,
      memorySize: 1_024,
    });
    grantTables(fn, tables, {
      settings: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
      customers: [...read, 'PutItem', 'UpdateItem', 'DeleteItem'],
      numbers: [...read, 'UpdateItem', 'BatchWriteItem'],
      communications: [...read, 'PutItem', 'UpdateItem', 'BatchWriteItem'],
      sent: ['GetItem', 'BatchGetItem', 'UpdateItem'],
    });
    grantIndexes(fn, tables.communications, Object.values(communicationIndexes));
    grantIndexes(fn, tables.sent, Object.values(historyIndexes));

    grantIndexes(fn, tables.numbers, Object.values(numberIndexes));
    events.grantPublish(fn);
    letMoveReplies(fn, queue, deadLetterQueue);

    const users = new ConsoleUsers(this, 'Users', house);
    this.endpoint = new AdminEndpoint(this, 'Endpoint', { ...house, fn, userPool: users.pool });
    new FunctionAlarms(this, 'Alarms', {
      ...house,
      service: 'admin-api',
      fn,
      consequence: 'what staff and platforms do fails: reviews are not answered, opt-outs not entered.',
    });
    new CustomerAlarm(this, 'UnavailableAlarm', {
      ...house,
      runbook: 'admin-api-unavailable',
      meaning: 'The admin API answers 5xx: reviews are not answered, and opt-outs that staff enter are not taken.',
      metric: this.endpoint.serverErrors,
      threshold: 1,
    });

    this.url = this.endpoint.url;
    this.userPool = users.pool;
    this.publish('AdminApiUrl', 'admin-api-url', this.url, 'The admin API: /admin for platforms, /console for people');
    this.publish('UserPoolId', 'user-pool-id', users.pool.userPoolId, 'Users of /console');
    if (users.clientId !== undefined)
      this.publish('UserPoolClientId', 'user-pool-client-id', users.clientId, 'The client a console signs in with');
  }

  /** Lets a role do everything through `/admin`. */
  grantPlatform(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: ['execute-api:Invoke'],
      resourceArns: [this.endpoint.adminArn],
      scope: this,
    });
  }
}
