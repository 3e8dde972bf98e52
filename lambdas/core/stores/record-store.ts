import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { aboutOf } from '../domain/attribution.ts';
import { keyName, putItems, readItems, type ItemPut } from './batch.ts';
import { expiry, historyKeys, listPartition, orderOf } from './communication-entry.ts';
import { blockUpdate } from './consent-item.ts';
import { wrote } from './document-client.ts';
import { numberItems } from './number-store.ts';
import { answerKey } from './send-puts.ts';
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
}

/** That a gateway refuses to text a phone from a reply number, or does so no more. */
export interface RefusalNote {
  refused: boolean;
  phone: string;
  replyNumber: string;
  /** Milliseconds since 1970. */
  at: number;
  code: string;
}

export interface RecordStore {
  /** Answers with the send ids of those that are recorded. */
  recordSent(notes: readonly SentNote[]): Promise<{ recorded: ReadonlySet<string>; failure?: unknown }>;
  /** Moves the gateway block forward; an older report changes nothing. */
  recordRefusal(note: RefusalNote): Promise<void>;
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
      const { phone, about } = found.get(keyName(keyOf(note))) ?? {};
      if (phone !== note.phone || typeof about !== 'object' || about === null) return note;
      const { dealerId } = note;
      const reference = { dealerId, phone: note.phone, ...readAbout({ ...note }) };
      const thread = { dealerId, at: note.at, ...readAbout({ ...about }) };
      return {
        ...note,
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

export function createRecordStore(
  client: DynamoDBDocumentClient,
  tables: { sent: string; numbers: string },
): RecordStore {
  const put = ({ gateway, messageId, ...note }: SentNote): ItemPut => {
    const key = { id: `${gateway}#${messageId}` };
    const { dealerId, at } = note;
    const shown = {
      kind: 'sent',
      outcome: 'sent',
      order: orderOf(at, key.id),
      list: listPartition(dealerId, at, key.id),
    };
    const item = { ...key, ...note, ...shown, ...historyKeys(dealerId, note), expiresAt: expiry(at, sentKeptFor) };
    return { table: tables.sent, key, item };
  };

  return {
    async recordSent(notes) {
      const asked = await readAsked(client, tables, notes);
      const puts = notes.map((note) => ({ note, put: put(asked.complete(note)) }));
      const { written, ...outcome } = await putItems(
        client,
        puts.map((entry) => entry.put),
      );
      const recorded = puts.filter((entry) => written.has(keyName(entry.put))).map(({ note }) => note.sendId);
      return { failure: outcome.failure ?? asked.failure, recorded: new Set(recorded) };
    },

    async recordRefusal({ phone, replyNumber, refused, at, code }) {
      const Key = { phone, item: numberItems.consent };
      const update = blockUpdate(replyNumber, { at, on: refused, code });
      await wrote(client.send(new UpdateCommand({ TableName: tables.numbers, Key, ...update })));
    },
  };
}
