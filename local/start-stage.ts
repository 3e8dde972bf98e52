import type { Machine } from './machine.ts';
import type { RunnableType } from './resource-type.ts';
import { resourceTypes, treatmentOf } from './resource-types.ts';
import type { Stage } from './stage/read-assembly.ts';
import type { Resource } from './stage/resources.ts';
import { type Identity, StageModel } from './stage/stage-model.ts';
import type { Place } from './machine.ts';

/** The templates of a stage, with every resource at its place. */
export const modelOf = (stage: Stage, place: Place): StageModel =>
  new StageModel(stage, (resource, properties) => {
    const type = treatmentOf(resource.type);
    return type.run
      ? type.identify(type.physicalName(resource, properties), place, resource)
      : idleIdentity(resource, place);
  });

/** Nothing runs, but others may refer to it. */
const idleIdentity = ({ type, logicalId }: Resource, { account, region }: Place): Identity => {
  const service = type.split('::')[1]?.toLowerCase();
  return { ref: logicalId, attributes: { Arn: `arn:aws:${service}:${region}:${account}:${logicalId}` } };
};

/**
 * Starts every resource of a stage, type by type in the order of the table.
 * @throws Error of one line that names the first resource that cannot be run as it stands.
 */
export async function startStage(stage: Stage, machine: Machine): Promise<void> {
  const model = modelOf(stage, machine.place);
  for (const { resource, type } of runnableResources(model)) {
    await type.start(resource, model.properties(resource, type.ignored), machine);
  }
}

/**
 * Reads every resource as {@link startStage} does, and starts none.
 * @throws Error as it does.
 */
export function checkStage(stage: Stage, place: Place): void {
  const model = modelOf(stage, place);
  for (const { resource, type } of runnableResources(model))
    type.check(resource, model.properties(resource, type.ignored));
}

function runnableResources(model: StageModel): { resource: Resource; type: RunnableType }[] {
  for (const { type } of model.resources) treatmentOf(type);
  return Object.entries(resourceTypes).flatMap(([name, type]) =>
    type.run
      ? model.resources.filter((resource) => resource.type === name).map((resource) => ({ resource, type }))
      : [],
  );
}
