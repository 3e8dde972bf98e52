import type { FieldProblem } from '../contracts/fields.ts';
import type { SmsParts } from '../domain/sms-parts.ts';

/** What has to be stored already for a change to be made. */
export type Expected = { version: number } | 'absent' | 'present';

/** Who changes a setting, and over what. */
export interface SettingsChange {
  /** Kept with the setting and in its history. Absent: whoever runs the operations. */
  by?: string;
  /** Absent: whatever is there. */
  expected?: Expected;
}

/** What is stored is not what was expected. */
export type SettingsConflict = 'exists' | 'missing' | 'changed';

/** Nothing was stored: `error` says what was wrong with which field, `conflict` that something else is stored than was expected. */
export interface NotPut {
  ok: false;
  error: FieldProblem;
  conflict?: SettingsConflict;
}

/** Stored, or why not. */
export type PutSettingsResult = { ok: true } | NotPut;

/** Stored, with the SMS parts of the body as typed, and with the opt-out message where one is appended; or why not. */
export type PutSmsFormResult = { ok: true; parts: { before: SmsParts; after?: SmsParts } } | NotPut;

export const refused = (field: string, message: string): NotPut => ({ ok: false, error: { field, message } });

const conflictMessages: Record<SettingsConflict, string> = {
  exists: 'is there already',
  missing: 'is not there',
  changed: 'has been changed by somebody else: read it again',
};

/** Whether what is stored is what was expected; `null` if so. */
export function conflictWith(item: Record<string, unknown> | undefined, expected: Expected | undefined): NotPut | null {
  const conflict = conflictOf(item, expected);
  return conflict && { ok: false, conflict, error: { field: '', message: conflictMessages[conflict] } };
}

function conflictOf(
  item: Record<string, unknown> | undefined,
  expected: Expected | undefined,
): SettingsConflict | null {
  if (expected === undefined) return null;
  if (expected === 'absent') return item ? 'exists' : null;
  if (expected === 'present') return item ? null : 'missing';
  return versionOf(item) === expected.version ? null : 'changed';
}

/** How often a setting was changed; 0 while there is none. */
export const versionOf = (item: Record<string, unknown> | undefined): number => Number(item?.['version'] ?? 0);
