import type * as z from 'zod';
import type { Machine, Place } from './machine.ts';
import type { JsonObject } from './json.ts';
import type { Resource } from './stage/resources.ts';
import type { Identity } from './stage/stage-model.ts';

/** A resource about to be started. */
export interface Started {
  /** Short name. */
  name: string;
  /** The name it gives itself in its properties; else the short one. */
  physicalName: string;
  identity: Identity;
}

/** A type of resource that the local cloud runs. */
export interface RunnableType {
  run: true;
  /** Properties that make no difference here. They are not even resolved. */
  ignored: readonly string[];
  physicalName(resource: Resource, properties: () => JsonObject): string;
  identify(physicalName: string, place: Place, resource: Resource): Identity;
  /** @throws Error that names the resource, and the property that is not known or is wrong. */
  check(resource: Resource, properties: JsonObject): void;
  start(resource: Resource, properties: JsonObject, machine: Machine): Promise<void>;
}

/** A type of resource with nothing to run. */
export interface IdleType {
  run: false;
  why: string;
}

interface Definition<Schema extends z.ZodType> {
  /** Every property that is read. A property that is neither here nor ignored stops the start. */
  schema: Schema;
  ignored?: readonly string[];
  /** The property by which such a resource can name itself. */
  nameProperty?: string;
  identify(physicalName: string, place: Place, resource: Resource): Identity;
  start(properties: z.infer<Schema>, resource: Started, machine: Machine): Promise<void> | void;
}

export function runnable<Schema extends z.ZodType>(definition: Definition<Schema>): RunnableType {
  const { schema, ignored = [], nameProperty } = definition;
  const physicalName: RunnableType['physicalName'] = (resource, properties) => {
    const given =
      nameProperty === undefined || !(nameProperty in resource.properties) ? undefined : properties()[nameProperty];
    return typeof given === 'string' ? given : resource.name;
  };
  return {
    run: true,
    ignored,
    physicalName,
    identify: (...given) => definition.identify(...given),
    check: (resource, properties) => void parse(schema, resource, properties),
    start: async (resource, properties, machine) => {
      const name = physicalName(resource, () => properties);
      const identity = definition.identify(name, machine.place, resource);
      await definition.start(
        parse(schema, resource, properties),
        { name: resource.name, physicalName: name, identity },
        machine,
      );
    },
  };
}

export const nothingToRun = (why: string): IdleType => ({ run: false, why });

function parse<Schema extends z.ZodType>(schema: Schema, resource: Resource, properties: JsonObject): z.infer<Schema> {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '));
  throw new Error(`${resource.type} ${resource.name} is more than the local cloud can run: ${faults.join('; ')}`);
}
