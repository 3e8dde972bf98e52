import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import { readAbout } from './sms-about.ts';
import type { SentStore } from '../domain/ports.ts';

/** The table Sent: what was sent, by the gateway's message id. */
export const createSentStore = (client: DynamoDBDocumentClient, table: string): SentStore => ({
  async reference(gateway, messageId) {
    // DynamoDB's keys end at 2048 bytes, and no id that we recorded is that long.
    if (Buffer.byteLength(messageId) > 1024) return null;
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { id: `${gateway}#${messageId.toWellFormed()}` } }),
    );
    if (!Item) return null;
    const from = readReplyNumber(String(Item['from'] ?? ''));
    const others = Item['alsoReportedBy'] instanceof Set ? [...(Item['alsoReportedBy'] as Set<string>)] : [];
    const reported = {
      dealerId: String(Item['dealerId']),
      phone: String(Item['phone']),
      ...(from === null ? {} : { from }),
      asked: Item['asked'] === true,
      ...readAbout(Item),
    };
    return others.length === 0 ? reported : { ...reported, alsoReportedBy: others };
  },
});
