import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import type { HttpResponse } from '../http-message.ts';
import { type JsonObject, textOr } from '../json.ts';
import { Upstream, localAuthorization } from './upstream.ts';

/** DynamoDB, played by dynalite. */
export interface DynamoDb {
  /** Passes a call of an SDK client on. */
  forward(headers: Record<string, string>, body: Buffer): Promise<HttpResponse>;
  createTable(definition: JsonObject): Promise<void>;
  stop(): Promise<void>;
}

/** Starts dynalite on a free port; tables are there at once. */
export async function startDynamoDb(region: string): Promise<DynamoDb> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const upstream = new Upstream((server.address() as AddressInfo).port);
  return {
    forward: (headers, body) => upstream.post(headers, body),
    createTable: async (definition) => {
      const headers = {
        ...localAuthorization(region, 'dynamodb'),
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'DynamoDB_20120810.CreateTable',
      };
      const { status, body } = await upstream.post(headers, JSON.stringify(definition));
      if (status !== 200) throw new Error(`Table ${textOr(definition['TableName'])} is refused: ${body.toString()}`);
    },
    stop: async () => {
      upstream.close();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
