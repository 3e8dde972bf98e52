import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DealerSettings, GlobalSettings, SmsForm } from '../contracts/settings.ts';
import type { Clock } from '../domain/ports.ts';
import { putDealerSettings } from './put-dealer-settings.ts';
import { putGlobalSettings } from './put-global-settings.ts';
import { putReplyNumber, type ReplyNumberInput } from './put-reply-number.ts';
import type { PutSettingsResult, PutSmsFormResult } from './put-settings-result.ts';
import { putSmsForm } from './put-sms-form.ts';
import { createSettingsTable } from './settings-table.ts';

export type { ReplyNumberInput } from './put-reply-number.ts';
export type { PutSettingsResult, PutSmsFormResult } from './put-settings-result.ts';
export { settingsKeys } from './settings-items.ts';

/** Writes settings, each checked as a whole: what is refused is told by field, and nothing of it is stored. */
export interface SettingsStore {
  putGlobal(settings: GlobalSettings): Promise<PutSettingsResult>;
  putDealer(settings: DealerSettings): Promise<PutSettingsResult>;
  putReplyNumber(settings: ReplyNumberInput): Promise<PutSettingsResult>;
  putSmsForm(form: SmsForm): Promise<PutSmsFormResult>;
}

export function createSettingsStore(
  client: DynamoDBDocumentClient,
  tableName: string,
  clock: Clock = Date.now,
): SettingsStore {
  const table = createSettingsTable(client, tableName, clock);
  return {
    putGlobal: (settings) => putGlobalSettings(table, settings),
    putDealer: (settings) => putDealerSettings(table, settings),
    putReplyNumber: (settings) => putReplyNumber(table, settings),
    putSmsForm: (form) => putSmsForm(table, form),
  };
}
