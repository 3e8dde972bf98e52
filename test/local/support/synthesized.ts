import { rm } from 'node:fs/promises';
import { type JsonObject, objectOrEmpty, textOr } from '../../../local/json.ts';
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
    template: { ...stack.template, Resources: withoutFunctions(objectOrEmpty(stack.template['Resources'])) },
  })),
});

/** And without what refers to them: mappings, methods that invoke them, and parameters that hold their ARNs. */
const withoutFunctions = (resources: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(resources).filter(([, body]) => !needsFunction(objectOrEmpty(body))));

function needsFunction({ Type: type, Properties: properties }: JsonObject): boolean {
  const integration = objectOrEmpty(objectOrEmpty(properties)['Integration']);
  return /^AWS::(Lambda|SSM)::/.test(textOr(type)) || integration['Type'] === 'AWS_PROXY';
}
