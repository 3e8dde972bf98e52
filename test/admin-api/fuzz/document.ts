import { readFileSync } from 'node:fs';

export type JsonSchema = { [key: string]: unknown };

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: JsonSchema;
}

export interface DocumentedAnswer {
  content?: Record<string, { schema: JsonSchema }>;
}

/** One operation as the OpenAPI document describes it. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body?: JsonSchema;
  /** Type of a file that is the body. */
  upload?: string;
  answers: Record<string, DocumentedAnswer>;
  roles: string[];
}

interface Document {
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, JsonSchema>; responses: Record<string, DocumentedAnswer> };
}

interface RawOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, DocumentedAnswer & { $ref?: string }>;
  'x-roles': string[];
}

const file = new URL('../../../docs/openapi.json', import.meta.url);
const committed = JSON.parse(readFileSync(file, 'utf8')) as Document;

export const schemas = committed.components.schemas;

const resolved = ({ $ref, ...answer }: DocumentedAnswer & { $ref?: string }): DocumentedAnswer =>
  $ref === undefined ? answer : (committed.components.responses[$ref.split('/').at(-1) ?? ''] ?? {});

function bodyOf({ requestBody }: RawOperation): Pick<Operation, 'body' | 'upload'> {
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type === undefined || !content) return {};
  return type === 'application/json' ? { body: content.schema } : { upload: type };
}

const read = (path: string, method: string, raw: RawOperation): Operation => ({
  id: raw.operationId,
  method: method.toUpperCase(),
  path,
  parameters: raw.parameters ?? [],
  ...bodyOf(raw),
  answers: Object.fromEntries(Object.entries(raw.responses).map(([status, answer]) => [status, resolved(answer)])),
  roles: raw['x-roles'],
});

/** Every operation of the committed document. */
export const operations: Operation[] = Object.entries(committed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, raw]) => read(path, method, raw)),
);
