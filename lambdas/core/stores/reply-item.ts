import { everyDealer } from '../domain/consent.ts';
import { sha256 } from '../domain/digest.ts';
import type { CustomerKey, ReplyRecord } from '../domain/reply-record.ts';
import { statusKey } from '../domain/statuses.ts';
import { expiry, historyKeys, listPartition, orderOf } from './communication-entry.ts';
import { readAbout } from './sms-about.ts';

/** How much of a reply's text is kept; a longer one with its length and SHA-256. */
export const keptText = 1600;

/** Whose open review a reply is: dealers, or `*` for the platform. */
export function reviewers({ effect, attribution }: ReplyRecord): readonly string[] {
  if (effect.do === 'hold') return effect.to;
  if (effect.do !== 'flag') return [];
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [everyDealer];
}

/**
 * The dealers who find a reply under an entry of their own: all who could be meant, and whom a hold asks though the reply may not be theirs,
 * as where nothing proves who sent it.
 */
export function dealersWithEntries({ effect, attribution }: ReplyRecord): readonly string[] {
  const asked = effect.do === 'hold' ? effect.to.filter((scope) => scope !== everyDealer) : [];
  if (attribution?.to === 'dealer') return asked.filter((dealerId) => dealerId !== attribution.dealerId);
  return [...new Set([...(attribution?.to === 'candidates' ? attribution.dealers : []), ...asked])];
}

/** Half an emoji, where a gateway's cut or our own went through one, is not well-formed Unicode, which a store may refuse. */
export const kept = (text: string): string => text.slice(0, keptText).toWellFormed();

const textAttributes = (text: string): Record<string, unknown> => ({
  body: kept(text),
  ...(text.length <= keptText ? {} : { bodyLength: text.length, bodySha256: sha256(text) }),
});

/** The guard against duplicates and the evidence of one reply. */
export function recordItem(record: ReplyRecord): Record<string, unknown> {
  const { ref, text, effect, meaning, attribution, seen, about, addressed, ...facts } = record;
  const dealerId = attribution?.to === 'dealer' ? attribution.dealerId : undefined;
  const [reviewer, ...others] = reviewers(record).filter((scope) => !dealersWithEntries(record).includes(scope));
  return {
    id: ref,
    entry: 'reply',
    kind: 'reply',
    ...facts,
    ...about,
    ...(addressed.length === 0 ? {} : { addressed: addressed.map(statusKey) }),
    seen,
    meaning,
    effect,
    attribution,
    ...textAttributes(text),
    outcome: meaning.kind,
    reason: attribution?.reason,
    order: orderOf(seen, ref),
    ...(dealerId === undefined
      ? {}
      : { dealerId, list: listPartition(dealerId, seen, ref), ...historyKeys(dealerId, about) }),
    ...(reviewer !== undefined && others.length === 0 ? { review: reviewer } : {}),
    ...(effect.do === 'nothing' || effect.do === 'flag' ? { expiresAt: expiry(seen) } : {}),
  };
}

const readAddressed = ({ addressed }: Record<string, unknown>): CustomerKey[] =>
  (Array.isArray(addressed) ? addressed : []).map((key) => {
    const [dealerId = '', ...customerId] = String(key).split('#');
    return { dealerId, customerId: customerId.join('#') };
  });

/** Reads a record back; its text is as much of it as was kept, and empty where it was erased. */
export function readRecord(item: Record<string, unknown>): ReplyRecord {
  const { id, body, gateway, messageId, phone, replyNumber, verified, at, seen, meaning, ruleVersion } = item;
  const { attribution, effect, decidedAt, statusBefore, proof, lastSent } = item;
  const stored = { gateway, phone, replyNumber, verified, at, seen, meaning, ruleVersion, attribution, effect };
  return {
    ref: id,
    text: body ?? '',
    ...stored,
    about: readAbout(item),
    addressed: readAddressed(item),
    decidedAt,
    statusBefore,
    ...(messageId === undefined ? {} : { messageId }),
    ...(proof === undefined ? {} : { proof }),
    ...(lastSent === undefined ? {} : { lastSent }),
  } as unknown as ReplyRecord;
}
