import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PastReply } from '../domain/try-terms/try-terms.ts';
import { keyName, readItems } from './batch.ts';
import { listShards } from './communication-entry.ts';
import { communicationOrder } from './tables.ts';

type Item = Record<string, unknown>;

const day = 24 * 3_600_000;
/** How many lines of lists are read at most, blocked sends among them: some 17 MB. */
const mostLines = 50_000;
const linesAtOnce = 1000;

/** What a dealer's customers replied, as far as it was read. */
export interface PastReplies {
  /** Newest first. */
  replies: PastReply[];
  /** The first day that was read whole or in part, UTC, `yyyy-mm-dd`. */
  since: string;
  /** `false`: there were more in these days than are read. */
  complete: boolean;
}

export interface PastRepliesQuery {
  dealerId: string;
  /** How many days back, today among them. */
  days: number;
  /** Milliseconds since 1970. */
  now: number;
  /** How many replies at most. Absent: 1,000. */
  most?: number;
}

/** Reads replies out of lists, newest first, until so many lines were read in all. */
function createListReader(client: DynamoDBDocumentClient, table: string) {
  let left = mostLines;
  return {
    isSpent: (): boolean => left <= 0,
    async read(partition: string, wanted: number): Promise<Item[]> {
      const lines: Item[] = [];
      let ExclusiveStartKey: Item | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'list',
            KeyConditionExpression: '#list = :list',
            FilterExpression: '#kind = :reply',
            ExpressionAttributeNames: { '#list': 'list', '#kind': 'kind' },
            ExpressionAttributeValues: { ':list': partition, ':reply': 'reply' },
            ScanIndexForward: false,
            Limit: linesAtOnce,
            ExclusiveStartKey,
          }),
        );
        lines.push(...(page.Items ?? []));
        ExclusiveStartKey = page.LastEvaluatedKey;
        left -= page.ScannedCount ?? 0;
      } while (ExclusiveStartKey && lines.length < wanted && left > 0);
      return lines;
    },
  };
}

async function textsOf(client: DynamoDBDocumentClient, table: string, ids: readonly string[]): Promise<PastReply[]> {
  const keys = ids.map((id) => ({ table, key: { id, entry: 'reply' } }));
  const { found, failure } = await readItems(client, keys);
  return keys.flatMap((key) => {
    const item = found.get(keyName(key));
    if (item === undefined) throw new Error('replies could not be read from DynamoDB', { cause: failure });
    const text = item?.['body'];
    return typeof text === 'string' ? [{ text, ref: key.key.id, from: String(item?.['phone']) }] : [];
  });
}

const newestFirst = (a: Item, b: Item): number =>
  String(a[communicationOrder]) < String(b[communicationOrder]) ? 1 : -1;

/** What a dealer's customers replied in the last days: read from the lists of these days alone. */
export async function pastReplies(
  client: DynamoDBDocumentClient,
  table: string,
  { dealerId, days, now, most = 1000 }: PastRepliesQuery,
): Promise<PastReplies> {
  const lists = createListReader(client, table);
  const lines: Item[] = [];
  const dates = Array.from({ length: days }, (_, back) => new Date(now - back * day).toISOString().slice(0, 10));
  let since = '';
  for (const date of dates) {
    // One more than wanted tells whether there are more.
    if (lines.length > most || lists.isSpent()) break;
    since = date;
    const partitions = Array.from({ length: listShards }, (_, shard) => `${dealerId}#${date}#${shard}`);
    const ofDay = await Promise.all(partitions.map((partition) => lists.read(partition, most - lines.length + 1)));
    lines.push(...ofDay.flat().toSorted(newestFirst));
  }
  const ids = lines.slice(0, most).map(({ id }) => String(id));
  return { replies: await textsOf(client, table, ids), since, complete: lines.length <= most && !lists.isSpent() };
}
