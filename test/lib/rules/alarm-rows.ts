import { gatewayNames } from '../../../lambdas/core/gateways/gateway-names.ts';
import type { Count } from '../../../lambdas/core/runtime/metrics.ts';
import { repliesApi } from './endpoint/replies-api.ts';
import { deadLettersOf, functionOf, prefixIn, repliesQueue, twoWayTopic } from './product.ts';
import { once } from './rule.ts';
import type { StageTemplates } from './stage-templates.ts';
import { reference, text } from './text.ts';

/** An alarm that has to be there, and what it watches. It goes off in a single period. */
export interface AlarmRow {
  readonly namespace: string;
  readonly metric: string;
  /** `Name=value`, with references as `text` gives them; empty for a metric without. */
  readonly dimension: string;
  readonly statistic: 'Sum' | 'Maximum';
  /** In seconds. */
  readonly period: number;
  readonly threshold: number;
  /** Of an alarm on several metrics: what it computes, and of which; instead of all above but the threshold. */
  readonly computed?: string;
}

const minute = 60;

/** Counts of which a single one is an alarm, by the function that counts. */
const counts: readonly [service: string, ...counts: Count[]][] = [
  ['process-replies', 'MessagesKept', 'MessagesUnverified', 'UnknownReplyNumbers', 'InvalidSettings'],
  ['validate-send', 'SendsNotValidated', 'InvalidSettings'],
  ['record-sends', 'SendsNotRecorded'],
];

const countRows = (stage: StageTemplates): AlarmRow[] =>
  counts.flatMap(([service, ...metrics]) =>
    metrics.map((metric) => ({
      namespace: prefixIn(stage),
      metric,
      dimension: `service=${service}`,
      statistic: 'Sum' as const,
      period: 5 * minute,
      threshold: 1,
    })),
  );

/** Functions that somebody waits for. The faults of process-replies show in its queue. */
const functionRows = (stage: StageTemplates): AlarmRow[] =>
  ['validate-send', 'record-sends', 'admin-api'].flatMap((service) =>
    ['Errors', 'Throttles'].map((metric) => ({
      namespace: 'AWS/Lambda',
      metric,
      dimension: `FunctionName=${reference(functionOf(stage, service))}`,
      statistic: 'Sum' as const,
      period: 5 * minute,
      threshold: 1,
    })),
  );

const queueRows = (stage: StageTemplates): AlarmRow[] => {
  const queue = repliesQueue(stage);
  const common = { namespace: 'AWS/SQS', statistic: 'Maximum', period: minute } as const;
  return [
    {
      ...common,
      metric: 'ApproximateNumberOfMessagesVisible',
      dimension: `QueueName=${reference(deadLettersOf(stage, queue), 'QueueName')}`,
      threshold: 1,
    },
    {
      ...common,
      metric: 'ApproximateAgeOfOldestMessage',
      dimension: `QueueName=${reference(queue, 'QueueName')}`,
      threshold: stage.environment.replies.delayAlarm.toSeconds(),
    },
  ];
};

const arrivalRows = (stage: StageTemplates): AlarmRow[] => {
  const common = { statistic: 'Sum', period: minute, threshold: 1 } as const;
  const refused = { ...common, namespace: prefixIn(stage), dimension: '' };
  const api = text(repliesApi(stage)?.properties.Name);
  const topic = reference(twoWayTopic(stage), 'TopicName');
  return [
    { ...common, namespace: 'AWS/ApiGateway', metric: '5XXError', dimension: `ApiName=${api}` },
    { ...common, namespace: 'AWS/SNS', metric: 'NumberOfNotificationsFailed', dimension: `TopicName=${topic}` },
    { ...refused, metric: 'RepliesRefused' },
    { ...refused, metric: 'RepliesAtUnknownPaths', period: 60 * minute, threshold: 20 },
  ];
};

const adminRows = (stage: StageTemplates): AlarmRow[] => [
  {
    namespace: 'AWS/ApiGateway',
    metric: '5XXError',
    dimension: `ApiName=${prefixIn(stage)}-admin`,
    statistic: 'Sum',
    period: 5 * minute,
    threshold: 1,
  },
];
/** A gateway through which SMS go out and nothing comes in, told by both counts of a day. */
const silentGatewayRows = (stage: StageTemplates): AlarmRow[] =>
  gatewayNames.map((gateway) => {
    const count = (MetricName: string, Id: string) => ({
      Id,
      MetricStat: {
        Metric: {
          Dimensions: [
            { Name: 'gateway', Value: gateway },
            { Name: 'service', Value: 'gateways' },
          ],
          MetricName,
          Namespace: prefixIn(stage),
        },
        Period: 1_440 * minute,
        Stat: 'Sum',
      },
      ReturnData: false,
    });
    const computed = JSON.stringify([
      {
        Expression: 'IF(smsOut >= 10 AND messagesIn == 0, 1, 0)',
        Id: 'expr_1',
        Label: `${gateway} is silent`,
        ReturnData: true,
      },
      count('SmsOut', 'smsOut'),
      count('MessagesIn', 'messagesIn'),
    ]);
    return { namespace: '', metric: '', dimension: '', statistic: 'Sum', period: 0, threshold: 1, computed };
  });

/** Every alarm that the product has to have, and no others of its name. */
export const alarmRows = once((stage): AlarmRow[] => [
  ...arrivalRows(stage),
  ...queueRows(stage),
  ...countRows(stage),
  ...silentGatewayRows(stage),
  ...functionRows(stage),
  ...adminRows(stage),
]);
