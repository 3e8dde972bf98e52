import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { CustomerAlarm } from './customer-alarm.ts';

export interface FunctionAlarmsProps {
  readonly prefix: string;
  readonly service: string;
  readonly fn: IFunction;
  readonly alarms: ITopic;
}

/** Alarms of a function that callers wait for: a fault or a throttle reaches them as a send that was not allowed. */
export function functionAlarms(scope: Construct, { prefix, service, fn, alarms }: FunctionAlarmsProps): void {
  const period = Duration.minutes(5);
  new CustomerAlarm(scope, 'ErrorAlarm', {
    prefix,
    alarms,
    runbook: `${service}-errors`,
    meaning: `${service} fails, so callers block sends that may be allowed; nobody who opted out is texted.`,
    metric: fn.metricErrors({ period }),
    threshold: 1,
  });
  new CustomerAlarm(scope, 'ThrottleAlarm', {
    prefix,
    alarms,
    runbook: `${service}-throttled`,
    meaning: `${service} is called more often than it may run, so callers block sends that may be allowed; nobody who opted out is texted.`,
    metric: fn.metricThrottles({ period }),
    threshold: 1,
  });
}
