import type { BlockReason, SendRecipient, SendWarning, SmsToSend } from './contract.ts';

/**
 * Somebody who may be texted now. Made for use at once: read after it has run out, `sms` and `recipient` throw instead of letting a
 * send slip through.
 */
export interface AllowedSend {
  readonly sendId: string;
  /** Until when it holds, ISO 8601: 5 minutes after the question at the latest, by your own clock. */
  readonly validUntil: string;
  /** What should be mended though it may be sent. */
  readonly warnings: readonly SendWarning[];
  /**
   * The SMS to send.
   * @throws SendExpiredError after `validUntil`.
   * @throws NoSmsTextError where the request names neither `body` nor `campaignId`.
   */
  readonly sms: SmsToSend;
  /**
   * What you asked about, as you gave it.
   * @throws SendExpiredError after `validUntil`.
   */
  readonly recipient: SendRecipient;
  /** Whether it still holds. */
  isAllowed(): boolean;
}

/** Somebody who must not be texted. */
export interface BlockedSend {
  readonly sendId: string;
  /** What you asked about, as you gave it. */
  readonly recipient: SendRecipient;
  readonly reason: BlockReason;
  /** Validate it again, under the same `sendId`. Else only after somebody mended or changed something, under a new one. */
  readonly retryable: boolean;
  /** A sentence for the person who wanted to send. */
  readonly userMessage: string;
  /** Where validate-send could not be asked: why, for your logs. */
  readonly failure?: string;
}

/** Where the recipients of a request stand now; the three add up to all of them. */
export interface SendCounts {
  /** May be sent now, and is not taken yet. */
  allowed: number;
  /** Was handed out to be sent. */
  taken: number;
  blocked: number;
}

/**
 * The answer about every recipient. It is looked at against the clock each time it is used: nobody is handed out as allowed once the
 * time is up; who was not taken until then is blocked, to be validated again.
 */
export interface ValidatedSends {
  /**
   * Takes those who may be texted, one at a time, in the order of the request. Each step of a loop checks the clock, so a slow loop
   * is safe. Each is handed out once, so that workers side by side can each loop over `takeAllowed()` of one result.
   */
  takeAllowed(): Iterable<AllowedSend>;
  /**
   * Takes one: `undefined` where it may not be texted now, or was taken before.
   * @throws InvalidInputError where the request did not name that `sendId`.
   */
  take(sendId: string): AllowedSend | undefined;
  /** Those who must not be texted, in the order of the request: also those whose time was up before they were taken. */
  blocked(): BlockedSend[];
  counts(): SendCounts;
}
