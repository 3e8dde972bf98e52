import * as z from 'zod/mini';

/** What can go wrong with a request: ends the `type` of its problem. */
export const problemCodes = [
  'malformed-request',
  'not-signed-in',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'conflict',
  'precondition-failed',
  'precondition-required',
  'too-large',
  'unsupported-media-type',
  'invalid',
  'too-many-requests',
  'internal-error',
  'unavailable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Begins the `type` of every problem; docs/admin-api.md says what each means. */
export const problemTypes = 'urn:sms-opt-out:problem:';

/** The body of every answer that is not 2xx: `application/problem+json`, https://www.rfc-editor.org/rfc/rfc9457 */
export const problem = z.object({
  type: z.string().check(z.regex(/^urn:sms-opt-out:problem:[a-z-]+$/)),
  title: z.string(),
  status: z.number(),
  /** What was wrong this time, and what to do. */
  detail: z.optional(z.string()),
  /** The request's id, as it is in the logs. */
  instance: z.optional(z.string()),
  /** Each field at fault. */
  errors: z.optional(
    z.array(
      z.object({
        /** JSON pointer into the body, https://www.rfc-editor.org/rfc/rfc6901 */
        pointer: z.optional(z.string()),
        /** Or a parameter of the query or a header. */
        parameter: z.optional(z.string()),
        detail: z.string(),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof problem>;
export type FieldFault = NonNullable<Problem['errors']>[number];
