import { Compile, parse } from 'velocityjs';

type Method = (...args: unknown[]) => unknown;

/** An object whose methods a mapping template can call, as it could call those of a Java object, and no others. */
export class TemplateObject {
  readonly #methods: Record<string, Method>;

  constructor(methods: Record<string, Method>) {
    this.#methods = methods;
  }

  call(name: string, args: unknown[]): unknown {
    const method = Object.hasOwn(this.#methods, name) ? this.#methods[name] : undefined;
    if (method === undefined)
      throw new Error(`The mapping template calls ${name}(), which the local cloud does not know`);
    return method(...args);
  }
}

/** A `java.util.Map` of texts, as `$input.params().header` is one. */
export const javaMap = <Value>(entries: Iterable<readonly [string, Value]>): TemplateObject => {
  const map = new Map(entries);
  return new TemplateObject({
    keySet: () => [...map.keys()],
    get: (key) => map.get(String(key)),
    containsKey: (key) => map.has(String(key)),
    size: () => map.size,
    isEmpty: () => map.size === 0,
  });
};

/** Methods of `java.lang.String`; JavaScript's own would pass here and fail in AWS. */
const javaString = (text: string): TemplateObject =>
  new TemplateObject({
    length: () => text.length,
    isEmpty: () => text === '',
    toString: () => text,
    trim: () => text.trim(),
    toLowerCase: () => text.toLowerCase(),
    toUpperCase: () => text.toUpperCase(),
    equals: (other) => text === other,
    equalsIgnoreCase: (other) => text.toLowerCase() === String(other).toLowerCase(),
    contains: (part) => text.includes(String(part)),
    startsWith: (part) => text.startsWith(String(part)),
    endsWith: (part) => text.endsWith(String(part)),
    indexOf: (part) => text.indexOf(String(part)),
    substring: (from, to) => text.substring(Number(from), to === undefined ? undefined : Number(to)),
    replace: (part, by) => text.replaceAll(String(part), () => String(by)),
    matches: (pattern) => new RegExp(`^(?:${String(pattern)})$`, 'u').test(text),
  });

const javaMethods = {
  uid: 'java',
  match: ({ context }: { context: unknown }) => typeof context === 'string' || context instanceof TemplateObject,
  resolve: ({ property, context, params }: { property: string; context: unknown; params: unknown[] }) =>
    (context instanceof TemplateObject ? context : javaString(String(context))).call(property, params),
};

/**
 * Renders a mapping template. `variables` can be changed by it (`#set($context.responseOverride.status = 413)`).
 * @throws Error where a method is called that is not there, as API Gateway fails then.
 */
export const renderTemplate = (template: string, variables: Record<string, unknown>): string =>
  new Compile(parse(template), { customMethodHandlers: [javaMethods], env: 'development' }).render(variables);
