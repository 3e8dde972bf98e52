import { everyDealer } from './consent.ts';
import type { Attribution } from './attribution.ts';
import type { ReplyMeaning, WishPolicy } from './reply-meaning.ts';

const day = 24 * 3_600_000;
/** A START that reaches us later than this after it was sent is recorded, never applied. */
export const staleStart = 7 * day;

/** Why a START was not applied. */
export type FlagReason = 'unverified' | 'no-message-id' | 'dealer-not-certain' | 'too-old' | 'doubtful';

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
  /** Its signature or secret was checked, or it came through our SNS topic. */
  verified: boolean;
  hasMessageId: boolean;
  at: number;
  seen: number;
}

function optOutEffect(everyDealerMeant: boolean, attribution: Attribution): ReplyEffect {
  if (everyDealerMeant) return { do: 'stop', scope: everyDealer };
  if (attribution.to === 'dealer') return { do: 'stop', scope: attribution.dealerId };
  return heldAt(attribution);
}

/** A hold at all who could be meant. */
function heldAt(attribution: Attribution): ReplyEffect {
  if (attribution.to === 'dealer') return { do: 'hold', to: [attribution.dealerId] };
  return { do: 'hold', to: attribution.to === 'candidates' ? attribution.dealers : [everyDealer] };
}

/** An opt-out in an unlikely context: where one dealer is meant it opts out there until staff release it. */
const reviewEffect = (attribution: Attribution): ReplyEffect =>
  attribution.to === 'dealer' ? { do: 'hold', to: [attribution.dealerId], optOut: true } : heldAt(attribution);

function optInEffect({ meaning, attribution, verified, hasMessageId, at, seen }: EffectFacts): ReplyEffect {
  if (!verified) return { do: 'flag', reason: 'unverified' };
  if (!hasMessageId) return { do: 'flag', reason: 'no-message-id' };
  if (attribution.to !== 'dealer' || !attribution.certain) return { do: 'flag', reason: 'dealer-not-certain' };
  if (seen - at > staleStart) return { do: 'flag', reason: 'too-old' };
  if (meaning.kind === 'opt-in' && meaning.doubtful) return { do: 'flag', reason: 'doubtful' };
  return { do: 'start', dealerId: attribution.dealerId };
}

/** Decides what a reply changes. Doubt about an opt-out holds; doubt about an opt-in changes nothing. */
export function effectOf(facts: EffectFacts): ReplyEffect {
  const { meaning, attribution, wishes } = facts;
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
