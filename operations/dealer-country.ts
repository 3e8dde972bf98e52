import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DealerSettings } from '../lambdas/core/contracts/settings.ts';
import { settingsKeys } from '../lambdas/core/stores/settings-store.ts';

/** The country of a dealer, ISO 3166; `null` where there is no such dealer. */
export async function countryOf(
  client: DynamoDBDocumentClient,
  settingsTable: string,
  dealerId: string,
): Promise<string | null> {
  if (dealerId === '') return null;
  const Key = settingsKeys.dealer(dealerId);
  const { Item } = await client.send(new GetCommand({ TableName: settingsTable, Key, ConsistentRead: true }));
  return (Item?.['settings'] as DealerSettings | undefined)?.country ?? null;
}
