import type { Environment } from './environments.ts';

type Rule = readonly [holds: (environment: Environment) => boolean, fault: (environment: Environment) => string];

const wholeBetween = (value: number, low: number, high: number) =>
  Number.isInteger(value) && value >= low && value <= high;

/** One hour: how long an outage of the consumer has to be survived before replies go to the dead-letter queue. */
const survivalSeconds = 3_600;

const rules: readonly Rule[] = [
  [({ account }) => /^\d{12}$/.test(account), ({ account }) => `account ${account} is not 12 digits`],
  [
    ({ region }) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(region),
    ({ region }) => `region ${region} is not the name of a region`,
  ],
  [
    ({ replies }) => replies.visibilityTimeout.toSeconds() >= 6 * replies.functionTimeout.toSeconds(),
    () => 'replies.visibilityTimeout is less than 6 × replies.functionTimeout',
  ],
  [
    ({ replies }) => replies.visibilityTimeout.toSeconds() * replies.maxReceiveCount >= survivalSeconds,
    () => 'replies.visibilityTimeout × replies.maxReceiveCount is less than an hour',
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
    ({ alarmAddress }) => alarmAddress === undefined || /^\S+@\S+$/.test(alarmAddress),
    ({ alarmAddress }) => `alarmAddress ${alarmAddress} is not an e-mail address`,
  ],
  [
    ({ customDomain, region }) => customDomain === undefined || customDomain.certificateArn.split(':')[3] === region,
    ({ region }) => `customDomain.certificateArn is not the ARN of a certificate in ${region}`,
  ],
];

/** What is wrong with an environment's values, one line each; empty when nothing is. */
export const environmentFaults = (environment: Environment): string[] =>
  rules.filter(([holds]) => !holds(environment)).map(([, fault]) => fault(environment));
