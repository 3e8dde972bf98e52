import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Consent } from '../domain/consent.ts';
import type { ConsentChange, NumberStore, ReplyToWhom } from '../domain/ports.ts';
import type { Thread } from '../domain/attribution-facts.ts';
import type { CustomerKey, Holder } from '../domain/reply-record.ts';
import { blockUpdate, oldBlockEnd, confirmationClaim, readConsent, registerUpdates } from './consent-item.ts';
import { putAll } from './batch.ts';
import { ifWritten, wrote } from './document-client.ts';
import { allItems, itemsOfPhone, type Item } from './read-items.ts';
import { listingUpdate, optOutPartition, optOutScopes } from './opt-out-index.ts';
import { readAbout } from './sms-about.ts';
import { numberIndexes } from './tables.ts';

/** Sort keys within one phone's partition. Dealer ids hold no `#`, reply numbers only `+` and digits. */
export const numberItems = {
  consent: 'consent',
  holder: ({ dealerId, customerId }: CustomerKey): string => `holder#${dealerId}#${customerId}`,
  thread: (replyNumber: string, dealerId: string): string => `thread#${replyNumber}#${dealerId}`,
  /** An SMS to the phone was for a customer who has another one in the book. */
  addressed: ({ dealerId, customerId }: CustomerKey): string => `addressed#${dealerId}#${customerId}`,
  /** Puts the phone into the index of a dealer's opt-outs; `*` for STOP ALL. */
  optOut: (scope: string): string => `optout#${scope}`,
} as const;

const readHolder = (item: Item): Holder => {
  const [, dealerId = '', customerId = ''] = String(item['item']).split('#');
  const { since, until } = item;
  return {
    dealerId,
    customerId,
    ...(typeof since === 'number' ? { since } : {}),
    ...(typeof until === 'number' ? { until } : {}),
  };
};

/** The customers whom SMS to the phone were for, the latest first. What an erasure emptied says nothing any more. */
const readAddressed = (items: readonly Item[]): CustomerKey[] =>
  items
    .filter((item) => item['erasedAt'] === undefined)
    .toSorted((a, b) => Number(b['at']) - Number(a['at']))
    .map((item) => {
      const [, dealerId = '', ...customerId] = String(item['item']).split('#');
      return { dealerId, customerId: customerId.join('#') };
    });

/** Those among the items of a phone that say who has or had it. What an erasure emptied says nothing any more. */
export const holdersAmong = (items: readonly Item[]): Item[] =>
  items.filter((item) => String(item['item']).startsWith('holder#') && item['erasedAt'] === undefined);

const readThread = (item: Record<string, unknown>): Thread => ({
  dealerId: String(item['dealerId']),
  at: Number(item['at']),
  ...(typeof item['askedAt'] === 'number' ? { askedAt: item['askedAt'] } : {}),
  ...readAbout(item),
});

/** A holder, also where an erasure had emptied the item; without the other attributes named. */
const holderUpdate = (set: string, since: number, ...without: string[]) => ({
  UpdateExpression: `SET #since = ${set} REMOVE ${['erasedAt', 'expiresAt', ...without].map((name) => `#${name}`).join(', ')}`,
  ExpressionAttributeNames: Object.fromEntries(
    ['since', 'erasedAt', 'expiresAt', ...without].map((name) => [`#${name}`, name]),
  ),
  ExpressionAttributeValues: { ':since': since },
});

const unlessEarlier = 'if_not_exists(#since, :since)';
const anew = ':since';

/** Lists a phone among the opt-outs of a dealer. */
const listing = (phone: string, dealerId: string) => {
  const key = { phone, item: numberItems.optOut(dealerId) };
  return { key, item: { ...key, [numberIndexes.optOuts]: optOutPartition(dealerId, phone) } };
};

/** The table Numbers: all that is known of one phone, in one partition. */
export function createNumberStore(client: DynamoDBDocumentClient, table: string): NumberStore {
  const partition = (phone: string, prefix: string) => itemsOfPhone(client, table, phone, prefix);

  const holderKey = (phone: string, customer: CustomerKey) => ({
    TableName: table,
    Key: { phone, item: numberItems.holder(customer) },
  });

  async function list(phone: string, scope: string, reply: ReplyToWhom): Promise<void> {
    const Key = { phone, item: numberItems.optOut(scope) };
    await client.send(new UpdateCommand({ TableName: table, Key, ...listingUpdate(phone, scope, reply) }));
  }

  const consentKey = (phone: string) => ({ table, key: { phone, item: numberItems.consent } });

  async function changeListed(phone: string, change: ConsentChange): Promise<Consent | null> {
    const Key = { phone, item: numberItems.consent };
    for (const update of registerUpdates(change)) {
      const command = new UpdateCommand({ TableName: table, Key, ...update, ReturnValues: 'ALL_NEW' });
      const answer = await ifWritten(client.send(command));
      if (answer) return readConsent(answer.Attributes);
    }
    return null;
  }

  return {
    changeListed,
    async consent(phone) {
      const key = { phone, item: numberItems.consent };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
      return readConsent(Item);
    },
    async consents(phones) {
      const get = await allItems(client, phones.map(consentKey));
      return (phone) => readConsent(get(consentKey(phone)));
    },
    async change(phone, change, reply = {}) {
      const scopes = optOutScopes(change);
      const { listedAt = [] } = reply;
      for (const scope of new Set([...scopes, ...(scopes.length === 0 ? [] : listedAt)]))
        await list(phone, scope, reply);
      return changeListed(phone, change);
    },
    listOptOuts: (phones, dealerId) =>
      putAll(
        client,
        phones.map((phone) => ({ table, ...listing(phone, dealerId) })),
      ),
    async changeBlock(phone, replyNumber, block) {
      const key = { phone, item: numberItems.consent };
      const update = blockUpdate(replyNumber, block);
      await wrote(client.send(new UpdateCommand({ TableName: table, Key: key, ...update })));
    },
    async endOldBlock(phone, replyNumber, block) {
      const key = { phone, item: numberItems.consent };
      await wrote(client.send(new UpdateCommand({ TableName: table, Key: key, ...oldBlockEnd(replyNumber, block) })));
    },
    async holders(phone, dealerId) {
      const items = await partition(phone, dealerId === undefined ? 'holder#' : `holder#${dealerId}#`);
      return holdersAmong(items).map(readHolder);
    },
    async threads(phone, replyNumber) {
      return (await partition(phone, numberItems.thread(replyNumber, ''))).map(readThread);
    },
    async addressed(phone) {
      return readAddressed(await partition(phone, 'addressed#'));
    },
    async hold(phone, customer, since) {
      const key = holderKey(phone, customer);
      const unlessLeft = { ConditionExpression: 'attribute_not_exists(#until)' };
      const first = { ...key, ...holderUpdate(unlessEarlier, since, 'until'), ...unlessLeft };
      if (await wrote(client.send(new UpdateCommand(first)))) return;
      await client.send(new UpdateCommand({ ...key, ...holderUpdate(anew, since, 'until') }));
    },
    async stay(phone, customer, since) {
      await client.send(new UpdateCommand({ ...holderKey(phone, customer), ...holderUpdate(unlessEarlier, since) }));
    },
    async leave(phone, customer, until) {
      const update = new UpdateCommand({
        ...holderKey(phone, customer),
        UpdateExpression: 'SET #until = :until',
        ConditionExpression: 'attribute_not_exists(#until) OR #until < :until',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':until': until },
      });
      await wrote(client.send(update));
    },
    claimConfirmation: (phone, dealerId, at) => {
      const key = { phone, item: numberItems.consent };
      return wrote(client.send(new UpdateCommand({ TableName: table, Key: key, ...confirmationClaim(dealerId, at) })));
    },
  };
}
