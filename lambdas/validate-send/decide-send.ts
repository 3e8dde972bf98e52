import type { SendAnswer, SendRequest } from '../core/contracts/validate-send.ts';
import { saysHowToOptOut } from '../core/domain/opt-out-wording.ts';
import { blockReason, type BlockReason, type Purpose } from '../core/domain/send-decision.ts';
import { sha256 } from '../core/domain/digest.ts';
import type { SendSettings } from '../core/stores/settings-reader.ts';
import { allowed, blocked } from './answers.ts';
import type { RecipientFacts } from './recipient-facts.ts';
import type { Sender } from './sender.ts';

/** The answer for one recipient. */
export interface SendVerdict {
  answer: SendAnswer;
  /** E.164; `null` where it could not be read. */
  phone: string | null;
  /** Tells whether a repeat asks for the same SMS. */
  fingerprint: string;
  /** The answer was given before and is noted already. */
  repeated: boolean;
}

/** What is the same for all recipients of a call. */
export interface CallFacts {
  request: SendRequest;
  settings: Extract<SendSettings, { ok: true }>;
  sender: Sender;
  /** Milliseconds since 1970. */
  now: number;
}

/** What settings alone forbid, for everybody. */
function reasonForAll({ request, settings, sender }: CallFacts): BlockReason | null {
  if (!settings.dealer) return 'unknown-dealer';
  if (request.campaignId !== undefined && !settings.smsForm) return 'unknown-campaign';
  return sender.kind === 'none' ? 'no-reply-number' : null;
}

/** If request or SMS form says bulk, it is bulk. */
const purposeOf = ({ request, settings }: CallFacts): Purpose =>
  request.purpose === 'bulk' || settings.smsForm?.purpose === 'bulk' ? 'bulk' : 'individual';

function bodyReason(call: CallFacts, body: string | undefined): BlockReason | null {
  const { settings, sender } = call;
  const checked = purposeOf(call) === 'bulk' && sender.kind === 'sender-name' && body !== undefined;
  if (!checked || settings.dealer?.missingOptOutMessage === 'warn') return null;
  return saysHowToOptOut(body, settings.terms.optOut) ? null : 'no-opt-out-message';
}

const bodyFor = ({ request, settings }: CallFacts, { recipient }: RecipientFacts): string | undefined =>
  recipient.body ?? request.body ?? settings.smsForm?.body;

function reasonFor(call: CallFacts, facts: RecipientFacts): BlockReason | null {
  const { phone, known } = facts;
  const forAll = reasonForAll(call);
  if (forAll) return forAll;
  if (phone === null) return 'invalid-phone';
  if (known === 'unread') return 'validation-unavailable';
  if (known === 'unknown-customer') return 'unknown-customer';
  const { dealerId } = call.request;
  const replyNumber = call.sender.kind === 'reply-number' ? call.sender.replyNumber : null;
  return (
    blockReason({ dealerId, purpose: purposeOf(call), phone, replyNumber, ...known }) ??
    bodyReason(call, bodyFor(call, facts))
  );
}

function fingerprintOf(call: CallFacts, { recipient, phone }: RecipientFacts): string {
  const { from, campaignId } = call.request;
  const asked = [phone ?? recipient.phone, recipient.customerId, recipient.body ?? call.request.body, from, campaignId];
  return sha256(JSON.stringify([...asked, purposeOf(call)])).slice(0, 16);
}

/**
 * Whether an earlier answer under the same send id stands: a block does; an `allowed` only while it has not run out and nothing has
 * come up since, because an opt-out counts from the moment it is known.
 */
function stands(
  facts: RecipientFacts,
  fingerprint: string,
  reason: BlockReason | null,
  now: number,
): SendAnswer | null {
  const { earlier } = facts;
  if (!earlier || earlier.fingerprint !== fingerprint) return null;
  const { answer } = earlier;
  if (answer.outcome === 'blocked') return answer;
  return reason === null && Date.parse(answer.validUntil) > now ? answer : null;
}

/** Decides about one recipient. Whatever could not be read blocks. */
export function decideSend(call: CallFacts, facts: RecipientFacts): SendVerdict {
  const { phone, recipient, earlier } = facts;
  const { sendId } = recipient;
  const fingerprint = fingerprintOf(call, facts);
  const reason = reasonFor(call, facts);
  const standing = stands(facts, fingerprint, reason, call.now);
  if (standing) return { answer: standing, phone, fingerprint, repeated: true };
  const decided = earlier === undefined ? 'validation-unavailable' : reason;
  const body = bodyFor(call, facts);
  const from = call.sender.kind === 'reply-number' ? call.sender.replyNumber : call.sender.senderName;
  const sms = body === undefined || phone === null ? undefined : { to: phone, from, body };
  const answer = decided === null ? allowed(sendId, call.now, sms) : blocked(sendId, decided);
  return { answer, phone, fingerprint, repeated: false };
}
