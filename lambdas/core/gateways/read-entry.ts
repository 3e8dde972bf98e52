import { unreadable, type GatewayEntry, type GatewayReply, type GatewayVerdict } from './gateway-reply.ts';
import type { Payload } from './payload.ts';

/** Where a gateway writes what a reply needs: paths, the present name first. */
export interface ReplyPaths {
  from: readonly string[];
  to: readonly string[];
  text: readonly string[];
  messageId?: readonly string[];
  answers?: readonly string[];
}

/** What else is known of a reply; what is `undefined` is left out. */
export type ReplyExtras = {
  [Key in 'sentAt' | 'verdict' | 'lastSent' | 'repeatId' | 'part' | 'text' | 'to']?: GatewayReply[Key] | undefined;
};

const defined = <T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** `undefined` for an empty one. */
const filled = (payload: Payload, paths: readonly string[] = []): string | undefined =>
  payload.text(...paths) || undefined;

/** More phones and numbers than these, each with each, are somebody's play. */
const mostReadings = 4;

/** Each way in which a reply can be read whose sender or number was given several times. */
function ambiguous(payload: Payload, paths: ReplyPaths, reply: GatewayReply): GatewayEntry | null {
  const [senders, numbers] = [payload.all(...paths.from), payload.all(...paths.to)];
  if (senders.length <= 1 && numbers.length <= 1) return null;
  const twice = [senders.length > 1 ? paths.from[0] : [], numbers.length > 1 ? paths.to[0] : []].flat();
  const why = `given twice: ${twice.join(', ')}`;
  const theirs = numbers.length > 0 ? numbers : [reply.to];
  if (senders.length * theirs.length > mostReadings) return unreadable(why);
  const replies = senders.flatMap((from) => theirs.map((to) => ({ ...reply, from, to, oneOfSeveral: true as const })));
  return { kind: 'ambiguous', replies, why };
}

/**
 * One reply, or why it is none. Sender and reply number must be there; where they are given several times, nobody can tell whose it is. A text
 * given several times is all of them, so that a STOP in either counts and a START in one of them is not the whole reply. An extra stands in
 * for what the payload need not have.
 */
export function entryOf(payload: Payload, paths: ReplyPaths, extras: ReplyExtras = {}): GatewayEntry {
  const from = filled(payload, paths.from);
  const to = filled(payload, paths.to) ?? extras.to;
  const written = payload.all(...paths.text);
  const text = written.length > 1 ? written.join('\n') : (payload.text(...paths.text) ?? extras.text);
  if (from === undefined || to === undefined || text === undefined) {
    const missing = Object.entries({ from, to, text }).filter(([, value]) => value === undefined);
    const names = missing.map(([field]) => paths[field as 'from' | 'to' | 'text'][0]);
    return unreadable(`wrong or missing: ${names.join(', ')}`);
  }
  const messageId = filled(payload, paths.messageId);
  const answers = filled(payload, paths.answers);
  const { sentAt, verdict, lastSent, repeatId, part } = extras;
  const reply = defined({ messageId, from, to, text, sentAt, answers, verdict, lastSent, repeatId, part });
  return ambiguous(payload, paths, reply) ?? { kind: 'reply', reply };
}

const verdicts: Record<string, GatewayVerdict> = {
  stop: 'opt-out',
  optout: 'opt-out',
  unsubscribe: 'opt-out',
  start: 'opt-in',
  unstop: 'opt-in',
  optin: 'opt-in',
  subscribe: 'opt-in',
};

/**
 * A gateway's word for what it made of a reply: `STOP`, `optout`, `OPT_IN`; `undefined` for any other, such as `HELP`. Of several, one that
 * says opt-out.
 */
export function verdictOf(words: readonly string[]): GatewayVerdict | undefined {
  const found = words.flatMap((word) => {
    const plain = word.toLowerCase().replace(/[\s_-]/g, '');
    return Object.hasOwn(verdicts, plain) ? (verdicts[plain] ?? []) : [];
  });
  return found.includes('opt-out') ? 'opt-out' : found[0];
}
