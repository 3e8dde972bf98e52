import type { SendRecipient, SendWarning, SmsToSend } from './contract.ts';
import { NoSmsTextError, SendExpiredError } from './errors.ts';
import type { AllowedSend, BlockedSend } from './validated-sends.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** One recipient with what was decided. */
export type DecidedSend = { outcome: 'allowed'; send: HeldSend } | { outcome: 'blocked'; send: BlockedSend };

/** What an `allowed` is made of. */
export interface Allowance {
  recipient: SendRecipient;
  sms: SmsToSend | undefined;
  warnings: readonly SendWarning[];
  /** When the question was asked, by the clock. */
  since: number;
  /** From when it holds no more. */
  until: number;
}

/** An `allowed` that looks at the clock whenever it is used. Its getters are not enumerable: a copy of it sends nothing. */
export class HeldSend implements AllowedSend {
  readonly sendId: string;
  readonly validUntil: string;
  readonly warnings: readonly SendWarning[];
  readonly #allowance: Allowance;
  readonly #clock: Clock;

  constructor(allowance: Allowance, clock: Clock) {
    this.sendId = allowance.recipient.sendId;
    this.validUntil = new Date(allowance.until).toISOString();
    this.warnings = allowance.warnings;
    this.#allowance = allowance;
    this.#clock = clock;
  }

  get sms(): SmsToSend {
    const { sms } = this.#current();
    if (sms === undefined) throw new NoSmsTextError(this.sendId);
    return sms;
  }

  get recipient(): SendRecipient {
    return this.#current().recipient;
  }

  /** A clock that reads before the question was set back since: how much time has passed is not known. */
  isAllowed(): boolean {
    const now = this.#clock();
    return now >= this.#allowance.since && now < this.#allowance.until;
  }

  /** What became of it once it has run out. */
  expired(): BlockedSend {
    return {
      sendId: this.sendId,
      recipient: this.#allowance.recipient,
      reason: 'validation-unavailable',
      retryable: true,
      userMessage: 'The check of this SMS ran out before it was sent. Nothing was sent; try again.',
    };
  }

  #current(): Allowance {
    if (!this.isAllowed()) throw new SendExpiredError(this.sendId, this.validUntil);
    return this.#allowance;
  }
}
