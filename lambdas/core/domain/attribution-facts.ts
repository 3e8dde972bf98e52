import type { Phone } from './phone-numbers.ts';

/** A reply number as settings know it. */
export interface ReplyNumber {
  /** E.164, or the digits of a short code. */
  number: string;
  /** ISO 3166. */
  country: string;
  owners: readonly string[];
  formerOwners: readonly string[];
  /** The gateway whose number it is. */
  gateway?: string | undefined;
  /** The gateway confirms opt-outs itself. */
  gatewayConfirms?: boolean | undefined;
}

/** What an SMS was about, as its sender said. */
export interface SmsAbout {
  customerId?: string;
  campaignId?: string;
  leadId?: string;
  /** The user who looks after the lead. */
  leadOwnerId?: string;
  automationId?: string;
}

/** That a dealer texted a phone from a reply number, when last (ms since 1970), and about what. */
export interface Thread extends SmsAbout {
  dealerId: string;
  at: number;
  /** When validate-send last allowed the dealer an SMS there, ms since 1970; absent: the dealer only says to have texted. */
  askedAt?: number;
}

/** The outbound message that the gateway says is answered. */
export interface SentReference extends SmsAbout {
  dealerId: string;
  phone: Phone;
  /** The reply number that it went out from, where it was one. */
  from?: string;
  /** Whether validate-send allowed its dealer that SMS, so that it is theirs for sure. */
  asked?: boolean;
  /** Other dealers who reported the same message as theirs. */
  alsoReportedBy?: readonly string[];
}

export interface AttributionFacts {
  phone: Phone;
  /** Event time of the reply. */
  at: number;
  replyNumber: ReplyNumber | null;
  threads: readonly Thread[];
  reference: SentReference | null;
  /** The former owners of the number who have the phone in their books. */
  formerOwnersHaving: readonly string[];
}

export type AttributionReason =
  | 'reference'
  | 'disputed-reference'
  | 'sole-owner'
  | 'former-owner'
  | 'only-thread'
  | 'latest-thread'
  | 'several-threads'
  | 'term-of-another'
  | 'no-thread'
  | 'unknown-dealer'
  | 'unknown-reply-number';

/** Which dealer a reply belongs to, and why. Only a `certain` attribution is enough for a START. */
export type Attribution =
  | { to: 'dealer'; dealerId: string; certain: boolean; reason: AttributionReason }
  | { to: 'candidates'; dealers: readonly string[]; reason: AttributionReason }
  | { to: 'nobody'; reason: AttributionReason };
