import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { FieldProblem } from '../contracts/fields.ts';
import type { DealerSettings, GlobalSettings, SmsForm } from '../contracts/settings.ts';
import type { Clock } from '../domain/ports.ts';
import { dealerProblem, putDealerSettings } from './put-dealer-settings.ts';
import { globalProblem, putGlobalSettings } from './put-global-settings.ts';
import { putReplyNumber, type ReplyNumberInput } from './put-reply-number.ts';
import type { PutSettingsResult, PutSmsFormResult, SettingsChange } from './put-settings-result.ts';
import { putSmsForm } from './put-sms-form.ts';
import { createSettingsTable } from './settings-table.ts';

export type { ReplyNumberInput } from './put-reply-number.ts';
export type { PutSettingsResult, PutSmsFormResult, SettingsChange } from './put-settings-result.ts';
export { settingsKeys } from './settings-items.ts';

/**
 * Writes settings, each checked as a whole: what is refused is told by field, and nothing of it is stored. Each is kept with who put it and
 * when, and what was there before as an earlier version.
 */
export interface SettingsStore {
  putGlobal(settings: GlobalSettings, change?: SettingsChange): Promise<PutSettingsResult>;
  putDealer(settings: DealerSettings, change?: SettingsChange): Promise<PutSettingsResult>;
  /** What `putGlobal` would refuse; `null`: nothing. Stores nothing. */
  globalProblem(settings: GlobalSettings): Promise<FieldProblem | null>;
  /** The same of `putDealer`. `globalDraft`: global opt-out terms, as typed, in the place of those stored. */
  dealerProblem(settings: DealerSettings, globalDraft?: string): Promise<FieldProblem | null>;
  putReplyNumber(settings: ReplyNumberInput, change?: SettingsChange): Promise<PutSettingsResult>;
  putSmsForm(form: SmsForm, change?: SettingsChange): Promise<PutSmsFormResult>;
}

export function createSettingsStore(
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock = Date.now,
): SettingsStore {
  const table = createSettingsTable(client, tableName, clock);
  return {
    putGlobal: (settings, change) => putGlobalSettings(table, settings, change),
    putDealer: (settings, change) => putDealerSettings(table, settings, change),
    globalProblem: (settings) => globalProblem(table, settings),
    dealerProblem: (settings, globalDraft) => dealerProblem(table, settings, globalDraft),
    putReplyNumber: (settings, change) => putReplyNumber(table, settings, change),
    putSmsForm: (form, change) => putSmsForm(table, form, change),
  };
}
