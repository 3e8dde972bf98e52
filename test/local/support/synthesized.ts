import { rm } from 'node:fs/promises';
import { isObject, textOr } from '../../../local/json.ts';
import { type Stage, readAssembly } from '../../../local/stage/read-assembly.ts';
import { type Synthesis, synthesize } from '../../../local/stage/synthesize.ts';

/** The stages of the product as they are synthesized now. Without bundling: their functions cannot be run. */
export async function synthesizedStages(synthesis: Synthesis = {}): Promise<Stage[]> {
  const folder = await synthesize({ ...synthesis, bundling: false });
  const stages = readAssembly(folder);
  await rm(folder, { recursive: true });
  return stages;
}

/** The stage without functions, and so without anybody who takes messages out of its queues. */
export const withoutWorkers = (stage: Stage): Stage => ({
  ...stage,
  stacks: stage.stacks.map((stack) => ({
    ...stack,
    template: { ...stack.template, Resources: kept(stack.template['Resources']) },
  })),
});

const kept = (resources: unknown) =>
  Object.fromEntries(
    Object.entries(isObject(resources) ? resources : {}).filter(
      ([, resource]) =>
        isObject(resource) && !/^AWS::Lambda::(Function|EventSourceMapping)$/.test(textOr(resource['Type'])),
    ),
  );
