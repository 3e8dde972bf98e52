import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CustomerAlarm } from './customer-alarm.ts';
import type { House } from './house.ts';

export interface FunctionAlarmsProps extends House {
  /** The function's folder in `lambdas/`: begins the runbooks' names. */
  readonly service: string;
  readonly fn: IFunction;
  /** What a call that was not done means for senders and recipients; ends a sentence. */
  readonly consequence: string;
}

/** Alarms of a function that senders wait for: its fault or throttle is theirs. */
export class FunctionAlarms extends Construct {
  constructor(scope: Construct, id: string, props: FunctionAlarmsProps) {
    super(scope, id);
    const { service, fn, consequence } = props;
    const period = Duration.minutes(5);
    new CustomerAlarm(this, 'Errors', {
      ...props,
      runbook: `${service}-errors`,
      meaning: `${service} fails, so ${consequence}`,
      metric: fn.metricErrors({ period }),
      threshold: 1,
    });
    new CustomerAlarm(this, 'Throttles', {
      ...props,
      runbook: `${service}-throttled`,
      meaning: `${service} is called more often than it may run, so ${consequence}`,
      metric: fn.metricThrottles({ period }),
      threshold: 1,
    });
  }
}
