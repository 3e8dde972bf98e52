import type { Resource, StageTemplates, Value } from '../rules/stage-templates.ts';

/** What somebody could do to a template, and the rule that has to notice. */
export interface Mistake {
  readonly plant: (stage: StageTemplates) => void;
  readonly caughtBy: string;
}

export type Mistakes = Record<string, Mistake>;

/** Mistakes of one kind: all have to be noticed by the same rule. */
export const caughtBy = (rule: string, plants: Record<string, Mistake['plant']>): Mistakes =>
  Object.fromEntries(Object.entries(plants).map(([name, plant]) => [name, { plant, caughtBy: rule }]));

/** The first resource of a type whose id has `part` in it. */
export function find(stage: StageTemplates, type: string, part = ''): Resource {
  const found = stage.resources.find((resource) => resource.type === `AWS::${type}` && resource.id.includes(part));
  if (!found) throw new Error(`no ${type} with ${part}`);
  return found;
}

export const without =
  (type: string, part = '') =>
  (stage: StageTemplates): void => {
    stage.resources.splice(stage.resources.indexOf(find(stage, type, part)), 1);
  };

/** A mistake in the properties of one resource. */
export const inProperties =
  (type: string, part: string, change: (properties: Value, stage: StageTemplates) => void) =>
  (stage: StageTemplates): void =>
    change(find(stage, type, part).properties, stage);

/** One more resource. */
export const withOne =
  (type: string, properties: (stage: StageTemplates) => Value, id = 'replies.Planted') =>
  (stage: StageTemplates): void => {
    stage.resources.push({
      id,
      type: `AWS::${type}`,
      properties: properties(stage),
      deletionPolicy: undefined,
      updateReplacePolicy: undefined,
      dependsOn: [],
      condition: undefined,
    });
  };

/** The ARN of a resource as templates write it. */
export const arnOf = (stage: StageTemplates, type: string, part: string): Value => ({
  'Fn::GetAtt': [find(stage, type, part).id, 'Arn'],
});

/** What a resource is called in templates. */
export const refTo = (stage: StageTemplates, type: string, part = ''): Value => ({ Ref: find(stage, type, part).id });

/** The statement of a policy that is about actions that begin so. */
export const statement = (policy: Value, action: string): Value =>
  policy.PolicyDocument.Statement.find(({ Action }: Value) =>
    [Action].flat().some((one: string) => one.startsWith(action)),
  );
