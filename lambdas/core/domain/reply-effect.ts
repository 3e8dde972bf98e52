import { everyDealer } from './consent.ts';
import type { Attribution } from './attribution-facts.ts';
import { mayAskToStop, type ReplyMeaning, type WishPolicy } from './reply-meaning.ts';
import { isGenuine, isVerified, type ReplyProof } from './reply-proof.ts';

const day = 24 * 3_600_000;
/** A START that reaches us later than this after it was sent is recorded, never applied. */
export const staleStart = 7 * day;

/** Why a START was not applied. */
export type FlagReason = 'no-message-id' | 'message-id-used' | 'dealer-not-certain' | 'too-old' | 'doubtful';

/** What a reply does to the consent of its number: at most one register. */
export type ReplyEffect =
  | { do: 'nothing' }
  | { do: 'stop'; scope: string }
  | { do: 'start'; dealerId: string }
  /** `optOut`: it opts out, open to review; shown as unsubscribed, undone alone by its release. */
  | { do: 'hold'; to: readonly string[]; optOut?: true }
  | { do: 'flag'; reason: FlagReason };

export interface EffectFacts {
  meaning: ReplyMeaning;
  /** What becomes of a wish to stop at the dealer meant. */
  wishes: WishPolicy;
  attribution: Attribution;
  proof: ReplyProof;
  /** The dealers who texted the phone from that number, or own the number and have the phone in their books. */
  known: readonly string[];
  hasMessageId: boolean;
  at: number;
  seen: number;
}

function optOutEffect(everyDealerMeant: boolean, attribution: Attribution): ReplyEffect {
  if (everyDealerMeant) return { do: 'stop', scope: everyDealer };
  if (attribution.to === 'dealer') return { do: 'stop', scope: attribution.dealerId };
  return heldAt(attribution);
}

/** All who could be meant. */
function dealersMeant(attribution: Attribution): readonly string[] {
  if (attribution.to === 'dealer') return [attribution.dealerId];
  return attribution.to === 'candidates' ? attribution.dealers : [everyDealer];
}

const heldAt = (attribution: Attribution): ReplyEffect => ({ do: 'hold', to: dealersMeant(attribution) });

/** An opt-out in an unlikely context: where one dealer is meant it opts out there until staff release it. */
const reviewEffect = (attribution: Attribution): ReplyEffect =>
  attribution.to === 'dealer' ? { do: 'hold', to: [attribution.dealerId], optOut: true } : heldAt(attribution);

function optInEffect({ meaning, attribution, hasMessageId, at, seen }: EffectFacts): ReplyEffect {
  if (!hasMessageId) return { do: 'flag', reason: 'no-message-id' };
  if (attribution.to !== 'dealer' || !attribution.certain) return { do: 'flag', reason: 'dealer-not-certain' };
  if (seen - at > staleStart) return { do: 'flag', reason: 'too-old' };
  if (meaning.kind === 'opt-in' && meaning.doubtful) return { do: 'flag', reason: 'doubtful' };
  return { do: 'start', dealerId: attribution.dealerId };
}

/**
 * What a reply that nobody vouches for changes: what asks to stop, or may, holds; everything else does nothing. Where it is the
 * gateway's own, and merely too old or ambiguous, at all that could be meant; else only at dealers who know the phone, so that nobody can hold phones at will.
 */
function unverifiedEffect({ meaning, attribution, proof, known }: EffectFacts): ReplyEffect {
  if (!mayAskToStop(meaning)) return { do: 'nothing' };
  const everyDealerMeant = meaning.kind === 'opt-out' && meaning.everyDealer;
  const could = everyDealerMeant ? [everyDealer] : dealersMeant(attribution);
  if (isGenuine(proof)) return { do: 'hold', to: could };
  const meant = could.filter((dealerId) => known.includes(dealerId));
  const to = meant.length > 0 ? meant : known;
  return to.length > 0 ? { do: 'hold', to } : { do: 'nothing' };
}

/** Decides what a reply changes. Doubt about an opt-out holds; doubt about an opt-in changes nothing. */
export function effectOf(facts: EffectFacts): ReplyEffect {
  const { meaning, attribution, wishes } = facts;
  if (!isVerified(facts.proof)) return unverifiedEffect(facts);
  switch (meaning.kind) {
    case 'opt-out':
      return meaning.review ? reviewEffect(attribution) : optOutEffect(meaning.everyDealer, attribution);
    case 'wish':
      return wishes === 'opt-out' ? optOutEffect(false, attribution) : heldAt(attribution);
    case 'doubt':
      return heldAt(attribution);
    case 'opt-in':
      return optInEffect(facts);
    case 'empty':
    case 'help':
    case 'no-term':
      return { do: 'nothing' };
  }
}
