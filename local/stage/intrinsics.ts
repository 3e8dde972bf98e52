import { type Json, isObject } from '../json.ts';

/** What an intrinsic function can ask for, seen from one stack. */
export interface Scope {
  /** `Ref` of a resource or pseudo parameter; `undefined` is `AWS::NoValue`. */
  ref(name: string): Json | undefined;
  attribute(logicalId: string, attribute: string): Json;
  importValue(name: string): Json;
  /** An entry of the template's section `Mappings`. */
  mapped(mapping: string, first: string, second: string): Json;
}

/**
 * Replaces the intrinsic functions in a value of a template. With a concrete account and region CDK writes these few only.
 * @throws Error that names an intrinsic function which is not known here.
 */
export function resolveValue(value: Json, scope: Scope): Json {
  return resolveOrOmit(value, scope) ?? null;
}

function resolveOrOmit(value: Json, scope: Scope): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => resolveOrOmit(item, scope)).filter((item) => item !== undefined);
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? entries[0]! : [];
  if (name !== undefined && argument !== undefined && isIntrinsic(name)) return evaluate(name, argument, scope);
  return Object.fromEntries(
    entries.flatMap(([key, item]) => {
      const resolved = resolveOrOmit(item, scope);
      return resolved === undefined ? [] : [[key, resolved]];
    }),
  );
}

const isIntrinsic = (name: string): boolean => name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');

function evaluate(name: string, argument: Json, scope: Scope): Json | undefined {
  switch (name) {
    case 'Ref':
      return scope.ref(text(argument, name));
    case 'Fn::GetAtt': {
      const [logicalId, attribute] = Array.isArray(argument) ? argument : text(argument, name).split('.');
      return scope.attribute(text(logicalId, name), text(attribute, name));
    }
    case 'Fn::Join': {
      const [separator, items] = Array.isArray(argument) ? argument : [];
      const resolved = resolveValue(items ?? null, scope);
      if (!Array.isArray(resolved)) throw new Error('Fn::Join has no list');
      return resolved.map((item) => text(item, name)).join(text(separator, name));
    }
    case 'Fn::FindInMap': {
      const [mapping, first, second] = Array.isArray(argument) ? argument : [];
      return scope.mapped(text(mapping, name), text(first, name), text(second, name));
    }
    case 'Fn::ImportValue':
      return scope.importValue(text(resolveValue(argument, scope), name));
    default:
      throw new Error(`The intrinsic function ${name} is not known to the local cloud (local/stage/intrinsics.ts)`);
  }
}

function text(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} has ${JSON.stringify(value)} where a text belongs`);
}
