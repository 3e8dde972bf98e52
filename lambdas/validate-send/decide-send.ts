import type { SendAnswer, SendRequest, SendWarning, SmsToSend } from '../core/contracts/validate-send.ts';
import { withOptOutMessage } from '../core/domain/opt-out-message.ts';
import { sendBlocks, type BlockReason, type Purpose } from '../core/domain/send-decision.ts';
import { sha256 } from '../core/domain/digest.ts';
import { smsParts } from '../core/domain/sms-parts.ts';
import type { SendAbout } from '../core/stores/send-puts.ts';
import { allowed, blocked } from './answers.ts';
import type { RecipientFacts } from './recipient-facts.ts';
import { senderOf, shownSender, type KnownSettings, type Sender } from './sender.ts';
import { appendedMessage, judgeWording, type WordingVerdict } from './wording.ts';

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
  /** Whether it is for a customer who has another phone in the book. */
  isElsewhere: boolean;
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

const bodyFor = ({ request, settings }: CallFacts, { recipient }: RecipientFacts): string | undefined =>
  recipient.body ?? request.body ?? settings.smsForm?.body;

const senderFor = ({ request, settings }: CallFacts, { phone }: RecipientFacts): Sender =>
  phone === null ? { kind: 'none', senderName: '' } : senderOf(request, settings, phone);

const wordingFor = (call: CallFacts, facts: RecipientFacts, sender: Sender): WordingVerdict =>
  judgeWording({ purpose: purposeOf(call), body: bodyFor(call, facts), sender, settings: call.settings });

/** Every reason why the SMS must not be sent, the one to tell first. */
function reasonsFor(call: CallFacts, facts: RecipientFacts, sender: Sender, wording: WordingVerdict): BlockReason[] {
  const { phone, known } = facts;
  const forAll = reasonForAll(call);
  if (forAll) return [forAll];
  if (phone === null) return ['invalid-phone'];
  if (sender.kind === 'none') return ['no-reply-number'];
  if (known === 'unread') return ['validation-unavailable'];
  if (known === 'unknown-customer') return ['unknown-customer'];
  const { dealerId } = call.request;
  const blocks = sendBlocks({ dealerId, purpose: purposeOf(call), phone, from: shownSender(sender), ...known });
  const unsaid = wording.verdict === 'blocked' ? ['no-opt-out-message' as const] : [];
  return [...blocks.map(({ reason }) => reason), ...unsaid];
}

/** The SMS as it is to be sent: with the reply service on, the opt-out message is in its body. */
function smsFor(call: CallFacts, facts: RecipientFacts, sender: Sender): SmsToSend | undefined {
  const given = bodyFor(call, facts);
  if (given === undefined || facts.phone === null) return undefined;
  const body = withOptOutMessage(given, appendedMessage(call.settings));
  const before = smsParts(given);
  const parts = { before, after: body === given ? before : smsParts(body) };
  return {
    to: facts.phone,
    from: shownSender(sender),
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

const isElsewhere = ({ known, phone }: RecipientFacts, { customerId }: SendAbout): boolean =>
  typeof known !== 'string' && known.customers.some((one) => one.customerId === customerId && one.phone !== phone);

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

const warnings: Record<WordingVerdict['verdict'], SendWarning[]> = {
  good: [],
  unchecked: ['opt-out-message-unchecked'],
  warned: ['no-opt-out-message'],
  blocked: [],
};

const refusal = (sendId: string, reason: BlockReason, wording: WordingVerdict): SendAnswer =>
  reason === 'no-opt-out-message' && wording.verdict === 'blocked'
    ? blocked(sendId, reason, wording.userMessage)
    : blocked(sendId, reason);

/** Decides about one recipient. Whatever could not be read blocks. */
export function decideSend(call: CallFacts, facts: RecipientFacts): SendVerdict {
  const { phone, recipient, earlier } = facts;
  const { sendId } = recipient;
  const fingerprint = fingerprintOf(call, facts);
  const sender = senderFor(call, facts);
  const replyNumber = sender.kind === 'reply-number' ? sender.replyNumber : null;
  const wording = wordingFor(call, facts, sender);
  const reasons = reasonsFor(call, facts, sender, wording);
  const reason = reasons[0] ?? null;
  const standing = stands(facts, fingerprint, reason, call.now);
  const byDoubtAlone = reason !== null && reasons.every((each) => each === 'held-for-review');
  const about = aboutOf(call, facts);
  const noted = { phone, replyNumber, fingerprint, about, isElsewhere: isElsewhere(facts, about), byDoubtAlone };
  if (standing) return { ...noted, answer: standing, repeated: true };
  const decided = earlier === undefined ? 'validation-unavailable' : reason;
  const answer =
    decided === null
      ? allowed(sendId, call.now, smsFor(call, facts, sender), warnings[wording.verdict])
      : refusal(sendId, decided, wording);
  return { ...noted, answer, repeated: false };
}
