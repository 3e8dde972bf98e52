import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Count } from '../../lambdas/core/runtime/metrics.ts';
import { CustomerAlarm } from './customer-alarm.ts';
import type { House } from './house.ts';

export interface CountAlarm {
  /** Kebab-case: a file in `docs/runbooks/`. */
  readonly runbook: string;
  /** What one of these means for a customer or a sender: one sentence. */
  readonly meaning: string;
}

export interface CountAlarmsProps extends House {
  /** The function that counts. */
  readonly service: string;
  /** Counts of which a single one is an alarm. */
  readonly counts: Partial<Record<Count, CountAlarm>>;
}

/** Alarms on what a function found by itself: faults that CloudWatch cannot see from outside. */
export class CountAlarms extends Construct {
  constructor(scope: Construct, id: string, props: CountAlarmsProps) {
    super(scope, id);
    const { prefix, service, counts } = props;
    for (const [metricName, { runbook, meaning }] of Object.entries(counts)) {
      new CustomerAlarm(this, metricName, {
        ...props,
        runbook,
        name: `${service}-${runbook}`,
        meaning,
        metric: new Metric({
          namespace: prefix,
          metricName,
          dimensionsMap: { service },
          statistic: 'Sum',
          period: Duration.minutes(5),
        }),
        threshold: 1,
      });
    }
  }
}
