import * as z from 'zod/mini';
import { replyProofs } from '../../domain/reply-proof.ts';
import { dealerId } from '../fields.ts';
import { moment } from './paging.ts';

const status = z.enum(['subscribed', 'held', 'unsubscribed']);
const text = z.optional(z.string());

/** One reply with all that was decided about it. What concerns other dealers only is left out for a dealer. */
export const replyView = z.object({
  id: z.string(),
  gateway: z.string(),
  messageId: text,
  phone: z.string(),
  replyNumber: z.nullable(z.string()),
  text: z.string(),
  verified: z.boolean(),
  /** How far it is proved to be from its gateway, or what is wrong with the proof. Absent in those of before it was kept. */
  proof: z.optional(z.enum(replyProofs)),
  /** The latest SMS sent between the two numbers, as its gateway says: a hint, not the SMS that is answered. */
  lastSent: text,
  /** Event time. */
  at: moment,
  /** Arrival. */
  seen: moment,
  decidedAt: moment,
  /** Absent: it is not done yet. */
  doneAt: z.optional(moment),
  /** When its opt-out was confirmed by a text, or that gateway's sender was asked to; absent: it was not. */
  confirmedAt: z.optional(moment),
  /** What it asks for: `opt-out`, `opt-in`, `help`, `no-term`, …, and the term that says so. */
  meaning: z.object({
    kind: z.string(),
    term: text,
    everyDealer: z.optional(z.boolean()),
    /** Of an opt-out: in a context that makes it open to review. */
    review: z.optional(z.boolean()),
    /** The rule that decided, and why, in words for staff. */
    rule: text,
    explanation: text,
    /** The part of the text that it saw: where it begins, and behind its end, in UTF-16 code units. */
    span: z.optional(z.array(z.number())),
  }),
  /** Of the rules that decided. */
  ruleVersion: z.string(),
  /** The dealer it belongs to, and why. */
  attribution: z.nullable(
    z.object({
      to: z.string(),
      dealerId: text,
      dealers: z.optional(z.array(z.string())),
      certain: z.optional(z.boolean()),
      reason: z.string(),
    }),
  ),
  /** What it changed: `stop`, `start`, `hold`, `flag` or `nothing`. `*` is every dealer. */
  effect: z.object({
    do: z.string(),
    scope: text,
    dealerId: text,
    to: z.optional(z.array(z.string())),
    reason: text,
  }),
  about: z.object({ customerId: text, campaignId: text, leadId: text, leadOwnerId: text, automationId: text }),
  customers: z.array(z.object({ dealerId: z.string(), customerId: z.string() })),
  /** Of the number, by dealer. */
  statusBefore: z.record(z.string(), status),
  statusAfter: z.record(z.string(), status),
  /** Who still has to answer: dealers, or `*`, the platform. */
  openAt: z.array(z.string()),
  answers: z.array(
    z.object({
      /** Who answered: a dealer, or `*`, the platform. */
      dealerId: z.string(),
      answer: z.string(),
      /** The one dealer that the platform chose: the others' question is released. */
      chosen: z.optional(z.string()),
      by: z.string(),
      at: moment,
      statusBefore: z.optional(status),
      statusAfter: z.optional(status),
    }),
  ),
});
export type ReplyView = z.infer<typeof replyView>;

export const review = z.object({
  /** Of the reply, or of the kept message. */
  id: z.string(),
  kind: z.enum(['hold', 'flag', 'kept-message']),
  waitingSince: moment,
  reason: text,
  /** Absent for a kept message. */
  reply: z.optional(replyView),
});

const dryRun = z.optional(z.boolean('must be true or false'));

/** A dealer's answer: for their dealer alone. */
export const dealerAnswerBody = z.strictObject(
  {
    answer: z.enum(['confirm', 'release', 'dismiss'], 'must be "confirm", "release" or "dismiss"'),
    /** Only tell what it would do. */
    dryRun,
  },
  'must be an object with an answer',
);

/** The platform's answer. */
export const platformAnswerBody = z.strictObject(
  {
    answer: z.enum(['confirm', 'release', 'dismiss'], 'must be "confirm", "release" or "dismiss"'),
    /** With `confirm`: the one dealer that is meant. Absent: all whom it asks. */
    dealerId: z.optional(dealerId),
    dryRun,
  },
  'must be an object with an answer',
);

export const answerView = z.object({
  reply: z.string(),
  answer: z.string(),
  /** Whether nothing was done yet. */
  dryRun: z.boolean(),
  /** What it does, or did, at each dealer concerned; `*` is every dealer. */
  dealers: z.array(z.object({ dealerId: z.string(), before: status, after: status })),
  /** And to the customers who have the number there. */
  customers: z.array(
    z.object({
      dealerId: z.string(),
      customerId: z.string(),
      name: text,
      before: z.enum(['subscribed', 'unsubscribed']),
      after: z.enum(['subscribed', 'unsubscribed']),
      /** Whether an individual SMS may be sent then. */
      canBeTexted: z.boolean(),
    }),
  ),
});
