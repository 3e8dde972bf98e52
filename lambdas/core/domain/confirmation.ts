import type { ReplyDealer } from './ports.ts';
import type { ReplyRecord } from './reply-record.ts';

/** A confirmation is never sent later than this after the reply, in milliseconds. */
export const confirmationWindow = 5 * 60_000;

/** One text that confirms an opt-out. */
export interface Confirmation {
  to: string;
  from: string;
  text: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * What a confirmation says where a dealer has no text of its own: who it is from, that no more will come, and no marketing, as US rules
 * demand of it (47 CFR 64.1200(a)(12)).
 */
export const confirmationText = (dealerName: string): string =>
  `You have opted out of SMS from ${dealerName} and will get no more.`;

export interface ConfirmationFacts {
  record: ReplyRecord;
  dealer: ReplyDealer | null;
  /** The gateway confirms opt-outs itself. */
  gatewayConfirms: boolean;
  now: number;
}

/**
 * The confirmation that is due for a reply, if one is: only for a verified opt-out at a dealer that attribution names with certainty,
 * that changed something, within five minutes, from the number that was texted.
 */
export function confirmationFor({ record, dealer, gatewayConfirms, now }: ConfirmationFacts): Confirmation | null {
  const { attribution, effect, verified, replyNumber, statusBefore, phone, at } = record;
  if (effect.do !== 'stop' || !verified || gatewayConfirms || replyNumber === null || !dealer) return null;
  if (attribution?.to !== 'dealer' || !attribution.certain) return null;
  if (Object.values(statusBefore).every((status) => status === 'unsubscribed')) return null;
  if ((dealer.confirmation ?? (dealer.country === 'US' ? 'on' : 'off')) === 'off') return null;
  const expiresAt = at + confirmationWindow;
  if (now > expiresAt) return null;
  return { to: phone, from: replyNumber, text: dealer.confirmationText ?? confirmationText(dealer.name), expiresAt };
}
