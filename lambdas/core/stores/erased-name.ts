import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '../domain/digest.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import type { ItemKey } from './batch.ts';
import { wrote } from './document-client.ts';
import { concernsOthers, othersNamed, ownStatuses, textAttributes } from './erased-entry.ts';

const attempts = 5;

/** Whether nobody is left whose a reply's text is: no other customer, and no other dealer who could judge by it. */
const isNobodyElses = (item: Record<string, unknown>, customer: CustomerKey): boolean =>
  !concernsOthers(item, customer.dealerId) && othersNamed(item, customer).length === 0;

/** Where a record names customers: those whom the reply concerned, and those whom the SMS was for that it answers. */
const lists = ['customers', 'addressed'] as const;

const namedIn = (item: Record<string, unknown>, list: (typeof lists)[number]): string[] =>
  (item[list] ?? []) as string[];

/** The update that takes a customer's name out of a record as it was read; `null`: it does not name them. */
function withoutName(item: Record<string, unknown>, customer: CustomerKey, at: number) {
  const own = statusKey(customer);
  const places = lists
    .filter((list) => namedIn(item, list).includes(own))
    .map((list) => `${list}[${namedIn(item, list).indexOf(own)}]`);
  if (places.length === 0) return null;
  const body = item['body'];
  const forgets = typeof body === 'string' && isNobodyElses(item, customer);
  const statuses = ownStatuses(item, customer).map(([name]) => `${name}.#own`);
  const isAsRead = places.map((place) => `${place} = :own`);
  return {
    UpdateExpression: `SET erasedAt = :at${forgets ? ', erasedText = :text' : ''} REMOVE ${[...places, ...statuses, ...(forgets ? textAttributes : [])].join(', ')}`,
    ConditionExpression: [...isAsRead, ...(forgets ? ['size(customers) = :names'] : [])].join(' AND '),
    ...(statuses.length > 0 ? { ExpressionAttributeNames: { '#own': own } } : {}),
    ExpressionAttributeValues: {
      ':at': at,
      ':own': own,
      ...(forgets ? { ':text': sha256(body), ':names': namedIn(item, 'customers').length } : {}),
    },
  };
}

/** Takes a customer's name out of the record of a reply that concerned others as well, also while others are erased. */
export async function takeName(
  client: DynamoDBDocumentClient,
  { table, key }: ItemKey,
  customer: CustomerKey,
  at: number,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    const update = Item ? withoutName(Item, customer, at) : null;
    if (!update || (await wrote(client.send(new UpdateCommand({ TableName: table, Key: key, ...update }))))) return;
  }
  throw new Error('the record of a reply kept being changed while somebody was erased from it: try again');
}
