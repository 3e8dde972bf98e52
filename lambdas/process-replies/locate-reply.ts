import { termOfOthers, unlessUnknown } from '../core/domain/attribution-by-settings.ts';
import type { Attribution, AttributionFacts, SmsAbout } from '../core/domain/attribution-facts.ts';
import { attribute } from '../core/domain/attribution.ts';
import { aboutOf } from '../core/domain/sms-about.ts';
import { leftNumberGrace } from '../core/domain/left-number.ts';
import { eventTime } from '../core/domain/event-time.ts';
import { readReplyNumber, readSenders, type Phone } from '../core/domain/phone-numbers.ts';
import type { DealersInForce, NumberStore, ReplyNumbersInForce, SentStore } from '../core/domain/ports.ts';
import { coversContent, isVerified, type ReplyProof } from '../core/domain/reply-proof.ts';
import type { Holder } from '../core/domain/reply-record.ts';
import { asksEveryDealer, mayAskToStop, meaningOf } from '../core/domain/reply-meaning.ts';
import { isEmptyText } from '../core/domain/reply-text.ts';
import type { GatewayName } from '../core/gateways/gateway-names.ts';
import type { GatewayReply } from '../core/gateways/gateway-reply.ts';

export interface LocateDeps {
  sent: SentStore;
  numbers: NumberStore;
}

/** One reply, with what its delivery says of it. */
export interface ReplyFacts {
  reply: GatewayReply;
  gateway: GatewayName;
  proof: ReplyProof;
  deliveryId: string;
  /** Arrival at the edge, ms since 1970. */
  seen: number;
  /** Its sender is not the likeliest phone that the gateway's spelling may mean: only what asks to stop counts. */
  otherSender?: true;
}

/** A reply whose dealer is known as far as it can be. */
export interface LocatedReply {
  facts: ReplyFacts;
  /** What told the dealer; `null` for an empty reply, which concerns nobody. */
  attributed: { by: AttributionFacts; to: Attribution } | null;
  phone: string;
  /** What the spelling of its sender may mean as well. */
  otherPhones: readonly Phone[];
  replyNumber: string | null;
  /** Others than the dealer meant for certain, whose term it holds: there it is held. */
  heldFor: readonly string[];
  /** Of STOP ALL: the dealers who have the phone in their books, to be told as well. */
  others: readonly string[];
  /** Of a reply that is not verified: the dealers who know the phone, see {@link knownTo}. */
  known: readonly string[];
}

/** `ok: false`: it cannot be processed as it is and must be kept. */
export type LocateOutcome = { ok: true; located: LocatedReply } | { ok: false; why: string };

/** The dealers whom a reply is for, as far as that is known. */
export const meant = ({ attributed }: LocatedReply): readonly string[] => {
  if (attributed?.to.to === 'dealer') return [attributed.to.dealerId];
  return attributed?.to.to === 'candidates' ? attributed.to.dealers : [];
};

/** Beside the dealer meant, the others who texted: a word may be a term of theirs alone. */
const othersWhoTexted = ({ attributed }: LocatedReply): readonly string[] =>
  attributed?.to.to === 'dealer' ? attributed.by.threads.map(({ dealerId }) => dealerId) : [];

const owners = ({ attributed }: LocatedReply): readonly string[] =>
  attributed?.to.to === 'nobody'
    ? [...(attributed.by.replyNumber?.owners ?? []), ...attributed.by.formerOwnersHaving]
    : [];

/** The dealers that a reply could be for. */
export const dealersOf = (located: LocatedReply): readonly string[] => [
  ...new Set([...meant(located), ...owners(located), ...located.known, ...located.heldFor]),
];

/** What a dealer's SMS was about that a reply answers, as far as threads and references tell. */
export const aboutAt = ({ attributed }: LocatedReply, dealerId: string): SmsAbout =>
  attributed ? aboutOf(dealerId, attributed.by) : {};

/** How many dealers one batch read takes beside the global settings. */
const mostDealers = 99;

/**
 * The dealers whose settings a batch of replies needs: all that could be meant; and as far as one batch read goes those to be told of a STOP
 * ALL, and the owners of a number whose reply nobody is meant by. None of these owners ever texted the person; for those left out the
 * global terms and every floor hold, and events of a STOP ALL name no recipients at dealers left out.
 */
export function dealersToLoad(replies: readonly LocatedReply[]): string[] {
  const needed = new Set(
    replies.flatMap((located) => [...meant(located), ...othersWhoTexted(located), ...located.known]),
  );
  const all = new Set([...needed, ...replies.flatMap(({ others }) => others), ...replies.flatMap(owners)]);
  return [...all].slice(0, Math.max(needed.size, mostDealers));
}

/** Those of some dealers who have the phone in their books, or had it until a moment ago. */
const inBooksOf = (dealers: readonly string[], holders: readonly Holder[], seen: number): string[] => {
  const counts = ({ until }: Holder): boolean => until === undefined || until + leftNumberGrace >= seen;
  const having = new Set(holders.filter(counts).map(({ dealerId }) => dealerId));
  return dealers.filter((dealerId) => having.has(dealerId));
};

/**
 * The dealers who texted the phone from that number, or own the number and have the phone in their books: where a STOP that nobody
 * vouches for is likely enough to hold.
 */
function knownTo(
  { phone, at, threads, reference, replyNumber }: AttributionFacts,
  holders: readonly Holder[],
): string[] {
  const theirs = [...(replyNumber?.owners ?? []), ...(replyNumber?.formerOwners ?? [])];
  const answered = reference?.phone === phone ? [reference.dealerId, ...(reference.alsoReportedBy ?? [])] : [];
  const texted = threads.map(({ dealerId }) => dealerId);
  return [...new Set([...texted, ...inBooksOf(theirs, holders, at), ...answered])].toSorted();
}

/** Step 2 of the order of writes: reads what tells the dealer. Nothing is written. */
export async function locateReply(
  { sent, numbers }: LocateDeps,
  facts: ReplyFacts,
  { replyNumbers }: ReplyNumbersInForce,
): Promise<LocateOutcome> {
  const { reply, gateway, proof, seen } = facts;
  const number = readReplyNumber(reply.to);
  const replyNumber = number === null ? null : (replyNumbers.get(number) ?? null);
  const [phone, ...otherPhones] = readSenders(reply.from, replyNumber?.country);
  if (phone === undefined) return { ok: false, why: 'its sender is not a phone number' };
  const located = { facts, phone, otherPhones, replyNumber: number, heldFor: [] };
  if (isEmptyText(reply.text) && reply.verdict !== 'opt-out')
    return { ok: true, located: { ...located, attributed: null, others: [], known: [] } };
  const wasSold = (replyNumber?.formerOwners.length ?? 0) > 0;
  const [answered, threads, holders] = await Promise.all([
    reply.answers === undefined ? null : sent.reference(gateway, reply.answers),
    number === null ? [] : numbers.threads(phone, number),
    asksEveryDealer(reply.text) || !isVerified(proof) || wasSold ? numbers.holders(phone) : [],
  ]);
  // What was allowed from another number says nothing of who texts from this one.
  const isElsewhere = answered?.from !== undefined && number !== null && answered.from !== number;
  const reference = answered && { ...answered, asked: answered.asked === true && !isElsewhere };
  const at = eventTime({ kind: 'no-term', seen, sentAt: reply.sentAt, trusted: coversContent(proof) });
  const formerOwnersHaving = inBooksOf(replyNumber?.formerOwners ?? [], holders, at);
  const by: AttributionFacts = { phone, at, replyNumber, threads, reference, formerOwnersHaving };
  const others = asksEveryDealer(reply.text) ? [...new Set(holders.map(({ dealerId }) => dealerId))] : [];
  const known = isVerified(proof) ? [] : knownTo(by, holders);
  return { ok: true, located: { ...located, attributed: { by, to: attribute(by) }, others, known } };
}

/** The same reply attributed as settings say: which dealers there are, and whose terms it holds. */
export function attributedBySettings(located: LocatedReply, { isKnown, terms }: DealersInForce): LocatedReply {
  const { attributed, facts } = located;
  if (!attributed) return located;
  const meaningAt = (dealerId: string) => meaningOf(facts.reply.text, terms([dealerId], facts.seen));
  const to = unlessUnknown(attributed.to, isKnown);
  const dealers = termOfOthers(to, attributed.by, {
    optsOut: (dealerId) => meaningAt(dealerId).kind === 'opt-out',
    // The gateway's word that the person opted out counts at the dealer meant, whoever else has the word among their terms.
    asksToStop: (dealerId) => facts.reply.verdict === 'opt-out' || mayAskToStop(meaningAt(dealerId)),
  });
  if (dealers.length === 0) return { ...located, attributed: { ...attributed, to } };
  // Where the dealer is not certain, it is theirs whose word it is.
  return to.to === 'dealer' && to.certain
    ? { ...located, attributed: { ...attributed, to }, heldFor: dealers }
    : { ...located, attributed: { ...attributed, to: { to: 'candidates', dealers, reason: 'term-of-another' } } };
}
