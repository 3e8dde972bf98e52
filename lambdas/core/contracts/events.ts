import type { AttributionReason } from '../domain/attribution.ts';
import type { FlagReason } from '../domain/reply-effect.ts';

/** What became of a reply, published on the consent events topic. Times are ISO 8601. */
export interface ConsentEvent {
  version: 1;
  /** The same for a repeat of the same event, so that a subscriber can drop it. */
  eventId: string;
  eventType: 'customer-opted-out' | 'customer-opted-in' | 'review-needed';
  /** `*`: every dealer (STOP ALL), or a question for the platform. */
  dealerId: string;
  /** E.164. Personal data: subscribers keep it out of their logs as well. */
  phone: string;
  /** The dealer's customers with that phone; none where nobody is known by it yet. */
  customers: { dealerId: string; customerId: string }[];
  /** The reply's record in Communications. */
  reply: string;
  at: string;
  seen: string;
  /** Why this dealer, or why a review is needed. */
  reason: AttributionReason | FlagReason | 'stop-all';
}
