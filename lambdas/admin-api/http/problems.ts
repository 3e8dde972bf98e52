import type * as z from 'zod/mini';
import type { FieldProblem } from '../../core/contracts/fields.ts';
import { problemTypes, type FieldFault, type Problem, type ProblemCode } from '../../core/contracts/admin/problem.ts';
import type { Answer } from './answer.ts';

const known: Record<ProblemCode, { status: number; title: string }> = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'Nobody is signed in' },
  forbidden: { status: 403, title: 'Your role may not do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This path has no such method' },
  'not-acceptable': { status: 406, title: 'It cannot be answered in that type' },
  conflict: { status: 409, title: 'It cannot be done as things stand' },
  'precondition-failed': { status: 412, title: 'It has been changed meanwhile' },
  'precondition-required': { status: 428, title: 'Say which version you change' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of another type' },
  invalid: { status: 422, title: 'A value cannot be taken' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'The request failed on our side' },
  unavailable: { status: 503, title: 'Try again later' },
};

export const statusOf = (code: ProblemCode): number => known[code].status;

/** A problem without what only the request knows. */
export const problemBody = (code: ProblemCode, detail?: string, errors?: FieldFault[]): Problem => ({
  type: `${problemTypes}${code}`,
  ...known[code],
  ...(detail === undefined ? {} : { detail }),
  ...(errors === undefined ? {} : { errors }),
});

/** Answers with a problem. */
export const problem = (code: ProblemCode, detail?: string, errors?: FieldFault[]): Answer => ({
  status: known[code].status,
  problem: problemBody(code, detail, errors),
});

export const notFound = (detail: string): Answer => problem('not-found', detail);

/** https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** `optOutTerms.terms`, `recipients[3].phone` as a JSON pointer. */
export const pointerOf = (field: string): string => pointerTo(field.split(/[.[\]]/).filter((part) => part !== ''));

/** What a store refused, by field. */
export const invalidField = ({ field, message }: FieldProblem): Answer =>
  problem('invalid', `${field} ${message}`, [{ pointer: pointerOf(field), detail: message }]);

const faultAt = (place: 'body' | 'query', path: readonly PropertyKey[], detail: string): FieldFault =>
  place === 'body' ? { pointer: pointerTo(path), detail } : { parameter: path.map(String).join('.'), detail };

/** Each field that a schema refused. A field that is not known is named itself. */
export function faultsIn(issues: readonly z.core.$ZodIssue[], place: 'body' | 'query'): FieldFault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => faultAt(place, [...issue.path, key], 'is not known: check its spelling'));
    const missing = 'input' in issue && issue.input === undefined && issue.path.length > 0;
    return [faultAt(place, issue.path, missing ? 'is required' : issue.message)];
  });
}
