import { safeParse } from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import { dealerSettings, type DealerSettings } from '../contracts/settings.ts';
import { removedTerms, type RemovedTerm } from '../domain/terms-in-force.ts';
import { messageProblem } from './message-checks.ts';
import { refused, type PutSettingsResult } from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import {
  globalTerms,
  orphanedMessage,
  termsContext,
  type SettingsTable,
  type StoredSetting,
} from './settings-table.ts';

/** What is removed by the dealer's new terms: of its own, and of the global ones where it now replaces them. */
function removedAtDealer(
  before: StoredSetting<DealerSettings>,
  dealer: DealerSettings,
  globalTyped: string,
  now: number,
): RemovedTerm[] {
  const typed = dealer.optOutTerms?.terms ?? '';
  const was = before.value?.optOutTerms;
  const own = removedTerms({ typed: was?.terms ?? '', removed: before.removed }, typed, now);
  const replacesNow = dealer.optOutTerms?.mode === 'replace' && was?.mode !== 'replace';
  return replacesNow ? [...own, ...removedTerms({ typed: globalTyped, removed: [] }, typed, now)] : own;
}

/** Puts a dealer. The opt-out message people get from it has to name a term in force there. */
export async function putDealerSettings(table: SettingsTable, input: DealerSettings): Promise<PutSettingsResult> {
  const parsed = safeParse(dealerSettings, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const dealer = parsed.data;
  const { dealerId, optOutMessage = null } = dealer;
  const global = await globalTerms(table);
  const problem = messageProblem(optOutMessage ?? global.message, termsContext(global.typed, dealer));
  if (problem) return refused(optOutMessage === null ? 'optOutTerms' : 'optOutMessage', problem);
  const orphaned = await orphanedMessage(table, global, dealer);
  if (orphaned) return { ok: false, error: orphaned };

  const namesTerms = optOutMessage !== null || dealer.optOutTerms?.mode === 'replace';
  const message = { dealerId, text: optOutMessage, what: `the opt-out message of ${dealerId}` };
  if (namesTerms) await table.noteMessage(settingsKeys.ownMessage(dealerId), message);
  const key = settingsKeys.dealer(dealerId);
  for (;;) {
    const before = await table.find(dealerSettings, key);
    const removed = removedAtDealer(before, dealer, global.typed, table.clock());
    if (!(await table.replace(key, before.item, { settings: dealer, removed }))) continue;
    if (!namesTerms) await table.noteMessage(settingsKeys.ownMessage(dealerId), null);
    return { ok: true };
  }
}
