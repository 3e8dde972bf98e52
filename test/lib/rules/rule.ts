import type { Resource, StageTemplates, Value } from './stage-templates.ts';

/** Something that has to hold in every template. `violations` names each resource where it does not, and what is wrong. */
export interface Rule {
  readonly name: string;
  readonly violations: (stage: StageTemplates) => string[];
}

export const ofType = (stage: StageTemplates, ...types: string[]): Resource[] =>
  stage.resources.filter(({ type }) => types.includes(type));

/** Ids of the resources that a value refers to. */
export function referred(value: Value): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.Ref === 'string') return [value.Ref];
  if (value['Fn::GetAtt']) return [value['Fn::GetAtt'][0]];
  return Object.values(value).flatMap(referred);
}

export const refersTo = (value: Value, { id }: Resource): boolean => referred(value).includes(id);

export const list = (value: Value): Value[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** A rule about each resource of some types: what `fault` returns is what is wrong with it, if anything is. */
export const each = (
  name: string,
  types: string | string[],
  fault: (resource: Resource, stage: StageTemplates) => string | false | undefined,
): Rule => ({
  name,
  violations: (stage) =>
    ofType(stage, ...list(types)).flatMap((resource) => {
      const found = fault(resource, stage);
      return found ? [`${resource.id}: ${found}`] : [];
    }),
});
