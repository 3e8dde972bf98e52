import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CommunicationLine, LineCount } from './communication-line.ts';

type Counted = Pick<CommunicationLine, 'kind' | 'outcome' | 'reason'>;

/** Reads what is counted of one partition of the index `list`, a page at a time, and stops behind `most` lines. */
export async function countLines(
  client: DynamoDBDocumentClient,
  { table, partition }: { table: string; partition: string },
  most: number,
): Promise<{ lines: Counted[]; all: boolean }> {
  const lines: Counted[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'list',
        KeyConditionExpression: '#list = :list',
        ProjectionExpression: '#kind, #outcome, #reason',
        ExpressionAttributeNames: { '#list': 'list', '#kind': 'kind', '#outcome': 'outcome', '#reason': 'reason' },
        ExpressionAttributeValues: { ':list': partition },
        ExclusiveStartKey: startKey,
      }),
    );
    lines.push(...((page.Items ?? []) as Counted[]));
    startKey = page.LastEvaluatedKey;
  } while (startKey && lines.length < most);
  return { lines, all: startKey === undefined };
}

/** Lines as counts, the most frequent first. */
export function addedUp(lines: readonly Counted[]): LineCount[] {
  const counts = new Map<string, LineCount>();
  for (const { kind, outcome, reason } of lines) {
    const key = JSON.stringify([kind, outcome, reason]);
    const known = counts.get(key);
    if (known) known.count += 1;
    else
      counts.set(key, {
        kind,
        ...(outcome === undefined ? {} : { outcome }),
        ...(reason === undefined ? {} : { reason }),
        count: 1,
      });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
