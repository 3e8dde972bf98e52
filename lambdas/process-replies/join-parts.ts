import { sha256 } from '../core/domain/digest.ts';
import type { PartStore, SmsPart } from '../core/domain/ports.ts';
import type { LocatedReply, ReplyFacts } from './locate-reply.ts';

/** No later than the first part arrived: a START whose last part was delivered late must not lift a STOP that came before it. */
function sentAtOf({ reply: { sentAt } }: ReplyFacts, parts: readonly SmsPart[]) {
  const first = Math.min(...parts.map(({ seen }) => seen));
  return sentAt && sentAt.at < first ? sentAt : { at: first, wholeSeconds: false };
}

/**
 * Keeps one part of a long SMS. Answers with the whole, as a reply of its own, where all parts are there; its id is made of theirs, so that
 * it is the same whichever comes last. It is as stale as any of them.
 */
export async function joinParts(
  { parts }: { parts: PartStore },
  { facts, phone, replyNumber }: LocatedReply,
): Promise<ReplyFacts | null> {
  const { reply, gateway, seen, deliveryId, proof } = facts;
  const { part, ...rest } = reply;
  if (!part || part === 'unplaced') return null;
  const id = reply.messageId ?? deliveryId;
  const sms = { gateway, replyNumber: replyNumber ?? 'none', phone, of: part.of };
  const own = { id, number: part.number, total: part.total, text: reply.text, seen, isStale: proof === 'stale' };
  const whole = await parts.add(sms, own);
  if (!whole) return null;
  const messageId = `parts-${sha256(whole.map((one) => one.id).join('\n')).slice(0, 32)}`;
  const joined = { ...rest, messageId, text: whole.map(({ text }) => text).join(''), sentAt: sentAtOf(facts, whole) };
  return { ...facts, proof: whole.some(({ isStale }) => isStale) ? 'stale' : proof, reply: joined };
}
