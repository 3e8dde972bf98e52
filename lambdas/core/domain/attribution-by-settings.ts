import type { Attribution, AttributionFacts } from './attribution-facts.ts';

/**
 * A dealer without settings is a slip, such as a letter in the id of a number's only owner or of a report: whose reply it is then nobody
 * knows.
 * @param isDealer whether there are settings of a dealer
 */
export const unlessUnknown = (attribution: Attribution, isDealer: (dealerId: string) => boolean): Attribution =>
  attribution.to === 'dealer' && !isDealer(attribution.dealerId)
    ? { to: 'nobody', reason: 'unknown-dealer' }
    : attribution;

/** What a reply is to a dealer, by the terms there. */
export interface ReadBy {
  /** It holds an opt-out term. */
  optsOut: (dealerId: string) => boolean;
  /** That, or it reads like a wish to stop. */
  asksToStop: (dealerId: string) => boolean;
}

/**
 * The others who texted the phone and whose term a reply holds, where it is none at the dealer meant: only they promised that word. With
 * the dealer meant, where it reads like a wish there.
 */
export function termOfOthers(
  attribution: Attribution,
  { threads }: AttributionFacts,
  { optsOut, asksToStop }: ReadBy,
): string[] {
  if (attribution.to !== 'dealer' || threads.length === 0) return [];
  const { dealerId } = attribution;
  if (optsOut(dealerId)) return [];
  const others = threads.map((thread) => thread.dealerId).filter((other) => other !== dealerId && optsOut(other));
  if (others.length === 0) return [];
  return [...others, ...(asksToStop(dealerId) ? [dealerId] : [])].toSorted();
}
