import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export const environmentNames = ['local', 'dev', 'staging', 'production'] as const;

export type EnvironmentName = (typeof environmentNames)[number];

/** A name of your own for the endpoint. Gateways sign the URL they post to, so it must outlive the API behind it. */
export interface CustomDomain {
  /** Such as `replies.example.com`. */
  readonly domainName: string;
  /** ACM certificate of that name, in the environment's own region. */
  readonly certificateArn: string;
  /** Route 53 zone that gets the alias record. `undefined`: you point the name at the endpoint yourself. */
  readonly hostedZone: { readonly id: string; readonly name: string } | undefined;
}

/** How the product is built, wherever it goes. Checked at synth, see `environment-faults.ts`. */
export interface EnvironmentValues {
  /** What becomes of tables, log groups and keys when their stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  /** Refuse to delete tables and stacks until this is switched off and deployed. */
  readonly deletionProtection: boolean;
  /** `aws-owned` costs nothing; `customer-managed` makes four KMS keys, each with a monthly price. */
  readonly encryption: 'aws-owned' | 'customer-managed';
  readonly logRetention: RetentionDays;
  /** E-mail address that hears of alarms; it has to confirm once. `undefined`: nobody. */
  readonly alarmAddress: string | undefined;
  /** Requests per second, and burst, of the whole endpoint. What is above is answered 429 and may be a lost opt-out: be generous. */
  readonly throttling: { readonly rate: number; readonly burst: number };
  /** `undefined`: the URL of the API itself, which changes when the API is replaced. */
  readonly customDomain: CustomDomain | undefined;
  /**
   * Make the role through which API Gateway writes logs, and set it for the whole account and region.
   * False where something else in the account has set it.
   */
  readonly setApiGatewayLogRole: boolean;
  readonly replies: {
    /** process-replies, per batch of up to 10. */
    readonly functionTimeout: Duration;
    /** At least 6 function timeouts, as Lambda asks of its queues. */
    readonly visibilityTimeout: Duration;
    /** 1-1000. Times the visibility timeout this is how long an outage is survived: an hour at least. */
    readonly maxReceiveCount: number;
    /** Batches at work at a time, 2-1000. */
    readonly maxConcurrency: number;
    /** Age of the oldest waiting reply that is an alarm: that long sends may still have gone out to somebody who opted out. */
    readonly delayAlarm: Duration;
  };
  readonly validateSend: {
    /** Per call of up to 500 recipients. */
    readonly functionTimeout: Duration;
    /**
     * Executions kept free for it. `undefined`: it shares the account's. AWS leaves at least 100 to everything else, so the
     * account's own limit has to be larger by that; in a new account it may not be.
     */
    readonly reservedConcurrency: number | undefined;
  };
  readonly recordSends: {
    /** Per call of up to 500 entries. */
    readonly functionTimeout: Duration;
  };
  readonly admin: {
    /** Per request, at most 29 s: API Gateway waits no longer. */
    readonly functionTimeout: Duration;
    /** Requests per second, and burst, of the whole admin API. */
    readonly throttling: { readonly rate: number; readonly burst: number };
    /** The Cognito user pool of those who use `/console`. `undefined`: the stack makes one, with a client. */
    readonly userPoolArn: string | undefined;
    /** Origins of consoles, such as `https://console.example.com`: their pages may read answers of `/console`. */
    readonly corsOrigins: readonly string[];
  };
}

/** Everything that differs between environments. */
export interface Environment extends EnvironmentValues {
  /** AWS account, 12 digits. Those below are placeholders: put yours in. */
  readonly account: string;
  readonly region: string;
}

const region = 'ap-southeast-2';

/** What an environment starts from: it keeps its data, and an outage of an hour is survived (360 s × 10). */
export const defaultValues: EnvironmentValues = {
  removalPolicy: RemovalPolicy.RETAIN,
  deletionProtection: true,
  encryption: 'aws-owned',
  logRetention: RetentionDays.ONE_YEAR,
  alarmAddress: undefined,
  throttling: { rate: 500, burst: 1_000 },
  customDomain: undefined,
  setApiGatewayLogRole: true,
  replies: {
    functionTimeout: Duration.seconds(30),
    visibilityTimeout: Duration.seconds(360),
    maxReceiveCount: 10,
    maxConcurrency: 10,
    delayAlarm: Duration.minutes(10),
  },
  validateSend: { functionTimeout: Duration.seconds(30), reservedConcurrency: undefined },
  recordSends: { functionTimeout: Duration.seconds(30) },
  admin: {
    functionTimeout: Duration.seconds(29),
    throttling: { rate: 50, burst: 100 },
    userPoolArn: undefined,
    corsOrigins: [],
  },
};

export const environments: Record<EnvironmentName, Environment> = {
  /** This machine. Short timings, so that a fault heals in seconds; the same hour of survival (6 s × 600). */
  local: {
    account: '000000000000',
    region,
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    encryption: 'aws-owned',
    logRetention: RetentionDays.ONE_DAY,
    alarmAddress: undefined,
    throttling: { rate: 1_000, burst: 2_000 },
    customDomain: undefined,
    setApiGatewayLogRole: false,
    replies: {
      functionTimeout: Duration.seconds(1),
      visibilityTimeout: Duration.seconds(6),
      maxReceiveCount: 600,
      maxConcurrency: 2,
      delayAlarm: Duration.minutes(10),
    },
    validateSend: { functionTimeout: Duration.seconds(10), reservedConcurrency: undefined },
    recordSends: { functionTimeout: Duration.seconds(10) },
    admin: {
      functionTimeout: Duration.seconds(20),
      throttling: { rate: 1_000, burst: 2_000 },
      userPoolArn: undefined,
      corsOrigins: ['http://localhost:5173'],
    },
  },
  dev: {
    ...defaultValues,
    account: '111111111111',
    region,
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    logRetention: RetentionDays.TWO_WEEKS,
    throttling: { rate: 50, burst: 100 },
  },
  /** As production, in size and keys; its data may go. */
  staging: {
    ...defaultValues,
    account: '222222222222',
    region,
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    encryption: 'customer-managed',
    logRetention: RetentionDays.ONE_MONTH,
    alarmAddress: 'sms-opt-out-staging@example.com',
    validateSend: { functionTimeout: Duration.seconds(30), reservedConcurrency: 20 },
  },
  production: {
    ...defaultValues,
    account: '333333333333',
    region,
    encryption: 'customer-managed',
    alarmAddress: 'sms-opt-out@example.com',
    validateSend: { functionTimeout: Duration.seconds(30), reservedConcurrency: 50 },
  },
};
