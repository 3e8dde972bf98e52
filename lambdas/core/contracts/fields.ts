import * as z from 'zod/mini';

/** A dealer's id. */
export const dealerId = z
  .string('must be a string')
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" or "-"'));

/** The id of a customer, lead, campaign or automation in the user's own systems. `#` separates parts of our keys. */
export const foreignId = z
  .string('must be a string')
  .check(z.regex(/^[^\s#]{1,128}$/, 'must be 1 to 128 characters without white space or "#"'));

/** A text with something in it. */
export const filledText = z.string('must be a string').check(z.regex(/\S/, 'must not be empty'));

/** What was wrong with an input, and where: `recipients[3].phone`. */
export interface FieldProblem {
  field: string;
  message: string;
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

/** The first problem of a failed parse, in words for whoever wrote the input. */
export function firstProblem({ issues }: z.core.$ZodError): FieldProblem {
  const issue = issues[0];
  if (!issue) return { field: '', message: 'is not valid' };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { field: fieldOf([...issue.path, key]), message: 'is not a field of this contract: check its spelling' };
  }
  const missing = issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  return { field: fieldOf(issue.path), message: missing ? 'is required' : issue.message };
}
