import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { safeParse } from 'zod/mini';
import { sendAnswer, type SendAnswer } from '../contracts/validate-send.ts';
import type { Consent } from '../domain/consent.ts';
import type { Customer } from '../domain/customer.ts';
import type { NumberStore } from '../domain/ports.ts';
import type { CustomerKey, Holder } from '../domain/reply-record.ts';
import { keyName, putItems, readItems, type ItemKey } from './batch.ts';
import { readConsent } from './consent-item.ts';
import { readCustomer } from './customer-item.ts';
import { numberItems } from './number-store.ts';
import { answerKey, answerPut, putsBeforeAnswer, type SendNote, type SendTables } from './send-puts.ts';

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

export interface SendStore {
  read(keys: SendKeys): Promise<SendFactsRead>;
  /** The dealer's customers who have or had the phone. */
  holders(phone: string, dealerId: string): Promise<Holder[]>;
  /** Notes answers, and the thread of each allowed one. Answers with the send ids of those that are noted whole. */
  note(notes: readonly SendNote[]): Promise<{ noted: ReadonlySet<string>; failure?: unknown }>;
}

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
  return {
    async read({ dealerId, phones, customers, sendIds }) {
      const keys = [
        ...phones.map(consentKey),
        ...customers.map(customerKey),
        ...sendIds.map((sendId) => answerKey(tables, dealerId, sendId)),
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
          const read = item(answerKey(tables, dealerId, sendId));
          if (!read) return read;
          const parsed = safeParse(sendAnswer, read['answer']);
          return parsed.success
            ? { answer: parsed.data as SendAnswer, fingerprint: String(read['fingerprint']) }
            : null;
        },
      };
    },

    holders: (phone, dealerId) => numbers.holders(phone, dealerId),

    /** The answer comes last: a repeat that finds it may rely on all that belongs to it. */
    async note(notes) {
      const before = notes.map((note) => ({ note, puts: putsBeforeAnswer(tables, note) }));
      const first = await putItems(
        client,
        before.flatMap(({ puts }) => puts),
      );
      const ready = before.filter(({ puts }) => puts.every((put) => first.written.has(keyName(put))));
      const answers = ready.map(({ note }) => ({ sendId: note.answer.sendId, put: answerPut(tables, note) }));
      const second = await putItems(
        client,
        answers.map(({ put }) => put),
      );
      const noted = answers.filter(({ put }) => second.written.has(keyName(put))).map(({ sendId }) => sendId);
      return { noted: new Set(noted), failure: first.failure ?? second.failure };
    },
  };
}
