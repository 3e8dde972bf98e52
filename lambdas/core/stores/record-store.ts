import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import type { GatewayBlock } from '../domain/consent.ts';
import { aboutOf } from '../domain/sms-about.ts';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import { keyName, readItems, type ItemKey } from './batch.ts';
import { expiry, historyKeys, listPartition, orderOf } from './communication-entry.ts';
import { blockUpdate, oldBlockEnd } from './consent-item.ts';
import { wrote } from './document-client.ts';
import { numberItems } from './number-store.ts';
import { answerKey, threadKeptFor } from './send-puts.ts';
import { threadUpdate } from './thread-update.ts';
import { readAbout } from './sms-about.ts';

/** An SMS that went out, with phone and reply number in their one spelling. */
export interface SentNote {
  dealerId: string;
  sendId: string;
  gateway: string;
  messageId: string;
  phone: string;
  from: string;
  /** Milliseconds since 1970. */
  at: number;
  customerId?: string | undefined;
  campaignId?: string | undefined;
  leadId?: string | undefined;
  leadOwnerId?: string | undefined;
  automationId?: string | undefined;
  /** Validate-send allowed its dealer that SMS. */
  asked?: boolean;
}

/** That a gateway refuses to text a phone from some reply numbers or sender names, or does so no more. */
export interface RefusalNote {
  refused: boolean;
  phone: string;
  senders: readonly string[];
  gateway: string;
  /** Milliseconds since 1970. */
  at: number;
  code: string;
}

export type SentOutcome =
  | 'recorded'
  /** Another dealer has reported the same message to the same phone as theirs: a reply to it could be for either. */
  | 'reported-by-another'
  /** The same message was reported for another phone. */
  | 'of-another-phone'
  | 'failed';

export interface RecordStore {
  /** Answers what became of each, in their order, and why some failed. */
  recordSent(notes: readonly SentNote[]): Promise<{ outcomes: SentOutcome[]; failure?: unknown }>;
  /** Notes only that these dealers texted these phones. */
  noteThreads(notes: readonly SentNote[]): Promise<void>;
  /** Moves the gateway blocks forward, an update each; an older report changes nothing. */
  recordRefusal(note: RefusalNote): Promise<void>;
}

/** How long after it was allowed an SMS may have been sent: under the same send id a later one is another. */
const sentWithin = 72 * 3_600_000;

/** Whether the SMS that is reported is the one that was allowed. */
function isAllowed(asked: Record<string, unknown>, { at, from }: SentNote): boolean {
  const answer = asked['answer'];
  const outcome = typeof answer === 'object' && answer !== null && 'outcome' in answer ? answer.outcome : undefined;
  const sentFrom = readReplyNumber(from);
  const isSameSender = sentFrom === null || (asked['replyNumber'] ?? sentFrom) === sentFrom;
  return outcome === 'allowed' && isSameSender && Math.abs(at - Number(asked['at'])) <= sentWithin;
}

/**
 * What was asked about these SMS, under their send ids: what a report leaves out is taken from there, unless it is about somebody or
 * something else. What cannot be read completes nothing: the report alone is enough to attribute a reply.
 */
async function readAsked(client: DynamoDBDocumentClient, tables: { sent: string }, notes: readonly SentNote[]) {
  const keyOf = ({ dealerId, sendId }: SentNote) => answerKey(tables, dealerId, sendId);
  const { found, failure } = await readItems(client, notes.map(keyOf));
  return {
    failure,
    complete(note: SentNote): SentNote {
      const asked = found.get(keyName(keyOf(note))) ?? {};
      const { phone, about } = asked;
      if (phone !== note.phone || typeof about !== 'object' || about === null) return note;
      const { dealerId } = note;
      const reference = { dealerId, phone: note.phone, ...readAbout({ ...note }) };
      const thread = { dealerId, at: note.at, ...readAbout({ ...about }) };
      return {
        ...note,
        asked: isAllowed(asked, note),
        ...aboutOf(dealerId, {
          phone: note.phone,
          at: note.at,
          replyNumber: null,
          formerOwnersHaving: [],
          threads: [thread],
          reference,
        }),
      };
    },
  };
}

/** How long what was sent can be answered by reference, in seconds. */
const sentKeptFor = 90 * 24 * 3600;
const writesAtOnce = 25;

function sentItem({ gateway, messageId, ...note }: SentNote): Record<string, unknown> {
  const id = sentId({ gateway, messageId });
  const { dealerId, at } = note;
  const shown = { kind: 'sent', outcome: 'sent', order: orderOf(at, id), list: listPartition(dealerId, at, id) };
  return { id, ...note, ...shown, ...historyKeys(dealerId, note), expiresAt: expiry(at, sentKeptFor) };
}

const sentId = ({ gateway, messageId }: Pick<SentNote, 'gateway' | 'messageId'>): string => `${gateway}#${messageId}`;

export function createRecordStore(
  client: DynamoDBDocumentClient,
  tables: { sent: string; numbers: string },
): RecordStore {
  /** The first dealer who reports a message has it, and nobody takes it away. */
  async function putSent(note: SentNote): Promise<SentOutcome> {
    const { dealerId, phone } = note;
    const claim = {
      TableName: tables.sent,
      ExpressionAttributeValues: { ':dealerId': dealerId, ':phone': phone },
    };
    const put = new PutCommand({
      ...claim,
      Item: sentItem(note),
      ConditionExpression:
        'attribute_not_exists(id) OR dealerId = :dealerId AND phone = :phone AND attribute_not_exists(alsoReportedBy)',
    });
    if (await wrote(client.send(put))) return 'recorded';
    const dispute = new UpdateCommand({
      ...claim,
      Key: { id: sentId(note) },
      UpdateExpression: 'ADD alsoReportedBy :dealers',
      ConditionExpression: 'phone = :phone AND dealerId <> :dealerId',
      ExpressionAttributeValues: { ...claim.ExpressionAttributeValues, ':dealers': new Set([dealerId]) },
    });
    if (await wrote(client.send(dispute))) return 'reported-by-another';
    const key: ItemKey = { table: tables.sent, key: { id: sentId(note) } };
    const { found, failure } = await readItems(client, [key]);
    const stored = found.get(keyName(key));
    if (!stored) throw new Error('what was sent could not be read', { cause: failure });
    return stored['phone'] === phone ? 'recorded' : 'of-another-phone';
  }

  /** That the dealer texted the phone, also where it went out without being asked about, or from another number than was asked. */
  async function noteThread(note: SentNote): Promise<void> {
    if (note.asked !== true) await noteAddressed(note);
    const replyNumber = readReplyNumber(note.from);
    if (replyNumber === null) return;
    const Key = { phone: note.phone, item: numberItems.thread(replyNumber, note.dealerId) };
    await wrote(client.send(new UpdateCommand({ TableName: tables.numbers, Key, ...threadUpdate(note) })));
  }

  /** That it was for a customer who never had the phone in the book: where validate-send was asked, it has noted that. */
  async function noteAddressed({ dealerId, customerId, phone, at }: SentNote): Promise<void> {
    if (customerId === undefined) return;
    const customer = { dealerId, customerId };
    const holder = { TableName: tables.numbers, Key: { phone, item: numberItems.holder(customer) } };
    if ((await client.send(new GetCommand({ ...holder, ConsistentRead: true }))).Item) return;
    const update = new UpdateCommand({
      TableName: tables.numbers,
      Key: { phone, item: numberItems.addressed(customer) },
      UpdateExpression: 'SET #at = :at, expiresAt = :expiresAt REMOVE erasedAt',
      ConditionExpression: 'attribute_not_exists(#at) OR #at < :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': at, ':expiresAt': expiry(at, threadKeptFor) },
    });
    await wrote(client.send(update));
  }

  return {
    async recordSent(notes) {
      const asked = await readAsked(client, tables, notes);
      let { failure } = asked;
      const outcomes = await pMap(
        notes.map((note) => asked.complete(note)),
        async (note): Promise<SentOutcome> => {
          try {
            await noteThread(note);
            return await putSent(note);
          } catch (error) {
            failure ??= error;
            return 'failed';
          }
        },
        { concurrency: writesAtOnce },
      );
      return { outcomes, failure };
    },

    async noteThreads(notes) {
      await pMap(notes, noteThread, { concurrency: writesAtOnce });
    },

    async recordRefusal({ phone, senders, refused, at, code, gateway }) {
      const Key = { phone, item: numberItems.consent };
      const block: GatewayBlock = { at, on: refused, code, gateway };
      for (const sender of senders)
        for (const update of [blockUpdate(sender, block), ...(refused ? [] : [oldBlockEnd(sender, block)])])
          await wrote(client.send(new UpdateCommand({ TableName: tables.numbers, Key, ...update })));
    },
  };
}
