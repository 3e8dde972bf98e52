import type { ReplyNumber } from './attribution-facts.ts';
import { everyDealer } from './consent.ts';
import type { ReplyDealer } from './ports.ts';
import type { ReplyRecord, Statuses } from './reply-record.ts';
import { becameUnsubscribed, isOptedOutAt } from './statuses.ts';

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

/** What a confirmation of STOP ALL says at every dealer: a dealer's own text speaks for that dealer alone. */
export const stopAllConfirmationText = (dealerName: string): string =>
  `You have opted out of SMS from ${dealerName} and every other sender on this number and will get no more.`;

export interface ConfirmationFacts {
  record: ReplyRecord;
  statusAfter: Statuses;
  dealer: ReplyDealer | null;
  /** The number that was texted; `null` where settings do not know it, nor then whether its gateway confirms itself. */
  replyNumber: ReplyNumber | null;
  now: number;
}

/** What is said of an opt-out that is in force and changed something; `null` where it is not, or did not. */
function textFor({ record, statusAfter }: ConfirmationFacts, dealerId: string, dealer: ReplyDealer): string | null {
  const { effect, statusBefore } = record;
  if (effect.do !== 'stop' || !isOptedOutAt(statusAfter, dealerId)) return null;
  if (!becameUnsubscribed(statusBefore, statusAfter)) return null;
  if (effect.scope === everyDealer) return stopAllConfirmationText(dealer.name);
  return dealer.confirmationText ?? confirmationText(dealer.name);
}

/**
 * The confirmation that is due for a reply, if one is: only for a verified opt-out at a dealer that attribution names with certainty,
 * that is in force and changed something, within five minutes, from the number that was texted, whose gateway does not confirm itself.
 */
export function confirmationFor(facts: ConfirmationFacts): Confirmation | null {
  const { record, dealer, replyNumber, now } = facts;
  const { attribution, verified, phone, at } = record;
  if (!verified || !replyNumber || replyNumber.gatewayConfirms || !dealer) return null;
  if (attribution?.to !== 'dealer' || !attribution.certain) return null;
  if ((dealer.confirmation ?? (dealer.country === 'US' ? 'on' : 'off')) === 'off') return null;
  const text = textFor(facts, attribution.dealerId, dealer);
  const expiresAt = at + confirmationWindow;
  return text === null || now > expiresAt ? null : { to: phone, from: replyNumber.number, text, expiresAt };
}
