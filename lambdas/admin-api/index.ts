import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { createDeadLetters } from '../core/runtime/dead-letters.ts';
import { createEventPublisher } from '../core/runtime/event-publisher.ts';
import { createLog, createLogger } from '../core/runtime/logger.ts';
import { createRepliesSender } from '../core/runtime/replies-queue.ts';
import { createDocumentClient } from '../core/stores/document-client.ts';
import { createDeps } from './deps.ts';
import { readEnv } from './env.ts';
import { createHandler } from './handler.ts';

// Cold start only.
const env = readEnv(process.env);
const logger = createLogger('admin-api');
const tables = {
  settings: env.SETTINGS_TABLE,
  customers: env.CUSTOMERS_TABLE,
  numbers: env.NUMBERS_TABLE,
  communications: env.COMMUNICATIONS_TABLE,
  sent: env.SENT_TABLE,
};

const sqs = new SQSClient({});
const { REPLIES_QUEUE_URL: queueUrl, DEAD_LETTER_QUEUE_URL: deadLetterQueueUrl } = env;
const messaging = {
  publish: createEventPublisher(new SNSClient({}), env.EVENTS_TOPIC_ARN),
  send: createRepliesSender(sqs, queueUrl),
  deadLetters: createDeadLetters(sqs, { queueUrl, deadLetterQueueUrl }),
};

export const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
  .use(injectLambdaContext(logger))
  .handler(
    createHandler({
      ...createDeps(createDocumentClient(), tables, messaging),
      corsOrigins: env.CORS_ORIGINS.split(' ').filter((origin) => origin !== ''),
      log: createLog(logger),
    }),
  );
