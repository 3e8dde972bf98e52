import { safeParse } from 'zod/mini';
import { firstProblem, type FieldProblem } from '../contracts/fields.ts';
import { dealerSettings, storedDealerSettings, type DealerSettings } from '../contracts/settings.ts';
import { misplacedTermProblem } from '../domain/misplaced-terms.ts';
import {
  addedTerms,
  eachRemovedOnce,
  removedTerms,
  usFloorTerms,
  type AddedTerm,
  type RemovedTerm,
} from '../domain/terms-in-force.ts';
import { messageProblem, otherTermsProblem, type OwnMessage } from './message-checks.ts';
import { conflictWith, refused, type PutSettingsResult, type SettingsChange } from './put-settings-result.ts';
import { isTooLarge, tooLarge } from './settings-size.ts';
import { settingsKeys } from './settings-items.ts';
import {
  changedBy,
  globalTerms,
  orphanedMessage,
  termsContext,
  type GlobalTermsAndMessage,
  type SettingsTable,
  type StoredSetting,
} from './settings-table.ts';

/** What is removed by the dealer's new terms: of its own, of the global ones where it now replaces them, of those US law names where it was in the US. */
function removedAtDealer(
  before: StoredSetting<DealerSettings>,
  dealer: DealerSettings,
  global: GlobalTermsAndMessage,
  now: number,
): RemovedTerm[] {
  const typed = dealer.optOutTerms?.terms ?? '';
  const was = before.value?.optOutTerms;
  const replacesNow = dealer.optOutTerms?.mode === 'replace' && was?.mode !== 'replace';
  const leavesUs = before.value?.country === 'US' && dealer.country !== 'US';
  return eachRemovedOnce([
    ...removedTerms({ typed: was?.terms ?? before.termsOfUnusable ?? '', removed: before.removed }, typed, now),
    ...(replacesNow ? removedTerms(global, typed, now) : []),
    ...(leavesUs ? removedTerms({ typed: usFloorTerms, removed: [] }, typed, now) : []),
  ]);
}

/** What comes into force with the dealer's new terms. A new dealer is known at once. */
function addedAtDealer(
  { value, removed, added }: StoredSetting<DealerSettings>,
  { optOutTerms, country }: DealerSettings,
  global: GlobalTermsAndMessage,
  now: number,
): AddedTerm[] {
  if (!value) return [];
  const was = { typed: value.optOutTerms?.terms ?? '', removed, added };
  const takesGlobal = value.optOutTerms?.mode === 'replace' && optOutTerms?.mode !== 'replace';
  const entersUs = value.country !== 'US' && country === 'US';
  const lists = [optOutTerms?.terms, takesGlobal && global.typed, entersUs && usFloorTerms];
  return lists.flatMap((typed) => (typed ? addedTerms(was, typed, now) : []));
}

/** What is wrong with a dealer's opt-out terms, with the opt-out message people get from it, and with those of its forms under its new terms: what `putDealerSettings` refuses. `globalDraft`: global terms, as typed, in the place of those stored. */
export async function dealerProblem(
  table: SettingsTable,
  dealer: DealerSettings,
  globalDraft?: string,
): Promise<FieldProblem | null> {
  const stored = await globalTerms(table);
  const global = { ...stored, typed: globalDraft ?? stored.typed };
  const { optOutMessage, optOutTerms, optInTerms = global.optInTerms, helpTerms = global.helpTerms } = dealer;
  const misplaced = misplacedTermProblem(optOutTerms?.terms ?? '', { optIn: optInTerms, help: helpTerms });
  if (misplaced) return { field: 'optOutTerms.terms', message: misplaced };
  const context = termsContext(global.typed, dealer);
  const others = otherTermsProblem(dealer, context);
  if (others) return others;
  const problem = messageProblem(optOutMessage ?? global.message, context);
  if (problem) return { field: optOutMessage === undefined ? 'optOutTerms' : 'optOutMessage', message: problem };
  return orphanedMessage(table, global, dealer);
}

/**
 * Puts a dealer. The opt-out message people get from it, and those of its forms, have to name a term in force there. That is checked again
 * once it is written, since others check what is written: of two changes that do not go together one sees the other.
 */
export async function putDealerSettings(
  table: SettingsTable,
  input: DealerSettings,
  change: SettingsChange = {},
): Promise<PutSettingsResult> {
  const parsed = safeParse(dealerSettings, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const dealer = parsed.data;
  const { dealerId } = dealer;
  const problem = await dealerProblem(table, dealer);
  if (problem) return { ok: false, error: problem };

  await table.listDealer(dealerId);
  const key = settingsKeys.dealer(dealerId);
  for (;;) {
    const before = await table.find(storedDealerSettings, key);
    const conflict = conflictWith(before.item, change.expected);
    if (conflict) return conflict;
    const message = ownMessageOf(dealer);
    // Before the change, so that no term is removed from under the message meanwhile.
    if (message) await noteOwnMessage(table, dealerId, message);
    const global = await globalTerms(table);
    const removed = removedAtDealer(before, dealer, global, table.clock());
    const added = addedAtDealer(before, dealer, global, table.clock());
    const content = { settings: dealer, removed, added, changedBy: changedBy(change) };
    if (isTooLarge(content)) return refused('optOutTerms', tooLarge);
    const written = await table.replace(key, before.item, content);
    const late = written ? await dealerProblem(table, dealer) : null;
    if (late && before.item) await table.takeBack(key, before.item, content);
    if (written && !late) {
      if (!message) await noteOwnMessage(table, dealerId, null);
      return { ok: true };
    }
    // What is stored is another version than this: its message is what people get.
    const { value } = await table.find(storedDealerSettings, key);
    if (value) await noteOwnMessage(table, dealerId, ownMessageOf(value));
    if (late) return { ok: false, error: late };
  }
}

const noteOwnMessage = (table: SettingsTable, dealerId: string, message: OwnMessage | null): Promise<void> =>
  table.noteMessage(settingsKeys.ownMessage(dealerId), message);

/** The message that people get from the dealer, if it names terms of its own or the dealer has terms of its own only. */
function ownMessageOf({ dealerId, optOutMessage, optOutTerms }: DealerSettings): OwnMessage | null {
  if (optOutMessage === undefined && optOutTerms?.mode !== 'replace') return null;
  return { dealerId, text: optOutMessage ?? null, what: `the opt-out message of ${dealerId}` };
}
