import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import type { ReplyStore } from '../domain/ports.ts';
import type { ReplyRecord, StoredReply } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import { wrote } from './document-client.ts';
import { keptAgain, keptItem } from './kept-item.ts';
import { candidateItems, concernedEntries, type ConcernedEntries } from './reply-entries.ts';
import { readRecord, recordItem } from './reply-item.ts';

export { keptText } from './reply-item.ts';

/** How large a kept message may be, in bytes: DynamoDB's items end at 400 kB. */
export const keptMessageLimit = 300_000;

/** A message that cannot be kept as an item. It stays in the queue and ends in the dead-letter queue, whole. */
export class KeptMessageTooLarge extends Error {
  constructor(bytes: number) {
    super(
      `a message of ${bytes} bytes is too large to be kept as an item (${keptMessageLimit}); it stays in the queue`,
    );
    this.name = 'KeptMessageTooLarge';
  }
}

/** How many entries of one reply are put at once. */
const putsAtOnce = 8;

function storedReply(record: ReplyRecord, item: Record<string, unknown> = {}): StoredReply {
  const { doneAt, erasedText } = item;
  return { record, done: doneAt !== undefined, ...(typeof erasedText === 'string' ? { erasedText } : {}) };
}

/** Replies and kept messages in the table Communications. */
export function createReplyStore(client: DynamoDBDocumentClient, table: string): ReplyStore {
  const putNew = (Item: Record<string, unknown>): Promise<boolean> =>
    wrote(client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(id)' })));

  /** Puts an entry that is there into histories which it is not in yet. */
  async function complete(id: string, { entry, keys }: ConcernedEntries['completed'][number]): Promise<void> {
    const indexes = Object.entries(keys);
    if (indexes.length === 0) return;
    const update = new UpdateCommand({
      TableName: table,
      Key: { id, entry },
      UpdateExpression: `SET ${indexes.map(([index]) => `#${index} = if_not_exists(#${index}, :${index})`).join(', ')}`,
      ConditionExpression: 'attribute_exists(id)',
      ExpressionAttributeNames: Object.fromEntries(indexes.map(([index]) => [`#${index}`, index])),
      ExpressionAttributeValues: Object.fromEntries(indexes.map(([index, key]) => [`:${index}`, key])),
    });
    await wrote(client.send(update));
  }

  async function read(ref: string): Promise<Record<string, unknown> | undefined> {
    const Key = { id: ref, entry: 'reply' };
    return (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
  }

  async function stored(ref: string): Promise<Record<string, unknown>> {
    const Item = await read(ref);
    if (!Item) throw new Error('the record of a reply was there and is gone: was it deleted by hand?');
    return Item;
  }

  return {
    async freeze(record, about) {
      const item = (await putNew(recordItem(record))) ? null : await stored(record.ref);
      const frozen = item ? storedReply(readRecord(item), item) : storedReply(record);
      if (!frozen.done) for (const candidate of candidateItems(frozen.record, about)) await putNew(candidate);
      return frozen;
    },

    async markDone(record, { statusAfter, doneAt, ...concerned }) {
      const { ref } = record;
      const { completed, added } = concernedEntries(record, concerned);
      for (const one of completed) await complete(ref, one);
      await pMap(added, putNew, { concurrency: putsAtOnce });
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { id: ref, entry: 'reply' },
          UpdateExpression: 'SET doneAt = :doneAt, customers = :customers, statusAfter = :after',
          ExpressionAttributeValues: {
            ':doneAt': doneAt,
            ':after': statusAfter,
            ':customers': concerned.customers.map(statusKey),
          },
        }),
      );
    },

    claimConfirmation: ({ ref }, claimedAt) =>
      wrote(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { id: ref, entry: 'reply' },
            UpdateExpression: 'SET confirmedAt = :at',
            ConditionExpression: 'attribute_not_exists(confirmedAt)',
            ExpressionAttributeValues: { ':at': claimedAt },
          }),
        ),
      ),

    async keep(message) {
      const { byteLength } = message.body;
      if (byteLength > keptMessageLimit) throw new KeptMessageTooLarge(byteLength);
      const item = keptItem(message);
      if (!(await putNew(item))) await client.send(new UpdateCommand({ TableName: table, ...keptAgain(message) }));
    },

    async find(ref) {
      const item = await read(ref);
      return item ? storedReply(readRecord(item), item) : null;
    },
  };
}
