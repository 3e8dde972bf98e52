import * as z from 'zod/mini';
import type { AdminRequest } from './request.ts';
import type { Answer } from './answer.ts';
import { doubledKey } from './doubled-key.ts';
import { faultsIn, pointerTo, problem } from './problems.ts';
import type { Route } from './route.ts';

/**
 * How large a body may be, in bytes: a list of terms in any script fits into it, also with each of its 20,000 characters escaped (`\u0627`), and
 * an item of DynamoDB ends at 400 kB.
 */
export const largestBody = 128 * 1024;

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

const isOfType = (given: string | null, type: string): boolean =>
  (given ?? '').split(';')[0]?.trim().toLowerCase() === type;

function parseBody(body: Buffer): { json: unknown; doubled: string[] | null } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { json: JSON.parse(text) as unknown, doubled: doubledKey(text) };
  } catch {
    return null;
  }
}

const twiceInBody = (path: readonly string[]): Answer =>
  problem('malformed-request', 'The body has a field twice: which of the two is meant?', [
    { pointer: pointerTo(path), detail: 'is there twice' },
  ]);

/** What is wrong with a body as a whole; `null`: it can be looked into. */
function bodyProblem({ headers, body }: AdminRequest, type: string, largest: number): Answer | null {
  if (body.byteLength > largest)
    return problem('too-large', `The body has ${body.byteLength} bytes; ${largest} are taken.`);
  if (isOfType(headers.get('content-type'), type)) return null;
  return problem('unsupported-media-type', `Send ${type}, and name it as Content-Type.`);
}

function readBody(request: AdminRequest, schema: z.ZodMiniType): ReadInput {
  const wrong = bodyProblem(request, 'application/json', largestBody);
  if (wrong) return refused(wrong);
  const { body } = request;
  const parsed = parseBody(body);
  if (!parsed) return refused(problem('malformed-request', 'The body is not JSON in UTF-8.'));
  if (parsed.doubled) return refused(twiceInBody(parsed.doubled));
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
  if (route.upload) {
    const wrong = bodyProblem(request, route.upload.type, route.upload.largest);
    return wrong ? refused(wrong) : { ok: true, query: query.value, body: undefined };
  }
  if (!route.body) return { ok: true, query: query.value, body: undefined };
  const body = readBody(request, route.body);
  return body.ok ? { ...body, query: query.value } : body;
}
