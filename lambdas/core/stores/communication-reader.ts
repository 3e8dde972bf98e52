import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { keyName, readItems, type ItemKey } from './batch.ts';
import { listShards } from './communication-entry.ts';
import { addedUp, countLines } from './communication-counts.ts';
import type { CommunicationLine, LineCount } from './communication-line.ts';
import { queryAll, queryUpTo } from './query.ts';
import { pointsToRecord, recordEntry } from './reply-entries.ts';
import { communicationOrder } from './tables.ts';

export type { CommunicationLine } from './communication-line.ts';

/** A line with all that its entry says; of a reply that could be for several dealers, what the reply's record says. */
export interface WholeCommunication {
  line: CommunicationLine;
  /** `null`: it is gone meanwhile. */
  item: Record<string, unknown> | null;
}

/**
 * Histories where staff look, newest first; what was sent, received and blocked together. `behind` is the `order` of the last line that was
 * shown before.
 */
export interface CommunicationReader {
  /** One dealer's SMS of one day (UTC, `yyyy-mm-dd`). */
  listOf(dealerId: string, day: string, most?: number, behind?: string): Promise<CommunicationLine[]>;
  timelineOf(dealerId: string, customerId: string, most?: number, behind?: string): Promise<CommunicationLine[]>;
  ofLead(dealerId: string, leadId: string, most?: number, behind?: string): Promise<CommunicationLine[]>;
  ofAutomation(dealerId: string, automationId: string, most?: number, behind?: string): Promise<CommunicationLine[]>;
  /** The open reviews of a dealer, or with `*` of the platform; oldest first, since they wait. */
  openReviews(dealerId: string, most?: number, behind?: string): Promise<CommunicationLine[]>;
  /** A whole entry, with what it says. */
  entry(id: string, entry: string): Promise<Record<string, unknown> | null>;
  /** Every entry under one id: of a reply its record, its dealers' entries, and the answers to its review. */
  entriesOf(id: string): Promise<Record<string, unknown>[]>;
  /** Lines with what their entries say, in the same order. */
  wholeOf(lines: readonly CommunicationLine[]): Promise<WholeCommunication[]>;
  /** A dealer's SMS of one day, counted. `complete: false`: there were more than `most`, and the counts are at least these. */
  countsOf(dealerId: string, day: string, most: number): Promise<{ counts: LineCount[]; complete: boolean }>;
}

interface IndexQuery {
  index: string;
  partition: string;
  newestFirst: boolean;
  most: number;
  behind?: string | undefined;
}

/** How many lines a history has unless more are asked for. */
const usual = 100;

export function createCommunicationReader(
  client: DynamoDBDocumentClient,
  tables: { communications: string; sent: string },
): CommunicationReader {
  async function query(
    table: string,
    { index, partition, newestFirst, most, behind }: IndexQuery,
  ): Promise<CommunicationLine[]> {
    const from = behind === undefined ? '' : ` AND #order ${newestFirst ? '<' : '>'} :behind`;
    const found = await queryUpTo(client, most, {
      TableName: table,
      IndexName: index,
      KeyConditionExpression: `#partition = :partition${from}`,
      ExpressionAttributeNames: { '#partition': index, ...(from ? { '#order': communicationOrder } : {}) },
      ExpressionAttributeValues: { ':partition': partition, ...(from ? { ':behind': behind } : {}) },
      ScanIndexForward: !newestFirst,
    });
    return found as unknown[] as CommunicationLine[];
  }

  /** The newest of several partitions, of both tables. */
  async function history(
    index: string,
    partitions: readonly string[],
    most: number,
    behind?: string,
  ): Promise<CommunicationLine[]> {
    const queries = partitions.flatMap((partition) =>
      [tables.communications, tables.sent].map((table) =>
        query(table, { index, partition, newestFirst: true, most, behind }),
      ),
    );
    const lines = (await Promise.all(queries)).flat();
    return lines.toSorted((a, b) => (a[communicationOrder] < b[communicationOrder] ? 1 : -1)).slice(0, most);
  }

  /** Where an entry stands; a dealer's or customer's own entry says less than the record. */
  const keyOf = ({ id, entry }: CommunicationLine): ItemKey =>
    entry === undefined
      ? { table: tables.sent, key: { id } }
      : { table: tables.communications, key: { id, entry: pointsToRecord(entry) ? recordEntry(id) : entry } };

  const shards = Array.from({ length: listShards }, (_, shard) => shard);
  const dayPartitions = (dealerId: string, day: string): string[] =>
    shards.map((shard) => `${dealerId}#${day}#${shard}`);

  return {
    listOf: (dealerId, day, most = usual, behind) => history('list', dayPartitions(dealerId, day), most, behind),
    timelineOf: (dealerId, customerId, most = usual, behind) =>
      history('person', [`${dealerId}#${customerId}`], most, behind),
    ofLead: (dealerId, leadId, most = usual, behind) => history('lead', [`${dealerId}#${leadId}`], most, behind),
    ofAutomation: (dealerId, automationId, most = usual, behind) =>
      history('automation', [`${dealerId}#${automationId}`], most, behind),
    openReviews: (dealerId, most = usual, behind) =>
      query(tables.communications, { index: 'review', partition: dealerId, newestFirst: false, most, behind }),
    async countsOf(dealerId, day, most) {
      const partitions = dayPartitions(dealerId, day).flatMap((partition) =>
        [tables.communications, tables.sent].map((table) => ({ table, partition })),
      );
      const each = Math.ceil(most / partitions.length);
      const counted = await Promise.all(partitions.map((one) => countLines(client, one, each)));
      return { counts: addedUp(counted.flatMap(({ lines }) => lines)), complete: counted.every(({ all }) => all) };
    },
    async wholeOf(lines) {
      const { found, failure } = await readItems(client, lines.map(keyOf));
      return lines.map((line) => {
        const item = found.get(keyName(keyOf(line)));
        if (item === undefined) throw new Error('entries of a history could not be read', { cause: failure });
        return { line, item };
      });
    },
    entriesOf: (id) =>
      queryAll(client, {
        TableName: tables.communications,
        ConsistentRead: true,
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': id },
      }),
    async entry(id, entry) {
      const Key = { id, entry };
      const { Item } = await client.send(
        new GetCommand({ TableName: tables.communications, Key, ConsistentRead: true }),
      );
      return Item ?? null;
    },
  };
}
