import { describe, expect, it } from '@jest/globals';
import { countNamespace } from '../../lib/constructs/count-alarms.ts';
import { createCounter, createMetrics } from '../../lambdas/core/runtime/metrics.ts';
import { synthesize } from './rules/stage-templates.ts';

describe('alarms on counts', () => {
  const watched = synthesize('production').resources.filter(
    ({ properties }) => properties.Namespace === countNamespace,
  );

  it('watch what the functions count, where they count it', () => {
    expect(watched.length).toBeGreaterThan(0);
    for (const { properties } of watched) {
      const [{ Name: name, Value: service }] = properties.Dimensions;
      const metrics = createMetrics(service);
      createCounter(metrics)(properties.MetricName);
      const counted = metrics.serializeMetrics();
      expect(counted._aws.CloudWatchMetrics).toMatchObject([
        { Namespace: countNamespace, Dimensions: [[name]], Metrics: [{ Name: properties.MetricName }] },
      ]);
      expect(counted).toMatchObject({ [name]: service });
    }
  });
});
