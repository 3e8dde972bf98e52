import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import {
  replyNumberSettings,
  smsForm,
  storedDealerSettings,
  storedGlobalSettings,
  type DealerSettings,
  type GlobalSettings,
  type SmsForm,
} from '../contracts/settings.ts';
import type { ReplyNumber } from '../domain/attribution-facts.ts';
import { termsForDealers, type DealerTerms, type GlobalTerms } from '../domain/dealer-terms.ts';
import { shippedOptOutMessage } from '../domain/opt-out-message.ts';
import type { Term } from '../domain/opt-out-terms.ts';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import type { Clock, DealersInForce, ReplyNumbersInForce } from '../domain/ports.ts';
import { settledTerms, type RemovedTerm } from '../domain/terms-in-force.ts';
import { keyName, readItems, type Key } from './batch.ts';
import { readSetting, settingsKeys, type FoundSetting } from './settings-items.ts';

/** How long a warm function goes on with what it has read, in milliseconds. */
export const settingsCachedFor = 30_000;

/** What settings say for the sends of one dealer. */
export type SendSettings =
  | {
      ok: true;
      /** The opt-out terms that an SMS may promise: without those that were removed and count for a while, or were added just now. */
      lastingTerms: readonly Term[];
      dealer: DealerSettings | null;
      smsForm: SmsForm | null;
      /** Those a send may go out from: the one it names, or the dealer's, its own default first. */
      replyNumbers: ReadonlyMap<string, ReplyNumber>;
      /** The opt-out message of a form that has none of its own. */
      optOutMessage: string;
    }
  | { ok: false; problems: readonly string[] };

/**
 * Reads settings by key, kept for 30 s. For a batch of replies that is one batch read for the reply numbers and one for the dealers,
 * none when warm. An invalid stored setting is a problem to tell, and the shipped value stands in for it; its
 * opt-out terms count all the same.
 */
export interface SettingsReader {
  forReplyNumbers(replyNumbers: readonly string[]): Promise<ReplyNumbersInForce>;
  forDealers(dealerIds: readonly string[]): Promise<DealersInForce>;
  /** At most two batch reads, none when warm. An invalid stored setting is not decided upon. */
  forSends(dealerId: string, campaignId: string | undefined, from: string | null): Promise<SendSettings>;
}

/** Reads out of what was loaded. */
type Find = <S extends z.ZodMiniType>(schema: S, key: Key) => FoundSetting<z.infer<S>>;

const problemsOf = (...found: readonly FoundSetting<unknown>[]): string[] =>
  found.flatMap(({ problem }) => problem ?? []);

/** Terms that count beside what settings say: those removed lately, and those of settings that cannot be used. */
const besides = ({ removed, termsOfUnusable }: FoundSetting<unknown>): RemovedTerm[] => [
  ...removed,
  ...(termsOfUnusable === undefined ? [] : [{ typed: termsOfUnusable, until: Infinity }]),
];

const globalTerms = (global: FoundSetting<GlobalSettings>): GlobalTerms => ({
  ...global.value,
  removed: besides(global),
});

const dealerTerms = ({ value, removed }: FoundSetting<DealerSettings>): DealerTerms | null =>
  value && { ...value, removed };

function lastingTerms(
  global: FoundSetting<GlobalSettings>,
  dealer: FoundSetting<DealerSettings>,
  now: number,
): readonly Term[] {
  const own = dealerTerms(dealer);
  const terms = termsForDealers({ ...globalTerms(global), removed: [] }, [own && { ...own, removed: [] }], now);
  return settledTerms(terms.optOut, [...global.added, ...dealer.added], now);
}

function replyNumbersOf(numbers: readonly string[], find: Find) {
  const found = numbers.map((number) => ({
    number,
    ...find(replyNumberSettings, settingsKeys.replyNumber(number)),
  }));
  const known = found.flatMap(({ number, value }): [string, ReplyNumber][] => (value ? [[number, value]] : []));
  return { replyNumbers: new Map(known), problems: problemsOf(...found) };
}

/** A dealer's numbers in their one spelling, the default first. */
function ownNumbers(dealer: DealerSettings | null): string[] {
  const typed = [dealer?.replyNumber, ...(dealer?.replyNumbers ?? [])].filter((number) => number !== undefined);
  return [...new Set(typed.map((number) => readReplyNumber(number) ?? number))];
}

/**
 * What is not there is not remembered as missing, so that a new dealer or number is known at once, and a kept message can be replayed right
 * after; save for the global settings, which every batch asks for. So a batch with a reply to an unknown number costs a read also when warm.
 */
export function createSettingsReader(client: DynamoDBDocumentClient, table: string, clock: Clock): SettingsReader {
  const cache = new Map<string, { item: Record<string, unknown> | undefined; until: number }>();

  async function load(keys: readonly Key[]): Promise<Find> {
    const now = clock();
    for (const [name, { until }] of cache) if (until <= now) cache.delete(name);
    const missing = keys.map((key) => ({ table, key })).filter((key) => !cache.has(keyName(key)));
    const { found, failure } = await readItems(client, missing);
    for (const key of missing) {
      const item = found.get(keyName(key));
      if (item === undefined) throw new Error('settings could not be read from DynamoDB', { cause: failure });
      if (item || key.key.scope === settingsKeys.global.scope)
        cache.set(keyName(key), { item: item ?? undefined, until: now + settingsCachedFor });
    }
    return (schema, key) => readSetting(schema, key, cache.get(keyName({ table, key }))?.item);
  }

  return {
    async forReplyNumbers(replyNumbers) {
      const find = await load([settingsKeys.global, ...replyNumbers.map(settingsKeys.replyNumber)]);
      return replyNumbersOf(replyNumbers, find);
    },

    async forDealers(dealerIds) {
      const find = await load([settingsKeys.global, ...dealerIds.map(settingsKeys.dealer)]);
      const global = find(storedGlobalSettings, settingsKeys.global);
      const dealers = new Map(dealerIds.map((id) => [id, find(storedDealerSettings, settingsKeys.dealer(id))]));
      const found = (id: string): FoundSetting<DealerSettings> =>
        dealers.get(id) ?? { value: null, removed: [], added: [] };
      return {
        dealer: (id) => found(id).value,
        isKnown: (id) => found(id).value !== null || found(id).problem !== undefined,
        terms(ids, seen) {
          const asked = ids.map(found);
          const unusable = asked.filter(({ value }) => value === null).flatMap(besides);
          const common = globalTerms(global);
          return termsForDealers(
            { ...common, removed: [...common.removed, ...unusable] },
            asked.map(dealerTerms),
            seen,
          );
        },
        problems: problemsOf(global, ...dealers.values()),
      };
    },

    async forSends(dealerId, campaignId, from) {
      const dealerKey = settingsKeys.dealer(dealerId);
      const formKey = campaignId === undefined ? null : settingsKeys.smsForm(dealerId, campaignId);
      const fromKeys = from === null ? [] : [settingsKeys.replyNumber(from)];
      const find = await load([settingsKeys.global, dealerKey, ...(formKey ? [formKey] : []), ...fromKeys]);
      const global = find(storedGlobalSettings, settingsKeys.global);
      const dealer = find(storedDealerSettings, dealerKey);
      const form = formKey ? find(smsForm, formKey) : { value: null, removed: [], added: [] };
      const numbers = from === null ? ownNumbers(dealer.value) : [from];
      const findNumber = from === null ? await load(numbers.map(settingsKeys.replyNumber)) : find;
      const { replyNumbers, problems } = replyNumbersOf(numbers, findNumber);
      const wrong = [...problemsOf(global, dealer, form), ...problems];
      if (wrong.length > 0) return { ok: false, problems: wrong };
      return {
        ok: true,
        lastingTerms: lastingTerms(global, dealer, clock()),
        dealer: dealer.value,
        smsForm: form.value,
        replyNumbers,
        optOutMessage: dealer.value?.optOutMessage ?? global.value?.optOutMessage ?? shippedOptOutMessage,
      };
    },
  };
}
