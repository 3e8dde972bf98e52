import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { infer as Infer, ZodMiniType } from 'zod/mini';
import type { FieldProblem } from '../contracts/fields.ts';
import { storedDealerSettings, storedGlobalSettings, type DealerSettings } from '../contracts/settings.ts';
import { shippedOptOutMessage } from '../domain/opt-out-message.ts';
import { shippedOptOutTerms } from '../domain/opt-out-terms.ts';
import type { Clock } from '../domain/ports.ts';
import type { RemovedTerm } from '../domain/terms-in-force.ts';
import type { Key } from './batch.ts';
import { wrote } from './document-client.ts';
import { messageProblem, type OwnMessage, type TermsContext } from './message-checks.ts';
import { queryAll } from './query.ts';
import { versionOf, type SettingsChange } from './put-settings-result.ts';
import { ownMessages, readSetting, settingsKeys, type FoundSetting } from './settings-items.ts';

/** A setting with the item it stands in. */
export type StoredSetting<T> = FoundSetting<T> & { item: Record<string, unknown> | undefined };

/** What is stored of a setting, and who put it. */
export interface Content extends Record<string, unknown> {
  settings: unknown;
  changedBy: string;
}

/** The table Settings, as those who write settings need it: read consistently, put over what was read. */
export interface SettingsTable {
  clock: Clock;
  find<S extends ZodMiniType>(schema: S, key: Key): Promise<StoredSetting<Infer<S>>>;
  /** Puts a setting over the item that was read, which is kept as an earlier version; `false` if somebody else put one meanwhile. */
  replace(key: Key, before: Record<string, unknown> | undefined, content: Content): Promise<boolean>;
  /** Takes a change back that turned out wrong once it was written; where somebody else has put another meanwhile, theirs stays. */
  takeBack(key: Key, before: Record<string, unknown>, content: Content): Promise<void>;
  /** Puts a dealer into the list of all. */
  listDealer(dealerId: string): Promise<void>;
  /** Remembers that a message names terms; `null` forgets it. */
  noteMessage(key: Key, message: OwnMessage | null): Promise<void>;
  /** The messages of dealers and forms that name terms. */
  messages(): Promise<OwnMessage[]>;
}

export function createSettingsTable(client: DynamoDBDocumentClient, table: string, clock: Clock): SettingsTable {
  /** Before the change, so that no version is ever lost; a version never changes, so repeating it does no harm. */
  async function keepEarlier(key: Key, before: Record<string, unknown>): Promise<void> {
    const Item = { ...before, ...settingsKeys.earlier(key, versionOf(before)) };
    await client.send(new PutCommand({ TableName: table, Item }));
  }

  async function replace(key: Key, before: Record<string, unknown> | undefined, content: Content): Promise<boolean> {
    const version = versionOf(before);
    if (before) await keepEarlier(key, before);
    const command = new PutCommand({
      TableName: table,
      Item: { ...key, ...content, changedAt: clock(), version: version + 1 },
      ConditionExpression: version === 0 ? 'attribute_not_exists(version)' : 'version = :version',
      ...(version === 0 ? {} : { ExpressionAttributeValues: { ':version': version } }),
    });
    return wrote(client.send(command));
  }

  /** Marks a note as gone, where there is one: nothing here deletes. */
  async function forgetMessage(Key: Key): Promise<void> {
    const update = new UpdateCommand({
      TableName: table,
      Key,
      UpdateExpression: 'SET gone = :gone',
      ConditionExpression: 'attribute_exists(#scope)',
      ExpressionAttributeNames: { '#scope': 'scope' },
      ExpressionAttributeValues: { ':gone': true },
    });
    await wrote(client.send(update));
  }

  return {
    clock,
    async find(schema, key) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return { item: Item, ...readSetting(schema, key, Item) };
    },
    replace,
    async takeBack(key, before, content) {
      const wrong = { ...key, ...content, changedAt: clock(), version: versionOf(before) + 1 };
      await replace(key, wrong, before as Content);
    },
    async listDealer(dealerId) {
      await client.send(new PutCommand({ TableName: table, Item: settingsKeys.listedDealer(dealerId) }));
    },
    async noteMessage(Key, message) {
      if (message) await client.send(new PutCommand({ TableName: table, Item: { ...Key, ...message } }));
      else await forgetMessage(Key);
    },
    async messages() {
      const found = await queryAll(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#scope = :scope',
        ExpressionAttributeNames: { '#scope': 'scope' },
        ExpressionAttributeValues: { ':scope': ownMessages },
      });
      return (found as unknown[] as (OwnMessage & { gone?: boolean })[]).filter(({ gone }) => !gone);
    },
  };
}

/** Who made a change; without a name, whoever ran the operations. */
export const changedBy = ({ by = 'operations' }: SettingsChange): string => by;

/** What is global of terms and messages. */
export interface GlobalTermsAndMessage {
  /** The terms as typed. */
  typed: string;
  removed: readonly RemovedTerm[];
  message: string;
  /** As typed; absent where they are the shipped ones. */
  optInTerms: string | undefined;
  helpTerms: string | undefined;
}

export async function globalTerms(settings: SettingsTable): Promise<GlobalTermsAndMessage> {
  const { value, removed } = await settings.find(storedGlobalSettings, settingsKeys.global);
  return {
    typed: value?.optOutTerms ?? shippedOptOutTerms,
    removed,
    message: value?.optOutMessage ?? shippedOptOutMessage,
    optInTerms: value?.optInTerms,
    helpTerms: value?.helpTerms,
  };
}

export const termsContext = (typed: string, dealer: DealerSettings | null): TermsContext => ({
  typed,
  own: dealer?.optOutTerms ?? null,
  country: dealer?.country ?? null,
});

/** The first message, of the forms of one dealer or of all, that would name no term in force any more. */
export async function orphanedMessage(
  settings: SettingsTable,
  global: { typed: string; message: string },
  only: DealerSettings | null,
): Promise<FieldProblem | null> {
  for (const { dealerId, campaignId, text, body, what } of await settings.messages()) {
    if (only && (dealerId !== only.dealerId || campaignId === undefined)) continue;
    const dealer = only ?? (await settings.find(storedDealerSettings, settingsKeys.dealer(dealerId))).value;
    // What a form without one of its own appends is the dealer's or the global one, which is looked at itself.
    const inherited = campaignId === undefined ? global.message : undefined;
    const texts = [text ?? inherited, body].filter((each) => each !== undefined);
    const problem = texts.map((each) => messageProblem(each, termsContext(global.typed, dealer))).find(Boolean);
    if (problem) return { field: 'optOutTerms', message: `would leave ${what} without a term in force: it ${problem}` };
  }
  return null;
}
