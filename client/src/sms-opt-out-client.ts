import type { GatewayError, RecordAnswer, SendRequest, SentSms } from './contract.ts';
import type { ValidatedSends } from './validated-sends.ts';

/** How far a call with many entries is. */
export interface Progress {
  /** Entries answered so far. */
  done: number;
  total: number;
}

/** Called after every 500 entries. What it throws is ignored: progress never costs an answer. */
export type OnProgress = (progress: Progress) => void;

export interface CallOptions {
  /** Instead of the client's own. */
  onProgress?: OnProgress | undefined;
}

/** What a campaign sender talks to. Write your code against this, and give it the stub of `@sms-opt-out/client/testing` in tests. */
export interface SmsOptOutClient {
  /**
   * Asks which of any number of recipients may be texted. What cannot be checked comes back blocked, `validation-unavailable`.
   * An `allowed` holds for 5 minutes: ask about as many as you send in that time.
   * @throws InvalidSendRequestError where the request breaks the contract; then nobody was allowed.
   */
  validateSend(request: SendRequest, options?: CallOptions): Promise<ValidatedSends>;

  /**
   * Reports SMS that a gateway took, any number, so that a reply to one of them finds its dealer. One answer per entry, in their order.
   * Reporting an entry twice does no harm.
   * @throws InvalidReportError where an entry breaks the contract; then nothing was recorded.
   */
  recordSent(dealerId: string, sent: readonly SentSms[], options?: CallOptions): Promise<RecordAnswer[]>;

  /**
   * Reports SMS that a gateway refused, one or any number. Where its code says that the person opted out there, further sends from that
   * reply number to that phone are blocked. One answer per entry, in their order.
   * @throws InvalidReportError where an entry breaks the contract; then nothing was recorded.
   */
  reportGatewayError(
    dealerId: string,
    errors: GatewayError | readonly GatewayError[],
    options?: CallOptions,
  ): Promise<RecordAnswer[]>;
}
