import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../../local/json.ts';
import type { Stack, Stage } from '../../../local/stage/read-assembly.ts';

/** A stack of these resources, by logical id. */
export const stackOf = (resources: Record<string, JsonObject>, others: Partial<Stack> = {}): Stack => ({
  name: 'test',
  path: 'test',
  account: '000000000000',
  region: 'ap-southeast-2',
  template: { Resources: resources },
  ...others,
});

export const stageOf = (resources: Record<string, JsonObject>, assets = new Map<string, string>()): Stage => ({
  name: 'test',
  stacks: [stackOf(resources)],
  assets,
});

/** A resource whose construct has the name of its logical id. */
export const resource = (type: string, properties: JsonObject = {}): JsonObject => ({
  Type: type,
  Properties: properties,
});

/** A bundled asset with this as its `index.mjs`. */
export async function asset(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'local-asset-'));
  await writeFile(join(folder, 'index.mjs'), code);
  return folder;
}

/** The properties of a function whose asset has the key `code`. */
export const functionProperties = (others: JsonObject = {}): JsonObject => ({
  Code: { S3Bucket: 'assets', S3Key: 'code' },
  Handler: 'index.handler',
  Runtime: `nodejs${process.versions.node.split('.')[0]}.x`,
  Timeout: 1,
  ...others,
});

/** A stage with one function, named `worker`. */
export async function stageWithFunction(code: string, properties: JsonObject = {}): Promise<Stage> {
  const worker = resource('AWS::Lambda::Function', functionProperties(properties));
  return stageOf({ worker }, new Map([['code', await asset(code)]]));
}
