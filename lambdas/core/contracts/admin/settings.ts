import * as z from 'zod/mini';
import { dealerSettings, globalSettings, replyNumberSettings, smsForm } from '../settings.ts';
import { moment } from './paging.ts';

/** Who put a setting, and when. */
const change = {
  /** How often it was changed; the number in its `ETag`. */
  version: z.number(),
  changedBy: z.optional(z.string()),
  changedAt: z.optional(moment),
  /** What is stored cannot be used: `settings` is `null`, and this says why. */
  problem: z.optional(z.string()),
};

/** A value, and whose it is. */
const from = <S extends z.ZodMiniType>(value: S) =>
  z.object({ value, from: z.enum(['form', 'dealer', 'global', 'shipped']) });

const removedTerms = z.array(z.object({ term: z.string(), countsUntil: moment }));

/** Terms that count, as they are typed: with a leading `=` as the whole reply only. */
const terms = z.array(z.string());

export const globalSettingsBody = globalSettings;
export const globalSettingsView = z.object({
  settings: z.nullable(globalSettings),
  ...change,
  effective: z.object({
    optOutTerms: from(terms),
    optInTerms: from(terms),
    helpTerms: from(terms),
    stopAll: from(z.boolean()),
    optOutMessage: from(z.string()),
  }),
  removedTerms,
});

export const dealerSettingsBody = z.omit(dealerSettings, { dealerId: true });
export const dealerSettingsView = z.object({
  dealerId: z.string(),
  settings: z.nullable(dealerSettingsBody),
  ...change,
  /** What is in force, the dealer's own or inherited. `optOutTerms` holds the floor that nothing removes, and what was removed and still counts. */
  effective: z.object({
    optOutTerms: from(terms),
    optInTerms: from(terms),
    helpTerms: from(terms),
    stopAll: from(z.boolean()),
    optOutMessage: from(z.string()),
    missingOptOutMessage: from(z.enum(['block', 'warn'])),
    confirmation: from(z.enum(['on', 'off'])),
    confirmationText: from(z.string()),
  }),
  removedTerms,
});

const parts = z.object({ encoding: z.enum(['GSM-7', 'UCS-2']), parts: z.number() });

export const smsFormBody = z.omit(smsForm, { dealerId: true, campaignId: true });
export const smsFormView = z.object({
  dealerId: z.string(),
  campaignId: z.string(),
  settings: z.nullable(smsFormBody),
  ...change,
  effective: z.nullable(
    z.object({
      /** `null`: it is typed into the body. */
      optOutMessage: from(z.nullable(z.string())),
      /** How the body is billed as it is typed, and with the opt-out message where one is appended: with the reply service on. */
      parts: z.object({ before: parts, after: z.optional(parts) }),
    }),
  ),
});

export const replyNumberBody = z.omit(replyNumberSettings, { number: true, formerOwners: true });
export const replyNumberView = z.object({
  /** In its one spelling. */
  number: z.string(),
  settings: z.nullable(replyNumberBody),
  /** Dealers that owned it before: a reply to an old SMS of theirs is still theirs. */
  formerOwners: z.array(z.string()),
  ...change,
});

/** A reply number as one of its owners sees it: not who else owns it. */
export const ownReplyNumber = z.object({
  number: z.string(),
  country: z.string(),
  shared: z.boolean(),
  gateway: z.optional(z.string()),
});

export const earlierVersion = z.object({
  settings: z.record(z.string(), z.unknown()),
  version: z.number(),
  changedBy: z.optional(z.string()),
  changedAt: z.optional(moment),
});

export const dealerLine = z.object({ dealerId: z.string() });
