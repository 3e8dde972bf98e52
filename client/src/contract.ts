/**
 * The contract of validate-send and record-sends, written out: what is packed must explain itself and depend on no schema library.
 * `contract-check.ts` does not compile when these types and the functions' own schemas differ.
 */

/** `bulk`: a campaign. `individual`: one person texts one customer. */
export type Purpose = 'bulk' | 'individual';

/** Why an SMS must not be sent. */
export type BlockReason =
  /** The customer opted out: by reply, on a number they have left, or through staff. */
  | 'customer-unsubscribed'
  /** The number opted out of this dealer, and it is not known to be this customer's own. */
  | 'number-opted-out'
  /** A doubtful reply from the number is open; nobody says that they opted out. */
  | 'held-for-review'
  /** The gateway refuses the phone from this reply number. */
  | 'blocked-at-gateway'
  /** `bulk`, and the customer refused marketing. */
  | 'no-marketing-consent'
  /** `bulk`, and its body does not say how to opt out. */
  | 'no-opt-out-message'
  /** No sender is set, or the number named is not one of the dealer's. */
  | 'no-reply-number'
  /** Not a phone number, also not one typed in the dealer's country. */
  | 'invalid-phone'
  | 'unknown-dealer'
  | 'unknown-customer'
  | 'unknown-campaign'
  /** It could not be checked, or what was checked has run out. The only reason that can be tried again. */
  | 'validation-unavailable';

/** One SMS that somebody would like to send. */
export interface SendRecipient {
  /** Unique per dealer, up to 128 characters without white space or `#`: a repeat gets the same answer and records nothing twice. */
  sendId: string;
  /** As you have it: E.164, or as typed in the dealer's country. */
  phone: string;
  /** Name it wherever you know it: an opt-out belongs to the customer as well as to the number. */
  customerId?: string | undefined;
  leadId?: string | undefined;
  /** The user who looks after the lead: told of replies where the dealer named nobody. */
  leadOwnerId?: string | undefined;
  automationId?: string | undefined;
  /** This recipient's own text, instead of the request's or the SMS form's. */
  body?: string | undefined;
}

/** One dealer's SMS to any number of recipients. */
export interface SendRequest {
  /** 1 to 64 letters, digits, `_` or `-`. */
  dealerId: string;
  purpose: Purpose;
  /** The SMS form to take sender and text from. */
  campaignId?: string | undefined;
  /** The text, where recipients have none of their own. */
  body?: string | undefined;
  recipients: readonly SendRecipient[];
  /** A reply number of the dealer, or a sender name. Absent: the campaign's, or the dealer's own. */
  from?: string | undefined;
}

/** The SMS to send. Send it as it is: replies from `to` to `from` will find this dealer. */
export interface SmsToSend {
  /** E.164. */
  to: string;
  from: string;
  body: string;
  /** How the body is billed: as it was given, and as it is to be sent, with the opt-out message that may have been appended. */
  parts: { before: SmsParts; after: SmsParts };
}

/** What should be mended though the SMS may be sent. */
export type SendWarning =
  /**
   * `bulk`, its body does not say how to opt out, and the dealer chose to be warned of that only; or `individual`, and it tells people to opt
   * out with a word that is no opt-out term.
   */
  | 'no-opt-out-message'
  /** `bulk`, and neither `body` nor `campaignId` told its text: nobody looked whether it says how to opt out. */
  | 'opt-out-message-unchecked';

/** How an SMS is billed. */
export interface SmsParts {
  encoding: 'GSM-7' | 'UCS-2';
  /** SMS parts (segments), 1 or more. */
  parts: number;
}

/** What one SMS that went to a gateway is about. */
interface SmsAtGateway {
  /** The one it was validated under. */
  sendId: string;
  /** The gateway's name as your replies endpoint has it, such as `twilio`, or `aws`. */
  gateway: string;
  /** The phone that was texted. */
  phone: string;
  /** The reply number or sender name it went out from. */
  from: string;
}

/** An SMS that a gateway took. */
export interface SentSms extends SmsAtGateway {
  /** The gateway's id of it: a reply of which the gateway says which SMS it answers is attributed by this. */
  messageId: string;
  /** ISO 8601 with a zone. */
  sentAt: string;
  customerId?: string | undefined;
  campaignId?: string | undefined;
  leadId?: string | undefined;
  leadOwnerId?: string | undefined;
  automationId?: string | undefined;
}

/** An SMS that a gateway refused. */
export interface GatewayError extends SmsAtGateway {
  /** The gateway's own code, such as Twilio's `21610`. */
  code: string;
  /** ISO 8601 with a zone. */
  at: string;
  /** The gateway texts the phone again: its block is lifted. Any code will do, such as how that is known. */
  cleared?: boolean | undefined;
}

/** What became of one report. */
export type RecordAnswer =
  | { sendId: string; outcome: 'recorded' }
  | {
      sendId: string;
      outcome: 'not-recorded';
      /** Report it again: it does no harm twice. */
      retryable: boolean;
      message: string;
      /** Where record-sends could not be asked: why, for your logs. */
      failure?: string;
    };
