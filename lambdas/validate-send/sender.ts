import type { SendRequest } from '../core/contracts/validate-send.ts';
import type { ReplyNumber } from '../core/domain/attribution-facts.ts';
import { countryMatch, isSenderName, readReplyNumber, type Phone } from '../core/domain/phone-numbers.ts';
import type { SendSettings } from '../core/stores/settings-reader.ts';

/** What an SMS goes out from. */
export type Sender =
  | { kind: 'reply-number'; replyNumber: string }
  | { kind: 'sender-name'; senderName: string }
  /** Nothing is set, or a number that is not the dealer's or cannot be read: replies to it would find no dealer. */
  | { kind: 'none'; senderName: '' };

/** What a sender is for its recipient. */
export const shownSender = (sender: Sender): string =>
  sender.kind === 'reply-number' ? sender.replyNumber : sender.senderName;

export type KnownSettings = Extract<SendSettings, { ok: true }>;

const none: Sender = { kind: 'none', senderName: '' };

/** A reply number named by the sender, in its one spelling; `null` for a sender name or nothing. */
export const namedReplyNumber = ({ from }: SendRequest): string | null =>
  from === undefined ? null : readReplyNumber(from);

/** The dealer's reply number for a phone's country: of that very country, else of one with the same calling code. */
function numberForCountry(phone: Phone, owned: readonly ReplyNumber[]): string | undefined {
  const matches = owned.map((number) => ({ number, match: countryMatch(phone, number.country) }));
  const nearest =
    matches.find(({ match }) => match === 'same') ?? matches.find(({ match }) => match === 'calling-code');
  return nearest?.number.number;
}

const fromNumber = (replyNumber: string | undefined): Sender =>
  replyNumber === undefined ? none : { kind: 'reply-number', replyNumber };

/**
 * Works out what one SMS goes out from. A reply number that the call names counts, if it is the dealer's. With the reply service on it is
 * the dealer's number of the recipient's country, whatever sender name is set. Else it is the name the call gives, the campaign's,
 * or the dealer's own number or name.
 */
export function senderOf(request: SendRequest, settings: KnownSettings, phone: Phone): Sender {
  const { dealer, smsForm, replyNumbers } = settings;
  const owned = [...replyNumbers.values()].filter(({ owners }) => owners.includes(request.dealerId));
  const named = namedReplyNumber(request);
  if (named !== null) return fromNumber(owned.find(({ number }) => number === named)?.number);
  if (smsForm?.replyService) return fromNumber(numberForCountry(phone, owned));
  const ownsNumbers = dealer?.replyNumber !== undefined || (dealer?.replyNumbers ?? []).length > 0;
  const senderName = request.from ?? smsForm?.senderName ?? (ownsNumbers ? undefined : dealer?.senderName);
  if (senderName !== undefined) return isSenderName(senderName) ? { kind: 'sender-name', senderName } : none;
  const own =
    dealer?.replyNumber === undefined ? undefined : (readReplyNumber(dealer.replyNumber) ?? dealer.replyNumber);
  return fromNumber(numberForCountry(phone, owned) ?? owned.find(({ number }) => number === own)?.number);
}
