import type { SendAnswer } from '../contracts/validate-send.ts';
import type { ItemKey, ItemPut } from './batch.ts';
import { expiry, listPartition, orderOf } from './communication-entry.ts';
import { numberItems } from './number-store.ts';

export interface SendTables {
  numbers: string;
  customers: string;
  communications: string;
  sent: string;
}

/** What an SMS is about, as its sender says. */
export interface SendAbout {
  customerId: string | undefined;
  campaignId: string | undefined;
  leadId: string | undefined;
  leadOwnerId: string | undefined;
  automationId: string | undefined;
}

/** One answer to be noted, with what its history shows. */
export interface SendNote {
  dealerId: string;
  answer: SendAnswer;
  /** Decided at, ms since 1970. */
  at: number;
  /** E.164; `null` where it could not be read. */
  phone: string | null;
  replyNumber: string | null;
  /** Tells whether a repeat asks for the same SMS. */
  fingerprint: string;
  about: SendAbout;
  /** Whether it is for a customer who has another phone in the book. */
  isElsewhere: boolean;
}

const day = 24 * 3600;
/** How long a thread and an answer are remembered, in seconds. */
export const threadKeptFor = 400 * day;
const answerKeptFor = 90 * day;

/** Where the answer under a send id is remembered. */
export const answerKey = (tables: Pick<SendTables, 'sent'>, dealerId: string, sendId: string): ItemKey => ({
  table: tables.sent,
  key: { id: `validate#${dealerId}#${sendId}` },
});

function threadPut(tables: SendTables, { dealerId, phone, replyNumber, at, answer, about }: SendNote): ItemPut[] {
  if (phone === null || replyNumber === null || answer.outcome !== 'allowed') return [];
  const key = { phone, item: numberItems.thread(replyNumber, dealerId) };
  return [
    {
      table: tables.numbers,
      key,
      item: { ...key, dealerId, at, askedAt: at, ...about, expiresAt: expiry(at, threadKeptFor) },
    },
  ];
}

/**
 * A later SMS to the phone replaces the thread, and may be for somebody else: a STOP from there still counts for this customer. Also where it goes
 * out under a name: its text may say which number to reply to.
 */
function addressedPut(tables: SendTables, { dealerId, phone, at, answer, ...note }: SendNote): ItemPut[] {
  const { customerId } = note.about;
  if (phone === null || answer.outcome !== 'allowed' || customerId === undefined || !note.isElsewhere) return [];
  const key = { phone, item: numberItems.addressed({ dealerId, customerId }) };
  return [{ table: tables.numbers, key, item: { ...key, at, expiresAt: expiry(at, threadKeptFor) } }];
}

/** The answer as a repeat will find it, with what the SMS is about for the report that it was sent. */
export function answerPut(tables: SendTables, note: SendNote): ItemPut {
  const { dealerId, answer, fingerprint, at, phone, replyNumber, about } = note;
  const { table, key } = answerKey(tables, dealerId, answer.sendId);
  const asked = { phone, about, ...(replyNumber === null ? {} : { replyNumber }) };
  return { table, key, item: { ...key, answer, fingerprint, at, ...asked, expiresAt: expiry(at, answerKeptFor) } };
}

/** The id of what is on record of a refused send; an entry a reason. */
export const sendRecordId = (dealerId: string, sendId: string): string => `send#${dealerId}#${sendId}`;

function historyPut(tables: SendTables, { answer, ...note }: SendNote): ItemPut[] {
  if (answer.outcome !== 'blocked') return [];
  const { dealerId, at, phone } = note;
  const { customerId, campaignId, leadId, automationId } = note.about;
  // Asked again under the same id, it may be another reason: each is on record.
  const key = { id: sendRecordId(dealerId, answer.sendId), entry: `blocked#${answer.reason}` };
  const item = {
    ...key,
    kind: 'blocked',
    dealerId,
    at,
    phone,
    customerId,
    campaignId,
    outcome: 'blocked',
    reason: answer.reason,
    userMessage: answer.userMessage,
    order: orderOf(at, `${key.id}#${answer.reason}`),
    list: listPartition(dealerId, at, key.id),
    person: customerId && `${dealerId}#${customerId}`,
    lead: leadId && `${dealerId}#${leadId}`,
    automation: automationId && `${dealerId}#${automationId}`,
    expiresAt: expiry(at),
  };
  return [{ table: tables.communications, key, item }];
}

/** What must be there before an answer is remembered: the thread of an allowed one and whom it was for, the history of a blocked one. */
export const putsBeforeAnswer = (tables: SendTables, note: SendNote): ItemPut[] => [
  ...threadPut(tables, note),
  ...addressedPut(tables, note),
  ...historyPut(tables, note),
];
