import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import type { Customer } from '../domain/customer.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { keyName, type Key } from './batch.ts';
import { historyKeys } from './communication-entry.ts';
import { readCustomer } from './customer-item.ts';
import { formerPhones, revision } from './customer-store.ts';
import { erasedAnswer, erasedEntry, erasedHolder, othersNamed, type ErasedEntry } from './erased-entry.ts';
import { whatNames } from './erased-number.ts';
import { onlyPerson } from './person.ts';
import { queryAll } from './query.ts';
import { numberItems } from './number-store.ts';
import { pointsToRecord } from './reply-entries.ts';
import { answerKey, sendRecordId } from './send-puts.ts';
import { itemsOfPhone, type Item } from './read-items.ts';

export interface ErasureTables {
  customers: string;
  numbers: string;
  communications: string;
  sent: string;
}

/** A customer as they were read, to be erased only as that. */
export interface CustomerFound {
  customer: Customer;
  revision: number;
  createdAt: number;
  /** Every number that they have or had. */
  phones: string[];
}

/** One item that is to go, or to lose what it says of the person. */
export interface ErasureStep {
  table: string;
  key: Key;
  erased: ErasedEntry;
}

export async function findCustomer(
  client: DynamoDBDocumentClient,
  table: string,
  { dealerId, customerId }: CustomerKey,
): Promise<CustomerFound | null> {
  const Key = { dealerId, customerId };
  const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  if (!Item) return null;
  const customer = readCustomer(Item);
  const former = Item[formerPhones] instanceof Set ? [...(Item[formerPhones] as Set<string>)] : [];
  const phones = [...new Set([customer.phone, ...Object.keys(customer.left), ...former])];
  return { customer, revision: Number(Item[revision] ?? 0), createdAt: Number(Item['createdAt'] ?? 0), phones };
}

const readsAtOnce = 16;

/** Keys in one partition of an index of a history. */
async function keysIn(
  client: DynamoDBDocumentClient,
  table: string,
  index: string,
  partition: string,
): Promise<Item[]> {
  return queryAll(client, {
    TableName: table,
    IndexName: index,
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': index },
    ExpressionAttributeValues: { ':partition': partition },
  });
}

/** The id under which an SMS of the history was asked for. */
function sendIdIn({ kind, id, dealerId, sendId }: Item): string | undefined {
  if (kind === 'blocked') return String(id).slice(sendRecordId(String(dealerId), '').length);
  return kind === 'sent' ? String(sendId) : undefined;
}

/** Whether an entry is, or points to, the record of a reply that names others as well. */
const isSharedRecord = (item: Item, customer: CustomerKey): boolean =>
  pointsToRecord(String(item['entry'])) || othersNamed(item, customer).length > 0;

/** Several entries may lead to one step. */
const distinct = (steps: readonly ErasureStep[]): ErasureStep[] => [
  ...new Map(steps.map((step) => [`${step.erased.how} ${keyName(step)}`, step])).values(),
];

/** What the items of one history lead to, and the numbers they are about. */
interface HistoryFound {
  steps: ErasureStep[];
  phones: string[];
}

/** What of a customer has to go. What is found by the history comes before it: cut off between, it would be found no more. */
export interface ErasurePlan {
  first: ErasureStep[];
  after: ErasureStep[];
}

/** What of a customer's history, and of what is known of their numbers, has to go. Only reads. */
export async function planErasure(
  client: DynamoDBDocumentClient,
  tables: ErasureTables,
  { customer, phones }: CustomerFound,
): Promise<ErasurePlan> {
  const { dealerId, customerId, leadId } = customer;
  const partitions = Object.entries(historyKeys(dealerId, { customerId, leadId }));
  const isOthers = (person: unknown): boolean => person !== undefined && person !== onlyPerson([customer]);

  const read = async (table: string, key: Key): Promise<Item | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

  /** What an entry of the history leads to: the answer given before an SMS, the record of a reply that names others as well. */
  function besideOf(item: Item): ErasureStep[] {
    const sendId = sendIdIn(item);
    if (sendId !== undefined) return [{ ...answerKey(tables, dealerId, sendId), erased: erasedAnswer }];
    if (item['kind'] !== 'reply' || !isSharedRecord(item, customer)) return [];
    const key = { id: String(item['id']), entry: 'reply' };
    return [{ table: tables.communications, key, erased: { how: 'unnamed', customer } }];
  }

  /** The number that an entry is about, as it says itself or the record that it points to. */
  async function phonesOf(item: Item): Promise<string[]> {
    const { id, entry } = item;
    const key: Key = { id: String(id), entry: 'reply' };
    const { phone } = pointsToRecord(String(entry)) ? ((await read(tables.communications, key)) ?? {}) : item;
    return typeof phone === 'string' ? [phone] : [];
  }

  async function ofHistory(table: string, keyNames: readonly string[]): Promise<HistoryFound> {
    const found = (
      await Promise.all(partitions.map(([index, partition]) => keysIn(client, table, index, partition)))
    ).flat();
    const keys = new Map(
      found.map((item) => {
        const key: Key = Object.fromEntries(keyNames.map((name) => [name, String(item[name])]));
        return [JSON.stringify(key), key];
      }),
    );
    const led = await pMap(
      keys.values(),
      async (key): Promise<HistoryFound> => {
        const item = await read(table, key);
        if (!item || isOthers(item['person'])) return { steps: [], phones: [] };
        const steps = [{ table, key, erased: erasedEntry(item, customer) }, ...besideOf(item)];
        return { steps, phones: await phonesOf(item) };
      },
      { concurrency: readsAtOnce },
    );
    return { steps: distinct(led.flatMap(({ steps }) => steps)), phones: led.flatMap((one) => one.phones) };
  }

  const [history, sent] = await Promise.all([
    ofHistory(tables.communications, ['id', 'entry']),
    ofHistory(tables.sent, ['id']),
  ]);
  const holders = phones.map((phone): ErasureStep => {
    const key = { phone, item: numberItems.holder(customer) };
    return { table: tables.numbers, key, erased: erasedHolder };
  });
  const texted = [...new Set([...phones, ...history.phones, ...sent.phones])];
  const ofPhone = async (phone: string): Promise<ErasureStep[]> =>
    whatNames(customer, await itemsOfPhone(client, tables.numbers, phone), phones.includes(phone)).map(
      ({ item, erased }): ErasureStep => ({ table: tables.numbers, key: { phone, item }, erased }),
    );
  const first = await pMap(texted, ofPhone, { concurrency: readsAtOnce });
  return { first: first.flat(), after: [...history.steps, ...sent.steps, ...holders] };
}
