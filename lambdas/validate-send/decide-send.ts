import type { SendAnswer, SendRequest, SendWarning, SmsToSend } from '../core/contracts/validate-send.ts';
import { messageOf, withOptOutMessage } from '../core/domain/opt-out-message.ts';
import { saysHowToOptOut } from '../core/domain/opt-out-wording.ts';
import { termNamedIn } from '../core/domain/reply-instruction.ts';
import { sendBlocks, type BlockReason, type Purpose } from '../core/domain/send-decision.ts';
import { sha256 } from '../core/domain/digest.ts';
import { smsParts } from '../core/domain/sms-parts.ts';
import type { SendAbout } from '../core/stores/send-puts.ts';
import { allowed, blocked } from './answers.ts';
import type { RecipientFacts } from './recipient-facts.ts';
import { senderOf, type KnownSettings, type Sender } from './sender.ts';

/** The answer for one recipient. */
export interface SendVerdict {
  answer: SendAnswer;
  /** E.164; `null` where it could not be read. */
  phone: string | null;
  /** The reply number it goes out from; `null` for a sender name or none. */
  replyNumber: string | null;
  /** Tells whether a repeat asks for the same SMS. */
  fingerprint: string;
  about: SendAbout;
  /** The answer was given before and is noted already. */
  repeated: boolean;
  /** It is blocked, and would be allowed if no question about a reply was open. */
  byDoubtAlone: boolean;
}

/** What is the same for all recipients of a call. */
export interface CallFacts {
  request: SendRequest;
  settings: KnownSettings;
  /** Milliseconds since 1970. */
  now: number;
}

/** What settings alone forbid, for everybody. */
function reasonForAll({ request, settings }: CallFacts): BlockReason | null {
  if (!settings.dealer) return 'unknown-dealer';
  return request.campaignId !== undefined && !settings.smsForm ? 'unknown-campaign' : null;
}

/** If request or SMS form says bulk, it is bulk. */
const purposeOf = ({ request, settings }: CallFacts): Purpose =>
  request.purpose === 'bulk' || settings.smsForm?.purpose === 'bulk' ? 'bulk' : 'individual';

/** The opt-out message that is appended; `null` where none is. */
const appendedMessage = ({ settings: { smsForm, optOutMessage } }: CallFacts): string | null =>
  smsForm?.replyService ? messageOf(smsForm.optOutMessage ?? { mode: 'global' }, optOutMessage) : null;

/** Whether an SMS says how to opt out; `null` where its text is not known. One to one person need not, but says nothing wrong either. */
function saysHow(call: CallFacts, body: string | undefined): boolean | null {
  const { lastingTerms } = call.settings;
  const message = appendedMessage(call);
  if (message !== null) return termNamedIn(message, lastingTerms) !== undefined;
  if (purposeOf(call) !== 'bulk') return true;
  return body === undefined ? null : saysHowToOptOut(body, lastingTerms);
}

/** A dealer may be content with a warning, but not send a message whose answer nobody would understand. */
const isBlocking = (call: CallFacts): boolean =>
  call.settings.dealer?.missingOptOutMessage !== 'warn' || appendedMessage(call) !== null;

const bodyFor = ({ request, settings }: CallFacts, { recipient }: RecipientFacts): string | undefined =>
  recipient.body ?? request.body ?? settings.smsForm?.body;

const senderFor = ({ request, settings }: CallFacts, { phone }: RecipientFacts): Sender =>
  phone === null ? { kind: 'none', senderName: '' } : senderOf(request, settings, phone);

/** Every reason why the SMS must not be sent, the one to tell first. */
function reasonsFor(call: CallFacts, facts: RecipientFacts, sender: Sender): BlockReason[] {
  const { phone, known } = facts;
  const forAll = reasonForAll(call);
  if (forAll) return [forAll];
  if (phone === null) return ['invalid-phone'];
  if (sender.kind === 'none') return ['no-reply-number'];
  if (known === 'unread') return ['validation-unavailable'];
  if (known === 'unknown-customer') return ['unknown-customer'];
  const { dealerId } = call.request;
  const replyNumber = sender.kind === 'reply-number' ? sender.replyNumber : null;
  const blocks = sendBlocks({ dealerId, purpose: purposeOf(call), phone, replyNumber, ...known });
  const unsaid = isBlocking(call) && saysHow(call, bodyFor(call, facts)) === false;
  return [...blocks.map(({ reason }) => reason), ...(unsaid ? ['no-opt-out-message' as const] : [])];
}

/** The SMS as it is to be sent: with the reply service on, the opt-out message is in its body. */
function smsFor(call: CallFacts, facts: RecipientFacts, sender: Sender): SmsToSend | undefined {
  const given = bodyFor(call, facts);
  if (given === undefined || facts.phone === null) return undefined;
  const body = withOptOutMessage(given, appendedMessage(call));
  const before = smsParts(given);
  const parts = { before, after: body === given ? before : smsParts(body) };
  return {
    to: facts.phone,
    from: sender.kind === 'reply-number' ? sender.replyNumber : sender.senderName,
    body,
    parts,
  };
}

/** What the SMS is about: as its sender says; where they do not, the dealer's only customer who has the phone, and that one's lead. */
function aboutOf({ request }: CallFacts, { recipient, known }: RecipientFacts): SendAbout {
  const [only, ...others] = typeof known === 'string' ? [] : known.customers;
  const customer = others.length === 0 ? only : undefined;
  const { customerId = customer?.customerId, leadId = customer?.leadId, leadOwnerId, automationId } = recipient;
  return { customerId, leadId, leadOwnerId, automationId, campaignId: request.campaignId };
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

function warningsFor(call: CallFacts, facts: RecipientFacts): SendWarning[] {
  const says = saysHow(call, bodyFor(call, facts));
  if (says === null) return ['opt-out-message-unchecked'];
  return says ? [] : ['no-opt-out-message'];
}

/** Decides about one recipient. Whatever could not be read blocks. */
export function decideSend(call: CallFacts, facts: RecipientFacts): SendVerdict {
  const { phone, recipient, earlier } = facts;
  const { sendId } = recipient;
  const fingerprint = fingerprintOf(call, facts);
  const sender = senderFor(call, facts);
  const replyNumber = sender.kind === 'reply-number' ? sender.replyNumber : null;
  const reasons = reasonsFor(call, facts, sender);
  const reason = reasons[0] ?? null;
  const standing = stands(facts, fingerprint, reason, call.now);
  const byDoubtAlone = reason !== null && reasons.every((each) => each === 'held-for-review');
  const noted = { phone, replyNumber, fingerprint, about: aboutOf(call, facts), byDoubtAlone };
  if (standing) return { ...noted, answer: standing, repeated: true };
  const decided = earlier === undefined ? 'validation-unavailable' : reason;
  const answer =
    decided === null
      ? allowed(sendId, call.now, smsFor(call, facts, sender), warningsFor(call, facts))
      : blocked(sendId, decided);
  return { ...noted, answer, repeated: false };
}
