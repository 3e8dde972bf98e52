import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { firstProblem, type FieldProblem } from '../contracts/fields.ts';
import {
  dealerSettings,
  globalSettings,
  replyNumberSettings,
  smsForm,
  type DealerSettings,
  type GlobalSettings,
  type ReplyNumberSettings,
  type SmsForm,
} from '../contracts/settings.ts';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import { wrote } from './document-client.ts';

/** Keys of the table Settings. */
export const settingsKeys = {
  global: { scope: 'GLOBAL', item: 'SETTINGS' },
  dealer: (dealerId: string) => ({ scope: `DEALER#${dealerId}`, item: 'SETTINGS' }),
  smsForm: (dealerId: string, campaignId: string) => ({ scope: `DEALER#${dealerId}`, item: `CAMPAIGN#${campaignId}` }),
  replyNumber: (number: string) => ({ scope: 'REPLY_NUMBERS', item: number }),
} as const;

/** Stored, or what was wrong with which field: then nothing was stored. */
export type PutSettingsResult = { ok: true } | { ok: false; error: FieldProblem };

/** What may be said of a reply number; its former owners are remembered, never typed. */
export type ReplyNumberInput = Omit<ReplyNumberSettings, 'formerOwners'>;

export interface SettingsStore {
  putGlobal(settings: GlobalSettings): Promise<PutSettingsResult>;
  putDealer(settings: DealerSettings): Promise<PutSettingsResult>;
  putReplyNumber(settings: ReplyNumberInput): Promise<PutSettingsResult>;
  putSmsForm(form: SmsForm): Promise<PutSettingsResult>;
}

/** Writes settings, each checked as a whole: what is refused is told by field. */
export function createSettingsStore(client: DynamoDBDocumentClient, table: string): SettingsStore {
  async function put<S extends z.ZodMiniType>(
    schema: S,
    input: z.infer<S>,
    key: (value: z.infer<S>) => Record<string, string>,
  ) {
    const parsed = safeParse(schema, input, { reportInput: true });
    if (!parsed.success) return { ok: false as const, error: firstProblem(parsed.error) };
    const Item = { ...key(parsed.data), settings: parsed.data };
    await client.send(new PutCommand({ TableName: table, Item }));
    return { ok: true as const };
  }

  return {
    putGlobal: (settings) => put(globalSettings, settings, () => settingsKeys.global),
    putDealer: (settings) => put(dealerSettings, settings, ({ dealerId }) => settingsKeys.dealer(dealerId)),
    putSmsForm: (form) => put(smsForm, form, ({ dealerId, campaignId }) => settingsKeys.smsForm(dealerId, campaignId)),

    async putReplyNumber(input) {
      const parsed = safeParse(replyNumberSettings, { ...input, formerOwners: [] }, { reportInput: true });
      if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
      const number = readReplyNumber(parsed.data.number) ?? parsed.data.number;
      for (;;) {
        const Key = settingsKeys.replyNumber(number);
        const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
        const before = Item?.['settings'] as ReplyNumberSettings | undefined;
        const owners = parsed.data.owners;
        const known = new Set([...(before?.formerOwners ?? []), ...(before?.owners ?? [])]);
        const settings = {
          ...parsed.data,
          number,
          formerOwners: [...known].filter((dealer) => !owners.includes(dealer)),
        };
        const version = Number(Item?.['version'] ?? 0);
        const command = new PutCommand({
          TableName: table,
          Item: { ...Key, settings, version: version + 1 },
          ConditionExpression: version === 0 ? 'attribute_not_exists(version)' : 'version = :version',
          ...(version === 0 ? {} : { ExpressionAttributeValues: { ':version': version } }),
        });
        if (await wrote(client.send(command))) return { ok: true };
      }
    },
  };
}
