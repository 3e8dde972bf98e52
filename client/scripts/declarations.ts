import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const typescript = createRequire(import.meta.url).resolve('typescript/package.json');

/** The client's one dependency. */
const dependency = '@aws-sdk/client-lambda';

/** Emits the declarations that the entries lead to. They stand alone: no schema library, nothing of the functions. */
export async function buildDeclarations(client: string, folder: string): Promise<void> {
  const emitted = await mkdtemp(join(tmpdir(), 'client-types-'));
  try {
    const tsc = join(dirname(typescript), 'bin/tsc');
    await run(process.execPath, [tsc, '-p', join(client, 'scripts/tsconfig.declarations.json'), '--outDir', emitted]);
    await copyReachable(join(emitted, 'client/src'), folder);
  } finally {
    await rm(emitted, { recursive: true, force: true });
  }
}

async function copyReachable(from: string, to: string): Promise<void> {
  const waiting = ['index.d.ts', 'testing.d.ts'];
  const copied = new Set<string>();
  await mkdir(to, { recursive: true });
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (copied.has(name)) continue;
    copied.add(name);
    const text = await readFile(join(from, name), 'utf8');
    for (const [, imported = ''] of text.matchAll(/from '([^']+)'/g)) {
      if (imported === dependency) continue;
      if (dirname(imported) !== '.')
        throw new Error(`${name} imports ${imported}: packed declarations must stand alone`);
      waiting.push(basename(imported).replace(/\.ts$/, '.d.ts'));
    }
    await writeFile(join(to, name), text.replaceAll(/(from '\.\/[^']+)\.ts'/g, "$1.js'"));
  }
}
