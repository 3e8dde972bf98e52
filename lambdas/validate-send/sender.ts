import type { SendRequest } from '../core/contracts/validate-send.ts';
import { isSenderName, readReplyNumber } from '../core/domain/phone-numbers.ts';
import type { SendSettings } from '../core/stores/settings-reader.ts';

/** What an SMS goes out from. */
export type Sender =
  | { kind: 'reply-number'; replyNumber: string }
  | { kind: 'sender-name'; senderName: string }
  /** Nothing is set, or a number that is not the dealer's or cannot be read: replies to it would find no dealer. */
  | { kind: 'none'; senderName: '' };

/** A reply number named by the sender, in its one spelling; `null` for a sender name or nothing. */
export const namedReplyNumber = ({ from }: SendRequest): string | null =>
  from === undefined ? null : readReplyNumber(from);

/** Works out what a call's SMS go out from: what it names, else the campaign's, else the dealer's own. */
export function senderOf(request: SendRequest, settings: Extract<SendSettings, { ok: true }>): Sender {
  const { dealer, smsForm, replyNumbers } = settings;
  const owned = (number: string): Sender =>
    replyNumbers.get(number)?.owners.includes(request.dealerId)
      ? { kind: 'reply-number', replyNumber: number }
      : { kind: 'none', senderName: '' };
  const named = namedReplyNumber(request);
  if (named !== null) return owned(named);
  const own = dealer?.replyNumber;
  const senderName = request.from ?? smsForm?.senderName ?? (own === undefined ? dealer?.senderName : undefined);
  if (senderName !== undefined && isSenderName(senderName)) return { kind: 'sender-name', senderName };
  if (senderName !== undefined || own === undefined) return { kind: 'none', senderName: '' };
  return owned(readReplyNumber(own) ?? own);
}
