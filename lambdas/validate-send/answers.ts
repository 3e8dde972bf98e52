import { allowedFor, type SendAnswer, type SendWarning, type SmsToSend } from '../core/contracts/validate-send.ts';
import { isRetryable, userMessages, type BlockReason } from '../core/domain/send-decision.ts';

/** @param userMessage a sentence that says more than the reason's own */
export const blocked = (sendId: string, reason: BlockReason, userMessage = userMessages[reason]): SendAnswer => ({
  sendId,
  outcome: 'blocked',
  reason,
  retryable: isRetryable(reason),
  userMessage,
});

/** @param now ms since 1970 */
export const allowed = (
  sendId: string,
  now: number,
  sms: SmsToSend | undefined,
  warnings: SendWarning[],
): SendAnswer => ({
  sendId,
  outcome: 'allowed',
  validUntil: new Date(now + allowedFor).toISOString(),
  ...(sms ? { sms } : {}),
  ...(warnings.length > 0 ? { warnings } : {}),
});

export const isUnavailable = (answer: SendAnswer): boolean =>
  answer.outcome === 'blocked' && answer.reason === 'validation-unavailable';
