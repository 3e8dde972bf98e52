import { QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

type Item = Record<string, unknown>;

/**
 * The first items that a query finds, however often DynamoDB cuts its answer: it does at 1 MB, before a filter.
 * @param most how many items at most
 */
export async function queryUpTo(
  client: DynamoDBDocumentClient,
  most: number,
  query: Omit<QueryCommandInput, 'Limit' | 'ExclusiveStartKey'>,
): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const Limit = Number.isFinite(most) && query.FilterExpression === undefined ? most - items.length : undefined;
    const page = await client.send(new QueryCommand({ ...query, Limit, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && items.length < most);
  return items.slice(0, most);
}

/** All that a query finds. */
export const queryAll = (
  client: DynamoDBDocumentClient,
  query: Omit<QueryCommandInput, 'Limit' | 'ExclusiveStartKey'>,
): Promise<Item[]> => queryUpTo(client, Infinity, query);
