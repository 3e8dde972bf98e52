import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';

/** The one value of the dimension `service` that they have, whichever function counts: one alarm watches both. */
export const gatewayService = 'gateways';

/**
 * What is counted for each gateway: SMS that went out through it and can be replied to, as far as senders and settings tell, and messages
 * that came in from it for certain, be they replies or delivery reports.
 */
export type GatewayCount = 'SmsOut' | 'MessagesIn';

/** @param gateway one that there is, or the number of metrics has no end */
export type GatewayCounter = (count: GatewayCount, gateway: string, by: number) => void;

/**
 * Counts with the dimension `gateway`. SMS that go out also say that no message came in with them: CloudWatch cannot compare with a metric
 * that was never there.
 */
export function createGatewayCounter(namespace: string): GatewayCounter {
  const add = (count: GatewayCount, gateway: string, by: number): void => {
    const metrics = new Metrics({ namespace, serviceName: gatewayService, singleMetric: true });
    metrics.addDimension('gateway', gateway);
    metrics.addMetric(count, MetricUnit.Count, by);
  };
  return (count, gateway, by) => {
    if (by <= 0) return;
    add(count, gateway, by);
    if (count === 'SmsOut') add('MessagesIn', gateway, 0);
  };
}
