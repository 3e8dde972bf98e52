import type { DecidedSend } from './decided-send.ts';
import { InvalidInputError } from './errors.ts';
import type { AllowedSend, BlockedSend, SendCounts, ValidatedSends } from './validated-sends.ts';

/** Hands out what was decided: see {@link ValidatedSends}. */
export class DecidedSends implements ValidatedSends {
  /** In the order of the request. */
  readonly #decided: ReadonlyMap<string, DecidedSend>;
  readonly #taken = new Set<string>();

  constructor(decided: readonly DecidedSend[]) {
    this.#decided = new Map(decided.map((one) => [one.send.sendId, one]));
  }

  *takeAllowed(): Generator<AllowedSend, void, undefined> {
    for (const one of this.#decided.values()) {
      const send = this.#takeNow(one);
      if (send !== undefined) yield send;
    }
  }

  take(sendId: string): AllowedSend | undefined {
    const one = this.#decided.get(sendId);
    if (one === undefined) throw new InvalidInputError('sendId', `${sendId} is not one of this request`);
    return this.#takeNow(one);
  }

  blocked(): BlockedSend[] {
    return [...this.#decided.values()].flatMap((one) => {
      if (one.outcome === 'blocked') return one.send;
      return this.#taken.has(one.send.sendId) || one.send.isAllowed() ? [] : one.send.expired();
    });
  }

  counts(): SendCounts {
    const blocked = this.blocked().length;
    const taken = this.#taken.size;
    return { allowed: this.#decided.size - taken - blocked, taken, blocked };
  }

  #takeNow({ outcome, send }: DecidedSend): AllowedSend | undefined {
    if (outcome === 'blocked' || this.#taken.has(send.sendId) || !send.isAllowed()) return undefined;
    this.#taken.add(send.sendId);
    return send;
  }
}
