import { readReplyNumber, readSenders } from '../domain/phone-numbers.ts';
import { unreadable, type GatewayEntry, type GatewayReply } from './gateway-reply.ts';
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

/** More spellings than these are not compared: to read a phone takes time. */
const mostSpellings = 16;

/** One spelling for each phone that is named: of several the shortest, which leaves no meaning out. */
function distinct(spellings: readonly string[], read: (written: string) => string | null | undefined): string[] {
  if (spellings.length > mostSpellings) return [...spellings];
  const shortestFirst = spellings.toSorted((a, b) => a.length - b.length);
  const byPhone = Map.groupBy(shortestFirst, (written) => read(written) ?? written);
  const kept = new Set([...byPhone.values()].map(([first]) => first));
  return spellings.filter((written) => kept.has(written));
}

interface Ends {
  senders: readonly string[];
  numbers: readonly string[];
}

const endsOf = (payload: Payload, paths: ReplyPaths): Ends => ({
  senders: distinct(payload.all(...paths.from), (written) => readSenders(written)[0]),
  numbers: distinct(payload.all(...paths.to), readReplyNumber),
});

/** Each way in which a reply can be read whose sender or number was given several times. */
function ambiguous({ senders, numbers }: Ends, paths: ReplyPaths, reply: GatewayReply): GatewayEntry | null {
  if (senders.length <= 1 && numbers.length <= 1) return null;
  const twice = [senders.length > 1 ? paths.from[0] : [], numbers.length > 1 ? paths.to[0] : []].flat();
  const why = `given twice: ${twice.join(', ')}`;
  const theirs = numbers.length > 0 ? numbers : [reply.to];
  if (senders.length * theirs.length > mostReadings) return unreadable(why);
  const replies = senders.flatMap((from) => theirs.map((to) => ({ ...reply, from, to, oneOfSeveral: true as const })));
  return { kind: 'ambiguous', replies, why };
}

/**
 * One reply, or why it is none. Sender and reply number must be there; where they are given several times, each another phone, nobody can tell whose it is. A text
 * given several times is all of them, so that a STOP in either counts and a START in one of them is not the whole reply. An extra stands in
 * for what the payload need not have; a verdict needs no text.
 */
export function entryOf(payload: Payload, paths: ReplyPaths, extras: ReplyExtras = {}): GatewayEntry {
  const ends = endsOf(payload, paths);
  const from = ends.senders.at(-1);
  const to = ends.numbers.at(-1) ?? extras.to;
  const written = payload.all(...paths.text);
  const wordless = extras.verdict === undefined ? undefined : '';
  const text = written.length > 1 ? written.join('\n') : (payload.text(...paths.text) ?? extras.text ?? wordless);
  if (from === undefined || to === undefined || text === undefined) {
    const missing = Object.entries({ from, to, text }).filter(([, value]) => value === undefined);
    const names = missing.map(([field]) => paths[field as 'from' | 'to' | 'text'][0]);
    return unreadable(`wrong or missing: ${names.join(', ')}`);
  }
  const messageId = filled(payload, paths.messageId);
  const answers = filled(payload, paths.answers);
  const { sentAt, verdict, lastSent, repeatId, part } = extras;
  const reply = defined({ messageId, from, to, text, sentAt, answers, verdict, lastSent, repeatId, part });
  return ambiguous(ends, paths, reply) ?? { kind: 'reply', reply };
}
