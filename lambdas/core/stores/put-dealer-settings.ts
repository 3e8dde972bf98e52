import { safeParse } from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import { dealerSettings, type DealerSettings } from '../contracts/settings.ts';
import { removedTerms, type RemovedTerm } from '../domain/terms-in-force.ts';
import { messageProblem, type OwnMessage } from './message-checks.ts';
import { conflictWith, refused, type PutSettingsResult, type SettingsChange } from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import {
  changedBy,
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
export async function putDealerSettings(
  table: SettingsTable,
  input: DealerSettings,
  change: SettingsChange = {},
): Promise<PutSettingsResult> {
  const parsed = safeParse(dealerSettings, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const dealer = parsed.data;
  const { dealerId, optOutMessage = null } = dealer;
  const global = await globalTerms(table);
  const problem = messageProblem(optOutMessage ?? global.message, termsContext(global.typed, dealer));
  if (problem) return refused(optOutMessage === null ? 'optOutTerms' : 'optOutMessage', problem);
  const orphaned = await orphanedMessage(table, global, dealer);
  if (orphaned) return { ok: false, error: orphaned };

  await table.listDealer(dealerId);
  const key = settingsKeys.dealer(dealerId);
  for (;;) {
    const before = await table.find(dealerSettings, key);
    const conflict = conflictWith(before.item, change.expected);
    if (conflict) return conflict;
    const message = ownMessageOf(dealer);
    // Before the change, so that no term is removed from under the message meanwhile.
    if (message) await noteOwnMessage(table, dealerId, message);
    const removed = removedAtDealer(before, dealer, global.typed, table.clock());
    const content = { settings: dealer, removed, changedBy: changedBy(change) };
    if (await table.replace(key, before.item, content)) {
      if (!message) await noteOwnMessage(table, dealerId, null);
      return { ok: true };
    }
    // Somebody else's dealer is stored: its message is what people get.
    const { value } = await table.find(dealerSettings, key);
    if (value) await noteOwnMessage(table, dealerId, ownMessageOf(value));
  }
}

const noteOwnMessage = (table: SettingsTable, dealerId: string, message: OwnMessage | null): Promise<void> =>
  table.noteMessage(settingsKeys.ownMessage(dealerId), message);

/** The message that people get from the dealer, if it names terms of its own or the dealer has terms of its own only. */
function ownMessageOf({ dealerId, optOutMessage, optOutTerms }: DealerSettings): OwnMessage | null {
  if (optOutMessage === undefined && optOutTerms?.mode !== 'replace') return null;
  return { dealerId, text: optOutMessage ?? null, what: `the opt-out message of ${dealerId}` };
}
