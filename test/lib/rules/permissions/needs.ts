import type { TableName } from '../../../../lambdas/core/stores/tables.ts';

/** What something may be done to. */
export type Thing =
  | TableName
  | 'indexes of numbers'
  | 'indexes of communications'
  | 'indexes of sent'
  | 'events topic'
  | 'replies queue'
  | 'dead letters'
  | 'gateway secrets'
  | 'phones'
  | 'its log group';

const dynamodb = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`);
const read = dynamodb('GetItem', 'BatchGetItem', 'Query');
const publish = ['sns:Publish'];
const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];

/** What an event source mapping does in the name of its function. */
const workOff = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes', 'GetQueueUrl'].map(
  (action) => `sqs:${action}`,
);

/**
 * What each folder of `lambdas/` does to what, and the endpoint's role: its role has to allow just this. Written down here a second
 * time, from what the code does, so that neither a grant too little nor one too many goes unnoticed.
 * What a customer-managed key has to allow follows from it.
 */
export const needs: Record<string, Partial<Record<Thing, readonly string[]>>> = {
  endpoint: { 'replies queue': ['sqs:SendMessage'] },
  'process-replies': {
    settings: read,
    customers: [...read, ...dynamodb('UpdateItem')],
    numbers: [...read, ...dynamodb('UpdateItem')],
    communications: [...read, ...dynamodb('PutItem', 'UpdateItem')],
    sent: read,
    'replies queue': workOff,
    'events topic': publish,
    'gateway secrets': ['secretsmanager:GetSecretValue'],
    phones: publish,
    'its log group': log,
  },
  'validate-send': {
    settings: read,
    customers: read,
    numbers: [...read, ...dynamodb('BatchWriteItem')],
    communications: dynamodb('BatchWriteItem'),
    sent: [...read, ...dynamodb('BatchWriteItem')],
    'events topic': publish,
    'its log group': log,
  },
  'record-sends': {
    settings: read,
    numbers: dynamodb('GetItem', 'UpdateItem'),
    sent: dynamodb('BatchGetItem', 'PutItem', 'UpdateItem'),
    'its log group': log,
  },
  'admin-api': {
    settings: dynamodb('GetItem', 'Query', 'PutItem', 'UpdateItem'),
    customers: [...read, ...dynamodb('PutItem', 'UpdateItem', 'DeleteItem')],
    numbers: [...read, ...dynamodb('UpdateItem', 'BatchWriteItem')],
    'indexes of numbers': dynamodb('Query'),
    communications: [...read, ...dynamodb('PutItem', 'UpdateItem', 'BatchWriteItem')],
    'indexes of communications': dynamodb('Query'),
    sent: dynamodb('GetItem', 'BatchGetItem', 'UpdateItem'),
    'indexes of sent': dynamodb('Query'),
    'replies queue': ['sqs:SendMessage'],
    'events topic': publish,
    'dead letters': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    'its log group': log,
  },
};

/** What the use of something encrypted takes of its key: the first row whose action is done. */
export const keyActions: readonly [action: RegExp, key: readonly string[]][] = [
  [/^dynamodb:/, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']],
  [/^sns:Publish$/, ['kms:Decrypt', 'kms:GenerateDataKey*']],
  [/^sqs:SendMessage$/, ['kms:Decrypt', 'kms:GenerateDataKey']],
  [/^sqs:/, ['kms:Decrypt']],
];
