import * as z from 'zod/mini';
import type { AdminRequest } from './request.ts';
import type { Answer } from './answer.ts';
import { faultsIn, problem } from './problems.ts';
import type { Route } from './route.ts';

/** How large a body may be, in bytes: settings and customers are far below it, and an item of DynamoDB ends at 400 kB. */
export const largestBody = 64 * 1024;

export type ReadInput = { ok: true; query: unknown; body: unknown } | { ok: false; answer: Answer };

const refused = (answer: Answer): ReadInput => ({ ok: false, answer });

/** A parameter twice is one too many: which of the two is meant? */
function readQuery(query: URLSearchParams, schema: z.ZodMiniType = z.strictObject({})) {
  const names = [...query.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const given = Object.fromEntries(query);
  const parsed = z.safeParse(schema, given, { reportInput: true });
  if (twice === undefined && parsed.success) return { ok: true as const, value: parsed.data };
  const errors = parsed.success ? [] : faultsIn(parsed.error.issues, 'query');
  if (twice !== undefined) errors.push({ parameter: twice, detail: 'is there twice' });
  return { ok: false as const, errors };
}

const isJson = (type: string | null): boolean => /^application\/json\s*(;|$)/i.test(type ?? '');

function parseBody(body: Buffer): { json: unknown } | null {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown };
  } catch {
    return null;
  }
}

function readBody({ headers, body }: AdminRequest, schema: z.ZodMiniType): ReadInput {
  if (body.byteLength > largestBody)
    return refused(problem('too-large', `The body has ${body.byteLength} bytes; ${largestBody} are taken.`));
  if (!isJson(headers.get('content-type')))
    return refused(problem('unsupported-media-type', 'Send application/json, and name it as Content-Type.'));
  const parsed = parseBody(body);
  if (!parsed) return refused(problem('malformed-request', 'The body is not JSON in UTF-8.'));
  const read = z.safeParse(schema, parsed.json, { reportInput: true });
  if (read.success) return { ok: true, query: undefined, body: read.data };
  const errors = faultsIn(read.error.issues, 'body');
  return refused(problem('invalid', 'See errors: each names a field and what is wrong with it.', errors));
}

/** Checks a request by its route's schemas. */
export function readInput(route: Route, request: AdminRequest): ReadInput {
  const query = readQuery(request.query, route.query);
  if (!query.ok)
    return refused(problem('malformed-request', 'A parameter of the query cannot be taken.', query.errors));
  if (!route.body) return { ok: true, query: query.value, body: undefined };
  const body = readBody(request, route.body);
  return body.ok ? { ...body, query: query.value } : body;
}
