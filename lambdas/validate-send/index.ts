import { SNSClient } from '@aws-sdk/client-sns';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { createEventPublisher } from '../core/runtime/event-publisher.ts';
import { createGatewayCounter } from '../core/runtime/gateway-metrics.ts';
import { createLog, createLogger } from '../core/runtime/logger.ts';
import { createCounter, createMetrics } from '../core/runtime/metrics.ts';
import { createDocumentClient } from '../core/stores/document-client.ts';
import { createNumberStore } from '../core/stores/number-store.ts';
import { createSendStore } from '../core/stores/send-store.ts';
import { createSettingsReader } from '../core/stores/settings-reader.ts';
import { readEnv } from './env.ts';
import { createHandler } from './handler.ts';

// Cold start only.
const env = readEnv(process.env);
const client = createDocumentClient();
const logger = createLogger('validate-send');
const metrics = createMetrics('validate-send', env.METRICS_NAMESPACE);
const tables = {
  numbers: env.NUMBERS_TABLE,
  customers: env.CUSTOMERS_TABLE,
  communications: env.COMMUNICATIONS_TABLE,
  sent: env.SENT_TABLE,
};

export const handler = middy<unknown, unknown>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .handler(
    createHandler({
      settings: createSettingsReader(client, env.SETTINGS_TABLE, Date.now),
      sends: createSendStore(client, tables, createNumberStore(client, env.NUMBERS_TABLE)),
      publish: createEventPublisher(new SNSClient({}), env.EVENTS_TOPIC_ARN),
      clock: Date.now,
      log: createLog(logger),
      count: createCounter(metrics),
      countGateway: createGatewayCounter(env.METRICS_NAMESPACE),
    }),
  );
