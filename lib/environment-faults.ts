import type { Environment, EnvironmentValues } from './environments.ts';

type Rule<Values> = readonly [holds: (values: Values) => boolean, fault: (values: Values) => string];
/** The region is not known while an app leaves it open. */
type Placed = EnvironmentValues & { readonly region: string | undefined };

const wholeBetween = (value: number, low: number, high: number) =>
  Number.isInteger(value) && value >= low && value <= high;

/** One hour: how long an outage of the consumer has to be survived before replies go to the dead-letter queue. */
const survivalSeconds = 3_600;

/** A message is gone from its queue after this, whether or not it was tried often enough for the dead-letter queue. */
const kept = { days: 14, seconds: 14 * 24 * 3_600 };

/** Seconds that API Gateway waits for a function. */
const longestRequest = 29;

const isUserPoolArn = (arn: string, region: string | undefined): boolean =>
  /^arn:[a-z-]+:cognito-idp:[a-z0-9-]+:\d{12}:userpool\/[\w-]+$/.test(arn) &&
  (region === undefined || arn.split(':')[3] === region);

/** Scheme, host and port, and nothing behind them: as a browser sends it. */
const isOrigin = (origin: string): boolean => URL.canParse(origin) && new URL(origin).origin === origin;

const placeRules: readonly Rule<Environment>[] = [
  [({ account }) => /^\d{12}$/.test(account), ({ account }) => `account ${account} is not 12 digits`],
  [
    ({ region }) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(region),
    ({ region }) => `region ${region} is not the name of a region`,
  ],
];

const valueRules: readonly Rule<Placed>[] = [
  [
    ({ replies }) => replies.visibilityTimeout.toSeconds() >= 6 * replies.functionTimeout.toSeconds(),
    () => 'replies.visibilityTimeout is less than 6 × replies.functionTimeout',
  ],
  [
    ({ replies }) => replies.visibilityTimeout.toSeconds() * replies.maxReceiveCount >= survivalSeconds,
    () => 'replies.visibilityTimeout × replies.maxReceiveCount is less than an hour',
  ],
  [
    ({ replies }) => replies.visibilityTimeout.toSeconds() * replies.maxReceiveCount < kept.seconds,
    () =>
      `replies.visibilityTimeout × replies.maxReceiveCount is not less than ${kept.days} days: the queue would lose a reply before that`,
  ],
  [
    ({ replies }) => replies.delayAlarm.toSeconds() < kept.seconds,
    () => `replies.delayAlarm is not less than ${kept.days} days, after which a reply is gone`,
  ],
  [
    ({ encryption }) => encryption === 'aws-owned' || encryption === 'customer-managed',
    ({ encryption }) => `encryption ${encryption} is neither aws-owned nor customer-managed`,
  ],
  [({ replies }) => wholeBetween(replies.maxReceiveCount, 2, 1_000), () => 'replies.maxReceiveCount is not 2-1000'],
  [({ replies }) => wholeBetween(replies.maxConcurrency, 2, 1_000), () => 'replies.maxConcurrency is not 2-1000'],
  [
    ({ validateSend: { reservedConcurrency: reserved } }) =>
      reserved === undefined || wholeBetween(reserved, 1, 10_000),
    () => 'validateSend.reservedConcurrency is not 1-10000 (0 would refuse every send)',
  ],
  [
    ({ throttling }) => throttling.rate > 0 && throttling.burst > 0,
    () => 'throttling.rate or throttling.burst is not above 0',
  ],
  [
    ({ admin }) => admin.throttling.rate > 0 && admin.throttling.burst > 0,
    () => 'admin.throttling.rate or admin.throttling.burst is not above 0',
  ],
  [
    ({ admin }) => admin.functionTimeout.toSeconds() <= longestRequest,
    () => 'admin.functionTimeout is more than 29 s, for which API Gateway does not wait',
  ],
  [
    ({ admin: { userPoolArn }, region }) => userPoolArn === undefined || isUserPoolArn(userPoolArn, region),
    ({ region }) => `admin.userPoolArn is not the ARN of a Cognito user pool in ${region ?? 'the region'}`,
  ],
  [
    ({ admin }) => admin.corsOrigins.every(isOrigin),
    ({ admin }) =>
      `admin.corsOrigins: ${admin.corsOrigins.find((origin) => !isOrigin(origin))} is not an origin, such as https://console.example.com`,
  ],
  [
    ({ alarmAddress }) => alarmAddress === undefined || /^\S+@\S+$/.test(alarmAddress),
    ({ alarmAddress }) => `alarmAddress ${alarmAddress} is not an e-mail address`,
  ],
  [
    ({ customDomain, region }) =>
      customDomain === undefined || region === undefined || customDomain.certificateArn.split(':')[3] === region,
    ({ region }) => `customDomain.certificateArn is not the ARN of a certificate in ${region}`,
  ],
];

const faultsOf = <Values>(rules: readonly Rule<Values>[], values: Values): string[] =>
  rules.filter(([holds]) => !holds(values)).map(([, fault]) => fault(values));

/** What is wrong with values, one line each; empty when nothing is. */
export const valueFaults = (values: EnvironmentValues, region: string | undefined): string[] =>
  faultsOf(valueRules, { ...values, region });

/** What is wrong with an environment, one line each; empty when nothing is. */
export const environmentFaults = (environment: Environment): string[] => [
  ...faultsOf(placeRules, environment),
  ...valueFaults(environment, environment.region),
];

/** What is wrong with an environment's name: functions are named after it, and theirs are 64 characters at most. */
export const nameFaults = (name: string): string[] =>
  /^[a-z][a-z0-9-]{0,31}$/.test(name)
    ? []
    : [`name ${JSON.stringify(name)} is not 1-32 lower-case letters, digits and hyphens, a letter first`];
