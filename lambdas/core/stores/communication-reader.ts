import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { listShards } from './communication-entry.ts';
import { communicationOrder } from './tables.ts';

/** One line of a history: sent, received or blocked, a decision of staff, an import, an erasure, or a kept message. */
export interface CommunicationLine {
  /** With `entry`, the key of the whole entry: in Communications, or for `sent` in Sent. */
  id: string;
  /** Absent for what was sent. */
  entry?: string;
  kind: 'reply' | 'blocked' | 'sent' | 'staff' | 'import' | 'erasure' | 'kept';
  /** Absent for what concerns the platform. */
  dealerId?: string;
  outcome?: string;
  reason?: string;
  /** Milliseconds since 1970. */
  at: number;
  order: string;
}

/** Histories where staff look, newest first; what was sent, received and blocked together. */
export interface CommunicationReader {
  /** One dealer's SMS of one day (UTC, `yyyy-mm-dd`). */
  listOf(dealerId: string, day: string, most?: number): Promise<CommunicationLine[]>;
  timelineOf(dealerId: string, customerId: string, most?: number): Promise<CommunicationLine[]>;
  ofLead(dealerId: string, leadId: string, most?: number): Promise<CommunicationLine[]>;
  ofAutomation(dealerId: string, automationId: string, most?: number): Promise<CommunicationLine[]>;
  /** The open reviews of a dealer, or with `*` of the platform; oldest first, since they wait. */
  openReviews(dealerId: string, most?: number): Promise<CommunicationLine[]>;
  /** A whole entry, with what it says. */
  entry(id: string, entry: string): Promise<Record<string, unknown> | null>;
}

interface IndexQuery {
  index: string;
  partition: string;
  newestFirst: boolean;
  most: number;
}

/** How many lines a history has unless more are asked for. */
const usual = 100;

export function createCommunicationReader(
  client: DynamoDBDocumentClient,
  tables: { communications: string; sent: string },
): CommunicationReader {
  async function query(
    table: string,
    { index, partition, newestFirst, most }: IndexQuery,
  ): Promise<CommunicationLine[]> {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: index,
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': index },
        ExpressionAttributeValues: { ':partition': partition },
        ScanIndexForward: !newestFirst,
        Limit: most,
      }),
    );
    return Items as CommunicationLine[];
  }

  /** The newest of several partitions, of both tables. */
  async function history(index: string, partitions: readonly string[], most: number): Promise<CommunicationLine[]> {
    const queries = partitions.flatMap((partition) =>
      [tables.communications, tables.sent].map((table) => query(table, { index, partition, newestFirst: true, most })),
    );
    const lines = (await Promise.all(queries)).flat();
    return lines.toSorted((a, b) => (a[communicationOrder] < b[communicationOrder] ? 1 : -1)).slice(0, most);
  }

  const shards = Array.from({ length: listShards }, (_, shard) => shard);
  return {
    listOf: (dealerId, day, most = usual) =>
      history(
        'list',
        shards.map((shard) => `${dealerId}#${day}#${shard}`),
        most,
      ),
    timelineOf: (dealerId, customerId, most = usual) => history('person', [`${dealerId}#${customerId}`], most),
    ofLead: (dealerId, leadId, most = usual) => history('lead', [`${dealerId}#${leadId}`], most),
    ofAutomation: (dealerId, automationId, most = usual) =>
      history('automation', [`${dealerId}#${automationId}`], most),
    openReviews: (dealerId, most = usual) =>
      query(tables.communications, { index: 'review', partition: dealerId, newestFirst: false, most }),
    async entry(id, entry) {
      const Key = { id, entry };
      const { Item } = await client.send(
        new GetCommand({ TableName: tables.communications, Key, ConsistentRead: true }),
      );
      return Item ?? null;
    },
  };
}
