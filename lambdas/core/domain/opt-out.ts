import type { ShownStatus } from './customer.ts';
import type { Phone } from './phone-numbers.ts';

/** A number that a dealer must not text, since when and why. */
export interface OptOut {
  phone: Phone;
  /** Milliseconds since 1970. */
  since: number;
  reason: NonNullable<ShownStatus['reason']> | 'stop-all';
  /** The customer who has the number at the dealer, where it is exactly one. */
  customerId?: string;
  /** The evidence: the id of its entry in Communications. */
  ref?: string;
}
