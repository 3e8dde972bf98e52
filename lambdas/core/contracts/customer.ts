import * as z from 'zod/mini';
import { dealerId, filledText, foreignId } from './fields.ts';

/** Milliseconds since 1970; at least the year 2001, so that seconds are not taken for milliseconds. */
const time = z
  .number('must be a time in milliseconds since 1970')
  .check(z.refine((at) => Number.isSafeInteger(at) && at > 1e12, 'must be a time in milliseconds since 1970'));

/** What may be said of a customer. Anything else is refused by name: a misspelt refusal would be a send that slips through. */
export const customerInput = z.strictObject(
  {
    dealerId,
    customerId: foreignId,
    /** E.164, or as typed in the dealer's country. */
    phone: z.string('must be a string'),
    name: z.optional(filledText),
    leadId: z.optional(foreignId),
    /** Absent: nothing is said of it, and nothing changes. */
    marketing: z.optional(
      z.strictObject(
        {
          consent: z.enum(['granted', 'refused', 'unknown'], 'must be "granted", "refused" or "unknown"'),
          /** The date of the consent. */
          at: time,
          source: filledText,
          wording: z.optional(filledText),
          by: z.optional(filledText),
        },
        'must be an object with consent, at and source',
      ),
    ),
  },
  'must be an object',
);
export type CustomerInput = z.infer<typeof customerInput>;

/** An opt-out that another system had already: it counts from its own time. */
export const importedOptOut = z.strictObject(
  { dealerId, /** E.164, or as typed in the dealer's country. */ phone: z.string('must be a string'), at: time },
  'must be an object',
);
export type ImportedOptOut = z.infer<typeof importedOptOut>;
