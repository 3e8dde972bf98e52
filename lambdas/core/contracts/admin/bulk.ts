import * as z from 'zod/mini';
import { dateOrders } from '../../domain/import-date.ts';
import { isCountry } from '../../domain/phone-numbers.ts';
import { wellFormed } from '../fields.ts';
import { importKinds } from '../import-columns.ts';
import { importedFrom } from './imported-from.ts';
import { moment, pageQuery, wholeNumber } from './paging.ts';

const flag = z.enum(['true', 'false'], 'must be true or false');

/** More lines than any file that is taken has. */
const mostLines = 10_000_000;
const lineRange = `must be a whole number from 1 to ${mostLines}`;

/** How a file is to be read; the file itself is the body. */
export const importQuery = z.strictObject({
  /** Absent: told from its columns. */
  kind: z.optional(z.enum(importKinds, `must be ${importKinds.join(' or ')}`)),
  /** Its name, kept with every row. */
  file: z.optional(
    z
      .string()
      .check(z.regex(/\S/, 'must not be empty'), z.maxLength(128, 'must be at most 128 characters'), wellFormed),
  ),
  /** Where its headings differ: `phone=Mobile,date=Opted out at`. */
  columns: z.optional(
    z.string().check(z.maxLength(1000), z.regex(/^\w+=[^=]+(,\w+=[^=]+)*$/, 'must be FIELD=COLUMN, comma-delimited')),
  ),
  /** In which locally typed numbers are read. Absent: the dealer's. */
  country: z.optional(
    z.string().check(z.refine((code) => isCountry(code), 'must be the two capital letters of an ISO 3166 country')),
  ),
  /** Of dates such as 03/04/2026. */
  dates: z.optional(z.enum(dateOrders, `must be ${dateOrders.join(' or ')}`)),
  /** Only tell what would be done. */
  dryRun: z.optional(flag),
  /** Where to go on with the same file, byte for byte: `nextLine` of the answer before. Absent: at its begin, passing over what is done. */
  fromLine: z.optional(z.coerce.number(lineRange).check(...wholeNumber(1, mostLines))),
});

export const importView = z.object({
  dryRun: z.boolean(),
  /** `false`: time ran out: send the same file again with `nextLine` as `fromLine`. Or the file broke off, see `brokenOff`. */
  complete: z.boolean(),
  /** The line of the first row for which there was no time. */
  nextLine: z.optional(z.number()),
  /** Where the file could not be read any further: nothing behind that line is imported. Mend it there, and send it again. */
  brokenOff: z.optional(z.object({ line: z.number(), reason: z.string() })),
  /** Rows that this request dealt with. */
  rows: z.number(),
  taken: z.number(),
  /** Done by an earlier request. */
  takenBefore: z.number(),
  refused: z.number(),
  /** The first 100 rows that were refused. */
  refusals: z.array(z.object({ line: z.number(), reason: z.string() })),
  /** Columns that are not read. */
  unread: z.array(z.string()),
});

export const cursorOnly = z.strictObject({ cursor: pageQuery.cursor });

export const optOut = z.object({
  /** E.164; a customer may have it or not. */
  phone: z.string(),
  optedOutAt: moment,
  reason: z.string(),
  /** Where exactly one customer has the number. */
  customerId: z.optional(z.string()),
  /** The reply it rests on. */
  reply: z.optional(z.string()),
  /** Or what it was taken over from. */
  imported: z.optional(importedFrom),
});
