import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { sha256 } from '../lambdas/core/domain/digest.ts';
import { readArguments } from './arguments.ts';
import { awsConfig, findProduct, readEnvironment } from './deployed-product.ts';
import { readSeedFile } from './seed-file.ts';
import { seed } from './seed.ts';
import { openStores } from './stores.ts';

export const seedUsage = 'npm run seed -- --environment NAME [--port N, of the local cloud] FILE';

/** `npm run seed`. Prints what it did; answers with the exit code. */
export async function seedCommand(args: string[], print: (line: string) => void): Promise<number> {
  const { environment: name, port, files } = readArguments(args, seedUsage);
  const environment = readEnvironment(name);
  const [path, ...others] = files;
  if (path === undefined || others.length > 0) throw new Error(`name one file. Usage: ${seedUsage}`);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${error.code}): is it there?`, { cause: error });
  });
  const file = readSeedFile(text, path);
  const product = await findProduct(environment, awsConfig(environment, port));
  const { put, refused } = await seed(openStores(product), product.tables.settings, file, {
    file: basename(path),
    sha256: sha256(text),
    by: userInfo().username,
    startedAt: Date.now(),
  });
  for (const problem of refused) print(`refused: ${problem}`);
  print(`Of ${path}, put into ${environment}: ${put}; refused: ${refused.length}.`);
  return refused.length === 0 ? 0 : 1;
}
