import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf } from '../../../local/error-message.ts';
import { synthesize } from '../../../local/stage/synthesize.ts';

async function synthesizeUntilExit(): Promise<string> {
  const folder = await synthesize({ environment: 'local' });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Answers with the folder of the environment `local`, synthesized and bundled when it is asked for first, or with 500 and what went wrong.
 * Does not keep the process alive.
 * @returns the URL
 */
export async function serveLocalAssembly(): Promise<string> {
  let synthesized: Promise<string> | undefined;
  const server = createServer((_, response) => {
    response.setHeader('connection', 'close');
    synthesized ??= synthesizeUntilExit();
    synthesized.then(
      (folder) => response.end(folder),
      (error: unknown) => response.writeHead(500).end(messageOf(error)),
    );
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
