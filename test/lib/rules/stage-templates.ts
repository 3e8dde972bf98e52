import { readdirSync } from 'node:fs';
import { Stage } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { buildApp } from '../../../lib/app.ts';
import { type EnvironmentName, type EnvironmentValues, environments } from '../../../lib/environments.ts';

/** A property of a template: the shape is CloudFormation's, and a rule has to cope with whatever is missing. */
// oxlint-disable-next-line no-explicit-any
export type Value = any;

export interface Template {
  Resources: Record<
    string,
    {
      Type: string;
      Properties?: Value;
      DeletionPolicy?: string;
      UpdateReplacePolicy?: string;
      DependsOn?: string | string[];
      Condition?: string;
    }
  >;
  Outputs?: Record<string, { Value: Value; Export?: { Name: string } }>;
  Mappings?: Record<string, Record<string, Record<string, Value>>>;
}

export interface Resource {
  /** `<stack>.<logical id>`; references in `properties` are written so as well, also those into other stacks. */
  readonly id: string;
  readonly type: string;
  readonly properties: Value;
  deletionPolicy: string | undefined;
  updateReplacePolicy: string | undefined;
  /** Ids of what has to be there before it, beyond what it refers to. */
  readonly dependsOn: string[];
  /** It is not made at all unless this holds. */
  condition: string | undefined;
}

/** How a stage is to be built, and for which account and region, unless they are left open. */
export type StageValues = EnvironmentValues & { readonly account?: string; readonly region?: string };

/** Everything one environment deploys, as one list. */
export interface StageTemplates {
  readonly name: string;
  readonly environment: StageValues;
  readonly resources: Resource[];
  /** What people are told after a deployment. */
  readonly outputs: { readonly id: string; value: Value }[];
  /** As synthesized, by stack. */
  readonly templates: Record<string, Template>;
  /** Names of the runbooks there are. */
  readonly runbooks: readonly string[];
}

type Qualify = (value: Value) => Value;

function qualifier(templates: Record<string, Template>): (stack: string) => Qualify {
  const exported = new Map<string, Value>();
  const within = (stack: string): Qualify => {
    const known = templates[stack]?.Resources ?? {};
    const name = (logicalId: string) => (known[logicalId] ? `${stack}.${logicalId}` : logicalId);
    const qualify: Qualify = (value) => {
      if (Array.isArray(value)) return value.map(qualify);
      if (typeof value !== 'object' || value === null) return value;
      if (typeof value.Ref === 'string') return { Ref: name(value.Ref) };
      if (value['Fn::GetAtt']) return { 'Fn::GetAtt': [name(value['Fn::GetAtt'][0]), value['Fn::GetAtt'][1]] };
      if (value['Fn::FindInMap']) {
        const [mapping, first, second] = value['Fn::FindInMap'];
        return templates[stack]?.Mappings?.[mapping]?.[first]?.[second] ?? value;
      }
      if (value['Fn::ImportValue']) return exported.get(value['Fn::ImportValue']) ?? value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, qualify(inner)]));
    };
    return qualify;
  };
  for (const [stack, { Outputs = {} }] of Object.entries(templates)) {
    for (const { Value: value, Export } of Object.values(Outputs)) {
      if (Export) exported.set(Export.Name, within(stack)(value));
    }
  }
  return within;
}

const runbooks = () =>
  readdirSync(new URL('../../../docs/runbooks', import.meta.url)).map((file) => file.replace(/\.md$/, ''));

/** The templates of a synthesized stage, with references across its stacks resolved. */
export function stageTemplates({ stacks }: CloudAssembly, name: string, environment: StageValues): StageTemplates {
  const templates: Record<string, Template> = Object.fromEntries(
    stacks.map((stack) => [stack.hierarchicalId.split('/').at(-1) ?? '', stack.template]),
  );
  const within = qualifier(templates);
  const resources = Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries(template.Resources).map(([logicalId, resource]) => ({
      id: `${stack}.${logicalId}`,
      type: resource.Type,
      properties: within(stack)(resource.Properties ?? {}),
      deletionPolicy: resource.DeletionPolicy,
      updateReplacePolicy: resource.UpdateReplacePolicy,
      dependsOn: [resource.DependsOn ?? []].flat().map((logical) => `${stack}.${logical}`),
      condition: resource.Condition,
    })),
  );
  const outputs = Object.entries(templates).flatMap(([stack, { Outputs = {} }]) =>
    Object.entries(Outputs).map(([id, { Value: value }]) => ({ id, value: within(stack)(value) })),
  );
  return { name, environment, resources, outputs, templates, runbooks: runbooks() };
}

/** Nothing is bundled: tests of templates do not need the code. */
export const withoutBundling = { 'aws:cdk:bundling-stacks': [] };

/** One environment of the app, synthesized. */
export function synthesize(name: EnvironmentName): StageTemplates {
  const app = buildApp({ context: { ...withoutBundling, environment: name } });
  const stage = app.node.findChild(name);
  if (!Stage.isStage(stage)) throw new Error(`${name} is not a stage`);
  return stageTemplates(stage.synth(), name, environments[name]);
}
