import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import {
  replyNumberSettings,
  smsForm,
  storedDealerSettings,
  storedGlobalSettings,
  type DealerSettings,
  type GlobalSettings,
  type ReplyNumberSettings,
  type SmsForm,
} from '../contracts/settings.ts';
import type { RemovedTerm } from '../domain/terms-in-force.ts';
import type { Key } from './batch.ts';
import type { Page, PageOf } from './page.ts';
import { versionOf } from './put-settings-result.ts';
import {
  earlierScope,
  listedDealers,
  readSetting,
  replyNumbersScope,
  settingsKeys,
  smsFormItems,
} from './settings-items.ts';

/** One setting as it is stored, with who put it. */
export interface BookedSetting<T> {
  /** `null`: what is stored cannot be used, see `problem`. */
  settings: T | null;
  /** Counts changes; 0 for what was stored without a count. */
  version: number;
  changedBy?: string;
  /** Milliseconds since 1970. */
  changedAt?: number;
  /** Terms that were removed and may still count. */
  removed: RemovedTerm[];
  problem?: string;
}

/** Settings as people look at them: read consistently, never cached, with who changed what and when. */
export interface SettingsBook {
  global(): Promise<BookedSetting<GlobalSettings> | null>;
  dealer(dealerId: string): Promise<BookedSetting<DealerSettings> | null>;
  smsForm(dealerId: string, campaignId: string): Promise<BookedSetting<SmsForm> | null>;
  /** @param number in its one spelling */
  replyNumber(number: string): Promise<BookedSetting<ReplyNumberSettings> | null>;
  /** Ids of all dealers. */
  dealers(page: Page): Promise<PageOf<string>>;
  smsForms(dealerId: string, page: Page): Promise<PageOf<BookedSetting<SmsForm> & { campaignId: string }>>;
  /** @param dealerId only those that the dealer owns */
  replyNumbers(page: Page, dealerId?: string): Promise<PageOf<BookedSetting<ReplyNumberSettings> & { number: string }>>;
  /** What a setting was before, the latest first. */
  earlier(key: Key, page: Page): Promise<PageOf<BookedSetting<unknown>>>;
}

type Item = Record<string, unknown>;

function booked<S extends z.ZodMiniType>(schema: S, item: Item): BookedSetting<z.infer<S>> {
  const key = { scope: String(item['scope']), item: String(item['item']) };
  const { value, removed, problem } = readSetting(schema, key, item);
  return { settings: value, removed, ...changeOf(item), ...(problem === undefined ? {} : { problem }) };
}

const changeOf = (item: Item) => ({
  version: versionOf(item),
  ...(typeof item['changedBy'] === 'string' ? { changedBy: item['changedBy'] } : {}),
  ...(typeof item['changedAt'] === 'number' ? { changedAt: item['changedAt'] } : {}),
});

interface Listing extends Page {
  scope: string;
  prefix?: string;
  newestFirst?: boolean;
  filter?: { FilterExpression: string; ExpressionAttributeValues: Item };
}

/** The condition of a listing: a cursor outside of its prefix finds nothing else than one inside. */
const conditionOf = ({ prefix, after, newestFirst }: Listing): string => {
  if (after !== undefined) return newestFirst ? ' AND #item < :after' : ' AND #item BETWEEN :after AND :end';
  return prefix === undefined ? '' : ' AND begins_with(#item, :prefix)';
};

/** Behind every item with the prefix. */
const endOf = (prefix = ''): string => `${prefix}\u{10FFFF}`;

/** Whether a listing goes on at a place outside of it, where nothing can be. DynamoDB compares bytes. */
const isOutside = ({ prefix = '', after, newestFirst }: Listing): boolean =>
  after !== undefined &&
  !newestFirst &&
  (!after.startsWith(prefix) || Buffer.compare(Buffer.from(`${after}\u0000`), Buffer.from(endOf(prefix))) > 0);

function valuesOf({ scope, prefix, after, newestFirst, filter }: Listing): Item {
  const range =
    after !== undefined
      ? { ':after': newestFirst ? after : `${after}\u0000`, ...(newestFirst ? {} : { ':end': endOf(prefix) }) }
      : prefix === undefined
        ? {}
        : { ':prefix': prefix };
  return { ':scope': scope, ...range, ...filter?.ExpressionAttributeValues };
}

const mapped = <T>({ entries, ...page }: PageOf<Item>, read: (item: Item) => T): PageOf<T> => ({
  ...page,
  entries: entries.map(read),
});

export function createSettingsBook(client: DynamoDBDocumentClient, table: string): SettingsBook {
  async function find<S extends z.ZodMiniType>(schema: S, Key: Key): Promise<BookedSetting<z.infer<S>> | null> {
    const { Item: item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return item ? booked(schema, item) : null;
  }

  /** One entry more than asked for tells whether there are more. */
  async function list(listing: Listing): Promise<PageOf<Item>> {
    if (isOutside(listing)) return { entries: [] };
    const found: Item[] = [];
    let startKey: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: `#scope = :scope${conditionOf(listing)}`,
          ExpressionAttributeNames: { '#scope': 'scope', ...(hasRange(listing) ? { '#item': 'item' } : {}) },
          ExpressionAttributeValues: valuesOf(listing),
          ...(listing.filter ? { FilterExpression: listing.filter.FilterExpression } : { Limit: listing.most + 1 }),
          ScanIndexForward: !listing.newestFirst,
          ExclusiveStartKey: startKey,
        }),
      );
      found.push(...(page.Items ?? []));
      startKey = page.LastEvaluatedKey;
    } while (startKey && found.length <= listing.most);
    const entries = found.slice(0, listing.most);
    const last = entries.at(-1);
    return { entries, ...(found.length > listing.most && last ? { next: String(last['item']) } : {}) };
  }

  return {
    global: () => find(storedGlobalSettings, settingsKeys.global),
    dealer: (dealerId) => find(storedDealerSettings, settingsKeys.dealer(dealerId)),
    smsForm: (dealerId, campaignId) => find(smsForm, settingsKeys.smsForm(dealerId, campaignId)),
    replyNumber: (number) => find(replyNumberSettings, settingsKeys.replyNumber(number)),
    dealers: async (page) => mapped(await list({ scope: listedDealers, ...page }), ({ item }) => String(item)),
    smsForms: async (dealerId, page) =>
      mapped(await list({ scope: settingsKeys.dealer(dealerId).scope, prefix: smsFormItems, ...page }), (item) => ({
        ...booked(smsForm, item),
        campaignId: String(item['item']).slice(smsFormItems.length),
      })),
    replyNumbers: async (page, dealerId) => {
      const filter = {
        FilterExpression: 'contains(settings.owners, :dealer)',
        ExpressionAttributeValues: { ':dealer': dealerId },
      };
      const listing = { scope: replyNumbersScope, ...page, ...(dealerId === undefined ? {} : { filter }) };
      return mapped(await list(listing), (item) => ({
        ...booked(replyNumberSettings, item),
        number: String(item['item']),
      }));
    },
    earlier: async (key, page) =>
      mapped(await list({ scope: earlierScope(key), newestFirst: true, ...page }), (item) => ({
        settings: item['settings'],
        removed: [],
        ...changeOf(item),
      })),
  };
}

const hasRange = ({ prefix, after }: Listing): boolean => prefix !== undefined || after !== undefined;
