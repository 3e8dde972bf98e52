import * as z from 'zod/mini';
import type { SmsParts } from '../domain/sms-parts.ts';
import { blockReasons, type BlockReason } from '../domain/send-decision.ts';
import { dealerId, filledText, firstProblem, foreignId, smsText, type FieldProblem } from './fields.ts';

/** How many recipients one call may name. */
export const maxRecipients = 500;
/** How long an `allowed` holds, in milliseconds: after that, ask again. */
export const allowedFor = 5 * 60_000;

const recipient = z.strictObject(
  {
    /** Unique per dealer: a repeat gets the same answer and records nothing twice. */
    sendId: foreignId,
    /** As the sender has it: E.164, or as typed in the dealer's country. */
    phone: z.string('must be a string'),
    customerId: z.optional(foreignId),
    leadId: z.optional(foreignId),
    /** The user who looks after the lead: told of replies where the dealer named nobody. */
    leadOwnerId: z.optional(foreignId),
    automationId: z.optional(foreignId),
    /** This recipient's own text, instead of the request's or the SMS form's. */
    body: z.optional(smsText),
  },
  'must be an object',
);

const request = z.strictObject(
  {
    dealerId,
    purpose: z.enum(['bulk', 'individual'], 'must be "bulk" or "individual"'),
    campaignId: z.optional(foreignId),
    body: z.optional(smsText),
    recipients: z
      .array(recipient, 'must be a list')
      .check(
        z.minLength(1, `must name 1 to ${maxRecipients} recipients`),
        z.maxLength(maxRecipients, `must name 1 to ${maxRecipients} recipients: split the call`),
      ),
    /** A reply number of the dealer, or a sender name. Absent: the campaign's, or the dealer's own. */
    from: z.optional(filledText),
  },
  'must be an object',
);

export type SendRequest = z.infer<typeof request>;
export type SendRecipient = z.infer<typeof recipient>;

/** The SMS to send, where validate-send knows its text. */
export interface SmsToSend {
  to: string;
  from: string;
  body: string;
  /** How the body is billed: as it was given, and as it is to be sent, with the opt-out message that may have been appended. */
  parts: { before: SmsParts; after: SmsParts };
}

/**
 * What should be mended though the SMS may be sent. `no-opt-out-message`: a bulk SMS does not say how to opt out, and the dealer chose to be
 * warned; or an individual one tells people to reply with a word that is no opt-out term. `opt-out-message-unchecked`: the text of a bulk SMS
 * is not known here, so nobody looked.
 */
export const sendWarnings = ['no-opt-out-message', 'opt-out-message-unchecked'] as const;
export type SendWarning = (typeof sendWarnings)[number];

export type SendAnswer =
  | { sendId: string; outcome: 'allowed'; validUntil: string; sms?: SmsToSend; warnings?: SendWarning[] }
  | { sendId: string; outcome: 'blocked'; reason: BlockReason; retryable: boolean; userMessage: string };

/** One answer per recipient, in the order of the request; or what was wrong with the request, with nothing decided. */
export type SendResponse = { results: SendAnswer[] } | { error: FieldProblem };

/** Checks a request. Nothing malformed is ever decided upon. */
export function readSendRequest(
  input: unknown,
): { ok: true; request: SendRequest } | { ok: false; error: FieldProblem } {
  const parsed = z.safeParse(request, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const known = new Set<string>();
  for (const [index, { sendId }] of parsed.data.recipients.entries()) {
    if (known.has(sendId))
      return {
        ok: false,
        error: { field: `recipients[${index}].sendId`, message: 'is there twice: a sendId names one send' },
      };
    known.add(sendId);
  }
  return { ok: true, request: parsed.data };
}

const parts = z.object({ encoding: z.enum(['GSM-7', 'UCS-2']), parts: z.number() });

/** Schema of one answer, for what is stored and for the client's check of what it was answered. */
export const sendAnswer = z.discriminatedUnion('outcome', [
  z.object({
    sendId: z.string(),
    outcome: z.literal('allowed'),
    validUntil: z.string(),
    sms: z.optional(
      z.object({
        to: z.string(),
        from: z.string(),
        body: z.string(),
        parts: z.object({ before: parts, after: parts }),
      }),
    ),
    warnings: z.optional(z.array(z.enum(sendWarnings))),
  }),
  z.object({
    sendId: z.string(),
    outcome: z.literal('blocked'),
    reason: z.enum(blockReasons),
    retryable: z.boolean(),
    userMessage: z.string(),
  }),
]);

/** Schema of a request, for what is made from it: JSON Schema. `readSendRequest` also refuses a `sendId` that is there twice. */
export const sendRequestSchema = request;
