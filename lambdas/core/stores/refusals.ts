import type { FieldProblem } from '../contracts/fields.ts';
import type { DealerSettings, GlobalSettings } from '../contracts/settings.ts';
import type { TermsDraft } from '../domain/try-terms/try-draft.ts';
import type { SettingsStore } from './settings-store.ts';

/** Why a draft of the terms could not be saved. */
export interface Refusal extends FieldProblem {
  settings: 'dealer' | 'global';
}

/** The settings that a draft would be put into. */
export interface SettingsOfDraft {
  dealer: DealerSettings;
  /** `null`: those that ship. */
  global: GlobalSettings | null;
}

/** What would be refused if a draft of the terms were saved as it is: first of the global settings, then of the dealer's. Stores nothing. */
export async function refusalsOf(
  store: Pick<SettingsStore, 'globalProblem' | 'dealerProblem'>,
  { dealer, global }: SettingsOfDraft,
  { own, global: globalDraft }: TermsDraft,
): Promise<Refusal[]> {
  const ofGlobal =
    globalDraft === undefined ? null : await store.globalProblem({ ...global, optOutTerms: globalDraft });
  const ofDealer = own === undefined ? null : await store.dealerProblem({ ...dealer, optOutTerms: own }, globalDraft);
  return [
    ...(ofGlobal ? [{ settings: 'global' as const, ...ofGlobal }] : []),
    ...(ofDealer ? [{ settings: 'dealer' as const, ...ofDealer }] : []),
  ];
}
