import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { settingsKeys } from '../lambdas/core/stores/settings-store.ts';
import { answerKey, sendRecordId } from '../lambdas/core/stores/send-puts.ts';
import type { GatewayName } from '../lambdas/core/gateways/gateway-names.ts';
import { replyKey } from '../lambdas/process-replies/reply-key.ts';
import type { DeployedProduct } from './deployed-product.ts';
import type { Stores } from './stores.ts';

interface SmokeReply {
  gateway: GatewayName;
  messageId: string;
  from: string;
  to: string;
  text: string;
}

/** All that a smoke test wrote, or made the functions write. */
export interface SmokeTraces {
  dealers: string[];
  customerIds: string[];
  phones: string[];
  replyNumbers: readonly string[];
  replies: SmokeReply[];
  sendIds: readonly string[];
}

/** Takes one run's dealers out of what is known of a phone; what other dealers know of it stays. */
async function forget({ client }: Stores, table: string, phone: string, dealers: readonly string[]): Promise<void> {
  const known = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'phone = :phone',
      ExpressionAttributeValues: { ':phone': phone },
    }),
  );
  const isOwn = (name: string): boolean => name.split('#').some((part) => dealers.includes(part));
  for (const item of known.Items ?? []) {
    const Key = { phone, item: String(item['item']) };
    const own = Object.keys(item).filter(isOwn);
    if (isOwn(Key.item)) await client.send(new DeleteCommand({ TableName: table, Key }));
    else if (own.length > 0)
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key,
          UpdateExpression: `REMOVE ${own.map((_, index) => `#n${index}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(own.map((name, index) => [`#n${index}`, name])),
        }),
      );
  }
}

/** Deletes all entries of one record. */
async function removeRecords(client: Stores['client'], TableName: string, id: string): Promise<void> {
  const query = { KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': id } };
  const { Items = [] } = await client.send(new QueryCommand({ TableName, ...query }));
  for (const { entry } of Items) await client.send(new DeleteCommand({ TableName, Key: { id, entry: String(entry) } }));
}

/** Deletes what a smoke test left, by key. */
export async function cleanUp(stores: Stores, tables: DeployedProduct['tables'], traces: SmokeTraces): Promise<void> {
  const { client } = stores;
  const { dealers, customerIds, phones, replyNumbers, replies, sendIds } = traces;
  const remove = (TableName: string, Key: Record<string, unknown>) =>
    client.send(new DeleteCommand({ TableName, Key }));

  for (const dealerId of dealers) {
    await remove(tables.settings, settingsKeys.dealer(dealerId));
    await remove(tables.settings, settingsKeys.listedDealer(dealerId));
    for (const customerId of customerIds) await remove(tables.customers, { dealerId, customerId });
    for (const sendId of sendIds) {
      const answer = answerKey(tables, dealerId, sendId);
      await remove(answer.table, answer.key);
      await removeRecords(client, tables.communications, sendRecordId(dealerId, sendId));
    }
  }
  for (const number of replyNumbers) await remove(tables.settings, settingsKeys.replyNumber(number));
  for (const reply of replies) {
    const id = replyKey({ gateway: reply.gateway, replyNumber: reply.to, reply, verified: true, deliveryId: '' });
    await remove(tables.communications, { id, entry: 'reply' });
  }
  for (const phone of phones) await forget(stores, tables.numbers, phone, dealers);
}
