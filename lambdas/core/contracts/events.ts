import * as z from 'zod/mini';
import { blockReasons } from '../domain/send-decision.ts';

/** Raised when a field changes its meaning; fields may be added without. */
export const eventVersion = 1;

/** The role whose users hear of replies. */
export const leadSmsRole = 'send-lead-sms';

const customer = z.object({ dealerId: z.string(), customerId: z.string() });

const common = {
  version: z.literal(eventVersion),
  /** The same for a repeat of the same event, so that a subscriber can drop it. */
  eventId: z.string(),
  /** `*`: every dealer (STOP ALL), or a question for the platform. */
  dealerId: z.string(),
  role: z.literal(leadSmsRole),
  /** The users to tell: those the dealer named for the role, and its managers; where it named none, the lead's owner. */
  recipients: z.array(z.string()),
  /** E.164. Personal data: subscribers keep it out of their logs as well. */
  phone: z.nullable(z.string()),
  /** The dealer's customers it concerns; none where nobody is known by the phone yet. */
  customers: z.array(customer),
  leadId: z.optional(z.string()),
  automationId: z.optional(z.string()),
  campaignId: z.optional(z.string()),
  /** When it happened, ISO 8601. */
  at: z.string(),
};

const reply = {
  ...common,
  /** The reply's record in Communications. */
  reply: z.string(),
  gateway: z.string(),
  replyNumber: z.nullable(z.string()),
  /** What the person wrote, at most 1,600 characters. */
  text: z.string(),
  /** When it reached us, ISO 8601. */
  seen: z.string(),
  /** Why this dealer, or why a review is needed. */
  reason: z.string(),
  /** The term found in the text. */
  term: z.optional(z.string()),
  /** The rule that decided what the text means. */
  rule: z.optional(z.string()),
  /** Why it means that, in words for a dealer's staff. */
  explanation: z.optional(z.string()),
};

/** The events of the consent events topic. */
export const consentEvents = {
  /** Somebody replied. */
  'reply-received': z.object({ eventType: z.literal('reply-received'), ...reply }),
  /** A reply opted out. */
  'customer-opted-out': z.object({ eventType: z.literal('customer-opted-out'), ...reply }),
  /** Staff released a flagged opt-out: it is undone, and nobody opted in. */
  'opt-out-released': z.object({ eventType: z.literal('opt-out-released'), ...reply }),
  /** A reply opted in again. */
  'customer-opted-in': z.object({ eventType: z.literal('customer-opted-in'), ...reply }),
  /** A reply raised a question that staff, or for `*` the platform, have to answer. */
  'review-needed': z.object({ eventType: z.literal('review-needed'), ...reply }),
  /** Somebody asked for help. */
  'help-requested': z.object({ eventType: z.literal('help-requested'), ...reply }),
  /** An SMS was refused. */
  'send-blocked': z.object({
    eventType: z.literal('send-blocked'),
    ...common,
    sendId: z.string(),
    reason: z.enum(blockReasons),
    /** For the person who wanted to send. */
    userMessage: z.string(),
  }),
  /** The sender of that gateway has to send this one text, before it expires. */
  'confirmation-due': z.object({
    eventType: z.literal('confirmation-due'),
    ...common,
    reply: z.string(),
    gateway: z.string(),
    to: z.string(),
    from: z.string(),
    text: z.string(),
    /** ISO 8601; not a moment later. */
    expiresAt: z.string(),
  }),
} as const;

export type EventType = keyof typeof consentEvents;
export type ConsentEvent = { [Type in EventType]: z.infer<(typeof consentEvents)[Type]> }[EventType];
export type ReplyEvent = Exclude<ConsentEvent, { eventType: 'send-blocked' | 'confirmation-due' }>;
