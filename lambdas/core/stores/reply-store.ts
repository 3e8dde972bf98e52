import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../domain/consent.ts';
import { sha256 } from '../domain/digest.ts';
import type { ReplyStore } from '../domain/ports.ts';
import type { ReplyRecord } from '../domain/reply-record.ts';
import { expiry, listPartition, orderOf } from './communication-entry.ts';
import { wrote } from './document-client.ts';

/** How much of a reply's text is kept; a longer one with its length and SHA-256. */
export const keptText = 1600;
/** How large a kept message may be, in bytes: DynamoDB's items end at 400 kB. */
export const keptMessageLimit = 300_000;

/** A message that cannot be kept as an item. It stays in the queue and ends in the dead-letter queue, whole. */
export class KeptMessageTooLarge extends Error {
  constructor(bytes: number) {
    super(
      `a message of ${bytes} bytes is too large to be kept as an item (${keptMessageLimit}); it stays in the queue`,
    );
    this.name = 'KeptMessageTooLarge';
  }
}

/** Whose open review a reply is: dealers, or `*` for the platform. */
function reviewers({ effect, attribution }: ReplyRecord): readonly string[] {
  if (effect.do === 'hold') return effect.to;
  if (effect.do !== 'flag') return [];
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [everyDealer];
}

/** Half an emoji, where a gateway's cut or our own went through one, is not well-formed Unicode, which a store may refuse. */
const textAttributes = (text: string): Record<string, unknown> => ({
  body: text.slice(0, keptText).toWellFormed(),
  ...(text.length <= keptText ? {} : { bodyLength: text.length, bodySha256: sha256(text) }),
});

/** The guard against duplicates and the evidence of one reply. */
function recordItem(record: ReplyRecord): Record<string, unknown> {
  const { ref, text, effect, meaning, attribution, seen, ...facts } = record;
  const dealerId = attribution?.to === 'dealer' ? attribution.dealerId : undefined;
  const [reviewer, ...others] = reviewers(record);
  return {
    id: ref,
    entry: 'reply',
    kind: 'reply',
    ...facts,
    seen,
    meaning,
    effect,
    attribution,
    ...textAttributes(text),
    outcome: meaning.kind,
    order: orderOf(seen, ref),
    ...(dealerId === undefined ? {} : { dealerId, list: listPartition(dealerId, seen, ref) }),
    ...(reviewer !== undefined && others.length === 0 ? { review: reviewer } : {}),
    ...(effect.do === 'nothing' || effect.do === 'flag' ? { expiresAt: expiry(seen) } : {}),
  };
}

/** One entry for each dealer that could be meant, so that each finds the reply in its own list. */
function candidateItems(record: ReplyRecord): Record<string, unknown>[] {
  const dealers = record.attribution?.to === 'candidates' ? record.attribution.dealers : [];
  const { ref, at, seen, effect, meaning } = record;
  const asks = reviewers(record);
  return dealers.map((dealerId) => ({
    id: ref,
    entry: `dealer#${dealerId}`,
    kind: 'reply',
    dealerId,
    at,
    outcome: meaning.kind,
    reason: record.attribution?.reason,
    order: orderOf(seen, ref),
    list: listPartition(dealerId, seen, ref),
    ...(asks.includes(dealerId) ? { review: dealerId } : {}),
    ...(effect.do === 'hold' ? {} : { expiresAt: expiry(seen) }),
  }));
}

function readRecord(item: Record<string, unknown>): ReplyRecord {
  const {
    id,
    body,
    gateway,
    messageId,
    phone,
    replyNumber,
    verified,
    at,
    seen,
    meaning,
    ruleVersion,
    attribution,
    effect,
  } = item;
  const stored = {
    ref: id,
    text: body,
    gateway,
    phone,
    replyNumber,
    verified,
    at,
    seen,
    meaning,
    ruleVersion,
    attribution,
    effect,
  };
  return { ...stored, ...(messageId === undefined ? {} : { messageId }) } as ReplyRecord;
}

/** Replies and kept messages in the table Communications. */
export function createReplyStore(client: DynamoDBDocumentClient, table: string): ReplyStore {
  const putNew = (Item: Record<string, unknown>): Promise<boolean> =>
    wrote(client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(id)' })));

  async function stored(ref: string): Promise<Record<string, unknown>> {
    const Key = { id: ref, entry: 'reply' };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    if (!Item) throw new Error('the record of a reply was there and is gone: was it deleted by hand?');
    return Item;
  }

  return {
    async freeze(record) {
      const item = (await putNew(recordItem(record))) ? null : await stored(record.ref);
      const frozen = item ? readRecord(item) : record;
      const done = item?.['doneAt'] !== undefined;
      if (!done) for (const candidate of candidateItems(frozen)) await putNew(candidate);
      return { record: frozen, done };
    },

    async markDone({ ref }, customers, doneAt) {
      const [only, ...others] = customers;
      const person = only && others.length === 0 ? `${only.dealerId}#${only.customerId}` : undefined;
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { id: ref, entry: 'reply' },
          UpdateExpression: `SET doneAt = :doneAt, customers = :customers${person ? ', person = :person' : ''}`,
          ExpressionAttributeValues: {
            ':doneAt': doneAt,
            ':customers': customers.map(({ dealerId, customerId }) => `${dealerId}#${customerId}`),
            ...(person ? { ':person': person } : {}),
          },
        }),
      );
    },

    async keep({ id, why, body, attributes, keptAt }) {
      if (body.byteLength > keptMessageLimit) throw new KeptMessageTooLarge(body.byteLength);
      const key = `kept#${id}`;
      const order = orderOf(keptAt, key);
      await putNew({
        id: key,
        entry: 'kept',
        kind: 'kept',
        why,
        body,
        attributes,
        at: keptAt,
        order,
        review: everyDealer,
      });
    },
  };
}
