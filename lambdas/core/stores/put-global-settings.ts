import { safeParse } from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import { globalSettings, type GlobalSettings } from '../contracts/settings.ts';
import { shippedOptOutMessage } from '../domain/opt-out-message.ts';
import { shippedOptOutTerms } from '../domain/opt-out-terms.ts';
import { removedTerms } from '../domain/terms-in-force.ts';
import { messageProblem } from './message-checks.ts';
import { refused, type PutSettingsResult } from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import { orphanedMessage, termsContext, type SettingsTable } from './settings-table.ts';

/** Puts the global settings. Terms that go still count for a while; a term that some message names last does not go. */
export async function putGlobalSettings(table: SettingsTable, input: GlobalSettings): Promise<PutSettingsResult> {
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
    const was = { typed: before.value?.optOutTerms ?? shippedOptOutTerms, removed: before.removed };
    const content = { settings, removed: removedTerms(was, typed, table.clock()) };
    if (await table.replace(settingsKeys.global, before.item, content)) return { ok: true };
  }
}
