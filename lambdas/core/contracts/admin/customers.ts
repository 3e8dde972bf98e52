import * as z from 'zod/mini';
import { blockReasons } from '../../domain/send-decision.ts';
import { filledText, foreignId, isoTime } from '../fields.ts';
import { moment } from './paging.ts';

const phone = z.string('must be a string').check(z.maxLength(64, 'is too long to be a phone number'));
const note = filledText.check(z.maxLength(2000, 'must be at most 2000 characters'));

/** What may be said of a customer. Who recorded a marketing consent is whoever makes the request. */
export const customerBody = z.strictObject(
  {
    /** E.164, or as typed in the dealer's country. */
    phone,
    name: z.optional(note),
    leadId: z.optional(foreignId),
    /** Absent: nothing is said of it, and nothing changes. */
    marketing: z.optional(
      z.strictObject(
        {
          consent: z.enum(['granted', 'refused', 'unknown'], 'must be "granted", "refused" or "unknown"'),
          /** The date of the consent. */
          at: isoTime,
          source: note,
          wording: z.optional(note),
        },
        'must be an object with consent, at and source',
      ),
    ),
  },
  'must be an object',
);

export const findBody = z.strictObject({ phone }, 'must be an object');

export const optInBody = z.strictObject(
  {
    /** When the customer gave the consent. */
    consentAt: isoTime,
    /** What shows it: a signed form, a recorded call. */
    evidence: note,
  },
  'must be an object',
);

/** Whether an SMS of one purpose may be sent, with everything that speaks against it. */
const verdict = z.object({
  allowed: z.boolean(),
  reasons: z.array(
    z.object({
      reason: z.enum(blockReasons),
      /** The sentence to show. */
      message: z.string(),
      since: z.optional(moment),
      /** The reply it rests on. */
      reply: z.optional(z.string()),
      /** A STOP ALL, or a question about every dealer. */
      everyDealer: z.optional(z.boolean()),
      /** It came from a number that the customer has left. */
      leftPhone: z.optional(z.string()),
    }),
  ),
});

export const canBeTexted = z.object({ bulk: verdict, individual: verdict });

export const customerView = z.object({
  dealerId: z.string(),
  customerId: z.string(),
  phone: z.string(),
  name: z.optional(z.string()),
  leadId: z.optional(z.string()),
  marketing: z.optional(
    z.object({
      consent: z.enum(['granted', 'refused', 'unknown']),
      at: moment,
      source: z.string(),
      wording: z.optional(z.string()),
      by: z.optional(z.string()),
    }),
  ),
  smsStatus: z.enum(['subscribed', 'unsubscribed']),
  since: z.optional(moment),
  reason: z.optional(z.enum(['reply', 'reply-on-left-number', 'staff', 'import', 'erasure'])),
  /** The reply that the status rests on. */
  reply: z.optional(z.string()),
  staffOptOut: z.optional(z.object({ at: moment, by: z.string() })),
  staffOptIn: z.optional(
    z.object({ consentAt: moment, recordedAt: moment, by: z.string(), evidence: z.optional(z.string()) }),
  ),
  canBeTexted,
  /** The dealer's reply numbers from which the gateway itself refuses to text the customer. */
  refusedFrom: z.array(z.string()),
  /** The same with the gateway that refuses, one of each; an older one does not say which. */
  gatewayBlocks: z.array(z.object({ replyNumber: z.string(), gateway: z.optional(z.string()), since: z.string() })),
});

export const foundCustomers = z.object({
  /** E.164. */
  phone: z.string(),
  /** Of a send to the number that names no customer. */
  canBeTexted,
  customers: z.array(customerView),
});
