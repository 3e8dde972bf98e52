import type { Phone } from './phone-numbers.ts';

const hour = 3_600_000;
/** Of several dealers that texted a person, the latest one is meant if it texted this recently … */
export const recentThread = 72 * hour;
/** … and all others did so at least this long before it. */
export const staleThread = 30 * 24 * hour;

/** A reply number as settings know it. */
export interface ReplyNumber {
  /** E.164, or the digits of a short code. */
  number: string;
  /** ISO 3166. */
  country: string;
  owners: readonly string[];
  formerOwners: readonly string[];
  /** The gateway whose number it is. */
  gateway?: string | undefined;
  /** The gateway confirms opt-outs itself. */
  gatewayConfirms?: boolean | undefined;
}

/** What an SMS was about, as its sender said. */
export interface SmsAbout {
  customerId?: string;
  campaignId?: string;
  leadId?: string;
  /** The user who looks after the lead. */
  leadOwnerId?: string;
  automationId?: string;
}

/** That a dealer texted a phone from a reply number, when last (ms since 1970), and about what. */
export interface Thread extends SmsAbout {
  dealerId: string;
  at: number;
}

/** The outbound message that the gateway says is answered. */
export interface SentReference extends SmsAbout {
  dealerId: string;
  phone: Phone;
  /** Whether its dealer asked validate-send about that SMS, so that it is theirs for sure. */
  asked?: boolean;
  /** Other dealers who reported the same message as theirs. */
  alsoReportedBy?: readonly string[];
}

export interface AttributionFacts {
  phone: Phone;
  /** Event time of the reply. */
  at: number;
  replyNumber: ReplyNumber | null;
  threads: readonly Thread[];
  reference: SentReference | null;
  /** The former owners of the number who have the phone in their books. */
  formerOwnersHaving: readonly string[];
}

export type AttributionReason =
  | 'reference'
  | 'disputed-reference'
  | 'sole-owner'
  | 'former-owner'
  | 'only-thread'
  | 'latest-thread'
  | 'several-threads'
  | 'term-of-another'
  | 'no-thread'
  | 'unknown-dealer'
  | 'unknown-reply-number';

/** Which dealer a reply belongs to, and why. Only a `certain` attribution is enough for a START. */
export type Attribution =
  | { to: 'dealer'; dealerId: string; certain: boolean; reason: AttributionReason }
  | { to: 'candidates'; dealers: readonly string[]; reason: AttributionReason }
  | { to: 'nobody'; reason: AttributionReason };

function byThreads(threads: readonly Thread[], at: number): Attribution | null {
  const [latest, ...others] = threads.toSorted((a, b) => b.at - a.at || (a.dealerId < b.dealerId ? -1 : 1));
  if (!latest) return null;
  if (others.length === 0) return { to: 'dealer', dealerId: latest.dealerId, certain: true, reason: 'only-thread' };
  const meant =
    latest.at <= at && at - latest.at <= recentThread && others.every((other) => latest.at - other.at >= staleThread);
  return meant
    ? { to: 'dealer', dealerId: latest.dealerId, certain: false, reason: 'latest-thread' }
    : { to: 'candidates', dealers: threads.map(({ dealerId }) => dealerId).toSorted(), reason: 'several-threads' };
}

/** What belongs together: who the SMS was for, and what sent it. */
const aboutWhom = ['customerId', 'leadId', 'leadOwnerId'] as const;
const sentBy = ['campaignId', 'automationId'] as const;

const isKnown = ([, value]: readonly [string, string | undefined]): boolean => value !== undefined;

/** Some fields of the SMS named, completed from the thread's latest SMS unless that one was about somebody or something else. */
function completed(fields: readonly (keyof SmsAbout)[], named: SmsAbout, thread: SmsAbout): SmsAbout {
  const differs = fields.some((field) => named[field] && thread[field] && named[field] !== thread[field]);
  const valueOf = (field: keyof SmsAbout) => named[field] ?? (differs ? undefined : thread[field]);
  return Object.fromEntries(fields.map((field) => [field, valueOf(field)] as const).filter(isKnown));
}

/** What the dealer's SMS was about that a reply answers: the message named, and what the dealer's thread knows beside it. */
export function aboutOf(dealerId: string, { reference, phone, threads }: AttributionFacts): SmsAbout {
  const named = reference?.dealerId === dealerId && reference.phone === phone ? reference : {};
  const thread = threads.find((one) => one.dealerId === dealerId) ?? {};
  return { ...completed(aboutWhom, named, thread), ...completed(sentBy, named, thread) };
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
 * The only owner of a number from which nobody else texted. A former one who may have done so before it was known is meant as well, and
 * whoever says to have texted from a number that was never theirs takes nothing away from its owner.
 */
function bySoleOwner({ replyNumber, threads, formerOwnersHaving }: AttributionFacts): Attribution | null {
  const owner = soleOwnerOf(replyNumber);
  if (owner === undefined) return null;
  const texted = threads.map(({ dealerId }) => dealerId);
  const theirs = new Set([owner, ...(replyNumber?.formerOwners ?? [])]);
  if (texted.some((dealerId) => !theirs.has(dealerId)))
    return { to: 'candidates', dealers: [...new Set([owner, ...texted])].toSorted(), reason: 'several-threads' };
  if (texted.some((dealerId) => dealerId !== owner)) return null;
  const former = threads.length > 0 ? [] : formerOwnersHaving.filter((dealerId) => dealerId !== owner);
  return former.length === 0
    ? { to: 'dealer', dealerId: owner, certain: true, reason: 'sole-owner' }
    : { to: 'candidates', dealers: [owner, ...former].toSorted(), reason: 'former-owner' };
}

/** Works out the dealer a reply belongs to. The steps are tried in order; the first that can tell decides. */
export function attribute(facts: AttributionFacts): Attribution {
  const { phone, at, replyNumber, threads, reference } = facts;
  if (reference && reference.phone === phone) return byReference(facts, reference);
  return (
    bySoleOwner(facts) ??
    byThreads(threads, at) ?? { to: 'nobody', reason: replyNumber ? 'no-thread' : 'unknown-reply-number' }
  );
}

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
