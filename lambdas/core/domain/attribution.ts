import type { Attribution, AttributionFacts, ReplyNumber, SentReference, Thread } from './attribution-facts.ts';

const hour = 3_600_000;
/** Of several dealers that texted a person, the latest one is meant if it texted this recently … */
export const recentThread = 72 * hour;
/** … and all others did so at least this long before it. */
export const staleThread = 30 * 24 * hour;

/** How far a gateway's clock may be behind ours. */
const clockSlack = 5 * 60_000;

/** Whether validate-send allowed the latest SMS of a thread. */
const isAsked = ({ at, askedAt }: Thread): boolean => askedAt !== undefined && at - askedAt <= recentThread;

/** Where one dealer was allowed to text, another who merely says to have done so takes nothing away from them. */
const isProven = (latest: Thread, others: readonly Thread[]): boolean =>
  isAsked(latest) || others.every(({ askedAt }) => askedAt === undefined);

function byThreads({ threads, at }: AttributionFacts): Attribution | null {
  const [latest, ...others] = threads.toSorted((a, b) => b.at - a.at || (a.dealerId < b.dealerId ? -1 : 1));
  if (!latest) return null;
  const { dealerId } = latest;
  if (others.length === 0) {
    // A reply is no answer to an SMS that came later; and that somebody says to have texted proves nothing.
    const certain = latest.askedAt !== undefined && latest.at <= at + clockSlack;
    return { to: 'dealer', dealerId, certain, reason: 'only-thread' };
  }
  const meant =
    latest.at <= at &&
    at - latest.at <= recentThread &&
    others.every((other) => latest.at - other.at >= staleThread) &&
    isProven(latest, others);
  return meant
    ? { to: 'dealer', dealerId, certain: false, reason: 'latest-thread' }
    : { to: 'candidates', dealers: threads.map((thread) => thread.dealerId).toSorted(), reason: 'several-threads' };
}

/** The one dealer who owns a number. */
function soleOwnerOf(replyNumber: ReplyNumber | null): string | undefined {
  const [owner, ...coOwners] = replyNumber?.owners ?? [];
  return coOwners.length === 0 ? owner : undefined;
}

/**
 * The dealer who reported the message that is answered. A report that nobody can bear out, while somebody else texted the phone or owns the
 * number alone, could be a slip: then it is either's.
 */
function byReference({ reference, threads, replyNumber }: AttributionFacts, { dealerId }: SentReference): Attribution {
  const { alsoReportedBy = [], asked = false } = reference ?? {};
  const owner = soleOwnerOf(replyNumber);
  const rivals = asked ? [] : [...threads.map((thread) => thread.dealerId), ...(owner === undefined ? [] : [owner])];
  const dealers = [...new Set([dealerId, ...alsoReportedBy, ...rivals])].toSorted();
  return dealers.length === 1
    ? { to: 'dealer', dealerId, certain: true, reason: 'reference' }
    : { to: 'candidates', dealers, reason: 'disputed-reference' };
}

/**
 * The only owner of a number from which nobody else texted. A former one who may have done so before it was known is meant as well, unless
 * the owner texted before the reply; and whoever says to have texted from a number that was never theirs takes nothing away from its owner.
 */
function bySoleOwner({ at, replyNumber, threads, formerOwnersHaving }: AttributionFacts): Attribution | null {
  const owner = soleOwnerOf(replyNumber);
  if (owner === undefined) return null;
  const texted = threads.map(({ dealerId }) => dealerId);
  const theirs = new Set([owner, ...(replyNumber?.formerOwners ?? [])]);
  if (texted.some((dealerId) => !theirs.has(dealerId)))
    return { to: 'candidates', dealers: [...new Set([owner, ...texted])].toSorted(), reason: 'several-threads' };
  if (texted.some((dealerId) => dealerId !== owner)) return null;
  const former = threads.some((thread) => thread.at <= at)
    ? []
    : formerOwnersHaving.filter((dealerId) => dealerId !== owner);
  return former.length === 0
    ? { to: 'dealer', dealerId: owner, certain: true, reason: 'sole-owner' }
    : { to: 'candidates', dealers: [owner, ...former].toSorted(), reason: 'former-owner' };
}

/** Works out the dealer a reply belongs to. The steps are tried in order; the first that can tell decides. */
export function attribute(facts: AttributionFacts): Attribution {
  const { phone, replyNumber, reference } = facts;
  if (reference && reference.phone === phone) return byReference(facts, reference);
  return (
    bySoleOwner(facts) ??
    byThreads(facts) ?? { to: 'nobody', reason: replyNumber ? 'no-thread' : 'unknown-reply-number' }
  );
}
