import { join } from 'node:path';
import { build } from 'esbuild';

/** One module per entry, what they share beside them; contracts and schemas inlined, readable, so that a stack trace says something. */
export async function buildJavaScript(client: string, folder: string): Promise<void> {
  await build({
    entryPoints: [join(client, 'src/index.ts'), join(client, 'src/testing.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'shared',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@aws-sdk/client-lambda'],
    logLevel: 'warning',
  });
}
