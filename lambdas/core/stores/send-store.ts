import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { safeParse } from 'zod/mini';
import { sendAnswer, type SendAnswer } from '../contracts/validate-send.ts';
import type { Consent } from '../domain/consent.ts';
import type { Customer } from '../domain/customer.ts';
import type { NumberStore } from '../domain/ports.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { keyName, putItems, readItems, type ItemKey, type ItemPut } from './batch.ts';
import { expiry, listPartition, orderOf } from './communication-entry.ts';
import { readConsent } from './consent-item.ts';
import { readCustomer } from './customer-item.ts';
import { numberItems } from './number-store.ts';

export interface SendTables {
  numbers: string;
  customers: string;
  communications: string;
  sent: string;
}

/** An answer given before, and for what. */
export interface EarlierAnswer {
  answer: SendAnswer;
  fingerprint: string;
}

/** What was read for a whole call. `undefined`: it could not be read, which blocks whoever depends on it. */
export interface SendFactsRead {
  consent(phone: string): Consent | undefined;
  /** `null`: there is no such customer. */
  customer(key: CustomerKey): Customer | null | undefined;
  /** What was answered before under this send id. */
  earlier(sendId: string): EarlierAnswer | null | undefined;
  /** Why some could not be read. */
  failure?: unknown;
}

/** Which items a call needs. */
export interface SendKeys {
  dealerId: string;
  phones: readonly string[];
  customers: readonly CustomerKey[];
  sendIds: readonly string[];
}

/** What an SMS is about, as its sender says. */
export interface SendAbout {
  customerId: string | undefined;
  campaignId: string | undefined;
  leadId: string | undefined;
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
}

export interface SendStore {
  read(keys: SendKeys): Promise<SendFactsRead>;
  /** The dealer's customers who have the phone now; `undefined` where that could not be read. */
  holders(phone: string, dealerId: string): Promise<CustomerKey[] | undefined>;
  /** Notes answers, and the thread of each allowed one. Answers with the send ids of those that are noted whole. */
  note(notes: readonly SendNote[]): Promise<{ noted: ReadonlySet<string>; failure?: unknown }>;
}

const day = 24 * 3600;
/** How long a thread and an answer are remembered, in seconds. */
const threadKeptFor = 400 * day;
const answerKeptFor = 90 * day;

/** What validate-send reads and writes: by key, consistently, in batches. */
export function createSendStore(
  client: DynamoDBDocumentClient,
  tables: SendTables,
  numbers: Pick<NumberStore, 'holders'>,
): SendStore {
  const consentKey = (phone: string): ItemKey => ({ table: tables.numbers, key: { phone, item: numberItems.consent } });
  const customerKey = ({ dealerId, customerId }: CustomerKey): ItemKey => ({
    table: tables.customers,
    key: { dealerId, customerId },
  });
  const answerKey = (dealerId: string, sendId: string): ItemKey => ({
    table: tables.sent,
    key: { id: `validate#${dealerId}#${sendId}` },
  });

  function threadPut({ dealerId, phone, replyNumber, at, answer, about }: SendNote): ItemPut[] {
    if (phone === null || replyNumber === null || answer.outcome !== 'allowed') return [];
    const key = { phone, item: numberItems.thread(replyNumber, dealerId) };
    return [
      { table: tables.numbers, key, item: { ...key, dealerId, at, ...about, expiresAt: expiry(at, threadKeptFor) } },
    ];
  }

  function answerPut({ dealerId, answer, fingerprint, at }: SendNote): ItemPut {
    const { table, key } = answerKey(dealerId, answer.sendId);
    return { table, key, item: { ...key, answer, fingerprint, at, expiresAt: expiry(at, answerKeptFor) } };
  }

  function historyPut({ answer, ...note }: SendNote): ItemPut[] {
    if (answer.outcome !== 'blocked') return [];
    const { dealerId, at, phone } = note;
    const { customerId, campaignId, leadId, automationId } = note.about;
    const key = { id: `send#${dealerId}#${answer.sendId}`, entry: 'blocked' };
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
      order: orderOf(at, key.id),
      list: listPartition(dealerId, at, key.id),
      person: customerId && `${dealerId}#${customerId}`,
      lead: leadId && `${dealerId}#${leadId}`,
      automation: automationId && `${dealerId}#${automationId}`,
      expiresAt: expiry(at),
    };
    return [{ table: tables.communications, key, item }];
  }

  return {
    async read({ dealerId, phones, customers, sendIds }) {
      const keys = [
        ...phones.map(consentKey),
        ...customers.map(customerKey),
        ...sendIds.map((sendId) => answerKey(dealerId, sendId)),
      ];
      const { found, ...outcome } = await readItems(client, keys);
      const item = (key: ItemKey) => found.get(keyName(key));
      return {
        ...outcome,
        consent: (phone) => {
          const read = item(consentKey(phone));
          return read === undefined ? undefined : readConsent(read ?? undefined);
        },
        customer: (key) => {
          const read = item(customerKey(key));
          return read ? readCustomer(read) : read;
        },
        earlier: (sendId) => {
          const read = item(answerKey(dealerId, sendId));
          if (!read) return read;
          const parsed = safeParse(sendAnswer, read['answer']);
          return parsed.success
            ? { answer: parsed.data as SendAnswer, fingerprint: String(read['fingerprint']) }
            : null;
        },
      };
    },

    async holders(phone, dealerId) {
      try {
        return (await numbers.holders(phone, dealerId)).filter(({ until }) => until === undefined);
      } catch {
        return undefined;
      }
    },

    async note(notes) {
      const puts = notes.map((note) => ({ note, puts: [...threadPut(note), answerPut(note), ...historyPut(note)] }));
      const { written, ...outcome } = await putItems(
        client,
        puts.flatMap((entry) => entry.puts),
      );
      const whole = puts.filter((entry) => entry.puts.every((put) => written.has(keyName(put))));
      return { ...outcome, noted: new Set(whole.map(({ note }) => note.answer.sendId)) };
    },
  };
}
