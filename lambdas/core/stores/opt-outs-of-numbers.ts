import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { everyDealer, numberBlock, type NumberBlock } from '../domain/consent.ts';
import { consentFor, sourceOf, type Customer } from '../domain/customer.ts';
import type { OptOut } from '../domain/opt-out.ts';
import { readConsent } from './consent-item.ts';
import { readCustomer } from './customer-item.ts';
import { allItems, itemsOfPhone, type Item } from './read-items.ts';
import { holdersAmong, numberItems } from './number-store.ts';
import { createSettingsBook } from './settings-book.ts';
import { numberIndexes } from './tables.ts';

/** Of one partition of the index. */
export interface NumbersPage {
  optOuts: OptOut[];
  after?: Item | undefined;
}

export interface NumbersQuery {
  dealerId: string;
  /** The dealer, or `*`. */
  scope: string;
  partition: string;
  after: Item | undefined;
}

const perPage = 100;
const queriesAtOnce = 16;

const isOptOutBlock = (block: NumberBlock | null): block is NumberBlock =>
  block !== null && (block.because === 'stop' || block.hold.optOut === true);

function optOutOf(phone: string, block: NumberBlock, customers: readonly Customer[]): OptOut {
  const [one, ...others] = customers;
  const who = one && others.length === 0 ? { customerId: one.customerId } : {};
  if (block.because === 'hold') return { phone, since: block.hold.at, reason: 'reply', ref: block.ref, ...who };
  const { mark, scope } = block;
  const reason = scope === 'every-dealer' ? 'stop-all' : sourceOf(mark.ref);
  return { phone, since: mark.at, reason, ref: mark.ref, ...who };
}

/** Whether a dealer has, had or texted a number. */
const knows = (dealerId: string, items: readonly Item[]): boolean =>
  holdersAmong(items).some((entry) => String(entry['item']).split('#')[1] === dealerId) ||
  items.some((entry) => {
    const [kind, , second] = String(entry['item']).split('#');
    return kind === 'thread' && second === dealerId;
  });

export interface OptOutTables {
  numbers: string;
  customers: string;
  settings: string;
}

/** Opt-outs of numbers, whether or not a customer has them, by the index `optOuts`. */
export function createOptOutsOfNumbers(client: DynamoDBDocumentClient, tables: OptOutTables) {
  const settings = createSettingsBook(client, tables.settings);

  /** Whether one of the numbers that a STOP ALL was sent to is the dealer's. */
  async function answeredOneOf(dealerId: string, listing: Item | undefined): Promise<boolean> {
    const { repliedTo } = listing ?? {};
    const numbers = repliedTo instanceof Set ? [...(repliedTo as Set<string>)] : [];
    const found = await pMap(numbers, (number) => settings.replyNumber(number), { concurrency: 4 });
    return found.some((one) => one?.settings?.owners.includes(dealerId));
  }

  /** Whether a STOP ALL is the dealer's to know. */
  const isTheirs = async (dealerId: string, items: readonly Item[], listing: Item | undefined): Promise<boolean> =>
    knows(dealerId, items) || answeredOneOf(dealerId, listing);

  /** Those who have the number now. */
  async function customersWith(phone: string, dealerId: string, items: readonly Item[]): Promise<Customer[]> {
    const prefix = numberItems.holder({ dealerId, customerId: '' });
    const holders = holdersAmong(items)
      .map((entry) => String(entry['item']))
      .filter((item) => item.startsWith(prefix));
    const keys = holders.map((holder) => ({
      table: tables.customers,
      key: { dealerId, customerId: holder.slice(prefix.length) },
    }));
    const get = await allItems(client, keys);
    const found = keys.map((key) => get(key)).filter((item) => item !== undefined);
    return found.map((item) => readCustomer(item)).filter((customer) => customer.phone === phone);
  }

  async function optOutOfNumber({ dealerId, scope }: NumbersQuery, phone: string): Promise<OptOut[]> {
    const items = await itemsOfPhone(client, tables.numbers, phone);
    const named = (name: string): Item | undefined => items.find((entry) => entry['item'] === name);
    const isListedAsOwn = named(numberItems.optOut(dealerId)) !== undefined;
    const isOfAll = scope === everyDealer;
    if (isOfAll && (isListedAsOwn || !(await isTheirs(dealerId, items, named(numberItems.optOut(scope)))))) return [];
    const customers = await customersWith(phone, dealerId, items);
    const consents = customers.map((customer) => consentFor(customer, phone) ?? -Infinity);
    const clearedFrom = customers.length === 0 ? undefined : Math.min(...consents);
    const block = numberBlock(readConsent(named(numberItems.consent)), dealerId, clearedFrom);
    return isOptOutBlock(block) ? [optOutOf(phone, block, customers)] : [];
  }

  return async (query: NumbersQuery): Promise<NumbersPage> => {
    const page = await client.send(
      new QueryCommand({
        TableName: tables.numbers,
        IndexName: numberIndexes.optOuts,
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': numberIndexes.optOuts },
        ExpressionAttributeValues: { ':partition': query.partition },
        Limit: perPage,
        ExclusiveStartKey: query.after,
      }),
    );
    const phones = (page.Items ?? []).map((item) => String(item['phone']));
    const found = await pMap(phones, (phone) => optOutOfNumber(query, phone), { concurrency: queriesAtOnce });
    return { optOuts: found.flat(), after: page.LastEvaluatedKey };
  };
}
