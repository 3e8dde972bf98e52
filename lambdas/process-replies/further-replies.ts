import type { DealersInForce, PartStore, ReplyNumbersInForce } from '../core/domain/ports.ts';
import { isVerified } from '../core/domain/reply-proof.ts';
import { joinParts } from './join-parts.ts';
import { dealersToLoad, locateReply, type LocatedReply, type ReplyFacts } from './locate-reply.ts';
import type { Once } from './once.ts';
import { processReply, type ReplyDeps } from './process-reply.ts';

export interface FurtherDeps extends ReplyDeps {
  settings: { forDealers(dealerIds: readonly string[]): Promise<DealersInForce> };
  parts: PartStore;
}

/**
 * Processes what follows from a reply, behind the reply itself, from whose key theirs are told apart: the same from the other phones that its
 * sender may be, and the long SMS that it completes.
 */
export async function processFurther(
  deps: FurtherDeps,
  reply: LocatedReply,
  numbers: Once<ReplyNumbersInForce>,
): Promise<void> {
  async function processOne(facts: ReplyFacts): Promise<LocatedReply | null> {
    const outcome = await locateReply(deps, facts, await numbers.get());
    if (!outcome.ok) return null;
    await processReply(deps, outcome.located, await deps.settings.forDealers(dealersToLoad([outcome.located])));
    return outcome.located;
  }

  async function processOtherSenders({ facts, otherPhones }: LocatedReply): Promise<void> {
    for (const from of otherPhones) await processOne({ ...facts, reply: { ...facts.reply, from }, otherSender: true });
  }

  await processOtherSenders(reply);
  const { proof } = reply.facts;
  const facts = isVerified(proof) || proof === 'stale' ? await joinParts(deps, reply) : null;
  const whole = facts && (await processOne(facts));
  if (whole) await processOtherSenders(whole);
}
