import * as z from 'zod/mini';
import { communication } from './communications.ts';
import { customerView } from './customers.ts';
import { importedFrom } from './imported-from.ts';
import { moment } from './paging.ts';
import { replyView } from './replies.ts';

/** `because`: the reply it rests on, by its id; `staff`, who decided; or `import`, taken over from another system as `imported` says. */
const mark = z.object({ at: moment, seen: moment, because: z.string(), imported: z.optional(importedFrom) });

/** What is known of one number, as far as it concerns the dealer. `*` is every dealer. No START lifts a staff stop. */
const numberKnown = z.object({
  phone: z.string(),
  stops: z.record(z.string(), mark),
  staffStops: z.record(z.string(), mark),
  starts: z.record(z.string(), mark),
  holds: z.array(z.object({ reply: z.string(), at: moment, seen: moment, closedBy: z.optional(z.string()) })),
});

/** A customer's whole case in one document. */
export const evidence = z.object({
  writtenAt: moment,
  writtenFor: z.string(),
  dealer: z.string(),
  customer: customerView,
  number: numberKnown,
  leftNumbers: z.array(numberKnown),
  /** Every marketing consent that changed something, oldest first: the latest of them, up to 100 kB. */
  marketingHistory: z.array(
    z.object({
      consent: z.string(),
      at: moment,
      source: z.string(),
      wording: z.optional(z.string()),
      by: z.optional(z.string()),
    }),
  ),
  /** Newest first. */
  communications: z.array(communication),
  /** The replies among them, and those that what is known of the numbers rests on: whole, newest first. */
  replies: z.array(replyView),
  /** `false`: there are more communications or replies than these, or there were older marketing consents. */
  complete: z.boolean(),
});
export type Evidence = z.infer<typeof evidence>;
