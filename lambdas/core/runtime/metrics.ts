import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';

/** What is counted: docs/metrics.md says what each tells. */
export const counts = [
  'RepliesProcessed',
  'RepliesRepeated',
  'OptOuts',
  'OptIns',
  'Holds',
  'Flags',
  'HelpRequests',
  'Confirmations',
  'MessagesKept',
  'MessagesUnverified',
  'UnknownReplyNumbers',
  'InvalidSettings',
  'SendsAllowed',
  'SendsBlocked',
  'SendsBlockedByHold',
  'SendsNotValidated',
  'SendsRecorded',
  'SendsNotRecorded',
  'GatewayBlocks',
] as const;

export type Count = (typeof counts)[number];

export type Counter = (count: Count, by?: number) => void;

/** The metrics of one function. The namespace is its environment's own, or two in one account would share their alarms. */
export const createMetrics = (serviceName: string, namespace: string): Metrics =>
  new Metrics({ namespace, serviceName });

export const createCounter =
  (metrics: Metrics): Counter =>
  (count, by = 1) => {
    if (by > 0) metrics.addMetric(count, MetricUnit.Count, by);
  };
