import { safeParse } from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import { globalSettings, type GlobalSettings } from '../contracts/settings.ts';
import { shippedOptOutMessage } from '../domain/opt-out-message.ts';
import { shippedOptOutTerms } from '../domain/opt-out-terms.ts';
import { removedTerms } from '../domain/terms-in-force.ts';
import { messageProblem } from './message-checks.ts';
import { conflictWith, refused, type PutSettingsResult, type SettingsChange } from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import { changedBy, orphanedMessage, termsContext, type SettingsTable } from './settings-table.ts';

/** Puts the global settings. Terms that go still count for a while; a term that some message names last does not go. */
export async function putGlobalSettings(
  table: SettingsTable,
  input: GlobalSettings,
  change: SettingsChange = {},
): Promise<PutSettingsResult> {
  const parsed = safeParse(globalSettings, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const settings = parsed.data;
  const typed = settings.optOutTerms ?? shippedOptOutTerms;
  const message = settings.optOutMessage ?? shippedOptOutMessage;
  const problem = messageProblem(message, termsContext(typed, null));
  if (problem) return refused('optOutMessage', problem);
  const orphaned = await orphanedMessage(table, { typed, message }, null);
  if (orphaned) return { ok: false, error: orphaned };
  for (;;) {
    const before = await table.find(globalSettings, settingsKeys.global);
    const conflict = conflictWith(before.item, change.expected);
    if (conflict) return conflict;
    const was = { typed: before.value?.optOutTerms ?? shippedOptOutTerms, removed: before.removed };
    const content = { settings, removed: removedTerms(was, typed, table.clock()), changedBy: changedBy(change) };
    if (await table.replace(settingsKeys.global, before.item, content)) return { ok: true };
  }
}
