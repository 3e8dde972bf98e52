import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../domain/consent.ts';
import type { NumberStatus, ReplyRecord } from '../domain/reply-record.ts';
import { orderOf } from './communication-entry.ts';
import { wrote } from './document-client.ts';
import { readRecord } from './reply-item.ts';

/** What staff or the platform answered to a review. */
export interface ReviewAnswer {
  ref: string;
  /** Who is asked: a dealer, or `*`, the platform. */
  scope: string;
  answer: 'confirmed' | 'released' | 'dismissed';
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Of a hold: how the number stood there. */
  statusBefore?: NumberStatus;
  statusAfter?: NumberStatus;
}

/** Open questions about replies, in the table Communications. */
export interface ReviewStore {
  /** The reply that a review is about. */
  reply(ref: string): Promise<ReplyRecord | null>;
  /** Keeps the answer as evidence, the first one for good and a confirmation after it as well, and takes the review from the open ones. */
  close(answer: ReviewAnswer): Promise<void>;
}

export function createReviewStore(client: DynamoDBDocumentClient, table: string): ReviewStore {
  /** A reply that asks one alone is its own review; one that asks several has an entry for each. */
  async function takeFromOpen(ref: string, scope: string): Promise<void> {
    const entries = scope === everyDealer ? ['reply'] : ['reply', `dealer#${scope}`];
    for (const entry of entries)
      await wrote(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { id: ref, entry },
            UpdateExpression: 'REMOVE review',
            ConditionExpression: 'review = :scope',
            ExpressionAttributeValues: { ':scope': scope },
          }),
        ),
      );
  }

  async function isConfirmed(ref: string, scope: string): Promise<boolean> {
    const Key = { id: ref, entry: `review#${scope}` };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item?.['outcome'] === 'confirmed';
  }

  return {
    async reply(ref) {
      const Key = { id: ref, entry: 'reply' };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item ? readRecord(Item) : null;
    },
    async close({ ref, scope, answer, ...facts }) {
      const Item = { id: ref, kind: 'review', outcome: answer, ...facts, order: orderOf(facts.at, ref) };
      const put = (entry: string) =>
        wrote(
          client.send(
            new PutCommand({
              TableName: table,
              Item: { ...Item, entry },
              ConditionExpression: 'attribute_not_exists(id)',
            }),
          ),
        );
      const first = await put(`review#${scope}`);
      // What was released may be confirmed later: that changes something, so it is kept who did it.
      if (!first && answer === 'confirmed' && !(await isConfirmed(ref, scope))) await put(`review#${scope}#confirmed`);
      await takeFromOpen(ref, scope);
    },
  };
}
