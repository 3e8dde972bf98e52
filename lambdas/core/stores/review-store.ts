import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../domain/consent.ts';
import type { CustomerKey, NumberStatus, ReplyRecord } from '../domain/reply-record.ts';
import { wrote } from './document-client.ts';
import { onlyPerson } from './person.ts';
import { queryAll } from './query.ts';
import { dealerEntry } from './reply-entries.ts';
import { readRecord } from './reply-item.ts';
import { answerEntries, answerItem, readAnswer } from './review-item.ts';

/** What staff or the platform answered to a review. */
export interface ReviewAnswer {
  ref: string;
  /** Who is asked: a dealer, or `*`, the platform. */
  scope: string;
  /** The dealer it was confirmed at, released or dismissed; `*` for every one. */
  concerned: string;
  answer: 'confirmed' | 'released' | 'dismissed';
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Of a hold: how the number stood there. */
  statusBefore?: NumberStatus;
  statusAfter?: NumberStatus;
}

/** An answer with the sort key of its evidence. */
export interface KeptAnswer extends ReviewAnswer {
  entry: string;
}

/** Open questions about replies, in the table Communications. */
export interface ReviewStore {
  /** The reply that a review is about. */
  reply(ref: string): Promise<ReplyRecord | null>;
  /** What was answered so far for a dealer or the platform. */
  answers(ref: string, scope: string): Promise<KeptAnswer[]>;
  /**
   * Keeps an answer as evidence, before it acts. The first one stays for good, and so does a confirmation after a release, beside it.
   * @returns what is kept: this answer, the same given before, or the confirmation that another answer comes too late for
   */
  keep(answer: ReviewAnswer): Promise<KeptAnswer>;
  /**
   * Notes how the number stands after an answer, puts it into its customer's timeline, and takes the review from the open ones.
   * @param customers those it concerns
   */
  close(answer: KeptAnswer, customers: readonly CustomerKey[], statusAfter?: NumberStatus): Promise<void>;
}

const isSame = (one: ReviewAnswer, other: ReviewAnswer): boolean =>
  one.answer === other.answer && one.concerned === other.concerned;

export function createReviewStore(client: DynamoDBDocumentClient, table: string): ReviewStore {
  async function item(id: string, entry: string): Promise<Record<string, unknown> | undefined> {
    const command = new GetCommand({ TableName: table, Key: { id, entry }, ConsistentRead: true });
    return (await client.send(command)).Item;
  }

  /** A reply that asks one alone is its own review; one that asks several has an entry for each. */
  async function takeFromOpen(ref: string, scope: string): Promise<void> {
    const entries = scope === everyDealer ? ['reply'] : ['reply', dealerEntry(scope)];
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

  /** Puts an answer's evidence if there is none; answers with what is there. */
  async function put(answer: ReviewAnswer, entry: string): Promise<KeptAnswer> {
    const Item = answerItem(answer, entry);
    const command = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(id)' });
    if (await wrote(client.send(command))) return { ...answer, entry };
    return readAnswer((await item(answer.ref, entry)) ?? {});
  }

  /** In whose timeline an answer is: where the reply is, else of the only customer it concerns. */
  async function personOf({ ref, concerned }: ReviewAnswer, customers: readonly CustomerKey[]) {
    const reply = concerned === everyDealer ? undefined : await item(ref, dealerEntry(concerned));
    const own = customers.filter(({ dealerId }) => concerned === everyDealer || dealerId === concerned);
    return typeof reply?.['person'] === 'string' ? reply['person'] : onlyPerson(own);
  }

  return {
    async reply(ref) {
      const found = await item(ref, 'reply');
      return found ? readRecord(found) : null;
    },

    async answers(ref, scope) {
      const items = await queryAll(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'id = :id AND begins_with(#entry, :entry)',
        ExpressionAttributeNames: { '#entry': 'entry' },
        ExpressionAttributeValues: { ':id': ref, ':entry': answerEntries.first(scope) },
      });
      return items.map(readAnswer).filter((answer) => answer.scope === scope);
    },

    async keep(answer) {
      const first = await put(answer, answerEntries.first(answer.scope));
      if (isSame(first, answer) || answer.answer !== 'confirmed') return first;
      return put(answer, answerEntries.confirmed(answer.scope, answer.concerned));
    },

    async close(answer, customers, statusAfter) {
      const person = await personOf(answer, customers);
      const noted = Object.entries({ person, statusAfter }).filter(([, value]) => value !== undefined);
      if (noted.length > 0)
        await client.send(
          new UpdateCommand({
            TableName: table,
            Key: { id: answer.ref, entry: answer.entry },
            UpdateExpression: `SET ${noted.map(([name]) => `${name} = if_not_exists(${name}, :${name})`).join(', ')}`,
            ExpressionAttributeValues: Object.fromEntries(noted.map(([name, value]) => [`:${name}`, value])),
          }),
        );
      await takeFromOpen(answer.ref, answer.scope);
    },
  };
}
