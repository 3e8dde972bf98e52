import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';

interface SignedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

const inLowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Hands one request to a server of this process, and waits for the answer. */
const ask = (server: Server, { method, path, headers, body }: SignedRequest) =>
  new Promise((resolve) => {
    const request = Object.assign(new EventEmitter(), { method, url: path, headers: inLowerCase(headers) });
    const answered: Record<string, string> = {};
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: unknown) => void (answered[name.toLowerCase()] = String(value)),
      end: (text: string) =>
        resolve({
          response: { statusCode: response.statusCode, headers: answered, body: new Uint8Array(Buffer.from(text)) },
        }),
    };
    server.emit('request', request, response);
    request.emit('data', Buffer.from(body.buffer, body.byteOffset, body.byteLength));
    request.emit('end');
  });

const directRequests = (server: Server): Pick<DynamoDBClientConfig, 'requestHandler' | 'signer'> => ({
  requestHandler: { handle: (request: SignedRequest) => ask(server, request) } as never,
  signer: {
    sign: async (request) => {
      const { headers } = request as SignedRequest;
      headers['x-amz-date'] = '20261123T000000Z';
      headers['authorization'] = 'AWS4-HMAC-SHA256 Credential=test, SignedHeaders=test, Signature=test';
      return request;
    },
  },
});

/** What only tells AWS, or a log, about the caller: about a fifth of the time of a request without sockets. */
const aboutTheCaller = ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware'];

/** A client that reaches an engine in this process without sockets and signatures: more than three times as fast. */
export function directClient(server: Server, config: DynamoDBClientConfig): DynamoDBDocumentClient {
  const client = createDocumentClient({ ...config, ...directRequests(server) });
  for (const name of aboutTheCaller) client.middlewareStack.remove(name);
  return client;
}
