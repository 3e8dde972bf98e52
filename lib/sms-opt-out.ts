import { Stack, Token } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { GatewayName } from '../lambdas/core/gateways/gateway-names.ts';
import type { TableName } from '../lambdas/core/stores/tables.ts';
import { ConfigurationError } from './configuration-error.ts';
import { nameFaults, valueFaults } from './environment-faults.ts';
import { featureFlags } from './feature-flags.ts';
import { type GivenValues, withDefaults } from './given-values.ts';
import type { Admin } from './parts/admin.ts';
import { buildProduct } from './product.ts';

/** Only the name has to be given. Without more, nothing is deleted with the stack, and nobody is mailed about alarms. */
export interface SmsOptOutProps extends GivenValues {
  /** Part of every physical name and parameter path (`sms-opt-out-<name>-…`), so one account and region can hold several. */
  readonly name: string;
}

/**
 * The whole product in a stack of somebody else's app. See docs/embedding.md.
 * @throws ConfigurationError if a value is wrong, a line for each.
 */
export class SmsOptOut extends Construct {
  readonly tables: Readonly<Record<TableName, TableV2>>;
  /** Replies that wait to be processed. */
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;
  /** Where AWS two-way SMS publishes replies. */
  readonly twoWayTopic: ITopic;
  /** Consent events: who opted out or in, and why. */
  readonly eventsTopic: ITopic;
  /** Where every alarm goes. */
  readonly alarmsTopic: ITopic;
  /** Where each gateway posts replies. */
  readonly endpointUrls: Readonly<Record<GatewayName, string>>;
  /** Asked before every send. */
  readonly validateSend: IFunction;
  /** Told of what was sent, and of what a gateway refused. */
  readonly recordSends: IFunction;
  /** Where the admin API is: `/admin` for platforms, `/console` for people. */
  readonly adminApiUrl: string;
  /** Of the people who use `/console`: the one that was given, or was made. */
  readonly userPool: IUserPool;

  private readonly admin: Admin;

  constructor(scope: Construct, id: string, { name, ...given }: SmsOptOutProps) {
    super(scope, id);
    const environment = withDefaults(given);
    const { region } = Stack.of(this);
    const faults = [...nameFaults(name), ...valueFaults(environment, Token.isUnresolved(region) ? undefined : region)];
    if (faults.length > 0) {
      throw new ConfigurationError(faults.map((fault) => `${this.node.path}: ${fault}`).join('\n'));
    }

    // The same templates as in our own app, whatever flags that of others has.
    for (const [flag, value] of Object.entries(featureFlags)) this.node.setContext(flag, value);
    const product = buildProduct({ name, environment }, (part) => [this, part]);

    this.tables = product.tables;
    this.alarmsTopic = product.alarms;
    this.queue = product.replies.queue;
    this.deadLetterQueue = product.replies.deadLetterQueue;
    this.twoWayTopic = product.replies.twoWayTopic;
    this.eventsTopic = product.replies.eventsTopic;
    this.endpointUrls = product.replies.endpointUrls;
    this.validateSend = product.sendValidation.validateSend;
    this.recordSends = product.sendRecords.recordSends;
    this.adminApiUrl = product.admin.url;
    this.userPool = product.admin.userPool;
    this.admin = product.admin;
  }

  /** Lets a function ask whom it may text. */
  grantValidateSend(grantee: IGrantable): Grant {
    return this.validateSend.grantInvokeLatestVersion(grantee);
  }

  /** Lets a function report what it sent, and what a gateway refused. */
  grantRecordSent(grantee: IGrantable): Grant {
    return this.recordSends.grantInvokeLatestVersion(grantee);
  }

  /** Lets a role do everything through `/admin`: it is the platform then. */
  grantAdminApi(grantee: IGrantable): Grant {
    return this.admin.grantPlatform(grantee);
  }
}
