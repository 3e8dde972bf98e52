import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { counts, createCounter, createMetrics } from '../../lambdas/core/runtime/metrics.ts';
import { gatewayNames } from '../../lambdas/core/gateways/gateway-names.ts';
import { environmentNames } from '../../lib/environments.ts';
import { ofType } from './rules/rule.ts';
import { synthesize, type Value } from './rules/stage-templates.ts';

const isCount = (name: unknown) => counts.some((count) => count === name);
const watched = (stage: ReturnType<typeof synthesize>) =>
  ofType(stage, 'AWS::CloudWatch::Alarm').filter(({ properties }) => isCount(properties.MetricName));

describe.each(environmentNames)('alarms on counts in %s', (name) => {
  const stage = synthesize(name);

  it('watch what the functions of this environment count, where they count it', () => {
    expect(watched(stage).length).toBeGreaterThan(0);
    for (const { properties } of watched(stage)) {
      const [{ Name: dimension, Value: service }] = properties.Dimensions;
      const fn = ofType(stage, 'AWS::Lambda::Function').find((one) =>
        one.properties.FunctionName.endsWith(`-${name}-${service}`),
      );
      const metrics = createMetrics(service, fn?.properties.Environment.Variables.METRICS_NAMESPACE);
      createCounter(metrics)(properties.MetricName);
      const counted = metrics.serializeMetrics();
      expect(counted._aws.CloudWatchMetrics).toMatchObject([
        { Namespace: properties.Namespace, Dimensions: [[dimension]], Metrics: [{ Name: properties.MetricName }] },
      ]);
      expect(counted).toMatchObject({ [dimension]: service });
    }
  });

  it.each(gatewayNames)(
    'tell that %s is silent: ten SMS went out through it in a day, and no message came in',
    (gateway) => {
      const silent = ofType(stage, 'AWS::CloudWatch::Alarm').find(
        ({ properties }) => properties.AlarmName === `sms-opt-out-${name}-gateway-silent-${gateway}`,
      );
      const { Metrics: metrics, Threshold, ComparisonOperator, EvaluationPeriods } = silent!.properties;
      const daily = (MetricName: string) => ({
        MetricStat: {
          Metric: {
            Namespace: `sms-opt-out-${name}`,
            MetricName,
            Dimensions: [
              { Name: 'gateway', Value: gateway },
              { Name: 'service', Value: 'gateways' },
            ],
          },
          Period: 86_400,
          Stat: 'Sum',
        },
      });
      expect(metrics).toMatchObject([
        { Expression: 'IF(smsOut >= 10 AND messagesIn == 0, 1, 0)' },
        { Id: 'smsOut', ...daily('SmsOut') },
        { Id: 'messagesIn', ...daily('MessagesIn') },
      ]);
      expect([Threshold, ComparisonOperator, EvaluationPeriods]).toEqual([1, 'GreaterThanOrEqualToThreshold', 1]);
    },
  );

  it('share no metric with another environment', () => {
    const namespaces = ofType(stage, 'AWS::CloudWatch::Alarm').flatMap(({ properties }) => [
      ...(properties.Namespace === undefined ? [] : [properties.Namespace]),
      ...(properties.Metrics ?? []).flatMap((metric: Value) => metric.MetricStat?.Metric.Namespace ?? []),
    ]);
    const ours = namespaces.filter((namespace) => !namespace.startsWith('AWS/'));
    expect(new Set(ours)).toEqual(new Set([`sms-opt-out-${name}`]));
  });
});

it('docs/metrics.md says what each count tells', () => {
  const page = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
  expect(counts.filter((count) => !page.includes(`\`${count}\``))).toEqual([]);
});
