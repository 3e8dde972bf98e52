import { type JsonObject, isObject, objectOrEmpty, textOr } from '../json.ts';
import type { Stage } from './read-assembly.ts';

/** One resource of a stage's templates. */
export interface Resource {
  stack: string;
  logicalId: string;
  type: string;
  /** As they stand in the template, intrinsic functions and all. */
  properties: JsonObject;
  /** Short name of its construct: `numbers`, `validate-send`, `two-way`. */
  name: string;
}

/** Every resource of every stack, in the order of the templates. */
export function resourcesOf(stage: Stage): Resource[] {
  return stage.stacks.flatMap(({ name: stack, path: stackPath, template }) =>
    Object.entries(objectOrEmpty(template['Resources'])).map(([logicalId, body]) => {
      const { Type, Properties: properties, Metadata: metadata } = isObject(body) ? body : {};
      const type = textOr(Type);
      const path = objectOrEmpty(metadata)['aws:cdk:path'];
      return {
        stack,
        logicalId,
        type,
        properties: objectOrEmpty(properties),
        name: typeof path === 'string' ? shortName(constructName(path, stackPath), type) : logicalId,
      };
    }),
  );
}

const generated = new Set(['Resource', 'Default']);

/** `local/data/Numbers/Resource` in the stack `local/data` is `numbers`, `local/replies/Replies/DeadLetters/Resource` is `replies-dead-letters`. */
const constructName = (path: string, stackPath: string): string =>
  (path.startsWith(`${stackPath}/`) ? path.slice(stackPath.length + 1) : path)
    .split('/')
    .filter((segment) => !generated.has(segment))
    .map((segment) => segment.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase())
    .join('-');

/** The same without the word that its type says already: the queue `replies-queue` is `replies`, the topic `topics-two-way` is `two-way`. */
const shortName = (name: string, type: string): string => {
  const kind = type.split('::').at(-1)?.replace('Global', '').toLowerCase();
  return name.replace(new RegExp(`^${kind}s?-|-${kind}$`), '');
};
