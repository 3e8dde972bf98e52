import * as z from 'zod/mini';

/** Without `"dryRun": false` nothing is erased: it cannot be taken back. */
export const erasureBody = z.strictObject(
  {
    /** Only tell what would go and what stays. */
    dryRun: z._default(z.boolean('must be true or false'), true),
  },
  'must be an object',
);

/** How the number stands at the dealer afterwards, and why. */
const optOutAfterwards = z.object({
  /** `none`: nobody opted out. `stays`: the number has an opt-out. `carried`: the customer had it, and the number gets it. */
  becomes: z.enum(['none', 'stays', 'carried']),
  /** The number that keeps it. */
  phone: z.optional(z.string()),
  why: z.string(),
});

export const erasureView = z.object({
  dealerId: z.string(),
  customerId: z.string(),
  /** Whether nothing was done yet. */
  dryRun: z.boolean(),
  /** Entries that go, beside the one in the book: refused sends, decisions of staff, who had which number. */
  goes: z.number(),
  /** Entries that stay without text and without what they say of the person: replies, sends, threads, imported rows. */
  stripped: z.number(),
  optOut: optOutAfterwards,
});
export type ErasureView = z.infer<typeof erasureView>;
