import { SegmentedMessage } from 'sms-segments-calculator';
import { termIn, type Term } from './opt-out-terms.ts';
import { wordsOf } from './reply-text.ts';

/** The opt-out message a new deployment starts with. */
export const shippedOptOutMessage = 'Reply STOP to opt out';

/** Which opt-out message an SMS form uses. `in-body`: its author typed it, nothing is appended. */
export type OptOutMessageChoice = { mode: 'global' } | { mode: 'own'; text: string } | { mode: 'in-body' };

/** How an SMS is billed: https://www.twilio.com/docs/glossary/what-sms-character-limit */
export interface SmsParts {
  encoding: 'GSM-7' | 'UCS-2';
  /** SMS parts (segments), 1 or more. */
  parts: number;
}

/** The number of parts an SMS with this body has. */
export function smsParts(body: string): SmsParts {
  const message = new SegmentedMessage(body);
  return { encoding: message.getEncodingName() === 'GSM-7' ? 'GSM-7' : 'UCS-2', parts: message.segmentsCount };
}

/** The term that a message tells people to reply with, if it names one that is in force. */
export const termNamedIn = (message: string, terms: readonly Term[]): Term | undefined =>
  termIn(
    wordsOf(message),
    terms.map((term) => ({ ...term, wholeReplyOnly: false })),
  );

/** The message of a form; `null` where its author typed it into the body. */
export const messageOf = (choice: OptOutMessageChoice, global: string): string | null =>
  choice.mode === 'in-body' ? null : choice.mode === 'own' ? choice.text : global;

/** A body with the opt-out message on a line of its own; a body that ends with it already stays. */
export function withOptOutMessage(body: string, message: string | null): string {
  if (message === null || body.trimEnd().endsWith(message)) return body;
  return `${body.trimEnd()}\n${message}`;
}
