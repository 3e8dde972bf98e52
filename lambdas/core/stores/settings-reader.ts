import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import {
  dealerSettings,
  globalSettings,
  replyNumberSettings,
  smsForm,
  type DealerSettings,
  type SmsForm,
} from '../contracts/settings.ts';
import type { ReplyNumber } from '../domain/attribution.ts';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import {
  parseTerms,
  shippedHelpTerms,
  shippedOptInTerms,
  shippedOptOutTerms,
  shippedTerms,
  type Term,
} from '../domain/opt-out-terms.ts';
import type { Clock, ReplySettings } from '../domain/ports.ts';
import type { TermsInForce } from '../domain/reply-meaning.ts';
import { keyName, readItems, type Key } from './batch.ts';
import { settingsKeys } from './settings-store.ts';

/** How long a warm function goes on with what it has read, in milliseconds. */
export const settingsCachedFor = 30_000;

/** One setting as it was found: `null` where there is none, a problem where what is stored cannot be used. */
type Found<T> = { value: T | null; problem?: string };

/** What settings say for the sends of one dealer. */
export type SendSettings =
  | {
      ok: true;
      terms: TermsInForce;
      dealer: DealerSettings | null;
      smsForm: SmsForm | null;
      replyNumbers: ReadonlyMap<string, ReplyNumber>;
    }
  | { ok: false; problems: readonly string[] };

export interface SettingsReader {
  /** One batch read, none when warm. An invalid stored setting is a problem, and the shipped value stands in for it. */
  forReplies(replyNumbers: readonly string[]): Promise<ReplySettings>;
  /** At most two batch reads, none when warm. An invalid stored setting is not decided upon. */
  forSends(dealerId: string, campaignId: string | undefined, from: string | null): Promise<SendSettings>;
}

const termsOr = (typed: string | undefined, shipped: string): Term[] => {
  const parsed = parseTerms(typed ?? shipped);
  return parsed.ok ? parsed.terms : shippedTerms(shipped);
};

const termsInForce = (settings: z.infer<typeof globalSettings> | null): TermsInForce => ({
  optOut: termsOr(settings?.optOutTerms, shippedOptOutTerms),
  optIn: termsOr(settings?.optInTerms, shippedOptInTerms),
  help: termsOr(settings?.helpTerms, shippedHelpTerms),
  stopAll: settings?.stopAll ?? true,
});

function parse<S extends z.ZodMiniType>(schema: S, key: Key, stored: unknown): Found<z.infer<S>> {
  if (stored === undefined) return { value: null };
  const { scope, item } = key;
  if (stored === null) return { value: null, problem: `Settings ${scope} / ${item}: has no attribute "settings"` };
  const parsed = z.safeParse(schema, stored, { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  const { field, message } = firstProblem(parsed.error);
  return { value: null, problem: `Settings ${scope} / ${item}: ${field} ${message}` };
}

function numbersOf(numbers: readonly string[], stored: (key: Key) => unknown) {
  const found = numbers.map((number) => {
    const key = settingsKeys.replyNumber(number);
    return { number, ...parse(replyNumberSettings, key, stored(key)) };
  });
  const known = found.flatMap(({ number, value }): [string, ReplyNumber][] => (value ? [[number, value]] : []));
  return { known: new Map(known), problems: found.flatMap(({ problem }) => problem ?? []) };
}

/** Reads settings by key, kept for 30 s. What is not there is not remembered as missing, so a new dealer is known at once. */
export function createSettingsReader(client: DynamoDBDocumentClient, table: string, clock: Clock): SettingsReader {
  const cache = new Map<string, { item: Record<string, unknown>; until: number }>();

  async function load(keys: readonly Key[]): Promise<(key: Key) => unknown> {
    const now = clock();
    for (const [name, { until }] of cache) if (until <= now) cache.delete(name);
    const missing = keys.map((key) => ({ table, key })).filter((key) => !cache.has(keyName(key)));
    const { found, failure } = await readItems(client, missing);
    for (const key of missing) {
      const item = found.get(keyName(key));
      if (item === undefined) throw new Error('settings could not be read from DynamoDB', { cause: failure });
      if (item) cache.set(keyName(key), { item, until: now + settingsCachedFor });
    }
    return (key) => {
      const cached = cache.get(keyName({ table, key }));
      return cached && (cached.item['settings'] ?? null);
    };
  }

  return {
    async forReplies(replyNumbers) {
      const stored = await load([settingsKeys.global, ...replyNumbers.map(settingsKeys.replyNumber)]);
      const global = parse(globalSettings, settingsKeys.global, stored(settingsKeys.global));
      const { known, problems } = numbersOf(replyNumbers, stored);
      return {
        terms: termsInForce(global.value),
        replyNumbers: known,
        problems: [...(global.problem ? [global.problem] : []), ...problems],
      };
    },

    async forSends(dealerId, campaignId, from) {
      const dealerKey = settingsKeys.dealer(dealerId);
      const formKey = campaignId === undefined ? null : settingsKeys.smsForm(dealerId, campaignId);
      const fromKeys = from === null ? [] : [settingsKeys.replyNumber(from)];
      const stored = await load([settingsKeys.global, dealerKey, ...(formKey ? [formKey] : []), ...fromKeys]);
      const global = parse(globalSettings, settingsKeys.global, stored(settingsKeys.global));
      const dealer = parse(dealerSettings, dealerKey, stored(dealerKey));
      const form = formKey ? parse(smsForm, formKey, stored(formKey)) : { value: null };
      const typed = from === null ? dealer.value?.replyNumber : undefined;
      const own = typed === undefined ? undefined : (readReplyNumber(typed) ?? typed);
      const numbers = from === null ? (own === undefined ? [] : [own]) : [from];
      const storedNumbers = own === undefined ? stored : await load([settingsKeys.replyNumber(own)]);
      const { known, problems: numberProblems } = numbersOf(numbers, storedNumbers);
      const problems = [global.problem, dealer.problem, form.problem, ...numberProblems].filter(
        (problem) => problem !== undefined,
      );
      if (problems.length > 0) return { ok: false, problems };
      return {
        ok: true,
        terms: termsInForce(global.value),
        dealer: dealer.value,
        smsForm: form.value,
        replyNumbers: known,
      };
    },
  };
}
