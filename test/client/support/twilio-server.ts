import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface TwilioServer {
  url: string;
  /** What it was asked to send, in order. */
  messages: { to: string; from: string; body: string }[];
  stop(): Promise<void>;
}

/** Takes SMS as Twilio's API does; refuses the phones named with code 21610. */
export async function startTwilioServer(optedOutThere: readonly string[]): Promise<TwilioServer> {
  const messages: TwilioServer['messages'] = [];
  const server = createServer((request, response) => void take(request, response));

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    const message = { to: form.get('To') ?? '', from: form.get('From') ?? '', body: form.get('Body') ?? '' };
    messages.push(message);
    const refused = optedOutThere.includes(message.to);
    const answer = refused ? { code: 21610, status: 400 } : { sid: `SM${messages.length}` };
    response.writeHead(refused ? 400 : 201, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
