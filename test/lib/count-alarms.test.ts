import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { counts, createCounter, createMetrics } from '../../lambdas/core/runtime/metrics.ts';
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
