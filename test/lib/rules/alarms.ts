import { type AlarmRow, alarmRows } from './alarm-rows.ts';
import { accessLogs } from './endpoint/replies-api.ts';
import { alarmsTopic, prefixIn, queueType, isDeadLetterQueue } from './product.ts';
import { anything, each, list, ofType, refersTo, type Rule, shaped, whole } from './rule.ts';
import type { Resource, StageTemplates } from './stage-templates.ts';
import { reference, text } from './text.ts';

const alarmType = 'AWS::CloudWatch::Alarm';

const dimensionOf = ({ properties }: Resource): string =>
  list(properties.Dimensions)
    .map(({ Name, Value: value }) => `${Name}=${text(value)}`)
    .join(', ');

const watches = (alarm: Resource, { namespace, metric, dimension, computed }: AlarmRow): boolean =>
  computed === undefined
    ? watchesOne(alarm, { namespace, metric, dimension })
    : text(alarm.properties.Metrics) === computed;

type OneMetric = Pick<AlarmRow, 'namespace' | 'metric' | 'dimension'>;

const watchesOne = (alarm: Resource, { namespace, metric, dimension }: OneMetric): boolean =>
  alarm.properties.Metrics === undefined &&
  alarm.properties.Namespace === namespace &&
  alarm.properties.MetricName === metric &&
  dimensionOf(alarm) === dimension;

const nameOf = ({ namespace, metric, dimension, computed }: AlarmRow) =>
  computed ?? [namespace, metric, dimension].filter(Boolean).join(' ');

const isOurs = ({ properties }: Resource, stage: StageTemplates): boolean =>
  String(properties.AlarmName).startsWith(`${prefixIn(stage)}-`);

const unheard = 'An alarm that does not go off, or that nobody hears, is a STOP that stays lost.';

/** What the access log is counted for: metric → lines that count. 404 has a metric of its own, as the internet tries paths. */
const counted: Record<string, string> = {
  RepliesRefused: '{ ($.status = "4*") && ($.status != "404") }',
  RepliesAtUnknownPaths: '{ $.status = "404" }',
};

const transformation = (metric: string, stage: StageTemplates) => ({
  DefaultValue: 0,
  MetricName: metric,
  MetricNamespace: prefixIn(stage),
  MetricValue: '1',
});

const ofOneMetric = ({ namespace, metric, statistic, period }: AlarmRow) => ({
  Namespace: namespace,
  MetricName: metric,
  Dimensions: anything,
  Statistic: statistic,
  Period: period,
});

export const alarmRules: Rule[] = [
  whole('everything that has to be watched is', unheard, (stage) =>
    alarmRows(stage)
      .filter((row) => !ofType(stage, alarmType).some((alarm) => watches(alarm, row)))
      .map((row) => `no alarm on ${nameOf(row)}`),
  ),
  shaped('alarm goes off, and tells the topic of alarms', unheard, alarmType, (alarm, stage) => {
    const row = alarmRows(stage).find((one) => watches(alarm, one));
    if (!row && !isOurs(alarm, stage)) return undefined;
    if (!row) return { ...alarm.properties, MetricName: () => 'with its namespace and dimension is in no row' };
    const topic = alarmsTopic(stage);
    return {
      AlarmName: () => !isOurs(alarm, stage) && `does not begin with ${prefixIn(stage)}`,
      AlarmDescription: anything,
      ...(row.computed === undefined ? ofOneMetric(row) : { Metrics: anything }),
      Threshold: row.threshold,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      EvaluationPeriods: 1,
      DatapointsToAlarm: (points) => points !== undefined && points !== 1 && `is ${points}`,
      TreatMissingData: 'notBreaching',
      ActionsEnabled: (on) => on === false && 'is false',
      AlarmActions: (actions) =>
        list(actions).map(text).join(', ') !== reference(topic) && 'do not tell the topic of alarms',
      OKActions: anything,
    };
  }),
  each(
    'alarm has a runbook',
    'Whoever is woken at night has to read what to do.',
    alarmType,
    ({ properties }, { runbooks }) => {
      const named = /docs\/runbooks\/([a-z0-9-]+)\.md$/.exec(properties.AlarmDescription ?? '')?.[1];
      if (!named) return 'names none';
      return !runbooks.includes(named) && `${named} is not there`;
    },
  ),
  each('queue is alarmed', unheard, queueType, (resource, stage) => {
    const metric = isDeadLetterQueue(resource, stage)
      ? 'ApproximateNumberOfMessagesVisible'
      : 'ApproximateAgeOfOldestMessage';
    const alarmed = ofType(stage, alarmType).some(
      ({ properties }) => properties.MetricName === metric && refersTo(properties.Dimensions, resource),
    );
    return !alarmed && `no alarm on ${metric}`;
  }),
  whole(
    'what the endpoint refuses is counted',
    'Each refusal may be a lost STOP, and the log alone wakes nobody.',
    (stage) => {
      const logs = accessLogs(stage);
      const filters = ofType(stage, 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
      return Object.entries(counted).flatMap(([metric, pattern]) => {
        const expected = JSON.stringify(transformation(metric, stage));
        const isCounted = filters.some(
          (filter) =>
            logs &&
            refersTo(filter.LogGroupName, logs) &&
            filter.FilterPattern === pattern &&
            JSON.stringify(list(filter.MetricTransformations)) === `[${expected}]`,
        );
        return isCounted ? [] : [`nothing counts ${pattern} as ${metric}`];
      });
    },
  ),
];
