import { termIn, type Term } from './opt-out-terms.ts';
import { wordsOf } from './reply-text.ts';

/** The opt-out message a new deployment starts with. */
export const shippedOptOutMessage = 'Reply STOP to opt out';

/** Which opt-out message an SMS form uses. `in-body`: its author typed it, nothing is appended. */
export type OptOutMessageChoice = { mode: 'global' } | { mode: 'own'; text: string } | { mode: 'in-body' };

/**
 * The term that a text tells people to reply with, if it names one that is in force. A term that counts only as the whole reply is an
 * ordinary word elsewhere ("end of season sale"), so it has to stand in capitals.
 */
export function termNamedIn(text: string, terms: readonly Term[]): Term | undefined {
  const anywhere = terms.filter(({ wholeReplyOnly }) => !wholeReplyOnly);
  const capitals = text.match(/[\p{Lu}\p{N}]{2,}/gu)?.join(' ') ?? '';
  const whole = terms
    .filter(({ wholeReplyOnly }) => wholeReplyOnly)
    .map((term) => ({ ...term, wholeReplyOnly: false }));
  return termIn(wordsOf(text), anywhere) ?? termIn(wordsOf(capitals), whole);
}

/** The message of a form; `null` where its author typed it into the body. */
export const messageOf = (choice: OptOutMessageChoice, global: string): string | null =>
  choice.mode === 'in-body' ? null : choice.mode === 'own' ? choice.text : global;

/** A body with the opt-out message on a line of its own; a body that ends with it already stays. */
export function withOptOutMessage(body: string, message: string | null): string {
  if (message === null || body.trimEnd().endsWith(message)) return body;
  return `${body.trimEnd()}\n${message}`;
}
