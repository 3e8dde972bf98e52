import { PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '../domain/digest.ts';
import type { PartStore, SmsPart } from '../domain/ports.ts';
import { expiry } from './communication-entry.ts';
import { wrote } from './document-client.ts';
import { kept } from './reply-item.ts';

/** References of long messages are used again: parts further apart than this, in milliseconds, are of two. Gateways try again for a day. */
const apart = 25 * 3_600_000;
/** How long parts wait for the others, in seconds. */
const waitFor = 3 * 24 * 3600;

const ifNew = { ConditionExpression: 'attribute_not_exists(id)' };
const ifNewOrStale = {
  ConditionExpression: 'attribute_not_exists(id) OR isStale = :stale',
  ExpressionAttributeValues: { ':stale': true },
};

/** Of each number the part that came nearest to `arrived`; `null` while one is missing. */
function wholeOf(parts: readonly SmsPart[], { total, seen }: SmsPart): SmsPart[] | null {
  const near = parts
    .filter((part) => part.total === total && Math.abs(part.seen - seen) <= apart)
    .toSorted((a, b) => Math.abs(a.seen - seen) - Math.abs(b.seen - seen) || (a.id < b.id ? -1 : 1));
  const found = Array.from({ length: total }, (_, index) => near.find(({ number }) => number === index + 1));
  return found.every((part) => part !== undefined) ? found : null;
}

/** Parts of long messages, in the table Communications until all are there. */
export function createPartStore(client: DynamoDBDocumentClient, table: string): PartStore {
  return {
    async add({ gateway, replyNumber, phone, of }, part) {
      const id = `parts#${gateway}#${replyNumber}#${sha256(`${phone}\n${of}`).slice(0, 32)}`;
      const entry = `part#${part.number}#${sha256(part.id).slice(0, 16)}`;
      const { id: messageId, text, ...facts } = part;
      const Item = { id, entry, messageId, text: kept(text), ...facts, expiresAt: expiry(part.seen, waitFor) };
      await wrote(client.send(new PutCommand({ TableName: table, Item, ...(part.isStale ? ifNew : ifNewOrStale) })));
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': id },
        }),
      );
      const parts = Items.map((item) => ({ ...item, id: String(item['messageId']) }) as SmsPart);
      return wholeOf(parts, part);
    },
  };
}
