import { BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Key = Record<string, string>;
export interface ItemKey {
  table: string;
  key: Key;
}
export interface ItemPut {
  table: string;
  /** The item's key attributes, to tell items apart: one request may not name a key twice. */
  key: Key;
  item: Record<string, unknown>;
}

/** DynamoDB's limits: keys of one BatchGetItem, puts of one BatchWriteItem. */
const keysPerRead = 100;
const putsPerWrite = 25;
const tries = 5;

/** One name for a key, to look its item up by. */
export const keyName = ({ table, key }: ItemKey): string =>
  JSON.stringify([
    table,
    ...Object.entries(key)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flat(),
  ]);

const chunksOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));

const distinct = <T extends ItemKey>(list: readonly T[]): T[] => [
  ...new Map(list.map((entry) => [keyName(entry), entry])).values(),
];

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));

const byTable = <T extends { table: string }, R>(entries: readonly T[], as: (entry: T) => R): Map<string, R[]> => {
  const tables = new Map<string, R[]>();
  for (const entry of entries) tables.set(entry.table, [...(tables.get(entry.table) ?? []), as(entry)]);
  return tables;
};

/** What a batch could read: an item, `null` for a key that has none, and no entry at all for what could not be read. */
export interface ItemsRead {
  found: ReadonlyMap<string, Record<string, unknown> | null>;
  /** Why some could not be read. */
  failure?: unknown;
}

/** The names of the keys that were written, and why others were not. */
export interface ItemsWritten {
  written: ReadonlySet<string>;
  failure?: unknown;
}

/** The name of the key of an item that DynamoDB gave back: it may have put the item's attributes into another order. */
const nameIn = (table: string, item: Record<string, unknown>, keyAttributes: readonly string[] = []): string =>
  keyName({ table, key: Object.fromEntries(keyAttributes.map((name) => [name, String(item[name])])) });

const keyAttributesOf = (entries: readonly ItemKey[]): ReadonlyMap<string, string[]> =>
  new Map(entries.map(({ table, key }) => [table, Object.keys(key)]));

function refuseUnprocessed(open: readonly ItemKey[]): void {
  if (open.length > 0) throw new Error(`DynamoDB left ${open.length} items unprocessed ${tries} times in a row`);
}

async function allChunks(work: Promise<void>[]): Promise<{ failure?: unknown }> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  return failed ? { failure: failed.reason as unknown } : {};
}

/** Only these attributes, and those of the key. */
const projectionOf = (names: readonly string[]) => ({
  ProjectionExpression: names.map((_, index) => `#${index}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${index}`, name])),
});

async function readChunk(
  client: DynamoDBDocumentClient,
  chunk: ItemKey[],
  found: Map<string, Record<string, unknown> | null>,
  only: readonly string[] | undefined,
) {
  const keyAttributes = keyAttributesOf(chunk);
  let open = chunk;
  for (let attempt = 0; open.length > 0 && attempt < tries; attempt++) {
    if (attempt > 0) await pause(attempt);
    const requested = byTable(open, ({ key }) => key);
    const RequestItems = Object.fromEntries(
      [...requested].map(([table, Keys]) => {
        const projected = only && projectionOf([...(keyAttributes.get(table) ?? []), ...only]);
        return [table, { Keys, ConsistentRead: true, ...projected }];
      }),
    );
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems }));
    const left = Object.entries(UnprocessedKeys).flatMap(([table, { Keys = [] }]) =>
      Keys.map((key) => ({ table, key: key as Key })),
    );
    const unread = new Set(left.map(keyName));
    for (const entry of open) if (!unread.has(keyName(entry))) found.set(keyName(entry), null);
    for (const [table, items] of Object.entries(Responses))
      for (const item of items) found.set(nameIn(table, item, keyAttributes.get(table)), item);
    open = left;
  }
  refuseUnprocessed(open);
}

/**
 * Reads items by key, consistently, in batches side by side. A batch that fails, and keys that DynamoDB leaves unprocessed again
 * and again, are simply not in the answer: the caller treats them as unknown.
 * @param only the attributes that are wanted, beside the key; absent: all
 */
export async function readItems(
  client: DynamoDBDocumentClient,
  keys: readonly ItemKey[],
  only?: readonly string[],
): Promise<ItemsRead> {
  const found = new Map<string, Record<string, unknown> | null>();
  const outcome = await allChunks(
    chunksOf(distinct(keys), keysPerRead).map((chunk) => readChunk(client, chunk, found, only)),
  );
  return { found, ...outcome };
}

async function writeChunk(client: DynamoDBDocumentClient, chunk: ItemPut[], written: Set<string>): Promise<void> {
  const keyAttributes = keyAttributesOf(chunk);
  let open = chunk;
  for (let attempt = 0; open.length > 0 && attempt < tries; attempt++) {
    if (attempt > 0) await pause(attempt);
    const requested = byTable(open, ({ item }) => ({ PutRequest: { Item: item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteCommand({ RequestItems: Object.fromEntries(requested) }),
    );
    const left = new Set(
      Object.entries(UnprocessedItems).flatMap(([table, requests]) =>
        requests.map(({ PutRequest }) => nameIn(table, PutRequest?.Item ?? {}, keyAttributes.get(table))),
      ),
    );
    const isLeft = (put: ItemPut): boolean => left.has(keyName(put));
    for (const put of open) if (!isLeft(put)) written.add(keyName(put));
    open = open.filter(isLeft);
  }
  refuseUnprocessed(open);
}

/** Puts items in batches side by side; of two puts with one key the last counts. Answers with the names of the keys that were written. */
export async function putItems(client: DynamoDBDocumentClient, puts: readonly ItemPut[]): Promise<ItemsWritten> {
  const written = new Set<string>();
  const outcome = await allChunks(
    chunksOf(distinct(puts), putsPerWrite).map((chunk) => writeChunk(client, chunk, written)),
  );
  return { written, ...outcome };
}

/**
 * Puts items in batches, all of them.
 * @throws where one could not be written
 */
export async function putAll(client: DynamoDBDocumentClient, puts: readonly ItemPut[]): Promise<void> {
  const { written, failure } = await putItems(client, puts);
  if (puts.some((put) => !written.has(keyName(put))))
    throw new Error('items could not be written to DynamoDB', { cause: failure });
}
