import { attribute, type Attribution } from '../core/domain/attribution.ts';
import { eventTime } from '../core/domain/event-time.ts';
import { readGatewayPhone, readReplyNumber } from '../core/domain/phone-numbers.ts';
import type { Clock, NumberStore, ReplySettings, ReplyStore, SentStore } from '../core/domain/ports.ts';
import { effectOf } from '../core/domain/reply-effect.ts';
import { meaningOf, ruleVersion, type ReplyMeaning } from '../core/domain/reply-meaning.ts';
import type { ReplyRecord } from '../core/domain/reply-record.ts';
import type { GatewayName } from '../core/gateways/gateway-names.ts';
import type { GatewayReply } from '../core/gateways/gateway-reply.ts';
import type { PublishEvents } from '../core/runtime/event-publisher.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Count, Counter } from '../core/runtime/metrics.ts';
import { applyEffect, type EffectStores } from './apply-effect.ts';
import { consentEvents } from './consent-events.ts';
import { replyKey, shortId } from './reply-key.ts';

export interface ReplyDeps extends EffectStores {
  numbers: NumberStore;
  sent: SentStore;
  replies: ReplyStore;
  publish: PublishEvents;
  clock: Clock;
  log: Log;
  count: Counter;
}

/** One reply, with what its delivery says of it. */
export interface ReplyFacts {
  reply: GatewayReply;
  gateway: GatewayName;
  verified: boolean;
  deliveryId: string;
  /** Arrival at the edge, ms since 1970. */
  seen: number;
}

/** `ok: false`: it cannot be processed as it is and must be kept. */
export type ReplyOutcome = { ok: true } | { ok: false; why: string };

function meaningFor(reply: GatewayReply, settings: ReplySettings): ReplyMeaning {
  const meaning = meaningOf(reply.text, settings.terms);
  return reply.optedOutAtGateway && meaning.kind !== 'opt-out'
    ? { kind: 'opt-out', term: 'opted out at the gateway', everyDealer: false }
    : meaning;
}

/** Steps 2 and 3 of the order of writes: read what tells the dealer, then decide. Nothing is written yet. */
async function decide(
  deps: ReplyDeps,
  facts: ReplyFacts,
  phone: string,
  settings: ReplySettings,
): Promise<ReplyRecord> {
  const { reply, gateway, verified, seen } = facts;
  const number = readReplyNumber(reply.to);
  const meaning = meaningFor(reply, settings);
  const at = eventTime(meaning.kind, seen, verified ? reply.sentAt : undefined);
  let attribution: Attribution | null = null;
  if (meaning.kind !== 'empty') {
    const [reference, threads] = await Promise.all([
      reply.answers === undefined ? null : deps.sent.reference(gateway, reply.answers),
      number === null ? [] : deps.numbers.threads(phone, number),
    ]);
    const replyNumber = number === null ? null : (settings.replyNumbers.get(number) ?? null);
    attribution = attribute({ phone, at, replyNumber, threads, reference });
  }
  const hasMessageId = reply.messageId !== undefined;
  return {
    ref: replyKey({ ...facts, replyNumber: number }),
    gateway,
    ...(reply.messageId === undefined ? {} : { messageId: shortId(reply.messageId) }),
    phone,
    replyNumber: number,
    text: reply.text,
    verified,
    at,
    seen,
    meaning,
    ruleVersion,
    attribution,
    effect: attribution ? effectOf({ meaning, attribution, verified, hasMessageId, at, seen }) : { do: 'nothing' },
  };
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
  log.info('reply-processed', {
    gateway,
    verified,
    meaning: meaning.kind,
    dealer: attribution?.to === 'dealer' ? attribution.dealerId : undefined,
    because: attribution?.reason,
    effect: effect.do,
    customers,
  });
  if (attribution?.reason !== 'unknown-reply-number' || meaning.kind === 'no-term') return;
  count('UnknownReplyNumbers');
  log.error('unknown-reply-number', { gateway, meaning: meaning.kind });
}

/**
 * Takes one reply through the order of writes: decide, freeze, consent of the number, customers, events, done. Whatever is cut off is
 * taken up by the next delivery from the frozen record, so that a repeat changes nothing and a crash loses nothing.
 */
export async function processReply(deps: ReplyDeps, facts: ReplyFacts, settings: ReplySettings): Promise<ReplyOutcome> {
  const number = readReplyNumber(facts.reply.to);
  const country = number === null ? undefined : settings.replyNumbers.get(number)?.country;
  const phone = readGatewayPhone(facts.reply.from, country);
  if (phone === null) return { ok: false, why: 'its sender is not a phone number' };

  const { record, done } = await deps.replies.freeze(await decide(deps, facts, phone, settings));
  if (done) {
    deps.count('RepliesRepeated');
    deps.log.info('reply-repeated', { gateway: record.gateway, meaning: record.meaning.kind });
    return { ok: true };
  }
  const customers = await applyEffect(deps, record);
  await deps.publish(consentEvents(record, customers));
  await deps.replies.markDone(record, customers, deps.clock());
  tell(deps, record, customers.length);
  return { ok: true };
}
