import { AccessLogFormat, LogGroupLogDestination, type StageOptions } from 'aws-cdk-lib/aws-apigateway';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';

/** Never the path, which holds tokens and ids, nor the query or the body. */
const accessLog = {
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  refusal: '$context.error.responseType',
  responseLatency: '$context.responseLatency',
  integrationStatus: '$context.integration.status',
};

/** The one stage of a REST API: throttled, and logging no more than it may. */
export const liveStage = (throttling: { rate: number; burst: number }, accessLogs: ILogGroup): StageOptions => ({
  stageName: 'live',
  throttlingRateLimit: throttling.rate,
  throttlingBurstLimit: throttling.burst,
  accessLogDestination: new LogGroupLogDestination(accessLogs),
  accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
  dataTraceEnabled: false,
});
