import * as z from 'zod/mini';
import { importedFrom } from './imported-from.ts';
import { moment, pageQuery } from './paging.ts';

const day = z.iso.date('must be a day that exists: yyyy-mm-dd');

export const dayQuery = z.strictObject({ ...pageQuery, /** UTC. Absent: today. */ day: z.optional(day) });

/** How many days can be counted at once. */
export const mostDays = 31;
export const countsQuery = z.strictObject({
  /** The first and the last day, UTC. Absent: the last seven. */
  from: z.optional(day),
  to: z.optional(day),
});

/** One SMS sent, received or blocked, or what somebody did about a customer. */
export const communication = z.object({
  /** Of a reply: its id in `…/replies/{replyId}`. */
  id: z.string(),
  kind: z.enum(['reply', 'blocked', 'sent', 'staff', 'review', 'import', 'erasure']),
  at: moment,
  /** `opt-out`, `no-term`, `sent`, `blocked`, `opted-in`, … */
  outcome: z.optional(z.string()),
  reason: z.optional(z.string()),
  customerId: z.optional(z.string()),
  phone: z.optional(z.string()),
  campaignId: z.optional(z.string()),
  leadId: z.optional(z.string()),
  automationId: z.optional(z.string()),
  /** What the person wrote. */
  text: z.optional(z.string()),
  /** The sentence that was shown to whoever wanted to send. */
  message: z.optional(z.string()),
  /** Of a reply: when its opt-out was confirmed by a text. */
  confirmedAt: z.optional(moment),
  /** Who did it, of what staff did. */
  by: z.optional(z.string()),
  /** Of a status that a new phone number changed: what wrote the customer, `admin-api`, `import`, `seed` or `operations`. */
  through: z.optional(z.string()),
  /** Of an import: its file, the line in it, and when the import was started; `at` is when the opt-out counts from. */
  file: z.optional(z.string()),
  line: z.optional(z.number()),
  importedAt: z.optional(moment),
  consentAt: z.optional(moment),
  evidence: z.optional(z.string()),
  statusBefore: z.optional(z.string()),
  statusAfter: z.optional(z.string()),
  /** Of a status that a new phone number changed: the reply that is why, by its id. */
  reply: z.optional(z.string()),
  /** In the evidence: the imported opt-out that is why. */
  imported: z.optional(importedFrom),
});
export type Communication = z.infer<typeof communication>;

export const dailyCounts = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      /** `false`: there were more than are counted; the numbers are at least these. */
      complete: z.boolean(),
      counts: z.array(
        z.object({
          kind: z.string(),
          outcome: z.optional(z.string()),
          reason: z.optional(z.string()),
          count: z.number(),
        }),
      ),
    }),
  ),
});
