import * as z from 'zod/mini';
import { namedSchemas } from './named-schemas.ts';

export type JsonSchema = Record<string, unknown>;

/** The pattern of a date is the `format` spelled out. Languages beside JavaScript do not know `\p{Cs}` (halves of a character), and what is sent as UTF-8 holds none. */
function portable({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format?.startsWith('date')) delete jsonSchema.pattern;
  if (jsonSchema.pattern !== undefined) jsonSchema.pattern = jsonSchema.pattern.replaceAll(String.raw`\p{Cs}`, '');
}

const toComponents = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;

/** What is answered may have more fields in a later version. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([name, value]) => !(name === 'additionalProperties' && value === false))
      .map(([name, value]) => [name, open(value)]),
  );
}

/** Makes JSON Schemas (draft 2020-12) of zod's, and collects those that have a name. */
export class SchemaWriter {
  readonly components: Record<string, JsonSchema> = {};

  /** Of what is sent to us: fields that are not known are refused. */
  input(schema: z.ZodMiniType): JsonSchema {
    return this.#write(schema, 'input');
  }

  /** Of a query: as it is read, numbers and all. */
  parameters(schema: z.ZodMiniType): JsonSchema {
    return this.#write(schema, 'output');
  }

  output(schema: z.ZodMiniType): JsonSchema {
    return open(this.#write(schema, 'output')) as JsonSchema;
  }

  #write(schema: z.ZodMiniType, io: 'input' | 'output'): JsonSchema {
    const {
      $schema: _,
      $defs = {},
      ...own
    } = z.toJSONSchema(schema, { io, metadata: namedSchemas, override: portable });
    for (const [name, definition] of Object.entries($defs)) this.#collect(name, definition, io);
    return toComponents(own);
  }

  #collect(name: string, definition: object, io: 'input' | 'output'): void {
    const { id: _, ...schema } = toComponents(definition as JsonSchema);
    // What is sent to us is described more narrowly, so where it is answered as well that stands.
    if (io === 'input') this.components[name] = schema;
    else this.components[name] ??= open(schema) as JsonSchema;
  }
}
