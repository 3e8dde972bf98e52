import * as z from 'zod/mini';
import { beginsWithDay } from '../domain/calendar-day.ts';
import { isSenderName } from '../domain/phone-numbers.ts';

/** A dealer's id. */
export const dealerId = z
  .string('must be a string')
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, "_" or "-"'));

/** The id of a customer, lead, campaign or automation in the user's own systems. `#` separates parts of our keys. */
export const foreignId = z
  .string('must be a string')
  .check(z.regex(/^[^\s#\p{Cs}]{1,128}$/u, 'must be 1 to 128 characters without white space or "#"'));

/** A gateway's name as the endpoint has it (`twilio`), or `aws`: a reply is matched to what it answers by it. */
export const gatewayName = z
  .string('must be a string')
  .check(z.regex(/^[a-z0-9-]{1,32}$/, 'must be 1 to 32 lower-case letters, digits or "-", such as "twilio"'));

/** Half of a character of two, such as an emoji, is nothing that DynamoDB stores. */
export const wellFormed = z.refine<string>(
  (text) => text.isWellFormed(),
  'must be well-formed Unicode: half an emoji is in it',
);

/** A text with something in it. */
export const filledText = z.string('must be a string').check(z.regex(/\S/, 'must not be empty'), wellFormed);

/** How long the text of an SMS may be: gateways take no more, and an answer for 500 recipients stays below Lambda's 6 MB. */
export const longestSms = 1600;

/** The text of an SMS. */
export const smsText = filledText.check(z.maxLength(longestSms, `must be at most ${longestSms} characters`));

/** What is shown as sender instead of a number. */
export const senderName = z
  .string('must be a string')
  .check(z.refine(isSenderName, 'must hold a letter: a number that SMS go out from is a reply number'), wellFormed);

/** A moment, with its zone. */
export const isoTime = z.string('must be a string').check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, 'must be an ISO 8601 time with a zone'),
  z.refine((time) => beginsWithDay(time) && !Number.isNaN(Date.parse(time)), 'must be a time that exists'),
);

/** What was wrong with an input, and where: `recipients[3].phone`. */
export interface FieldProblem {
  field: string;
  message: string;
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

/** The first problem of a failed parse, in words for whoever wrote the input; `reportInput` tells what is missing. */
export function firstProblem({ issues }: z.core.$ZodError): FieldProblem {
  const issue = issues[0];
  if (!issue) return { field: '', message: 'is not valid' };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { field: fieldOf([...issue.path, key]), message: 'is not a field of this contract: check its spelling' };
  }
  const missing = 'input' in issue && issue.input === undefined && issue.path.length > 0;
  return { field: fieldOf(issue.path), message: missing ? 'is required' : issue.message };
}
