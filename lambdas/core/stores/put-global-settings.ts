import { safeParse } from 'zod/mini';
import { firstProblem, type FieldProblem } from '../contracts/fields.ts';
import { globalSettings, storedGlobalSettings, type GlobalSettings } from '../contracts/settings.ts';
import { misplacedTermProblem } from '../domain/misplaced-terms.ts';
import { shippedOptOutMessage } from '../domain/opt-out-message.ts';
import { shippedOptOutTerms } from '../domain/opt-out-terms.ts';
import { addedTerms, eachRemovedOnce, removedTerms, stopAllRemoved } from '../domain/terms-in-force.ts';
import { messageProblem, otherTermsProblem } from './message-checks.ts';
import { conflictWith, refused, type PutSettingsResult, type SettingsChange } from './put-settings-result.ts';
import { isTooLarge, tooLarge } from './settings-size.ts';
import { settingsKeys } from './settings-items.ts';
import { changedBy, orphanedMessage, termsContext, type SettingsTable } from './settings-table.ts';

/** What is wrong with global terms and the messages that name them: what `putGlobalSettings` refuses. */
export async function globalProblem(table: SettingsTable, settings: GlobalSettings): Promise<FieldProblem | null> {
  const typed = settings.optOutTerms ?? shippedOptOutTerms;
  const message = settings.optOutMessage ?? shippedOptOutMessage;
  const context = termsContext(typed, null);
  const misplaced =
    settings.optOutTerms === undefined
      ? null
      : misplacedTermProblem(typed, { optIn: settings.optInTerms, help: settings.helpTerms });
  if (misplaced) return { field: 'optOutTerms', message: misplaced };
  const others = otherTermsProblem(settings, context);
  if (others) return others;
  const problem = messageProblem(message, context);
  return problem ? { field: 'optOutMessage', message: problem } : orphanedMessage(table, { typed, message }, null);
}

/**
 * Puts the global settings. Terms that go still count for a while; a term that some message names last does not go. That is checked again
 * once it is written, as with a dealer.
 */
export async function putGlobalSettings(
  table: SettingsTable,
  input: GlobalSettings,
  change: SettingsChange = {},
): Promise<PutSettingsResult> {
  const parsed = safeParse(globalSettings, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const settings = parsed.data;
  const problem = await globalProblem(table, settings);
  if (problem) return { ok: false, error: problem };
  const key = settingsKeys.global;
  for (;;) {
    const before = await table.find(storedGlobalSettings, key);
    const conflict = conflictWith(before.item, change.expected);
    if (conflict) return conflict;
    const { removed: gone, added: come } = before;
    const was = { typed: before.value?.optOutTerms ?? shippedOptOutTerms, removed: gone, added: come };
    const typed = settings.optOutTerms ?? shippedOptOutTerms;
    const now = table.clock();
    const stopsAll = before.value?.stopAll ?? true;
    const removed = eachRemovedOnce([
      ...removedTerms(was, typed, now),
      ...removedTerms({ typed: before.termsOfUnusable ?? '', removed: [] }, typed, now),
      ...(stopsAll && settings.stopAll === false ? [stopAllRemoved(now)] : []),
    ]);
    const added = addedTerms(was, typed, now);
    const content = { settings, removed, added, changedBy: changedBy(change) };
    if (isTooLarge(content)) return refused('optOutTerms', tooLarge);
    if (!(await table.replace(key, before.item, content))) continue;
    const late = await globalProblem(table, settings);
    if (!late) return { ok: true };
    await table.takeBack(key, before.item ?? { settings: {}, removed: [] }, content);
    return { ok: false, error: late };
  }
}
