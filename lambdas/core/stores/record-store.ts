import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { keyName, putItems, type ItemPut } from './batch.ts';
import { expiry, historyKeys, listPartition, orderOf } from './communication-entry.ts';
import { blockUpdate } from './consent-item.ts';
import { wrote } from './document-client.ts';
import { numberItems } from './number-store.ts';

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
      const puts = notes.map((note) => ({ note, put: put(note) }));
      const { written, ...outcome } = await putItems(
        client,
        puts.map((entry) => entry.put),
      );
      const recorded = puts.filter((entry) => written.has(keyName(entry.put))).map(({ note }) => note.sendId);
      return { ...outcome, recorded: new Set(recorded) };
    },

    async recordRefusal({ phone, replyNumber, refused, at, code }) {
      const Key = { phone, item: numberItems.consent };
      const update = blockUpdate(replyNumber, { at, on: refused, code });
      await wrote(client.send(new UpdateCommand({ TableName: tables.numbers, Key, ...update })));
    },
  };
}
