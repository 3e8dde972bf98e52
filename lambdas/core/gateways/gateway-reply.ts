import type { GatewayTime } from '../domain/event-time.ts';

/** What the gateway itself has made of a reply: it keeps opt-outs of its own. */
export type GatewayVerdict = 'opt-out' | 'opt-in';

/** Where one part stands in a long SMS that its gateway delivers part by part. */
export interface ReplyPart {
  /** The same for all parts of one SMS. */
  of: string;
  /** From 1. */
  number: number;
  /** 2-255. */
  total: number;
}

/** One inbound SMS as its gateway tells it; nothing is interpreted yet. */
export interface GatewayReply {
  /** The gateway's id of this inbound SMS. */
  messageId?: string;
  /** Tells repeats of what has no message id. */
  repeatId?: string;
  /** The person's phone, as the gateway writes it. */
  from: string;
  /** The reply number, as the gateway writes it; empty where it does not say. */
  to: string;
  /** Empty for an MMS without text, and for binary content. */
  text: string;
  /** When the person sent it, if the gateway says so and its zone is documented. */
  sentAt?: GatewayTime;
  /** The gateway's id, or our own reference, of the outbound message that is answered. */
  answers?: string;
  /** The latest outbound message between the two numbers: a hint for people, not the message answered. */
  lastSent?: string;
  verdict?: GatewayVerdict;
  /** `unplaced`: it is a part, and which one cannot be told. So it never becomes a whole. */
  part?: ReplyPart | 'unplaced';
  /** Sender or reply number were given several times, each differently: this is one of those that may be meant. */
  oneOfSeveral?: true;
}

/** What one entry of a payload is. `nothing`: understood, and no reply (a probe, a delivery report). */
export type GatewayEntry =
  | { kind: 'reply'; reply: GatewayReply }
  /** One reply, whose sender or number may be any of these. */
  | { kind: 'ambiguous'; replies: GatewayReply[]; why: string }
  | { kind: 'nothing'; why: string }
  | { kind: 'unreadable'; why: string }
  | SnsSubscription;

/** SNS asks whether a topic may post here. */
export interface SnsSubscription {
  kind: 'subscription';
  /** Whoever gets it says yes. */
  confirmUrl: string;
}

/** What one request or notification holds; `unread` tells why some of it could not be read beside the replies. */
export type GatewayReading =
  | { kind: 'replies'; replies: GatewayReply[]; unread?: string }
  | { kind: 'nothing'; why: string }
  | { kind: 'unreadable'; why: string }
  | SnsSubscription;

export const nothing = (why: string): GatewayEntry => ({ kind: 'nothing', why });
export const unreadable = (why: string): GatewayEntry & GatewayReading => ({ kind: 'unreadable', why });

/** A word of a payload, as far as it is fit for a log. */
const fit = (word: string): string => word.replace(/[^\w.:-]/g, '').slice(0, 40);

/** What is no SMS that a person sent: a delivery report, a message of another channel. `word`: the payload's own for it. */
export const noReply = (what: string, word: string): GatewayEntry => nothing(`${what} (${fit(word)})`);

/**
 * An event other than those that replies are known by. One that tells what a person wrote may be a reply under a new name, so it is
 * not passed over.
 */
export const otherEvent = (event: string, holdsText: boolean): GatewayEntry =>
  holdsText
    ? unreadable(`an event that is not known, with a text (${fit(event)})`)
    : noReply('an event that is no reply', event);

/** Whether a direction is that of what we sent. */
export const isOutbound = (direction: string | undefined): boolean => /^out/i.test(direction ?? '');

/** More replies than these in one request would outlast the function that processes them, and its neighbours would wait. */
export const mostReplies = 100;

/** Joins what the entries of one request are. A reply is never held up by an entry beside it that cannot be read. */
export function readingOf(entries: readonly GatewayEntry[]): GatewayReading {
  const replies = entries.flatMap((entry) => {
    if (entry.kind === 'ambiguous') return entry.replies;
    return entry.kind === 'reply' ? entry.reply : [];
  });
  if (replies.length > mostReplies) return unreadable(`more than ${mostReplies} replies in one request`);
  const unread = entries.find((entry) => entry.kind === 'unreadable' || entry.kind === 'ambiguous');
  if (replies.length > 0) return { kind: 'replies', replies, ...(unread ? { unread: unread.why } : {}) };
  if (unread) return unreadable(unread.why);
  const [first] = entries;
  if (first?.kind === 'subscription') return first;
  return { kind: 'nothing', why: first?.kind === 'nothing' ? first.why : 'it holds no message' };
}
