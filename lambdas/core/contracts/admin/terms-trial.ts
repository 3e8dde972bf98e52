import * as z from 'zod/mini';
import { dealerSettings, globalSettings } from '../settings.ts';
import { mostDays } from './communications.ts';
import { wholeNumber } from './paging.ts';

/** How many replies a trial reads, and how many days back. */
export const mostTried = 1000;

/** A draft of the opt-out terms, as it would be put into settings. */
export const termsTrialBody = z.strictObject(
  {
    /** In the place of the dealer's own. */
    optOutTerms: dealerSettings.shape.optOutTerms,
    /** In the place of the global ones. */
    globalOptOutTerms: globalSettings.shape.optOutTerms,
    /** How many days back replies are read, today among them. Absent: 30. */
    days: z.optional(z.number(`must be a whole number from 1 to ${mostDays}`).check(...wholeNumber(1, mostDays))),
  },
  'must be an object with optOutTerms or globalOptOutTerms',
);

const list = z.object({
  optedOut: z.number(),
  /** Opted out, and open to review. */
  openToReview: z.number(),
  /** People opted out, with or without review. */
  people: z.number(),
});
/** `held`: sends wait until staff answer. */
const outcome = z.enum(['opted-out', 'open-to-review', 'held', 'not-opted-out']);

export const termsTrialView = z.object({
  /** How many replies were read, the newest first. */
  replies: z.number(),
  /** The first day that was read. */
  since: z.iso.date(),
  /** `false`: there are more in these days than are read. */
  complete: z.boolean(),
  /** Whom the terms in force opt out, and whom the draft would. */
  present: list,
  draft: list,
  /** Replies that only the draft opts out, and those that only the terms in force do. */
  gained: z.number(),
  lost: z.number(),
  /** Some of both, and some whose review changes. */
  examples: z.array(
    z.object({
      reply: z.string(),
      text: z.string(),
      present: outcome,
      draft: outcome,
      term: z.optional(z.string()),
      reason: z.string(),
    }),
  ),
  /** What putting the draft into settings would be refused for (422); empty: nothing. Of global settings the platform is told alone. */
  refusals: z.array(
    z.object({
      /** Whose settings. */
      settings: z.enum(['dealer', 'global']),
      /** The field of these settings. */
      pointer: z.string(),
      detail: z.string(),
    }),
  ),
  /** What to look at before the draft is saved. */
  warnings: z.array(
    z.object({
      warning: z.enum(['contains-another', 'equals-opt-in-term', 'one-letter', 'everyday-word', 'named-by-law']),
      term: z.string(),
      message: z.string(),
    }),
  ),
});
export type TermsTrialView = z.infer<typeof termsTrialView>;
