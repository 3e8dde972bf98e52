import { GetCommand, QueryCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../domain/consent.ts';
import { expiry } from './communication-entry.ts';
import { wrote } from './document-client.ts';
import type { KeptReason } from '../domain/reply-record.ts';
import { keptEntry, keptFor } from './kept-item.ts';
import type { Page, PageOf } from './page.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import { communicationIndexes } from './tables.ts';

/** An open kept message in a list: nothing of what is in it. */
export interface KeptLine {
  id: string;
  /** When it was first kept, ms since 1970. */
  at: number;
  reason: KeptReason;
  /** Absent where it names no gateway of ours. */
  gateway?: string;
  /** Why it could not become a reply, in words. */
  why: string;
}

/** Which kept messages are meant; without either all. */
export interface KeptFilter {
  reason?: KeptReason | undefined;
  gateway?: string | undefined;
}

/** A kept message as it was stored. */
export interface StoredMessage extends KeptLine {
  body: Uint8Array;
  attributes: Readonly<Record<string, string>>;
  isOpen: boolean;
  /** How often it was kept: once more after each replay that did not help. */
  timesKept: number;
  /** What was done with it last. */
  closed?: { how: 'replayed' | 'dismissed'; by: string; at: number };
}

export interface KeptClosing {
  how: 'replayed' | 'dismissed';
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Messages that could not become replies, in the table Communications. */
export interface KeptMessageStore {
  /** Those that are open, oldest first. A page may have fewer, and a next one behind it. */
  open(page: Page, filter?: KeptFilter): Promise<PageOf<KeptLine>>;
  find(id: string): Promise<StoredMessage | null>;
  /** Takes a message from the open ones, unless it was kept again since it was read: then `false`, and it stays open. */
  close(message: Pick<StoredMessage, 'id' | 'timesKept'>, closing: KeptClosing): Promise<boolean>;
}

const isMeant = (line: KeptLine, { reason, gateway }: KeptFilter): boolean =>
  (reason === undefined || line.reason === reason) && (gateway === undefined || line.gateway === gateway);

const readMessage = (item: Record<string, unknown>): StoredMessage => {
  const closed = item['closed'] as StoredMessage['closed'];
  return {
    id: String(item['id']),
    at: Number(item['at']),
    ...keptFor(item),
    why: String(item['why']),
    body: item['body'] as Uint8Array,
    attributes: (item['attributes'] ?? {}) as Record<string, string>,
    isOpen: item['review'] !== undefined,
    timesKept: Number(item['timesKept'] ?? 1),
    ...(closed ? { closed } : {}),
  };
};

export function createKeptMessageStore(client: DynamoDBDocumentClient, table: string): KeptMessageStore {
  return {
    async open({ most, after: cursor }, filter = {}) {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: communicationIndexes.review,
          KeyConditionExpression: 'review = :platform',
          FilterExpression: 'kind = :kept',
          ExpressionAttributeValues: { ':platform': everyDealer, ':kept': 'kept' },
          Limit: most,
          ExclusiveStartKey: readCursor(cursor).after,
        }),
      );
      const lines = (page.Items ?? []).map((item): KeptLine => ({
        id: String(item['id']),
        at: Number(item['at']),
        ...keptFor(item),
        why: String(item['reason'] ?? 'it could not be read'),
      }));
      const entries = lines.filter((line) => isMeant(line, filter));
      const after = page.LastEvaluatedKey;
      return after ? { entries, next: writeCursor({ part: 0, after }) } : { entries };
    },

    async find(id) {
      const Key = { id, entry: keptEntry };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item ? readMessage(Item) : null;
    },

    close: ({ id, timesKept }, closed) =>
      wrote(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { id, entry: keptEntry },
            UpdateExpression: 'SET closed = :closed, expiresAt = :expiry REMOVE review',
            ConditionExpression: `timesKept = :times${timesKept === 1 ? ' OR attribute_not_exists(timesKept)' : ''}`,
            ExpressionAttributeValues: { ':closed': closed, ':expiry': expiry(closed.at), ':times': timesKept },
          }),
        ),
      ),
  };
}
