import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDeclarations } from './declarations.ts';
import { buildJavaScript } from './java-script.ts';

/** Builds what is packed into `dist`: `npm pack` runs it. The folder is swapped in only when all of it is there. */
const client = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(client, '.build-'));
try {
  await buildJavaScript(client, folder);
  await buildDeclarations(client, folder);
  // Its code is part of the bundle.
  const zod = dirname(fileURLToPath(import.meta.resolve('zod/package.json')));
  await cp(join(zod, 'LICENSE'), join(folder, 'zod.LICENSE'));
  await rm(join(client, 'dist'), { recursive: true, force: true });
  await rename(folder, join(client, 'dist'));
} finally {
  await rm(folder, { recursive: true, force: true });
}
