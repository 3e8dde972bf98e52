import type { FieldProblem } from '../contracts/fields.ts';
import type { SmsParts } from '../domain/sms-parts.ts';

/** Stored, or what was wrong with which field: then nothing was stored. */
export type PutSettingsResult = { ok: true } | { ok: false; error: FieldProblem };

/** Stored, with the SMS parts of the body as typed and as it goes out with the reply service on; or what was wrong. */
export type PutSmsFormResult =
  { ok: true; parts: { before: SmsParts; after: SmsParts } } | { ok: false; error: FieldProblem };

export const refused = (field: string, message: string): { ok: false; error: FieldProblem } => ({
  ok: false,
  error: { field, message },
});
