import { sha256 } from '../core/domain/digest.ts';
import type { ReplyStore } from '../core/domain/ports.ts';
import type { StoredReply } from '../core/domain/reply-record.ts';
import { kept } from '../core/stores/reply-item.ts';
import type { LocatedReply } from './locate-reply.ts';
import { replyKey } from './reply-key.ts';

/** Whether what is stored is what this person wrote, also where its text was erased since. */
export function isSameReply({ record, erasedText }: StoredReply, phone: string, text: string): boolean {
  if (record.phone !== phone) return false;
  return erasedText === undefined ? record.text === kept(text) : erasedText === sha256(kept(text));
}

/** Whether the same reply was done before, verified: its gateway, or somebody who has seen the request, sends it again. */
export async function isRepeat(
  replies: Pick<ReplyStore, 'find'>,
  { facts, phone, replyNumber }: LocatedReply,
): Promise<boolean> {
  const found = await replies.find(replyKey({ ...facts, replyNumber, verified: true }));
  return found !== null && found.done && isSameReply(found, phone, facts.reply.text);
}
