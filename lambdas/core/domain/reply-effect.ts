import { everyDealer } from './consent.ts';
import type { Attribution } from './attribution.ts';
import type { ReplyMeaning } from './reply-meaning.ts';

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
  | { do: 'hold'; to: readonly string[] }
  | { do: 'flag'; reason: FlagReason };

export interface EffectFacts {
  meaning: ReplyMeaning;
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
  return { do: 'hold', to: attribution.to === 'candidates' ? attribution.dealers : [everyDealer] };
}

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
  const { meaning, attribution } = facts;
  if (meaning.kind === 'opt-out') return optOutEffect(meaning.everyDealer, attribution);
  return meaning.kind === 'opt-in' ? optInEffect(facts) : { do: 'nothing' };
}
