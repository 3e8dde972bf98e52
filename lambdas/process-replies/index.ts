import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import sqsPartialBatchFailure from '@middy/sqs-partial-batch-failure';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { createEventPublisher } from '../core/runtime/event-publisher.ts';
import { createGatewayCounter } from '../core/runtime/gateway-metrics.ts';
import { createGatewaySecrets } from '../core/runtime/gateway-secrets.ts';
import { createLog, createLogger } from '../core/runtime/logger.ts';
import { createCounter, createMetrics } from '../core/runtime/metrics.ts';
import { createSmsSender } from '../core/runtime/sms-sender.ts';
import { createSnsPages } from '../core/runtime/sns-pages.ts';
import { createCustomerStore } from '../core/stores/customer-store.ts';
import { createDocumentClient } from '../core/stores/document-client.ts';
import { createNumberStore } from '../core/stores/number-store.ts';
import { createPartStore } from '../core/stores/part-store.ts';
import { createReplyStore } from '../core/stores/reply-store.ts';
import { createSentStore } from '../core/stores/sent-store.ts';
import { createSettingsReader } from '../core/stores/settings-reader.ts';
import type { GatewayName } from '../core/gateways/gateway-names.ts';
import { createUnverifiedHolds } from '../core/stores/unverified-holds.ts';
import { awsEndpoint, readEnv, secretVariable } from './env.ts';
import { createHandler } from './handler.ts';

// Cold start only.
const env = readEnv(process.env);
const client = createDocumentClient();
const logger = createLogger('process-replies');
const metrics = createMetrics('process-replies', env.METRICS_NAMESPACE);
const log = createLog(logger);
const sns = new SNSClient({});
const numbers = createNumberStore(client, env.NUMBERS_TABLE);

const processBatch = createHandler({
  numbers,
  customers: createCustomerStore(client, env.CUSTOMERS_TABLE, numbers),
  replies: createReplyStore(client, env.COMMUNICATIONS_TABLE),
  sent: createSentStore(client, env.SENT_TABLE),
  unverifiedHolds: createUnverifiedHolds(client, env.COMMUNICATIONS_TABLE),
  parts: createPartStore(client, env.COMMUNICATIONS_TABLE),
  secrets: createGatewaySecrets({
    client: new SecretsManagerClient({}),
    arnOf: (gateway) => env[secretVariable(gateway as GatewayName)],
    clock: Date.now,
    log,
  }),
  snsPages: createSnsPages({ endpoint: awsEndpoint(process.env) }),
  publicUrl: env.PUBLIC_URL,
  settings: createSettingsReader(client, env.SETTINGS_TABLE, Date.now),
  publish: createEventPublisher(sns, env.EVENTS_TOPIC_ARN),
  sendSms: createSmsSender(sns),
  clock: Date.now,
  log,
  count: createCounter(metrics),
  countGateway: createGatewayCounter(env.METRICS_NAMESPACE),
  twoWayTopicArn: env.TWO_WAY_TOPIC_ARN,
});

/** Called for each message that comes again; the record itself holds personal data and is never logged. */
const tellFailed = (reason: unknown, record: SQSRecord): void =>
  log.error(
    'message-failed',
    { messageId: record.messageId, receives: record.attributes.ApproximateReceiveCount },
    reason,
  );

export const handler = middy<SQSEvent, unknown>()
  .use(injectLambdaContext(logger))
  .use(logMetrics(metrics))
  .use(sqsPartialBatchFailure({ logger: tellFailed }))
  .handler(processBatch);
