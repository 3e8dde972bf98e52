import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';

/** What is counted: docs/metrics.md says what each tells. */
export type Count =
  | 'RepliesProcessed'
  | 'RepliesRepeated'
  | 'OptOuts'
  | 'OptIns'
  | 'Holds'
  | 'Flags'
  | 'HelpRequests'
  | 'Confirmations'
  | 'MessagesKept'
  | 'UnknownReplyNumbers'
  | 'InvalidSettings'
  | 'SendsAllowed'
  | 'SendsBlocked'
  | 'SendsBlockedByHold'
  | 'SendsNotValidated'
  | 'SendsRecorded'
  | 'GatewayBlocks';

export type Counter = (count: Count, by?: number) => void;

export const createMetrics = (serviceName: string): Metrics => new Metrics({ namespace: 'SmsOptOut', serviceName });

export const createCounter =
  (metrics: Metrics): Counter =>
  (count, by = 1) => {
    if (by > 0) metrics.addMetric(count, MetricUnit.Count, by);
  };
