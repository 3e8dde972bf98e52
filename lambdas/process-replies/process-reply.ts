import type { DealersInForce, ReplyStore, UnverifiedHolds } from '../core/domain/ports.ts';
import type { ReplyEffect } from '../core/domain/reply-effect.ts';
import { mayAskToStop } from '../core/domain/reply-meaning.ts';
import { isGenuine } from '../core/domain/reply-proof.ts';
import type { ReplyRecord, StoredReply } from '../core/domain/reply-record.ts';
import { concise } from '../core/domain/statuses.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Count } from '../core/runtime/metrics.ts';
import type { ConsentStores } from '../core/stores/apply-change.ts';
import { applyEffect, liftBlock, statusesAfter } from './apply-effect.ts';
import { concernedDealers } from './concerned-dealers.ts';
import { confirm, type ConfirmDeps } from './confirm.ts';
import { decideReply } from './decide-reply.ts';
import { isSameReply } from './is-repeat.ts';
import { aboutAt, attributedBySettings, type LocateDeps, type LocatedReply } from './locate-reply.ts';
import { replyEvents } from './reply-events.ts';
import { ownKey } from './reply-key.ts';

export interface ReplyDeps extends LocateDeps, ConsentStores, ConfirmDeps {
  log: Log;
  unverifiedHolds: UnverifiedHolds;
}

/** What became of a reply. `no-effect`: it is not verified, or its sender is less likely, and changes nothing, so nothing of it is written. */
export type ReplyOutcome = 'done' | 'repeated' | 'no-effect';

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

/** No START counts under a message id that stands for another text: a signed request may have been cut anew. */
const withoutOptIn = (effect: ReplyEffect): ReplyEffect =>
  effect.do === 'start' ? { do: 'flag', reason: 'message-id-used' } : effect;

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
  const ref = ownKey(decided.ref, decided.phone, decided.text);
  return replies.freeze({ ...decided, ref, effect: withoutOptIn(decided.effect) }, about);
}

/** Whether a reply that is not verified has an effect: a hold, unless its gateway has had so many within the hour that somebody forges them. */
async function mayHold({ unverifiedHolds, log }: ReplyDeps, { effect, gateway, ref, seen, proof }: ReplyRecord) {
  if (effect.do !== 'hold') return false;
  if ((proof && isGenuine(proof)) || (await unverifiedHolds.claim(gateway, ref, seen))) return true;
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
  const decided = await decideReply(deps, located, dealers);
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
  const { verdict } = located.facts.reply;
  if (located.otherPhones.length === 0) await liftBlock(deps.numbers, record, { verdict, owner: replyNumber?.gateway });
  const { dealers: concerned, about } = await concernedDealers(deps, record, customers, located);
  const statusAfter = await statusesAfter(deps, record, customers);
  await deps.publish(replyEvents({ record, customers, statusAfter, dealers, about }));
  if (!otherSender) await confirm(deps, { record, statusAfter, replyNumber, dealers });
  const outcome = { customers, dealers: concerned, about, statusAfter: concise(statusAfter), doneAt: deps.clock() };
  await deps.replies.markDone(record, outcome);
  tell(deps, record, customers.length);
  return 'done';
}
