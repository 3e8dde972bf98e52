import * as z from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import type { Key } from './batch.ts';

/** Keys of the table Settings. */
export const settingsKeys = {
  global: { scope: 'GLOBAL', item: 'SETTINGS' },
  dealer: (dealerId: string) => ({ scope: `DEALER#${dealerId}`, item: 'SETTINGS' }),
  smsForm: (dealerId: string, campaignId: string) => ({
    scope: `DEALER#${dealerId}`,
    item: `${smsFormItems}${campaignId}`,
  }),
  replyNumber: (number: string) => ({ scope: replyNumbersScope, item: number }),
  /** The opt-out messages of dealers and forms, in one partition: they name terms that must stay in force. */
  ownMessage: (dealerId: string, campaignId?: string) => ({
    scope: ownMessages,
    item: campaignId === undefined ? dealerId : `${dealerId}#${campaignId}`,
  }),
  /** A dealer in the list of all dealers. */
  listedDealer: (dealerId: string) => ({ scope: listedDealers, item: dealerId }),
  /** What a setting was before, by version. */
  earlier: (key: Key, version: number) => ({
    scope: earlierScope(key),
    item: String(version).padStart(10, '0'),
  }),
} as const;

export const listedDealers = 'DEALERS';
export const replyNumbersScope = 'REPLY_NUMBERS';
/** Begins the items of SMS forms. */
export const smsFormItems = 'CAMPAIGN#';

/** The partition of what a setting was before. */
export const earlierScope = ({ scope, item }: Key): string => `EARLIER#${scope}#${item}`;

export const ownMessages = 'OPT_OUT_MESSAGES';

const removed = z.optional(z.array(z.object({ typed: z.string(), until: z.number() })));
const added = z.optional(z.array(z.object({ typed: z.string(), since: z.number() })));

/** One setting as it was found. */
export interface FoundSetting<T> {
  /** `null` where there is none, or where what is stored cannot be used. */
  value: T | null;
  /** Terms that were removed from it and may still count. */
  removed: { typed: string; until: number }[];
  /** Terms that were added, as long as that is of interest. */
  added: { typed: string; since: number }[];
  /** What is wrong with what is stored, by item and field. */
  problem?: string;
  /** Of settings that cannot be used: their opt-out terms as typed, so that these are not lost with the rest. */
  termsOfUnusable?: string;
}

/** The opt-out terms in global settings, or in a dealer's; empty where there are none. */
function termsIn(settings: unknown): string {
  const terms: unknown = Reflect.get(Object(settings), 'optOutTerms');
  const typed: unknown = typeof terms === 'string' ? terms : Reflect.get(Object(terms), 'terms');
  return typeof typed === 'string' ? typed : '';
}

/** Reads what is stored of one setting; `undefined` where there is no item. */
export function readSetting<S extends z.ZodMiniType>(
  schema: S,
  { scope, item }: Key,
  stored: Record<string, unknown> | undefined,
): FoundSetting<z.infer<S>> {
  if (stored === undefined) return { value: null, removed: [], added: [] };
  const gone = z.safeParse(removed, stored['removed']);
  const come = z.safeParse(added, stored['added']);
  const terms = { removed: gone.success ? (gone.data ?? []) : [], added: come.success ? (come.data ?? []) : [] };
  const wrong = (problem: string) => ({
    value: null,
    ...terms,
    problem: `Settings ${scope} / ${item}: ${problem}`,
    termsOfUnusable: termsIn(stored['settings']),
  });
  if (stored['settings'] === undefined) return wrong('has no attribute "settings"');
  const parsed = z.safeParse(schema, stored['settings'], { reportInput: true });
  if (parsed.success) return { value: parsed.data, ...terms };
  const { field, message } = firstProblem(parsed.error);
  return wrong(`${field} ${message}`);
}
