import type { SendRequest } from '../core/contracts/validate-send.ts';
import { readReplyNumber } from '../core/domain/phone-numbers.ts';
import type { SendSettings } from '../core/stores/settings-reader.ts';

/** What an SMS goes out from. */
export type Sender =
  | { kind: 'reply-number'; replyNumber: string }
  | { kind: 'sender-name'; senderName: string }
  /** Nothing is set, or the number is not the dealer's: replies to it would find no dealer. */
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
  const senderName = request.from ?? smsForm?.senderName;
  if (senderName !== undefined) return { kind: 'sender-name', senderName };
  const own = [...replyNumbers.keys()][0];
  if (own !== undefined) return owned(own);
  return dealer?.senderName === undefined
    ? { kind: 'none', senderName: '' }
    : { kind: 'sender-name', senderName: dealer.senderName };
}
