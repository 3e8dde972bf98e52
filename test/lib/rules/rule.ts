import { isDeepStrictEqual } from 'node:util';
import type { Resource, StageTemplates, Value } from './stage-templates.ts';

/** Something that has to hold in every template. `violations` names each resource where it does not, and what is wrong. */
export interface Rule {
  readonly name: string;
  /** What becomes of an opt-out, or of a send, where it does not hold: one sentence. */
  readonly why: string;
  readonly violations: (stage: StageTemplates) => string[];
}

/** What is wrong with a resource, if anything is. */
export type Fault = string | readonly string[] | false | undefined;

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

/** Looks something up once for each judgement of a stage: `violations` judges a copy, so nothing changes meanwhile. */
export function once<T>(find: (stage: StageTemplates) => T): (stage: StageTemplates) => T {
  const found = new WeakMap<StageTemplates, { value: T }>();
  return (stage) => {
    const known = found.get(stage) ?? { value: find(stage) };
    found.set(stage, known);
    return known.value;
  };
}

const lines = (fault: Fault): readonly string[] => (fault ? list(fault) : []);

/** A rule about each resource of some types. */
export const each = (
  name: string,
  why: string,
  types: string | string[],
  fault: (resource: Resource, stage: StageTemplates) => Fault,
): Rule => ({
  name,
  why,
  violations: (stage) =>
    ofType(stage, ...list(types)).flatMap((resource) =>
      lines(fault(resource, stage)).map((line) => `${resource.id}: ${line}`),
    ),
});

/** A rule about the stage as a whole: what has to be there, and be one. */
export const whole = (name: string, why: string, fault: (stage: StageTemplates) => Fault): Rule => ({
  name,
  why,
  violations: (stage) => [...lines(fault(stage))],
});

/** Judges the value of a property, `undefined` where it is not set. */
export type Check = (value: Value) => string | false | undefined;

type Exactly = string | number | boolean | undefined | readonly unknown[] | { readonly [name: string]: unknown };

/** What the properties of a resource have to be: a value, or what judges it. A property that is not named here may not be set. */
export type Shape = Record<string, Exactly | Check>;

/** For a property that another rule judges, or that changes nothing. */
export const anything: Check = () => undefined;

const isCheck = (expected: Exactly | Check): expected is Check => typeof expected === 'function';

const print = (value: unknown) => (value === undefined ? 'not set' : JSON.stringify(value));

function propertyFault(value: Value, expected: Exactly | Check): string | false | undefined {
  if (isCheck(expected)) return expected(value);
  return !isDeepStrictEqual(value, expected) && `is ${print(value)} and has to be ${print(expected)}`;
}

/** Where properties differ from a shape. What nobody thought of is a fault too: it has to be judged before it is deployed. */
export function shapeFaults(properties: Value, shape: Shape): string[] {
  const unknown = Object.keys(properties ?? {}).filter((name) => !Object.hasOwn(shape, name));
  const wrong = Object.entries(shape).flatMap(([name, expected]) => {
    const fault = propertyFault(properties?.[name], expected);
    return fault ? [`${name} ${fault}`] : [];
  });
  return [...unknown.map((name) => `${name} is set, and no rule says what that does`), ...wrong];
}

/** A rule about all properties of each resource of a type. `undefined`: not one that it is about. */
export const shaped = (
  name: string,
  why: string,
  types: string | string[],
  shape: (resource: Resource, stage: StageTemplates) => Shape | undefined,
): Rule =>
  each(name, why, types, (resource, stage) => {
    const expected = shape(resource, stage);
    return expected && shapeFaults(resource.properties, expected);
  });
