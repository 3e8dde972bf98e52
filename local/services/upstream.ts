import { Agent, request } from 'node:http';
import type { HttpResponse } from '../http-message.ts';

/** A server of this process that speaks an AWS protocol, behind the front door. */
export class Upstream {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** Posts a call and returns the answer as it came. */
  post(headers: Record<string, string>, body: string | Buffer): Promise<HttpResponse> {
    return new Promise((answered, failed) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: this.#port,
          method: 'POST',
          agent: this.#agent,
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', failed);
          response.on('end', () => {
            const {
              'content-length': _length,
              connection: _connection,
              'transfer-encoding': _encoding,
              ...kept
            } = response.headers;
            answered({
              status: response.statusCode ?? 500,
              headers: Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)])),
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      call.on('error', failed);
      call.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** An Authorization header that names the region; the engines check its form and nothing else. */
export const localAuthorization = (region: string, service: string): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=local`,
  'x-amz-date': '20260101T000000Z',
});
