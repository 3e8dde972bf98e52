import { everyDealer } from '../core/domain/consent.ts';
import { eventTime } from '../core/domain/event-time.ts';
import type { DealersInForce, ReplyStore, UnverifiedHolds } from '../core/domain/ports.ts';
import { effectOf, type ReplyEffect } from '../core/domain/reply-effect.ts';
import {
  mayAskToStop,
  meaningOf,
  ruleVersion,
  withVerdict,
  type ReplyMeaning,
  type TermsInForce,
} from '../core/domain/reply-meaning.ts';
import { coversContent, isVerified } from '../core/domain/reply-proof.ts';
import type { CustomerKey, ReplyRecord, StoredReply } from '../core/domain/reply-record.ts';
import { concise } from '../core/domain/statuses.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Count } from '../core/runtime/metrics.ts';
import { isSame, type ConsentStores } from '../core/stores/apply-change.ts';
import { concernedDealers } from './concerned-dealers.ts';
import { applyEffect, liftedBlock, statusesAfter, statusesBefore } from './apply-effect.ts';
import { confirm, type ConfirmDeps } from './confirm.ts';
import { aboutAt, attributedBySettings, dealersOf, meant, type LocateDeps, type LocatedReply } from './locate-reply.ts';
import { isSameReply } from './is-repeat.ts';
import { replyEvents } from './reply-events.ts';
import { ownKey, replyKey, shortId } from './reply-key.ts';

export interface ReplyDeps extends LocateDeps, ConsentStores, ConfirmDeps {
  log: Log;
  unverifiedHolds: UnverifiedHolds;
}

/** What became of a reply. `no-effect`: it is not verified, or its sender is less likely, and changes nothing, so nothing of it is written. */
export type ReplyOutcome = 'done' | 'repeated' | 'no-effect';

function meaningFor({ facts, otherPhones }: LocatedReply, terms: TermsInForce): ReplyMeaning {
  const { text, verdict, part } = facts.reply;
  if (!part) {
    const meaning = withVerdict(meaningOf(text, terms), text, verdict);
    return meaning.kind === 'opt-in' && otherPhones.length > 0 ? { ...meaning, doubtful: true } : meaning;
  }
  // What counts as the whole reply only cannot be told from a part of it.
  const meaning = withVerdict(meaningOf(text, { ...terms, stopAll: false, optIn: [], help: [] }), text, verdict);
  return meaning.kind === 'opt-in' ? { kind: 'no-term' } : meaning;
}

/**
 * Whom the SMS were for that a reply may answer. What asks to stop also counts for those whom earlier SMS of these dealers to the phone were
 * for; an opt-in does not: it may be somebody else's.
 */
async function addressedBy({ numbers }: ReplyDeps, located: LocatedReply, effect: ReplyEffect): Promise<CustomerKey[]> {
  const { attributed, phone } = located;
  if (!attributed) return [];
  const isForAll = effect.do === 'stop' && effect.scope === everyDealer;
  const texted = isForAll ? attributed.by.threads.map(({ dealerId }) => dealerId) : [];
  const dealers = [...new Set([...meant(located), ...located.known, ...located.heldFor, ...texted])];
  const latest = dealers.flatMap((dealerId) => {
    const { customerId } = aboutAt(located, dealerId);
    return customerId === undefined ? [] : [{ dealerId, customerId }];
  });
  const asksToStop = effect.do === 'stop' || effect.do === 'hold';
  const ever = asksToStop ? await numbers.addressed(phone) : [];
  const earlier = ever.filter((key) => (isForAll || dealers.includes(key.dealerId)) && !latest.some(isSame(key)));
  return [...latest, ...earlier];
}

/** Decides a reply: what it asks for, at which dealer, and what that changes. Nothing is written yet. */
async function decide(deps: ReplyDeps, located: LocatedReply, dealers: DealersInForce): Promise<ReplyRecord> {
  const { facts, attributed, phone, replyNumber, known } = located;
  const { reply, gateway, proof, seen } = facts;
  const verified = isVerified(proof);
  const terms = dealers.terms(dealersOf(located), seen);
  const meaning: ReplyMeaning = attributed ? meaningFor(located, terms) : { kind: 'empty' };
  const at = eventTime({ kind: meaning.kind, seen, sentAt: reply.sentAt, trusted: coversContent(proof) });
  const attribution = attributed?.to ?? null;
  const hasMessageId = reply.messageId !== undefined;
  const effect: ReplyEffect = attribution
    ? located.heldFor.length > 0
      ? { do: 'hold', to: located.heldFor }
      : effectOf({ meaning, wishes: terms.wishes, attribution, proof, known, hasMessageId, at, seen })
    : { do: 'nothing' };
  const decided = {
    ref: replyKey({ ...facts, verified, replyNumber }),
    gateway,
    ...(reply.messageId === undefined ? {} : { messageId: shortId(reply.messageId) }),
    phone,
    replyNumber,
    text: reply.text,
    verified,
    proof,
    ...(reply.lastSent === undefined ? {} : { lastSent: shortId(reply.lastSent) }),
    at,
    seen,
    meaning,
    ruleVersion,
    attribution,
    about: attributed?.to.to === 'dealer' ? aboutAt(located, attributed.to.dealerId) : {},
    addressed: await addressedBy(deps, located, effect),
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
  const { gateway, proof, meaning, attribution, effect } = record;
  count('RepliesProcessed');
  const kind = counted[effect.do];
  if (kind) count(kind);
  if (effect.do === 'hold' && effect.optOut) count('OptOuts');
  if (meaning.kind === 'help') count('HelpRequests');
  log.info('reply-processed', {
    gateway,
    proof,
    meaning: meaning.kind,
    dealer: attribution?.to === 'dealer' ? attribution.dealerId : undefined,
    because: attribution?.reason,
    effect: effect.do,
    customers,
  });
  const isLost = attribution?.reason === 'unknown-reply-number' || attribution?.reason === 'unknown-dealer';
  if (!isLost || meaning.kind === 'no-term') return;
  count('UnknownReplyNumbers');
  log.error('unknown-reply-number', { gateway, meaning: meaning.kind, because: attribution.reason });
}

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
  if (stored.record === decided || isSameReply(stored, decided.phone, decided.text)) return stored;
  return replies.freeze({ ...decided, ref: ownKey(decided.ref, decided.phone, decided.text) }, about);
}

/** Whether a reply that is not verified has an effect: a hold, unless its gateway has had so many within the hour that somebody forges them. */
async function mayHold({ unverifiedHolds, log }: ReplyDeps, { effect, gateway, ref, seen, proof }: ReplyRecord) {
  if (effect.do !== 'hold') return false;
  // A signature that is right cannot be forged, however old it is.
  if (proof === 'stale' || (await unverifiedHolds.claim(gateway, ref, seen))) return true;
  log.error('unverified-holds-exceeded', { gateway });
  return false;
}

/**
 * Takes one reply through the rest of the order of writes: freeze, consent of the number, customers, events, confirmation, done. Whatever
 * is cut off is taken up by the next delivery from the frozen record, so that a repeat changes nothing and a crash loses nothing.
 */
export async function processReply(
  deps: ReplyDeps,
  read: LocatedReply,
  dealers: DealersInForce,
): Promise<ReplyOutcome> {
  const located = attributedBySettings(read, dealers);
  const answered = (dealerId: string) => aboutAt(located, dealerId);
  const decided = await decide(deps, located, dealers);
  const { otherSender = false } = located.facts;
  if (otherSender && !mayAskToStop(decided.meaning)) return 'no-effect';
  if (!decided.verified && !(await mayHold(deps, decided))) return 'no-effect';
  const { record, done } = await freeze(deps.replies, decided, answered);
  if (done) {
    deps.count('RepliesRepeated');
    deps.log.info('reply-repeated', { gateway: record.gateway, meaning: record.meaning.kind });
    return 'repeated';
  }
  const customers = await applyEffect(deps, record);
  const replyNumber = located.attributed?.by.replyNumber ?? null;
  const isSure = located.otherPhones.length === 0;
  const lifted = isSure ? liftedBlock(record, located.facts.reply.verdict, replyNumber?.gateway) : null;
  if (lifted) await deps.numbers.changeBlock(record.phone, lifted.replyNumber, lifted.block);
  const { dealers: concerned, about } = await concernedDealers(deps, record, customers, located);
  const statusAfter = await statusesAfter(deps, record, customers);
  await deps.publish(replyEvents({ record, customers, statusAfter, dealers, about }));
  if (!otherSender) await confirm(deps, { record, statusAfter, replyNumber, dealers });
  const outcome = { customers, dealers: concerned, about, statusAfter: concise(statusAfter), doneAt: deps.clock() };
  await deps.replies.markDone(record, outcome);
  tell(deps, record, customers.length);
  return 'done';
}
