import { aboutOf, type SmsAbout } from '../core/domain/attribution.ts';
import { everyDealer } from '../core/domain/consent.ts';
import { sha256 } from '../core/domain/digest.ts';
import { eventTime } from '../core/domain/event-time.ts';
import type { DealersInForce, ReplyStore } from '../core/domain/ports.ts';
import { effectOf, type ReplyEffect } from '../core/domain/reply-effect.ts';
import { meaningOf, ruleVersion, type ReplyMeaning, type TermsInForce } from '../core/domain/reply-meaning.ts';
import type { CustomerKey, ReplyRecord, StoredReply } from '../core/domain/reply-record.ts';
import { concise } from '../core/domain/statuses.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Count } from '../core/runtime/metrics.ts';
import { kept } from '../core/stores/reply-item.ts';
import type { ConsentStores } from '../core/stores/apply-change.ts';
import { applyEffect, statusesAfter, statusesBefore } from './apply-effect.ts';
import { confirm, type ConfirmDeps } from './confirm.ts';
import { dealersOf, meant, withKnownOwner, type LocateDeps, type LocatedReply } from './locate-reply.ts';
import { replyEvents } from './reply-events.ts';
import { ownKey, replyKey, shortId } from './reply-key.ts';

export interface ReplyDeps extends LocateDeps, ConsentStores, ConfirmDeps {
  log: Log;
}

function meaningFor(located: LocatedReply, terms: TermsInForce): ReplyMeaning {
  const { text, optedOutAtGateway } = located.facts.reply;
  const meaning = meaningOf(text, terms);
  return optedOutAtGateway && (meaning.kind !== 'opt-out' || meaning.review)
    ? { kind: 'opt-out', term: 'opted out at the gateway', everyDealer: false }
    : meaning;
}

/** What a dealer's SMS was about that a reply answers, as far as threads and references tell. */
const aboutAt = ({ attributed }: LocatedReply, dealerId: string): SmsAbout =>
  attributed ? aboutOf(dealerId, attributed.by) : {};

/** Whom the SMS were for that a reply may answer. */
function addressedBy(located: LocatedReply, effect: ReplyEffect): CustomerKey[] {
  const { attributed } = located;
  if (!attributed) return [];
  const isForAll = effect.do === 'stop' && effect.scope === everyDealer;
  const texted = isForAll ? attributed.by.threads.map(({ dealerId }) => dealerId) : [];
  return [...new Set([...meant(located), ...texted])].flatMap((dealerId) => {
    const { customerId } = aboutAt(located, dealerId);
    return customerId === undefined ? [] : [{ dealerId, customerId }];
  });
}

/** Decides a reply: what it asks for, at which dealer, and what that changes. Nothing is written yet. */
async function decide(deps: ReplyDeps, located: LocatedReply, dealers: DealersInForce): Promise<ReplyRecord> {
  const { facts, attributed, phone, replyNumber } = located;
  const { reply, gateway, verified, seen } = facts;
  const terms = dealers.terms(dealersOf(located), seen);
  const meaning: ReplyMeaning = attributed ? meaningFor(located, terms) : { kind: 'empty' };
  const at = eventTime(meaning.kind, seen, verified ? reply.sentAt : undefined);
  const attribution = attributed?.to ?? null;
  const hasMessageId = reply.messageId !== undefined;
  const effect: ReplyEffect = attribution
    ? effectOf({ meaning, wishes: terms.wishes, attribution, verified, hasMessageId, at, seen })
    : { do: 'nothing' };
  const decided = {
    ref: replyKey({ ...facts, replyNumber }),
    gateway,
    ...(reply.messageId === undefined ? {} : { messageId: shortId(reply.messageId) }),
    phone,
    replyNumber,
    text: reply.text,
    verified,
    at,
    seen,
    meaning,
    ruleVersion,
    attribution,
    about: attributed?.to.to === 'dealer' ? aboutAt(located, attributed.to.dealerId) : {},
    addressed: addressedBy(located, effect),
    effect,
    decidedAt: deps.clock(),
  };
  return { ...decided, statusBefore: await statusesBefore(deps, decided) };
}

const counted: Record<ReplyRecord['effect']['do'], Count | null> = {
  nothing: null,
  stop: 'OptOuts',
  start: 'OptIns',
  hold: 'Holds',
  flag: 'Flags',
};

function tell({ log, count }: ReplyDeps, record: ReplyRecord, customers: number): void {
  const { gateway, verified, meaning, attribution, effect } = record;
  count('RepliesProcessed');
  const kind = counted[effect.do];
  if (kind) count(kind);
  if (effect.do === 'hold' && effect.optOut) count('OptOuts');
  if (meaning.kind === 'help') count('HelpRequests');
  log.info('reply-processed', {
    gateway,
    verified,
    meaning: meaning.kind,
    dealer: attribution?.to === 'dealer' ? attribution.dealerId : undefined,
    because: attribution?.reason,
    effect: effect.do,
    customers,
  });
  const isLost = attribution?.reason === 'unknown-reply-number' || attribution?.reason === 'unknown-owner';
  if (!isLost || meaning.kind === 'no-term') return;
  count('UnknownReplyNumbers');
  log.error('unknown-reply-number', { gateway, meaning: meaning.kind, because: attribution.reason });
}

const hasText = ({ record, erasedText }: StoredReply, text: string): boolean =>
  erasedText === undefined ? record.text === text : erasedText === sha256(text);

/**
 * Freezes a decision. What is stored under its key is obeyed where it is the same reply; another person's reply, or another text, under
 * a message id that the gateway has used before is a reply of its own and never taken for a repeat.
 */
async function freeze(
  replies: ReplyStore,
  decided: ReplyRecord,
  about: Parameters<ReplyStore['freeze']>[1],
): Promise<StoredReply> {
  const stored = await replies.freeze(decided, about);
  if (stored.record === decided || (stored.record.phone === decided.phone && hasText(stored, kept(decided.text))))
    return stored;
  return replies.freeze({ ...decided, ref: ownKey(decided.ref, decided.phone, decided.text) }, about);
}

/**
 * Takes one reply through the rest of the order of writes: freeze, consent of the number, customers, events, confirmation, done. Whatever
 * is cut off is taken up by the next delivery from the frozen record, so that a repeat changes nothing and a crash loses nothing.
 */
export async function processReply(deps: ReplyDeps, read: LocatedReply, dealers: DealersInForce): Promise<void> {
  const located = withKnownOwner(read, dealers);
  const about = (dealerId: string) => aboutAt(located, dealerId);
  const { record, done } = await freeze(deps.replies, await decide(deps, located, dealers), about);
  if (done) {
    deps.count('RepliesRepeated');
    deps.log.info('reply-repeated', { gateway: record.gateway, meaning: record.meaning.kind });
    return;
  }
  const customers = await applyEffect(deps, record);
  const statusAfter = await statusesAfter(deps, record, customers);
  await deps.publish(replyEvents({ record, customers, statusAfter, dealers, about }));
  await confirm(deps, { record, statusAfter, replyNumber: located.attributed?.by.replyNumber ?? null, dealers });
  await deps.replies.markDone(record, { customers, statusAfter: concise(statusAfter), doneAt: deps.clock() });
  tell(deps, record, customers.length);
}
