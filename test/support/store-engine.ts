import {
  CreateTableCommand,
  waitUntilTableExists,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import type { AddressInfo } from 'node:net';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import {
  communicationIndexes,
  communicationOrder,
  historyIndexes,
  numberIndexes,
  communicationProjection,
  tables,
  type TableName,
} from '../../lambdas/core/stores/tables.ts';
import { directClient } from './direct-requests.ts';

/** A DynamoDB engine of our own on a free port, with every table in it. */
export interface StoreEngine {
  client: DynamoDBDocumentClient;
  /** For another client of the same engine, with middleware of its own. */
  connect(): DynamoDBDocumentClient;
  /** The same without HTTP, for tests that make very many requests. */
  connectDirectly(): DynamoDBDocumentClient;
  tables: Record<TableName, string>;
  /** Where other processes reach it. */
  endpoint: string;
  stop(): Promise<void>;
}

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
const key = (partition: string, sort?: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  ...(sort === undefined ? [] : [{ AttributeName: sort, KeyType: 'RANGE' as const }]),
];

const historyIndex = (index: string) => ({
  IndexName: index,
  KeySchema: key(index, communicationOrder),
  Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...communicationProjection] },
});

function indexesOf(name: TableName): GlobalSecondaryIndex[] {
  if (name === 'communications') return Object.values(communicationIndexes).map(historyIndex);
  if (name === 'sent') return Object.values(historyIndexes).map(historyIndex);
  const KeySchema = key(numberIndexes.optOuts, tables.numbers.partitionKey);
  return name === 'numbers'
    ? [{ IndexName: numberIndexes.optOuts, KeySchema, Projection: { ProjectionType: 'KEYS_ONLY' } }]
    : [];
}

async function createTable(client: DynamoDBClient, name: TableName): Promise<void> {
  const definition: { partitionKey: string; sortKey?: string } = tables[name];
  const { partitionKey, sortKey } = definition;
  const indexes = indexesOf(name);
  const names = [
    partitionKey,
    sortKey,
    ...indexes.flatMap(({ KeySchema = [] }) => KeySchema.map((part) => part.AttributeName)),
  ];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...new Set(names)].filter((attribute) => attribute !== undefined).map(text),
      KeySchema: key(partitionKey, sortKey),
      ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes }),
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.05 }, { TableName: name });
}

/** Starts dynalite in memory. Close it in `afterAll`. */
export async function startStoreEngine(): Promise<StoreEngine> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const config = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const connect = () => createDocumentClient(config);
  const client = connect();
  const names = Object.keys(tables) as TableName[];
  for (const name of names) await createTable(client, name);
  return {
    client,
    endpoint: config.endpoint,
    connect,
    connectDirectly: () => directClient(server, config),
    tables: Object.fromEntries(names.map((name) => [name, name])) as Record<TableName, string>,
    stop: async () => {
      client.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
