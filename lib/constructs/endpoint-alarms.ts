import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { FilterPattern, type IFilterPattern, type LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { CustomerAlarm } from './customer-alarm.ts';
import type { House } from './house.ts';

export interface EndpointAlarmsProps extends House {
  readonly api: RestApi;
  /** With a `status` in every line. */
  readonly accessLogs: LogGroup;
}

const isRefused = FilterPattern.stringValue('$.status', '=', '4*');
const isUnknownPath = FilterPattern.stringValue('$.status', '=', '404');

/**
 * Whatever is not answered 2xx may be a lost opt-out, so one is enough for an alarm. Not so at unknown paths: anybody on the
 * internet tries some, and only a good many in an hour are likely to be a gateway with a wrong address.
 */
export class EndpointAlarms extends Construct {
  constructor(scope: Construct, id: string, props: EndpointAlarmsProps) {
    super(scope, id);
    const { prefix, api, accessLogs } = props;
    const count = (metricName: string, filterPattern: IFilterPattern, period: Duration) =>
      accessLogs
        .addMetricFilter(metricName, { filterPattern, metricNamespace: prefix, metricName, defaultValue: 0 })
        .metric({ statistic: 'Sum', period });

    new CustomerAlarm(this, 'NotTakenAlarm', {
      ...props,
      runbook: 'replies-not-taken',
      meaning: 'The queue did not take a reply, and unless the gateway sends it again a STOP is lost.',
      metric: api.metricServerError({ period: Duration.minutes(1) }),
      threshold: 1,
    });
    new CustomerAlarm(this, 'RefusedAlarm', {
      ...props,
      runbook: 'replies-refused',
      meaning:
        'The endpoint refused a reply (too many, too large, unknown type), and few gateways send it again: a STOP may be lost.',
      metric: count(
        'RepliesRefused',
        FilterPattern.all(isRefused, FilterPattern.stringValue('$.status', '!=', '404')),
        Duration.minutes(1),
      ),
      threshold: 1,
    });
    new CustomerAlarm(this, 'UnknownPathAlarm', {
      ...props,
      runbook: 'replies-unknown-path',
      meaning:
        'Many requests for unknown paths: a gateway may post replies to a wrong address, so that every STOP through it is lost.',
      metric: count('RepliesAtUnknownPaths', isUnknownPath, Duration.hours(1)),
      threshold: 20,
    });
  }
}
