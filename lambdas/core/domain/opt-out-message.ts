/** The opt-out message a new deployment starts with. */
export const shippedOptOutMessage = 'Reply STOP to opt out';

/** Which opt-out message an SMS form uses. `in-body`: its author typed it, nothing is appended. */
export type OptOutMessageChoice = { mode: 'global' } | { mode: 'own'; text: string } | { mode: 'in-body' };

/** The message of a form; `null` where its author typed it into the body. */
export const messageOf = (choice: OptOutMessageChoice, global: string): string | null =>
  choice.mode === 'in-body' ? null : choice.mode === 'own' ? choice.text : global;

/** Whether a body ends with the message as a line or a sentence of its own; that "NONSTOP" ends with "STOP" says nothing. */
function endsWithMessage(body: string, message: string): boolean {
  const typed = body.trimEnd();
  if (!typed.endsWith(message)) return false;
  return /(^|\n|[.!?…:;–—])\s*$/u.test(typed.slice(0, -message.length));
}

/** A body with the opt-out message on a line of its own; a body that ends with it already stays. */
export function withOptOutMessage(body: string, message: string | null): string {
  if (message === null || endsWithMessage(body, message)) return body;
  return `${body.trimEnd()}\n${message}`;
}
