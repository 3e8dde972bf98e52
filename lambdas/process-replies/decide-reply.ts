import { everyDealer } from '../core/domain/consent.ts';
import { eventTime } from '../core/domain/event-time.ts';
import type { Clock, DealersInForce } from '../core/domain/ports.ts';
import { effectOf, type ReplyEffect } from '../core/domain/reply-effect.ts';
import {
  meaningOf,
  ruleVersion,
  withVerdict,
  type ReplyMeaning,
  type TermsInForce,
} from '../core/domain/reply-meaning.ts';
import { coversContent, isVerified } from '../core/domain/reply-proof.ts';
import type { CustomerKey, ReplyRecord } from '../core/domain/reply-record.ts';
import { hasOwnMessageId } from '../core/gateways/gateways.ts';
import { isSame, type ConsentStores } from '../core/stores/apply-change.ts';
import { statusesBefore } from './apply-effect.ts';
import { aboutAt, dealersOf, meant, type LocatedReply } from './locate-reply.ts';
import { replyKey, shortId } from './reply-key.ts';

export interface DecideDeps extends ConsentStores {
  clock: Clock;
}

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

/** How many customers an opt-out counts for beside those who have the phone: a phone that more were texted at is nobody's own. */
const mostAddressed = 25;

const dealersOfHold = (effect: ReplyEffect): readonly string[] => (effect.do === 'hold' ? effect.to : []);

/**
 * Whom the SMS were for that a reply may answer. What asks to stop also counts for those whom earlier SMS of these dealers to the phone were
 * for; an opt-in does not: it may be somebody else's.
 */
async function addressedBy(
  { numbers }: DecideDeps,
  located: LocatedReply,
  effect: ReplyEffect,
): Promise<CustomerKey[]> {
  const { attributed, phone } = located;
  if (!attributed) return [];
  const isForAll = effect.do === 'stop' ? effect.scope === everyDealer : dealersOfHold(effect).includes(everyDealer);
  const texted = isForAll ? attributed.by.threads.map(({ dealerId }) => dealerId) : [];
  const dealers = [...new Set([...meant(located), ...located.known, ...located.heldFor, ...texted])];
  const latest = dealers.flatMap((dealerId) => {
    const { customerId } = aboutAt(located, dealerId);
    return customerId === undefined ? [] : [{ dealerId, customerId }];
  });
  const asksToStop = effect.do === 'stop' || effect.do === 'hold';
  const ever = asksToStop ? await numbers.addressed(phone) : [];
  const earlier = ever.filter((key) => (isForAll || dealers.includes(key.dealerId)) && !latest.some(isSame(key)));
  return [...latest, ...earlier.slice(0, mostAddressed)];
}

/** What holds a word that is another dealer's term. Where the reply opts out at the dealer meant as well, it opts out, open to review. */
const heldForOthers = ({ heldFor }: LocatedReply, own: ReplyEffect): ReplyEffect => ({
  do: 'hold',
  to: heldFor,
  ...(own.do === 'stop' || (own.do === 'hold' && own.optOut) ? { optOut: true } : {}),
});

/** What a reply changes. A word that is another dealer's term is judged by the terms of the dealer meant as well. */
function decideEffect(
  located: LocatedReply,
  dealers: DealersInForce,
  { meaning, at }: { meaning: ReplyMeaning; at: number },
): ReplyEffect {
  const { facts, attributed, known, heldFor } = located;
  if (!attributed) return { do: 'nothing' };
  const { reply, gateway, proof, seen } = facts;
  const hasMessageId = hasOwnMessageId(gateway, reply);
  const effectBy = (read: ReplyMeaning, { wishes }: TermsInForce): ReplyEffect =>
    effectOf({ meaning: read, wishes, attribution: attributed.to, proof, known, hasMessageId, at, seen });
  if (heldFor.length === 0) return effectBy(meaning, dealers.terms(dealersOf(located), seen));
  const ownTerms = dealers.terms(meant(located), seen);
  return heldForOthers(located, effectBy(meaningFor(located, ownTerms), ownTerms));
}

/** Decides a reply: what it asks for, at which dealer, and what that changes. Nothing is written yet. */
export async function decideReply(
  deps: DecideDeps,
  located: LocatedReply,
  dealers: DealersInForce,
): Promise<ReplyRecord> {
  const { facts, attributed, phone, replyNumber } = located;
  const { reply, gateway, proof, seen } = facts;
  const verified = isVerified(proof);
  const terms = dealers.terms(dealersOf(located), seen);
  const meaning: ReplyMeaning = attributed ? meaningFor(located, terms) : { kind: 'empty' };
  const at = eventTime({ kind: meaning.kind, seen, sentAt: reply.sentAt, trusted: coversContent(proof) });
  const attribution = attributed?.to ?? null;
  const effect = decideEffect(located, dealers, { meaning, at });
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
