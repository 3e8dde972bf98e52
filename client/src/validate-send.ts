import { allowedFor, sendWarnings } from '../../lambdas/core/contracts/validate-send.ts';
import { userMessages } from '../../lambdas/core/domain/send-decision.ts';
import type { CallFunction } from './call-function.ts';
import type { SendRecipient, SendRequest, SendWarning } from './contract.ts';
import { HeldSend, type Clock, type DecidedSend } from './decided-send.ts';
import { InvalidSendRequestError, otherContract } from './errors.ts';
import { withOffset } from './field-offset.ts';
import { readableSendResponse, type ReadableSendAnswer } from './function-response.ts';
import type { Chunk } from './in-chunks.ts';

export interface ValidationDeps {
  call: CallFunction;
  /** Name or ARN of validate-send. */
  functionName: string;
  clock: Clock;
}

function unavailable(recipient: SendRecipient, failure: string): DecidedSend {
  const reason = 'validation-unavailable';
  const { sendId } = recipient;
  const userMessage = userMessages[reason];
  return { outcome: 'blocked', send: { sendId, recipient, reason, retryable: true, userMessage, failure } };
}

const isKnownWarning = (warning: string): warning is SendWarning => sendWarnings.some((known) => known === warning);

const isAbout = (answer: ReadableSendAnswer, recipient: SendRecipient | undefined): boolean =>
  answer.sendId === recipient?.sendId && (answer.outcome === 'blocked' || !Number.isNaN(Date.parse(answer.validUntil)));

/** One answer per recipient, in their order; `null` where the function answered anything else. */
function readAnswers(
  answer: unknown,
  { entries, offset }: Chunk<SendRecipient>,
  functionName: string,
): ReadableSendAnswer[] | null {
  const read = readableSendResponse.safeParse(answer);
  if (!read.success) return null;
  if ('error' in read.data) {
    const { field, message } = read.data.error;
    throw new InvalidSendRequestError(withOffset(field, offset), `${message} (${otherContract(functionName)})`);
  }
  const { results } = read.data;
  const fits = results.length === entries.length && results.every((one, index) => isAbout(one, entries[index]));
  return fits ? results : null;
}

/**
 * Asks validate-send about as many recipients as one call may have.
 * @throws InvalidSendRequestError where the function found fault with the request.
 */
export async function validateChunk(
  request: SendRequest,
  chunk: Chunk<SendRecipient>,
  { call, functionName, clock }: ValidationDeps,
): Promise<DecidedSend[]> {
  const since = clock();
  const outcome = await call(functionName, { ...request, recipients: chunk.entries });
  const answers = outcome.ok ? readAnswers(outcome.answer, chunk, functionName) : null;
  const failure = outcome.ok ? `${functionName} answered what this client cannot read` : outcome.failure;

  return chunk.entries.map((recipient, index): DecidedSend => {
    const answer = answers?.[index];
    if (answer === undefined) return unavailable(recipient, failure);
    if (answer.outcome === 'blocked') {
      const { sendId, reason, retryable, userMessage } = answer;
      return { outcome: 'blocked', send: { sendId, recipient, reason, retryable, userMessage } };
    }
    // From before the question was asked, by this clock: a clock that is behind the function's gains nobody time.
    const until = Math.min(Date.parse(answer.validUntil), since + allowedFor);
    const warnings = (answer.warnings ?? []).filter(isKnownWarning);
    return { outcome: 'allowed', send: new HeldSend({ recipient, sms: answer.sms, warnings, since, until }, clock) };
  });
}
