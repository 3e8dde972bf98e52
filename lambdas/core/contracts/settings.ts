import * as z from 'zod/mini';
import { describeTermsProblem, parseTerms, wasTaken, type TermsProblem } from '../domain/opt-out-terms.ts';
import { isCountry, readReplyNumber } from '../domain/phone-numbers.ts';
import { dealerId, filledText, foreignId, gatewayName, senderName, smsText, wellFormed } from './fields.ts';

const termList = (isLetPass: (problem: TermsProblem) => boolean) =>
  z.string('must be a string').check(
    z.maxLength(20_000, 'must be at most 20,000 characters'),
    wellFormed,
    z.superRefine((typed, context) => {
      const parsed = parseTerms(typed);
      const wrong = parsed.ok ? [] : parsed.problems.filter((problem) => !isLetPass(problem));
      if (wrong.length === 0) return;
      const message = `is not a comma-delimited list of terms: ${wrong.map(describeTermsProblem).join('; ')}`;
      context.addIssue({ code: 'custom', message, input: typed });
    }),
  );

/** A list as it is typed, and as it may be stored. */
const terms = termList(() => false);
const storedTerms = termList(wasTaken);

const country = z
  .string('must be a string')
  .check(z.refine((code) => isCountry(code), 'must be the two capital letters of an ISO 3166 country, such as "AU"'));

const replyNumber = z
  .string('must be a string')
  .check(z.refine((typed) => readReplyNumber(typed) !== null, 'must be a phone number in E.164, or a short code'));

/** What becomes of a reply that reads like a wish to stop and holds no term. */
const wishes = z.enum(['hold', 'opt-out'], 'must be "hold" or "opt-out"');

/** Item `GLOBAL` / `SETTINGS`. A field that is absent has the value the product ships with. */
export const globalSettings = z.strictObject({
  optOutTerms: z.optional(terms),
  optInTerms: z.optional(terms),
  helpTerms: z.optional(terms),
  /** Whether STOP ALL as the whole reply opts out of every dealer. Shipped: true. */
  stopAll: z.optional(z.boolean('must be true or false')),
  /** Shipped: hold. US dealers always opt out. */
  wishes: z.optional(wishes),
  /** Shipped: "Reply STOP to opt out". It has to name a term in force. */
  optOutMessage: z.optional(smsText),
});
/** The same as they are read back. */
export const storedGlobalSettings = z.extend(globalSettings, {
  optOutTerms: z.optional(storedTerms),
  optInTerms: z.optional(storedTerms),
  helpTerms: z.optional(storedTerms),
});
export type GlobalSettings = z.infer<typeof globalSettings>;

const termsMode = z.enum(['add', 'replace'], 'must be "add" or "replace"');

const ownTermsForm = 'must be an object, as in { "mode": "add", "terms": "BASTA, =FIN" }';

const users = z.array(foreignId, 'must be a list of user ids');

/** Item `DEALER#<id>` / `SETTINGS`. */
export const dealerSettings = z.strictObject({
  dealerId,
  name: filledText,
  /** In which locally typed numbers are read. */
  country,
  /** Shown as sender where no reply number is used. */
  senderName: z.optional(senderName),
  /** The number this dealer's SMS go out from unless a send names another. */
  replyNumber: z.optional(replyNumber),
  /** What becomes of a bulk SMS that does not say how to opt out. Shipped: block. */
  missingOptOutMessage: z.optional(z.enum(['block', 'warn'], 'must be "block" or "warn"')),
  /** More numbers of this dealer: an SMS to another country goes out from the one of that country. */
  replyNumbers: z.optional(z.array(replyNumber, 'must be a list of reply numbers')),
  /** This dealer's own terms, beside the global ones (`add`) or instead of them (`replace`). */
  optOutTerms: z.optional(z.strictObject({ mode: termsMode, terms }, ownTermsForm)),
  optInTerms: z.optional(terms),
  helpTerms: z.optional(terms),
  /** Shipped: as the global setting says. At a US dealer a wish always opts out. */
  wishes: z.optional(wishes),
  optOutMessage: z.optional(smsText),
  /** Whether an opt-out is confirmed by one text. Shipped: on for US dealers, off elsewhere. */
  confirmation: z.optional(z.enum(['on', 'off'], 'must be "on" or "off"')),
  /** What the confirmation says, save of STOP ALL; it may hold no marketing. Shipped: see `confirmationText`. */
  confirmationText: z.optional(smsText),
  /** The users who hear of replies, by role. */
  notify: z.optional(z.strictObject({ 'send-lead-sms': z.optional(users) }, 'must be an object')),
  /** Users who hear of everything at this dealer. */
  managers: z.optional(users),
});
/** The same as they are read back. */
export const storedDealerSettings = z.extend(dealerSettings, {
  optOutTerms: z.optional(z.strictObject({ mode: termsMode, terms: storedTerms }, ownTermsForm)),
  optInTerms: z.optional(storedTerms),
  helpTerms: z.optional(storedTerms),
});
export type DealerSettings = z.infer<typeof dealerSettings>;

/** Dealers of a reply number. One named twice would look like two that share it. */
const dealers = z
  .array(dealerId, 'must be a list of dealer ids')
  .check(z.refine((ids) => new Set(ids).size === ids.length, 'must not name a dealer twice'));

/** Item `REPLY_NUMBERS` / `<number>`. */
export const replyNumberSettings = z.strictObject({
  number: replyNumber,
  country,
  owners: dealers,
  formerOwners: dealers,
  /** The gateway whose number it is: `aws`, `twilio` or another name. */
  gateway: z.optional(gatewayName),
  /** The gateway confirms opt-outs itself, so we do not. */
  gatewayConfirms: z.optional(z.boolean('must be true or false')),
});
export type ReplyNumberSettings = z.infer<typeof replyNumberSettings>;

/** Item `DEALER#<id>` / `CAMPAIGN#<id>`: the SMS form. */
export const smsForm = z.strictObject({
  campaignId: foreignId,
  dealerId,
  name: filledText,
  purpose: z.enum(['bulk', 'individual'], 'must be "bulk" or "individual"'),
  senderName,
  body: smsText,
  /** On: its SMS goes out from a reply number instead of the sender name, with the opt-out message in the body. Shipped: off. */
  replyService: z.optional(z.boolean('must be true or false')),
  /** Shipped: `global`. */
  optOutMessage: z.optional(
    z.discriminatedUnion(
      'mode',
      [
        z.strictObject({ mode: z.literal('global') }),
        z.strictObject({ mode: z.literal('own'), text: smsText }),
        z.strictObject({ mode: z.literal('in-body') }),
      ],
      'must have the mode "global", "own" or "in-body"',
    ),
  ),
});
export type SmsForm = z.infer<typeof smsForm>;
