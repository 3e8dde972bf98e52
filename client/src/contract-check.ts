import type * as records from '../../lambdas/core/contracts/record-sends.ts';
import type * as sends from '../../lambdas/core/contracts/validate-send.ts';
import type * as decisions from '../../lambdas/core/domain/send-decision.ts';
import type * as client from './contract.ts';

type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** The same fields, of the same types, the same of them optional. */
type Same<A, B> = Alike<A, B> & Alike<Required<A>, Required<B>>;

/** What the answer says, without what the client adds to it. */
type WithoutFailure<Answer> = Answer extends unknown ? Omit<Answer, 'failure'> : never;

/** Compiles only while the client's contract is the functions' contract, field by field. */
export const contractIsTheFunctions: {
  purpose: Alike<client.Purpose, decisions.Purpose>;
  blockReason: Alike<client.BlockReason, decisions.BlockReason>;
  warning: Alike<client.SendWarning, sends.SendWarning>;
  recipient: Same<client.SendRecipient, sends.SendRecipient>;
  request: Same<Omit<client.SendRequest, 'recipients'>, Omit<sends.SendRequest, 'recipients'>>;
  sms: Same<client.SmsToSend, sends.SmsToSend>;
  sent: Same<client.SentSms, records.SentSms>;
  gatewayError: Same<client.GatewayError, records.GatewayError>;
  recordAnswer: Alike<WithoutFailure<client.RecordAnswer>, records.RecordAnswer>;
} = {
  purpose: true,
  blockReason: true,
  warning: true,
  recipient: true,
  request: true,
  sms: true,
  sent: true,
  gatewayError: true,
  recordAnswer: true,
};
