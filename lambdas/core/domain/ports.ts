import type { ReplyNumber, SentReference, Thread } from './attribution.ts';
import type { Consent, Hold, Mark } from './consent.ts';
import type { Customer, SmsStatus } from './customer.ts';
import type { CustomerKey, Holder, KeptMessage, ReplyRecord, StoredReply } from './reply-record.ts';
import type { Phone } from './phone-numbers.ts';
import type { TermsInForce } from './reply-meaning.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** One change to a consent; each moves one register forward and is harmless to repeat. */
export type ConsentChange =
  | { register: 'stop'; scope: string; mark: Mark }
  | { register: 'start'; dealerId: string; mark: Mark }
  | { register: 'hold'; ref: string; hold: Hold };

/** All that is known of one phone. */
export interface NumberStore {
  consent(phone: Phone): Promise<Consent>;
  change(phone: Phone, change: ConsentChange): Promise<void>;
  /** Everyone who has or had the phone, at one dealer or at all. Read consistently. */
  holders(phone: Phone, dealerId?: string): Promise<Holder[]>;
  threads(phone: Phone, replyNumber: string): Promise<Thread[]>;
  /** Notes that a customer takes the phone, or takes it back. */
  hold(phone: Phone, customer: CustomerKey, since: number): Promise<void>;
  /** Notes that a customer still has the phone; where somebody is just noting that they leave it, that stays. */
  stay(phone: Phone, customer: CustomerKey, since: number): Promise<void>;
  /** Notes that a customer left the phone; the latest time noted stays. */
  leave(phone: Phone, customer: CustomerKey, until: number): Promise<void>;
}

export interface CustomerStore {
  find(key: CustomerKey): Promise<Customer | null>;
  /** Moves a register of a number that the customer has left. */
  changeLeft(key: CustomerKey, phone: Phone, change: ConsentChange): Promise<void>;
  /** Writes the copy of the SMS status that lists show, from all that is known now. Answers with it; `null`: no such customer. */
  refreshStatus(key: CustomerKey): Promise<SmsStatus | null>;
}

/** The record of each reply, and the messages that could not become one. */
export interface ReplyStore {
  /** Puts the record if there is none; answers with what is stored. */
  freeze(record: ReplyRecord): Promise<StoredReply>;
  markDone(record: ReplyRecord, customers: readonly CustomerKey[], doneAt: number): Promise<void>;
  /** @throws KeptMessageTooLarge where it does not fit into an item: it then stays in the queue, and ends in the dead-letter queue. */
  keep(message: KeptMessage): Promise<void>;
}

export interface SentStore {
  reference(gateway: string, messageId: string): Promise<SentReference | null>;
}

/** What settings say for a batch of replies. */
export interface ReplySettings {
  terms: TermsInForce;
  /** By its one spelling. */
  replyNumbers: ReadonlyMap<string, ReplyNumber>;
  /** What is wrong with what is stored; the shipped values stand in for it. */
  problems: readonly string[];
}
