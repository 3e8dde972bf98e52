import { type Json, type JsonObject, objectOrEmpty } from '../json.ts';
import { type Scope, resolveValue } from './intrinsics.ts';
import type { Stack, Stage } from './read-assembly.ts';
import { type Resource, resourcesOf } from './resources.ts';

/** What a resource answers to `Ref` and `Fn::GetAtt`. */
export interface Identity {
  ref: string;
  attributes: Record<string, string>;
}

/** Gives a resource its identity. It gets the properties lazily, for those that name themselves. */
export type Identify = (resource: Resource, properties: () => JsonObject) => Identity;

/** The templates of one stage with everything that refers across them resolved. */
export class StageModel {
  readonly resources: Resource[];
  readonly #stacks: Map<string, Stack>;
  readonly #byId: Map<string, Resource>;
  readonly #identify: Identify;

  constructor(stage: Stage, identify: Identify) {
    this.resources = resourcesOf(stage);
    this.#stacks = new Map(stage.stacks.map((stack) => [stack.name, stack]));
    this.#byId = new Map(this.resources.map((resource) => [`${resource.stack}/${resource.logicalId}`, resource]));
    this.#identify = identify;
  }

  identity(resource: Resource): Identity {
    return this.#identify(resource, () => this.properties(resource, []));
  }

  /** The resource's properties resolved, without those named. */
  properties(resource: Resource, without: readonly string[]): JsonObject {
    const kept = Object.entries(resource.properties).filter(([name]) => !without.includes(name));
    return objectOrEmpty(resolveValue(Object.fromEntries(kept), this.#scope(resource.stack)));
  }

  #scope(stack: string): Scope {
    return {
      ref: (name) =>
        name.startsWith('AWS::') ? this.#pseudo(name, stack) : this.identity(this.#find(stack, name)).ref,
      attribute: (logicalId, attribute) => {
        const value = this.identity(this.#find(stack, logicalId)).attributes[attribute];
        if (value === undefined)
          throw new Error(`${stack}/${logicalId} has no attribute ${attribute} in the local cloud`);
        return value;
      },
      importValue: (name) => this.#export(name),
      mapped: (mapping, first, second) => {
        const mappings = objectOrEmpty(this.#stacks.get(stack)?.template['Mappings']);
        const value = objectOrEmpty(objectOrEmpty(mappings[mapping])[first])[second];
        if (value === undefined) throw new Error(`${stack} has no mapping ${mapping}.${first}.${second}`);
        return value;
      },
    };
  }

  #pseudo(name: string, stack: string): string | undefined {
    switch (name) {
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::Region':
        return this.#stacks.get(stack)?.region;
      case 'AWS::AccountId':
        return this.#stacks.get(stack)?.account;
      case 'AWS::NoValue':
        return undefined;
      default:
        throw new Error(`The pseudo parameter ${name} is not known to the local cloud (local/stage/stage-model.ts)`);
    }
  }

  #find(stack: string, logicalId: string): Resource {
    const resource = this.#byId.get(`${stack}/${logicalId}`);
    if (resource === undefined) throw new Error(`${stack} has no resource ${logicalId}`);
    return resource;
  }

  #export(name: string): Json {
    for (const { name: stack, template } of this.#stacks.values()) {
      for (const output of Object.values(objectOrEmpty(template['Outputs'])).map(objectOrEmpty)) {
        const exported = objectOrEmpty(output['Export'])['Name'];
        if (exported === undefined || resolveValue(exported, this.#scope(stack)) !== name) continue;
        return resolveValue(output['Value'] ?? null, this.#scope(stack));
      }
    }
    throw new Error(`No stack exports ${name}`);
  }
}
