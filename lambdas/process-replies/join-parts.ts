import type { PartStore } from '../core/domain/ports.ts';
import type { LocatedReply, ReplyFacts } from './locate-reply.ts';
import { sha256 } from '../core/domain/digest.ts';

/**
 * Keeps one part of a long SMS. Answers with the whole, as a reply of its own, where all parts are there; its id is made of theirs, so that
 * it is the same whichever comes last.
 */
export async function joinParts(
  { parts }: { parts: PartStore },
  { facts, phone, replyNumber }: LocatedReply,
): Promise<ReplyFacts | null> {
  const { reply, gateway, seen, deliveryId } = facts;
  const { part, ...rest } = reply;
  if (!part) return null;
  const id = reply.messageId ?? deliveryId;
  const sms = { gateway, replyNumber: replyNumber ?? 'none', phone, of: part.of };
  const whole = await parts.add(sms, { id, number: part.number, total: part.total, text: reply.text, seen });
  if (!whole) return null;
  const messageId = `parts-${sha256(whole.map((one) => one.id).join('\n')).slice(0, 32)}`;
  return { ...facts, reply: { ...rest, messageId, text: whole.map(({ text }) => text).join('') } };
}
