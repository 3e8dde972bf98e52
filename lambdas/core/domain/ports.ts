import type { ReplyNumber, SentReference, SmsAbout, Thread } from './attribution-facts.ts';
import type { Consent, GatewayBlock, Hold, Mark } from './consent.ts';
import type { Customer, SmsStatus } from './customer.ts';
import type { CustomerKey, Holder, KeptMessage, ReplyRecord, Statuses, StoredReply } from './reply-record.ts';
import type { Phone } from './phone-numbers.ts';
import type { TermsInForce } from './reply-meaning.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** One change to a consent; each moves one register forward and is harmless to repeat. */
export type ConsentChange =
  | { register: 'stop'; scope: string; mark: Mark }
  | { register: 'staff-stop'; scope: string; mark: Mark }
  | { register: 'start'; dealerId: string; mark: Mark }
  | { register: 'hold'; ref: string; hold: Hold }
  /** Closes a hold at one dealer, or at all; `hold` is it as it was put, for where it is not there yet. */
  | { register: 'close'; ref: string; hold: Hold; scope: string; by: string };

/** Whose reply an opt-out at every dealer was, so that they find it among their opt-outs, whoever has the phone. */
export interface ReplyToWhom {
  /** The dealers whom it was for. */
  listedAt?: readonly string[];
  /** The number that it was sent to: who owns it finds it. */
  replyNumber?: string | null;
}

/** All that is known of one phone. */
export interface NumberStore {
  consent(phone: Phone): Promise<Consent>;
  /** The same of many phones at once. */
  consents(phones: readonly Phone[]): Promise<(phone: Phone) => Consent>;
  /**
   * @param reply in whose lists of opt-outs the phone has to be found, beside those of whose register it is
   * @returns the consent with the change in it; `null`: nothing was written, since it was done before or something later stands
   */
  change(phone: Phone, change: ConsentChange, reply?: ReplyToWhom): Promise<Consent | null>;
  /** The same for a phone that was listed before by `listOptOuts`. */
  changeListed(phone: Phone, change: ConsentChange): Promise<Consent | null>;
  /** Puts phones into a dealer's list of opt-outs: before the opt-outs themselves, so that none is ever missing there. */
  listOptOuts(phones: readonly Phone[], dealerId: string): Promise<void>;
  /** Moves the block of a reply number's gateway forward, or its end. */
  changeBlock(phone: Phone, replyNumber: string, block: GatewayBlock): Promise<void>;
  /** Ends a block that does not say which gateway refuses, where there is one. */
  endOldBlock(phone: Phone, replyNumber: string, end: GatewayBlock): Promise<void>;
  /** Everyone who has or had the phone, at one dealer or at all. Read consistently. */
  holders(phone: Phone, dealerId?: string): Promise<Holder[]>;
  threads(phone: Phone, replyNumber: string): Promise<Thread[]>;
  /** The customers whom SMS to the phone were for though they have another one in the book, the one of the latest first. */
  addressed(phone: Phone): Promise<CustomerKey[]>;
  /** Notes that a customer takes the phone, or takes it back: one that they had left is theirs since then, and not from before. */
  hold(phone: Phone, customer: CustomerKey, since: number): Promise<void>;
  /** Notes that a customer still has the phone; where somebody is just noting that they leave it, that stays. */
  stay(phone: Phone, customer: CustomerKey, since: number): Promise<void>;
  /** Notes that a customer left the phone; the latest time noted stays. */
  leave(phone: Phone, customer: CustomerKey, until: number): Promise<void>;
  /**
   * Claims the one confirmation of a number's opt-out at a dealer. `false`: a START is later than that opt-out, or an opt-out was claimed
   * since the last START and less than five minutes before.
   * @param at the event time of the opt-out, ms since 1970
   */
  claimConfirmation(phone: Phone, dealerId: string, at: number): Promise<boolean>;
}

export interface CustomerStore {
  find(key: CustomerKey): Promise<Customer | null>;
  /** Moves a register of a number that the customer has left. */
  changeLeft(key: CustomerKey, phone: Phone, change: ConsentChange): Promise<void>;
  /** Writes the copy of the SMS status that lists show, from all that is known now. Answers with it; `null`: no such customer. */
  refreshStatus(key: CustomerKey): Promise<SmsStatus | null>;
  /** Staff opted the customer out; an older decision changes nothing. `false`: no such customer, or older. */
  staffOptOut(key: CustomerKey, decision: NonNullable<Customer['staffOptOut']>): Promise<boolean>;
  /** Staff recorded a consent; an older one changes nothing. */
  staffOptIn(key: CustomerKey, consent: NonNullable<Customer['staffOptIn']>): Promise<boolean>;
}

/** What became of a reply. */
export interface ReplyDone {
  customers: readonly CustomerKey[];
  /** The dealers whom it concerns: those meant, those of its customers, and of STOP ALL those who texted the person from that number. */
  dealers: readonly string[];
  /** What it answers at a dealer, and whom it is about there. */
  about: (dealerId: string) => SmsAbout;
  /** How the number stands at each dealer concerned, and of a STOP or START those whom it touched. */
  statusAfter: Statuses;
  /** Milliseconds since 1970. */
  doneAt: number;
}

/** The record of each reply. */
export interface ReplyStore {
  /**
   * Puts the record if there is none; answers with what is stored.
   * @param about what each dealer's SMS was about, for the histories of those that could be meant
   */
  freeze(record: ReplyRecord, about: (dealerId: string) => SmsAbout): Promise<StoredReply>;
  markDone(record: ReplyRecord, done: ReplyDone): Promise<void>;
  /** Notes on the record that its opt-out is being confirmed; `false` if that was noted before. */
  claimConfirmation(record: ReplyRecord, claimedAt: number): Promise<boolean>;
  /**
   * Keeps a message, once. One that is kept again, after a replay that did not help, is open again.
   * @throws KeptMessageTooLarge where it does not fit into an item: it then stays in the queue, and ends in the dead-letter queue.
   */
  keep(message: KeptMessage): Promise<void>;
  /** What is stored under a key; `null`: nothing. */
  find(ref: string): Promise<StoredReply | null>;
}

/** How many holds replies that nobody vouches for may put. */
export interface UnverifiedHolds {
  /** Claims one of those of a gateway within an hour; `false` if there are none left. A reply that has one has it for good. */
  claim(gateway: string, ref: string, seen: number): Promise<boolean>;
}

/** One part of a long SMS. */
export interface SmsPart {
  /** The gateway's id of this part. */
  id: string;
  /** From 1. */
  number: number;
  total: number;
  text: string;
  /** Arrival of the copy that is kept, ms since 1970. */
  seen: number;
  /** It is proved to be its gateway's, and came too late for that to count. */
  isStale: boolean;
}

/** Parts of long messages, until all are there. */
export interface PartStore {
  /**
   * Keeps a part as it first came; one that was stale gives way to one that is not. Answers with all, in order, once none is missing.
   * Harmless to repeat.
   */
  add(
    sms: { gateway: string; replyNumber: string; phone: Phone; of: string },
    part: SmsPart,
  ): Promise<readonly SmsPart[] | null>;
}

/** A message as it is put into the replies queue. */
export interface QueueMessage {
  body: string;
  /** Its message attributes, texts by name. */
  attributes: Readonly<Record<string, string>>;
}

/** Puts a message into the replies queue; resolves when the queue has it. */
export type SendToReplies = (message: QueueMessage) => Promise<void>;

export interface SentStore {
  reference(gateway: string, messageId: string): Promise<SentReference | null>;
}

/** The reply numbers of a batch of replies, as settings know them. */
export interface ReplyNumbersInForce {
  /** By its one spelling. */
  replyNumbers: ReadonlyMap<string, ReplyNumber>;
  /** What is wrong with what is stored; the shipped values stand in for it. */
  problems: readonly string[];
}

/** A dealer as processing a reply needs it. */
export interface ReplyDealer {
  country: string;
  confirmation?: 'on' | 'off' | undefined;
  confirmationText?: string | undefined;
  name: string;
  notify?: { 'send-lead-sms'?: string[] | undefined } | undefined;
  managers?: string[] | undefined;
}

/** The dealers that a batch of replies could be for, and the terms in force there. */
export interface DealersInForce {
  dealer: (dealerId: string) => ReplyDealer | null;
  /** Whether there are settings of a dealer, be they usable or not. */
  isKnown: (dealerId: string) => boolean;
  /**
   * The terms for a reply that could be for any of these; for none of them known, the global ones.
   * @param seen when the reply reached us, ms since 1970: a removed term counts until its day, however late the reply is processed
   */
  terms: (dealerIds: readonly string[], seen: number) => TermsInForce;
  problems: readonly string[];
}
