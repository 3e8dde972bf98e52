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

const wrongKind: FieldProblem = { field: 'kind', message: 'must be "sent" or "gateway-errors"' };

function kindIn(input: unknown): RecordRequest['kind'] | null {
  const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
  return kind === 'sent' || kind === 'gateway-errors' ? kind : null;
}

/** Checks a whole request to record-sends, before it is made: one entry that is malformed refuses it. */
export function readRecordRequest(
  input: unknown,
): { ok: true; request: RecordRequest } | { ok: false; error: FieldProblem } {
  const kind = kindIn(input);
  if (kind === null) return { ok: false, error: wrongKind };
  const parsed = z.safeParse(requests[kind], input, { reportInput: true });
  return parsed.success ? { ok: true, request: parsed.data } : { ok: false, error: firstProblem(parsed.error) };
}

/** One entry of a call as it was read; `ok: false`: what is wrong with it, by field of the whole call. */
export type EntryRead<Entry> =
  | { ok: true; entry: Entry }
  | {
      ok: false;
      /** As it is given; empty where there is none. */
      sendId: string;
      error: FieldProblem;
    };

/** A call with each of its entries read for itself. */
export type RecordCall =
  | { kind: 'sent'; dealerId: string; entries: EntryRead<SentSms>[] }
  | { kind: 'gateway-errors'; dealerId: string; entries: EntryRead<GatewayError>[] };

const calls = {
  sent: z.strictObject({ kind: z.literal('sent'), dealerId, sent: listOf(z.unknown()) }),
  'gateway-errors': z.strictObject({ kind: z.literal('gateway-errors'), dealerId, errors: listOf(z.unknown()) }),
};

const sendIdIn = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'sendId' in entry && typeof entry.sendId === 'string'
    ? entry.sendId
    : '';

function readEntries<Entry>(list: string, schema: z.ZodMiniType<Entry>, given: readonly unknown[]): EntryRead<Entry>[] {
  return given.map((entry, index) => {
    const parsed = z.safeParse(schema, entry, { reportInput: true });
    if (parsed.success) return { ok: true, entry: parsed.data };
    const { field, message } = firstProblem(parsed.error);
    const where = `${list}[${index}]${field === '' ? '' : `.${field}`}`;
    return { ok: false, sendId: sendIdIn(entry), error: { field: where, message } };
  });
}

/** Reads a call to record-sends: an entry that is malformed takes none of the others with it. */
export function readRecordCall(input: unknown): { ok: true; call: RecordCall } | { ok: false; error: FieldProblem } {
  const kind = kindIn(input);
  if (kind === null) return { ok: false, error: wrongKind };
  const parsed = z.safeParse(calls[kind], input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const { data } = parsed;
  return data.kind === 'sent'
    ? { ok: true, call: { ...data, entries: readEntries('sent', sentSms, data.sent) } }
    : { ok: true, call: { ...data, entries: readEntries('errors', gatewayError, data.errors) } };
}

/** Schemas, for what is made from them: JSON Schema, the client's checks. */
export const recordRequestSchemas = requests;
