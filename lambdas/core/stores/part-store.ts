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

const between = (one: SmsPart, other: SmsPart): number => Math.abs(one.seen - other.seen);

/** From the first of some parts to the last, in milliseconds. */
const spanOf = (parts: readonly SmsPart[]): number =>
  Math.max(...parts.map(({ seen }) => seen)) - Math.min(...parts.map(({ seen }) => seen));

/** The whole that a part completes with others: of each number the one that came nearest to it. `null` while one is missing. */
function completedBy(last: SmsPart, others: readonly SmsPart[]): SmsPart[] | null {
  const near = others
    .filter((part) => part.total === last.total && part.number !== last.number && between(part, last) <= apart)
    .toSorted((a, b) => between(a, last) - between(b, last) || (a.id < b.id ? -1 : 1));
  const found = Array.from({ length: last.total }, (_, index) =>
    [last, ...near].find((part) => part.number === index + 1),
  );
  return found.every((part) => part !== undefined) ? found : null;
}

/**
 * The long SMS that parts under one reference make, taken in the order in which they came, so that it is the same however often it is asked. A part
 * that is nearer to those it was whole with is not joined with one of another SMS.
 */
function wholesOf(parts: readonly SmsPart[]): SmsPart[][] {
  const wholes: SmsPart[][] = [];
  const inOrder = parts.toSorted((a, b) => a.seen - b.seen || (a.id < b.id ? -1 : 1));
  for (const [index, part] of inOrder.entries()) {
    const isTaken = (other: SmsPart): boolean =>
      wholes.some((whole) => whole.includes(other) && spanOf(whole) < between(other, part));
    const whole = completedBy(
      part,
      inOrder.slice(0, index).filter((other) => !isTaken(other)),
    );
    if (whole) wholes.push(whole);
  }
  return wholes;
}

/** The closest whole that a part is in. */
const wholeWith = (parts: readonly SmsPart[], id: string): SmsPart[] | null =>
  wholesOf(parts)
    .filter((whole) => whole.some((part) => part.id === id))
    .toSorted((a, b) => spanOf(a) - spanOf(b))[0] ?? null;

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
      return wholeWith(parts, part.id);
    },
  };
}
