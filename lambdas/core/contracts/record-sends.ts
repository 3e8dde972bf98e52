import * as z from 'zod/mini';
import { dealerId, filledText, firstProblem, foreignId, gatewayName, isoTime, type FieldProblem } from './fields.ts';
import { maxRecipients } from './validate-send.ts';

/** What one SMS is about, as in validate-send. */
const about = {
  /** The one it was validated under. */
  sendId: foreignId,
  gateway: gatewayName,
  /** The phone that was texted. */
  phone: filledText,
  /** The reply number or sender name it went out from. */
  from: filledText,
};

const sentSms = z.strictObject(
  {
    ...about,
    /** The gateway's id of the outbound message. */
    messageId: z
      .string('must be a string')
      .check(z.regex(/^\S{1,256}$/, 'must be 1 to 256 characters without white space')),
    sentAt: isoTime,
    customerId: z.optional(foreignId),
    campaignId: z.optional(foreignId),
    leadId: z.optional(foreignId),
    leadOwnerId: z.optional(foreignId),
    automationId: z.optional(foreignId),
  },
  'must be an object',
);

const gatewayError = z.strictObject(
  {
    ...about,
    /** The gateway's own code, such as Twilio's `21610`. */
    code: z
      .string('must be a string')
      .check(z.regex(/^[\w.:-]{1,64}$/, 'must be 1 to 64 letters, digits, "_", ".", ":" or "-"')),
    at: isoTime,
    /** The gateway texts the phone again: its block is lifted. Any code will do, such as how that is known. */
    cleared: z.optional(z.boolean('must be true or false')),
  },
  'must be an object',
);

const listOf = <S extends z.ZodMiniType>(entry: S) =>
  z
    .array(entry, 'must be a list')
    .check(
      z.minLength(1, `must have 1 to ${maxRecipients} entries`),
      z.maxLength(maxRecipients, `must have 1 to ${maxRecipients} entries: split the call`),
    );

const requests = {
  sent: z.strictObject({ kind: z.literal('sent'), dealerId, sent: listOf(sentSms) }),
  'gateway-errors': z.strictObject({ kind: z.literal('gateway-errors'), dealerId, errors: listOf(gatewayError) }),
};

export type SentRequest = z.infer<(typeof requests)['sent']>;
export type GatewayErrorsRequest = z.infer<(typeof requests)['gateway-errors']>;
export type RecordRequest = SentRequest | GatewayErrorsRequest;
export type SentSms = z.infer<typeof sentSms>;
export type GatewayError = z.infer<typeof gatewayError>;

/** What became of one entry. `retryable`: report it again; it does no harm twice. */
export type RecordAnswer =
  | { sendId: string; outcome: 'recorded' }
  | { sendId: string; outcome: 'not-recorded'; retryable: boolean; message: string };

/** One answer per entry, in the order of the request; or what was wrong with the request, with nothing recorded. */
export type RecordResponse = { results: RecordAnswer[] } | { error: FieldProblem };

/** Checks a request to record-sends. */
export function readRecordRequest(
  input: unknown,
): { ok: true; request: RecordRequest } | { ok: false; error: FieldProblem } {
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
  if (kind !== 'sent' && kind !== 'gateway-errors')
    return { ok: false, error: { field: 'kind', message: 'must be "sent" or "gateway-errors"' } };
  const parsed = z.safeParse(requests[kind], input, { reportInput: true });
  return parsed.success ? { ok: true, request: parsed.data } : { ok: false, error: firstProblem(parsed.error) };
}

/** Schemas, for what is made from them: JSON Schema, the client's checks. */
export const recordRequestSchemas = requests;
