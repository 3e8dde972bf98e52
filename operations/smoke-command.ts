import { readArguments } from './arguments.ts';
import { awsConfig, findProduct, readEnvironment } from './deployed-product.ts';
import { smoke, SmokeFailure } from './smoke.ts';
import { openStores } from './stores.ts';

export const smokeUsage = 'npm run smoke -- --environment NAME [--port N, of the local cloud]';

/** `npm run smoke`. Prints what it proved; answers with the exit code. */
export async function smokeCommand(args: string[], print: (line: string) => void): Promise<number> {
  const { environment: name, port, files } = readArguments(args, smokeUsage);
  if (files.length > 0) throw new Error(`it takes no file. Usage: ${smokeUsage}`);
  const environment = readEnvironment(name);
  const product = await findProduct(environment, awsConfig(environment, port));
  print(`Smoke test of ${environment} in ${product.config.region}:`);
  try {
    await smoke(product, openStores(product), (proved) => print(`✓ ${proved}`));
  } catch (error) {
    if (!(error instanceof SmokeFailure)) throw error;
    print(`✗ ${error.message}`);
    return 1;
  }
  print(`${environment} works.`);
  return 0;
}
