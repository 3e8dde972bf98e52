import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import { createGatewayCounter } from '../core/runtime/gateway-metrics.ts';
import { createLog, createLogger } from '../core/runtime/logger.ts';
import { createCounter, createMetrics } from '../core/runtime/metrics.ts';
import { createDocumentClient } from '../core/stores/document-client.ts';
import { createRecordStore } from '../core/stores/record-store.ts';
import { createSettingsReader } from '../core/stores/settings-reader.ts';
import { readEnv } from './env.ts';
import { createHandler } from './handler.ts';

// Cold start only.
const env = readEnv(process.env);
const client = createDocumentClient();
const logger = createLogger('record-sends');
const metrics = createMetrics('record-sends', env.METRICS_NAMESPACE);

export const handler = middy<unknown, unknown>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .handler(
    createHandler({
      settings: createSettingsReader(client, env.SETTINGS_TABLE, Date.now),
      records: createRecordStore(client, { sent: env.SENT_TABLE, numbers: env.NUMBERS_TABLE }),
      clock: Date.now,
      log: createLog(logger),
      count: createCounter(metrics),
      countGateway: createGatewayCounter(env.METRICS_NAMESPACE),
    }),
  );
