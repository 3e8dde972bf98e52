import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Json, type JsonObject, isObject, objectOrEmpty, parseObject, textOr } from '../json.ts';

/** One synthesized stack. */
export interface Stack {
  name: string;
  /** Its place in the construct tree. */
  path: string;
  account: string;
  region: string;
  template: JsonObject;
}

/** One environment's stacks, as CDK would deploy them. */
export interface Stage {
  name: string;
  stacks: Stack[];
  /** Folder of an asset by the S3 key under which its upload would lie. */
  assets: Map<string, string>;
}

/**
 * Reads a synthesized cloud assembly: a stage by nested assembly, or one stage where the stacks lie at the top.
 * @throws Error that names the folder when there is no assembly in it.
 */
export function readAssembly(folder: string): Stage[] {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new Error(`${folder} holds no synthesized cloud assembly (no manifest.json)`);
  const artifacts = Object.entries(objectOrEmpty(parseObject(readFileSync(path, 'utf8'), path)['artifacts']));
  const stages = artifacts
    .filter(([, artifact]) => typeOf(artifact) === 'cdk:cloud-assembly')
    .flatMap(([, artifact]) => readAssembly(join(folder, property(artifact, 'directoryName'))));
  const stacks = artifacts
    .filter(([, artifact]) => typeOf(artifact) === 'aws:cloudformation:stack')
    .map(([id, artifact]) => readStack(folder, id, artifact));
  if (stacks.length === 0) return stages;
  const assets = new Map(
    artifacts
      .filter(([, artifact]) => typeOf(artifact) === 'cdk:asset-manifest')
      .flatMap(([, artifact]) => readAssets(folder, property(artifact, 'file'))),
  );
  return [...stages, { name: stageName(folder), stacks, assets }];
}

const typeOf = (artifact: Json): Json | undefined => objectOrEmpty(artifact)['type'];

function property(artifact: Json, name: string): string {
  const value = objectOrEmpty(objectOrEmpty(artifact)['properties'])[name];
  if (typeof value !== 'string') throw new Error(`The cloud assembly has an artifact without ${name}`);
  return value;
}

const stageName = (folder: string): string =>
  folder
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/^assembly-/, '') ?? folder;

function readStack(folder: string, id: string, artifact: Json): Stack {
  const environment = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(textOr(objectOrEmpty(artifact)['environment']));
  const file = property(artifact, 'templateFile');
  return {
    name: id,
    path: textOr(objectOrEmpty(artifact)['displayName'], id),
    account: environment?.[1] ?? 'unknown-account',
    region: environment?.[2] ?? 'unknown-region',
    template: parseObject(readFileSync(join(folder, file), 'utf8'), file),
  };
}

function readAssets(folder: string, file: string): [key: string, folder: string][] {
  const manifest = parseObject(readFileSync(join(folder, file), 'utf8'), file);
  return Object.values(objectOrEmpty(manifest['files'])).flatMap((asset) => {
    const { source, destinations } = objectOrEmpty(asset);
    const path = objectOrEmpty(source)['path'];
    if (typeof path !== 'string' || !isObject(destinations)) return [];
    return Object.values(destinations).map((destination): [string, string] => [
      textOr(objectOrEmpty(destination)['objectKey']),
      join(folder, path),
    ]);
  });
}
