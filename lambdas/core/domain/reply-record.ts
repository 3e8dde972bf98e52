import type { Attribution, SmsAbout } from './attribution-facts.ts';
import type { ReplyEffect } from './reply-effect.ts';
import type { ReplyMeaning } from './reply-meaning.ts';
import type { ReplyProof } from './reply-proof.ts';
import type { Phone } from './phone-numbers.ts';

/**
 * All that was decided about one reply, frozen when it is first put: a retry, a duplicate or a replay obeys what is stored.
 * Times are milliseconds since 1970.
 */
export interface ReplyRecord {
  /** Its key: gateway, reply number and the gateway's message id. */
  ref: string;
  gateway: string;
  /** Absent where the gateway gave none. */
  messageId?: string;
  phone: Phone;
  /** E.164 or a short code; `null` where the gateway named none that can be read. */
  replyNumber: string | null;
  text: string;
  verified: boolean;
  /** How far it is proved to be from its gateway. Absent in records of before it was kept. */
  proof?: ReplyProof;
  /** The latest outbound message between the two numbers, where the gateway tells it: a hint for people. */
  lastSent?: string;
  at: number;
  seen: number;
  meaning: ReplyMeaning;
  ruleVersion: string;
  attribution: Attribution | null;
  /** What the dealer's SMS was about, where one dealer is meant. */
  about: SmsAbout;
  /** Whom the SMS were for that it may answer, by what the dealers meant said of them; of STOP ALL, by what any dealer said. */
  addressed: readonly CustomerKey[];
  effect: ReplyEffect;
  /** When it was decided, ms since 1970. */
  decidedAt: number;
  /** Where it changes something: how the number stood at each dealer concerned, and of a STOP or START those whom it was to touch. */
  statusBefore: Statuses;
}

/** How a number stands at a dealer. */
export type NumberStatus = 'subscribed' | 'held' | 'unsubscribed';

/**
 * How a number stands, by dealer id or `*`; and how customers are shown, by `<dealer>#<customer>`: dealer ids hold no `#`. In records only
 * those who are shown otherwise than their number stands.
 */
export type Statuses = Readonly<Record<string, NumberStatus>>;

/** What is stored under a reply's key. */
export interface StoredReply {
  record: ReplyRecord;
  done: boolean;
  /** Of a person who was erased: the SHA-256 of the text that was kept. */
  erasedText?: string;
}

/** An unreadable or unverified request, stored as it came, to be replayed after a fix. */
export interface KeptMessage {
  /** The id of the request, notification or queue message. */
  id: string;
  reason: KeptReason;
  /** In words, for people. */
  why: string;
  /** Absent where it names no gateway of ours. */
  gateway?: string;
  /** The body of the request or notification, byte for byte. */
  body: Uint8Array;
  /** Its message attributes, by name. */
  attributes: Readonly<Record<string, string>>;
  /** When it was kept, ms since 1970. */
  keptAt: number;
}

/** Why a message was kept: it cannot be read, or not verified. */
export const keptReasons = [
  'unreadable',
  'bad-signature',
  'missing-signature',
  'stale-signature',
  'no-secret',
] as const;

export type KeptReason = (typeof keptReasons)[number];

/** A customer that a reply touched. */
export interface CustomerKey {
  dealerId: string;
  customerId: string;
}

/** Who has or had a phone number. */
export interface Holder extends CustomerKey {
  /** Since when the book has them with the number, ms since 1970; anew where they had left it and got it back. */
  since?: number;
  /** When they left the number, ms since 1970; absent while they have it. */
  until?: number;
}
