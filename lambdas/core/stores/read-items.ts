import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { queryAll } from './query.ts';
import { keyName, readItems, type ItemKey } from './batch.ts';

export type Item = Record<string, unknown>;

/** All that is known of one phone: the items of Numbers whose sort key begins with `prefix`, read consistently. */
export async function itemsOfPhone(
  client: DynamoDBDocumentClient,
  table: string,
  phone: string,
  prefix = '',
): Promise<Item[]> {
  return queryAll(client, {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: `phone = :phone${prefix === '' ? '' : ' AND begins_with(#item, :prefix)'}`,
    ...(prefix === '' ? {} : { ExpressionAttributeNames: { '#item': 'item' } }),
    ExpressionAttributeValues: { ':phone': phone, ...(prefix === '' ? {} : { ':prefix': prefix }) },
  });
}

/**
 * Reads items by key, all of them.
 * @param only the attributes that are wanted, beside the key; absent: all
 * @throws where one could not be read
 */
export async function allItems(
  client: DynamoDBDocumentClient,
  keys: readonly ItemKey[],
  only?: readonly string[],
): Promise<(key: ItemKey) => Item | undefined> {
  const { found, failure } = await readItems(client, keys, only);
  if (keys.some((key) => !found.has(keyName(key))))
    throw new Error('items could not be read from DynamoDB', { cause: failure });
  return (key) => found.get(keyName(key)) ?? undefined;
}
