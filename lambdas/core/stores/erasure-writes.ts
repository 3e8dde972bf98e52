import { DeleteCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { noConsentKnown } from '../domain/consent.ts';
import { customerBlock } from '../domain/customer.ts';
import { sha256 } from '../domain/digest.ts';
import type { Clock } from '../domain/ports.ts';
import { listPartition, orderOf } from './communication-entry.ts';
import { revision } from './customer-store.ts';
import { wrote } from './document-client.ts';
import { takeName } from './erased-name.ts';
import type { CustomerFound, ErasureStep, ErasureTables } from './erasure-plan.ts';

export interface ErasureDeps {
  client: DynamoDBDocumentClient;
  tables: ErasureTables;
  clock: Clock;
}

/** What goes of a person beside their entry in the book. */
export interface ErasureCounts {
  /** Items that go: refused sends, decisions of staff, who had which number. */
  emptied: number;
  /** Items that stay without text and without what they said of the person: see docs/erasure.md. */
  stripped: number;
}

/** How the number stands at the dealer afterwards. */
export type OptOutAfterwards =
  /** Nobody opted out. */
  | 'none'
  /** The number has it, and keeps it. */
  | 'stays'
  /** The customer had it, from staff or from a number they have left; the number gets it. */
  | 'carried';

/** The id of the record of an erasure: the same for every attempt at it. */
export const erasureId = ({ customer, createdAt }: CustomerFound): string =>
  `erasure#${customer.dealerId}#${sha256(JSON.stringify([customer.customerId, createdAt])).slice(0, 24)}`;

export const countsOf = (steps: readonly ErasureStep[]): ErasureCounts => {
  const emptied = steps.filter(({ erased }) => erased.how === 'emptied').length;
  return { emptied, stripped: steps.length - emptied };
};

/** Takes what one item says of the person; of an item that goes, everything but its key, and that by its time to live. */
export async function takeStep(
  client: DynamoDBDocumentClient,
  { table, key, erased }: ErasureStep,
  at: number,
): Promise<void> {
  if (erased.how === 'unnamed') return takeName(client, { table, key }, erased.customer, at);
  const { how, remove, erasedText } = erased;
  const placeholders = new Map([...new Set(remove.flat())].map((name, index) => [name, `#r${index}`]));
  const paths = remove.map((path) => path.map((name) => placeholders.get(name)).join('.'));
  const more = {
    ...(erasedText === undefined ? {} : { erasedText }),
    ...(how === 'emptied' ? { expiresAt: Math.floor(at / 1000) } : {}),
  };
  const set = ['erasedAt', ...Object.keys(more)].map((name) => `${name} = :${name}`).join(', ');
  const update = new UpdateCommand({
    TableName: table,
    Key: key,
    UpdateExpression: `SET ${set} REMOVE ${paths.join(', ')}`,
    ConditionExpression: `attribute_exists(${Object.keys(key)[0]})`,
    ExpressionAttributeNames: Object.fromEntries([...placeholders].map(([name, placeholder]) => [placeholder, name])),
    ExpressionAttributeValues: {
      ':erasedAt': at,
      ...Object.fromEntries(Object.entries(more).map(([name, value]) => [`:${name}`, value])),
    },
  });
  await wrote(client.send(update));
}

/** What shows that, when and by whom somebody was erased: not who, save the number where it carries an opt-out from here on. */
export async function noteErasure(
  { client, tables, clock }: ErasureDeps,
  found: CustomerFound,
  { by, optOut, counts }: { by: string; optOut: OptOutAfterwards; counts: ErasureCounts },
): Promise<void> {
  const { dealerId, phone } = found.customer;
  const id = erasureId(found);
  const at = clock();
  const order = orderOf(at, id);
  const what = { id, entry: 'erasure', kind: 'erasure', outcome: 'erased', dealerId, at, by, optOut };
  const carriedFrom = customerBlock(found.customer, noConsentKnown)?.by;
  const carried = optOut === 'carried' ? { phone, carriedFrom } : {};
  const Item = { ...what, ...counts, ...carried, order, list: listPartition(dealerId, at, order) };
  const ConditionExpression = 'attribute_not_exists(id)';
  await wrote(client.send(new PutCommand({ TableName: tables.communications, Item, ConditionExpression })));
}

/** Deletes the customer, unless anything they can be opted out by has changed since they were read. */
export const deleteCustomer = (
  { client, tables }: ErasureDeps,
  { customer, revision: read }: CustomerFound,
): Promise<boolean> =>
  wrote(
    client.send(
      new DeleteCommand({
        TableName: tables.customers,
        Key: { dealerId: customer.dealerId, customerId: customer.customerId },
        ConditionExpression: '#phone = :phone AND (#revision = :revision OR attribute_not_exists(#revision))',
        ExpressionAttributeNames: { '#phone': 'phone', '#revision': revision },
        ExpressionAttributeValues: { ':phone': customer.phone, ':revision': read },
      }),
    ),
  );
