import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { gatewayService, type GatewayCount } from '../../lambdas/core/runtime/gateway-metrics.ts';
import { CustomerAlarm } from './customer-alarm.ts';
import type { House } from './house.ts';

export interface SilentGatewayAlarmsProps extends House {
  readonly gateways: readonly string[];
}

/** So many SMS within a day are as a rule answered by somebody, or their delivery is reported. One that is validated and reported counts twice. */
export const smsWithoutAnswer = 10;

/** An alarm a gateway: SMS go out through it, and nothing comes in. A wrong webhook address is otherwise invisible. */
export class SilentGatewayAlarms extends Construct {
  constructor(scope: Construct, id: string, props: SilentGatewayAlarmsProps) {
    super(scope, id);
    const { prefix, gateways } = props;
    const day = Duration.days(1);
    for (const gateway of gateways) {
      const metric = (metricName: GatewayCount) =>
        new Metric({
          namespace: prefix,
          metricName,
          dimensionsMap: { service: gatewayService, gateway },
          statistic: 'Sum',
          period: day,
        });
      new CustomerAlarm(this, gateway, {
        ...props,
        runbook: 'gateway-silent',
        name: `gateway-silent-${gateway}`,
        meaning: `SMS went out through ${gateway} and nothing came in for a day: replies, and every STOP in them, may go elsewhere.`,
        metric: new MathExpression({
          expression: `IF(smsOut >= ${smsWithoutAnswer} AND messagesIn == 0, 1, 0)`,
          usingMetrics: { smsOut: metric('SmsOut'), messagesIn: metric('MessagesIn') },
          period: day,
          label: `${gateway} is silent`,
        }),
        threshold: 1,
      });
    }
  }
}
