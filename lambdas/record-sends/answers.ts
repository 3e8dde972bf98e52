import type { EntryRead, RecordAnswer } from '../core/contracts/record-sends.ts';
import type { SentOutcome } from '../core/stores/record-store.ts';

export const recorded = (sendId: string): RecordAnswer => ({ sendId, outcome: 'recorded' });
export const refused = (sendId: string, message: string): RecordAnswer => ({
  sendId,
  outcome: 'not-recorded',
  retryable: false,
  message,
});
export const failed = (sendId: string): RecordAnswer => ({
  sendId,
  outcome: 'not-recorded',
  retryable: true,
  message: 'it could not be written: report it again',
});
/** Without the dealer's country a locally typed phone cannot be told from none. */
export const notAPhone = (sendId: string, country: string | null): RecordAnswer =>
  country === null ? failed(sendId) : refused(sendId, 'phone is not a phone number');

/** One id for two people, as of a batch, tells neither whose reply it is answered by. */
export const idTwice = (sendId: string): RecordAnswer =>
  refused(sendId, 'messageId was reported before in this call, for another phone: report the id of each SMS');

export function answerTo(sendId: string, outcome: SentOutcome): RecordAnswer {
  switch (outcome) {
    case 'recorded':
      return recorded(sendId);
    case 'reported-by-another':
      return refused(sendId, 'messageId was reported before by another dealer: a STOP in answer to it is held at both');
    case 'of-another-phone':
      return refused(sendId, 'messageId was reported before for another phone: report the id of each SMS');
    case 'failed':
      return failed(sendId);
  }
}

/** Answers in the order of the call, the malformed ones among them. */
export function inOrder(entries: readonly EntryRead<unknown>[], answers: readonly RecordAnswer[]): RecordAnswer[] {
  const answered = answers.values();
  return entries.map((entry) => {
    if (!entry.ok) return refused(entry.sendId, `${entry.error.field} ${entry.error.message}`);
    const { value } = answered.next();
    if (!value) throw new Error('an entry was not answered');
    return value;
  });
}
