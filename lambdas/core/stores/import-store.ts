import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Mark } from '../domain/consent.ts';
import { sourceOf } from '../domain/customer.ts';
import { sha256 } from '../domain/digest.ts';
import type { CustomerKey, NumberStatus } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import { putAll } from './batch.ts';
import { expiry, historyKeys, listPartition, orderOf } from './communication-entry.ts';
import { wrote } from './document-client.ts';
import { onlyPerson } from './person.ts';
import { allItems } from './read-items.ts';
import { customerEntry, mostCustomerEntries } from './reply-entries.ts';

/** A file that is imported into one dealer's book. */
export interface ImportSource {
  dealerId: string;
  kind: string;
  /** Its name, for people. */
  file: string;
  /** Of its bytes, in hexadecimal: the same content is the same import, whatever its name. */
  sha256: string;
  /** Who imports it. */
  by: string;
}

/** An import as it was first started. */
export interface StartedImport extends ImportSource {
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** Where an imported opt-out comes from. */
export interface ImportedFrom {
  file: string;
  line: number;
  by: string;
  /** When the import was first started, ms since 1970. */
  startedAt: number;
}

/** What became of a whole file. */
export interface ImportTotals {
  rows: number;
  refused: number;
}

/** Imports and the evidence of each of their rows, in the table Communications. */
export interface ImportStore {
  /** Remembers the first start of an import of this content at this dealer; a later start finds the first. */
  start(source: ImportSource, now: number): Promise<StartedImport>;
  /** The first start, if there was one. */
  find(source: ImportSource): Promise<StartedImport | null>;
  /** Notes up to which line the file was read, without a gap; a line reached before that is further on stays. */
  reach(source: ImportSource, line: number): Promise<void>;
  /** The line reached; `null` where the file was not begun, or nothing of it was read to an end. */
  reached(source: ImportSource): Promise<number | null>;
  /** @param totals `null` where only the end of the file was read this time */
  finish(source: ImportSource, totals: ImportTotals | null, now: number): Promise<void>;
  /** Those of these rows that were done before, by the ids of their evidence. */
  done(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts the evidence of an opt-out, if it is not there yet. */
  noteOptOut(
    id: string,
    of: StartedImport,
    row: { line: number; phone: string; at: number },
    before: NumberStatus,
  ): Promise<void>;
  /**
   * Notes what an opt-out came to, in the timeline of everybody whom it touched.
   * @param done `effectiveAt`: since when it counts; `at`: now
   */
  optOutDone(
    id: string,
    of: StartedImport,
    done: { after: NumberStatus; customers: readonly CustomerKey[]; effectiveAt: number; at: number },
  ): Promise<void>;
  /** From where opt-outs were taken over, by what their marks name; what is no import, or not known any more, is not in it. */
  sourcesOf(refs: readonly string[]): Promise<ReadonlyMap<string, ImportedFrom>>;
  /** Notes that a customer was loaded, and from where. */
  customerDone(id: string, of: StartedImport, row: { line: number; customer: CustomerKey; at: number }): Promise<void>;
}

const entry = 'import';
const importId = ({ dealerId, sha256: digest }: Pick<ImportSource, 'dealerId' | 'sha256'>): string =>
  `import#${dealerId}#${digest.slice(0, 24)}`;

/** The attribute of the line reached: the same content read as customers is read anew. */
const reachedAs = ({ kind }: ImportSource): string => `reached-${kind}`;

const facts = ({ dealerId, file, sha256: digest, by, startedAt }: StartedImport) => ({
  dealerId,
  file,
  sha256: digest,
  by,
  startedAt,
});

/** The evidence of a row: its place in the file and what was read there, so that reading it otherwise is another row. */
export const rowId = (of: Pick<ImportSource, 'dealerId' | 'sha256'>, line: number, read: unknown): string =>
  `${importId(of)}#${line}#${sha256(JSON.stringify(read)).slice(0, 12)}`;

/** The reference of an imported opt-out: what its mark in a consent names. */
export const optOutRef = (
  of: Pick<ImportSource, 'dealerId' | 'sha256'>,
  { line, phone, at }: Pick<Mark, 'at'> & { line: number; phone: string },
): string => rowId(of, line, [phone, at]);

function readSource(item: Record<string, unknown> | undefined): ImportedFrom | null {
  if (typeof item?.['line'] !== 'number') return null;
  const { file, line, by, startedAt } = item;
  return { file: String(file), line, by: String(by), startedAt: Number(startedAt) };
}

/** The record of a customer who was loaded: it changes no opt-out, so it has an end. */
const loadedItem = (
  id: string,
  of: StartedImport,
  { line, customer, at }: { line: number; customer: CustomerKey; at: number },
) => ({
  id,
  entry,
  kind: entry,
  outcome: 'loaded',
  ...facts(of),
  ...customer,
  line,
  at,
  order: orderOf(of.startedAt, id),
  ...historyKeys(customer.dealerId, customer),
  doneAt: at,
  expiresAt: expiry(at),
});

/** What puts an opt-out into the timelines of several people who have the number: each leads to its record. */
const timelineEntries = (
  id: string,
  { dealerId, startedAt }: StartedImport,
  customers: readonly CustomerKey[],
  at: number,
) =>
  customers.slice(0, mostCustomerEntries).map((customer) => {
    const [own, order] = [customerEntry(customer), orderOf(startedAt, id)];
    return { id, entry: own, kind: entry, outcome: 'opted-out', dealerId, at, order, person: statusKey(customer) };
  });

const reachUpdate = (source: ImportSource, line: number) => ({
  UpdateExpression: 'SET #reached = :line',
  ConditionExpression: 'attribute_not_exists(#reached) OR #reached < :line',
  ExpressionAttributeNames: { '#reached': reachedAs(source) },
  ExpressionAttributeValues: { ':line': line },
});

const finishUpdate = (totals: ImportTotals | null, now: number) => ({
  UpdateExpression: `SET finishedAt = if_not_exists(finishedAt, :now)${totals ? ', #rows = :rows, refused = :refused' : ''}`,
  ...(totals ? { ExpressionAttributeNames: { '#rows': 'rows' } } : {}),
  ExpressionAttributeValues: {
    ':now': now,
    ...(totals ? { ':rows': totals.rows, ':refused': totals.refused } : {}),
  },
});

export function createImportStore(client: DynamoDBDocumentClient, table: string): ImportStore {
  const putNew = (Item: Record<string, unknown>): Promise<boolean> =>
    wrote(client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(id)' })));
  async function begun(source: ImportSource): Promise<Record<string, unknown> | undefined> {
    const Key = { id: importId(source), entry };
    return (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
  }
  async function find(source: ImportSource): Promise<StartedImport | null> {
    const item = await begun(source);
    return item ? { ...source, startedAt: Number(item['startedAt']) } : null;
  }

  return {
    find,

    async sourcesOf(refs) {
      const keys = refs.filter((ref) => sourceOf(ref) === 'import').map((id) => ({ table, key: { id, entry } }));
      const get = await allItems(client, keys, ['file', 'line', 'by', 'startedAt']);
      const found = keys.map((key) => [key.key.id, readSource(get(key))] as const);
      return new Map(found.filter((one): one is readonly [string, ImportedFrom] => one[1] !== null));
    },

    async start(source, now) {
      const started = { ...source, startedAt: now };
      const id = importId(source);
      const order = orderOf(now, id);
      const list = listPartition(source.dealerId, now, id);
      const item = { id, entry, kind: entry, outcome: source.kind, at: now, ...facts(started), order, list };
      if (await putNew(item)) return started;
      const first = await find(source);
      if (!first) throw new Error('the record of an import was there and is gone: was it deleted by hand?');
      return first;
    },

    async reach(source, line) {
      const Key = { id: importId(source), entry };
      await wrote(client.send(new UpdateCommand({ TableName: table, Key, ...reachUpdate(source, line) })));
    },

    async reached(source) {
      const line = (await begun(source))?.[reachedAs(source)];
      return typeof line === 'number' ? line : null;
    },

    async finish(source, totals, now) {
      const Key = { id: importId(source), entry };
      await client.send(new UpdateCommand({ TableName: table, Key, ...finishUpdate(totals, now) }));
    },

    async done(ids) {
      const keys = ids.map((id) => ({ table, key: { id, entry } }));
      const get = await allItems(client, keys, ['doneAt']);
      return new Set(keys.filter((key) => get(key)?.['doneAt'] !== undefined).map(({ key }) => key.id));
    },

    async noteOptOut(id, of, { line, phone, at }, statusBefore) {
      const order = orderOf(of.startedAt, id);
      await putNew({
        id,
        entry,
        kind: entry,
        outcome: 'opted-out',
        ...facts(of),
        line,
        phone,
        at,
        statusBefore,
        order,
      });
    },

    async optOutDone(id, of, { after, customers, effectiveAt, at }) {
      const person = onlyPerson(customers);
      if (customers.length > 1)
        await putAll(
          client,
          timelineEntries(id, of, customers, effectiveAt).map((item) => ({
            table,
            key: { id, entry: item.entry },
            item,
          })),
        );
      const update = new UpdateCommand({
        TableName: table,
        Key: { id, entry },
        UpdateExpression: `SET doneAt = :at, statusAfter = :after${person ? ', person = :person' : ''}`,
        ExpressionAttributeValues: { ':at': at, ':after': after, ...(person ? { ':person': person } : {}) },
      });
      await client.send(update);
    },

    async customerDone(id, of, row) {
      await putNew(loadedItem(id, of, row));
    },
  };
}
