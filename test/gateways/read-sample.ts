import { readFileSync } from 'node:fs';
import type { SQSRecord } from 'aws-lambda';
import { readQueueMessage } from '../../lambdas/core/contracts/queue-message.ts';
import { readReplies, type GatewayDelivery } from '../../lambdas/core/gateways/gateways.ts';
import { twoWayTopicArn } from '../support/pipeline.ts';

/** A payload in the shape its gateway documents, with values of our own. */
export const sample = (file: string): string => readFileSync(new URL(`samples/${file}`, import.meta.url), 'utf8');

/** What a message of the queue is read as, from the queue to the replies. */
export function replyOf(record: Pick<SQSRecord, 'body' | 'messageAttributes'>): GatewayDelivery {
  const read = readQueueMessage(record, twoWayTopicArn);
  if (!read.ok) throw new Error(read.why);
  return readReplies(read.delivery);
}
