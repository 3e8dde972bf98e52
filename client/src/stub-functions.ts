import type { RecordRequest } from '../../lambdas/core/contracts/record-sends.ts';
import { allowedFor, type SendAnswer } from '../../lambdas/core/contracts/validate-send.ts';
import { isOptOutRefusal } from '../../lambdas/core/domain/gateway-refusal.ts';
import { isRetryable, userMessages } from '../../lambdas/core/domain/send-decision.ts';
import type { CallFunction } from './call-function.ts';
import type { BlockReason, RecordAnswer, SendRecipient, SendRequest, SmsToSend } from './contract.ts';
import type { Clock } from './decided-send.ts';

export const stubFunctions = { validateSend: 'validate-send', recordSends: 'record-sends' } as const;

export interface StubFunctionOptions {
  blocked: Readonly<Record<string, BlockReason>>;
  unavailable: boolean;
  from: string;
  clock: Clock;
}

function record(request: RecordRequest): RecordAnswer[] {
  if (request.kind === 'sent') return request.sent.map(({ sendId }) => ({ sendId, outcome: 'recorded' }));
  return request.errors.map(({ sendId, gateway, code, cleared }) => {
    if (cleared === true || isOptOutRefusal(gateway, code)) return { sendId, outcome: 'recorded' };
    const message = `${code} is not an opt-out at ${gateway}: nothing to keep`;
    return { sendId, outcome: 'not-recorded', retryable: false, message };
  });
}

/** Answers as validate-send and record-sends do, from what a test has set. */
export function stubCalls({ blocked, unavailable, from, clock }: StubFunctionOptions): CallFunction {
  const reasonFor = ({ phone, customerId }: SendRecipient): BlockReason | undefined =>
    blocked[phone] ?? (customerId === undefined ? undefined : blocked[customerId]);

  function smsFor(request: SendRequest, { phone, body }: SendRecipient): SmsToSend | undefined {
    const form = request.campaignId === undefined ? undefined : `The text of ${request.campaignId}`;
    const text = body ?? request.body ?? form;
    const part = { encoding: 'GSM-7', parts: 1 } as const;
    const parts = { before: part, after: part };
    return text === undefined ? undefined : { to: phone, from: request.from ?? from, body: text, parts };
  }

  function decide(request: SendRequest, recipient: SendRecipient): SendAnswer {
    const { sendId } = recipient;
    const reason = reasonFor(recipient);
    if (reason !== undefined)
      return {
        sendId,
        outcome: 'blocked',
        reason,
        retryable: isRetryable(reason),
        userMessage: userMessages[reason],
      };
    const sms = smsFor(request, recipient);
    const validUntil = new Date(clock() + allowedFor).toISOString();
    return { sendId, outcome: 'allowed', validUntil, ...(sms && { sms }) };
  }

  return (functionName, request) => {
    if (unavailable)
      return Promise.resolve({ ok: false, failure: `${functionName} was not reached: the stub says so` });
    const isSend = functionName === stubFunctions.validateSend;
    const send = request as SendRequest;
    const results = isSend
      ? send.recipients.map((recipient) => decide(send, recipient))
      : record(request as RecordRequest);
    return Promise.resolve({ ok: true, answer: { results } });
  };
}
