import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, messageOf } from './error-message.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

/** The most that any service behind the door takes, DynamoDB's 16 MB; beyond it nothing is read. */
const mostBodyBytes = 16 * 1024 * 1024;

/** Answers a request, whatever it is for. */
export type Answer = (request: HttpRequest) => Promise<HttpResponse>;

/** The one port that everything is behind. */
export interface FrontDoor {
  port: number;
  url: string;
  /** Who answers from now on; until then it is 503. */
  serve(answer: Answer): void;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1.
 * @param port 0 takes a free one
 * @throws Error of one line that says what to do about the port.
 */
export async function openFrontDoor(port: number): Promise<FrontDoor> {
  let answer: Answer = starting;
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming)
      .then(async (body) => send(outgoing, body === undefined ? tooLarge : await answer(requestOf(incoming, body))))
      .catch((error: unknown) => {
        if (!outgoing.headersSent)
          send(outgoing, { status: 500, headers: {}, body: `The local cloud failed: ${messageOf(error)}` });
      });
  });
  server.keepAliveTimeout = 60_000;
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw new Error(portFault(port, error), { cause: error });
  }
  const { port: actual } = server.address() as AddressInfo;
  return {
    port: actual,
    url: `http://127.0.0.1:${actual}`,
    serve: (next) => {
      answer = next;
    },
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const starting: Answer = () => Promise.resolve({ status: 503, headers: {}, body: 'Starting.' });

const tooLarge: HttpResponse = { status: 413, headers: { connection: 'close' }, body: 'Too large.' };

function portFault(port: number, error: unknown): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return `Port ${port} is in use: choose another with --port N`;
  if (code === 'EACCES') return `Port ${port} may not be used: choose one above 1023 with --port N`;
  if (code === 'ERR_SOCKET_BAD_PORT') return `${port} is no port: choose one from 1 to 65535 with --port N`;
  return `Port ${port} cannot be used (${messageOf(error)}): choose another with --port N`;
}

/** `undefined`: more than anybody takes. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= mostBodyBytes) chunks.push(chunk);
  }
  return length > mostBodyBytes ? undefined : Buffer.concat(chunks);
}

function requestOf(incoming: IncomingMessage, body: Buffer): HttpRequest {
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const { rawHeaders } = incoming;
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: rawHeaders.flatMap((name, at): [string, string][] =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
    ),
    sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
    body,
  };
}

function send(outgoing: ServerResponse, { status, headers, body }: HttpResponse): void {
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}
