import type { ReplyView } from '../../core/contracts/admin/replies.ts';
import { everyDealer } from '../../core/domain/consent.ts';
import { reasonOf } from '../../core/domain/matching/reasons.ts';
import type { NumberStatus, ReplyRecord } from '../../core/domain/reply-record.ts';
import { readRecord } from '../../core/stores/reply-item.ts';
import { pathId } from '../http/path-id.ts';
import { idIn } from './id-in.ts';
import { moment, momentOf, textOf } from './moment.ts';

type Item = Record<string, unknown>;

/** For whom a reply is shown: the platform sees all, a dealer what concerns it. */
export type Viewer = { dealerId: string } | 'platform';

const concerns = (viewer: Viewer, scope: string): boolean =>
  viewer === 'platform' || scope === viewer.dealerId || scope === everyDealer;

const customersOf = (item: Item) =>
  ((item['customers'] ?? []) as string[]).map((key) => {
    const at = key.indexOf('#');
    return { dealerId: key.slice(0, at), customerId: key.slice(at + 1) };
  });

/** Whether a reply concerns a dealer: it could be theirs, or it touched a customer of theirs. */
export function isConcerned(entries: readonly Item[], dealerId: string): boolean {
  const item = entries.find(({ entry }) => entry === 'reply');
  if (!item) return false;
  const { attribution, effect } = readRecord(item);
  if (attribution?.to === 'dealer' && attribution.dealerId === dealerId) return true;
  if (attribution?.to === 'candidates' && attribution.dealers.includes(dealerId)) return true;
  if (effect.do === 'hold' && effect.to.includes(dealerId)) return true;
  return customersOf(item).some((customer) => customer.dealerId === dealerId) || hasEntry(entries, dealerId);
}

const hasEntry = (entries: readonly Item[], dealerId: string): boolean =>
  entries.some(({ kind, dealerId: of }) => kind === 'reply' && of === dealerId);

function showAttribution({ attribution }: ReplyRecord, viewer: Viewer): ReplyView['attribution'] {
  if (!attribution) return null;
  const { to, reason } = attribution;
  if (to === 'nobody') return { to, reason };
  if (to === 'candidates') return { to, reason, dealers: attribution.dealers.filter((one) => concerns(viewer, one)) };
  const { dealerId, certain } = attribution;
  return { to, reason, certain, ...(concerns(viewer, dealerId) ? { dealerId } : {}) };
}

function showEffect({ effect }: ReplyRecord, viewer: Viewer): ReplyView['effect'] {
  const given: { do: string; scope?: string; dealerId?: string; to?: readonly string[]; reason?: string } = effect;
  const { scope, dealerId, to, reason } = given;
  return {
    do: effect.do,
    ...(scope !== undefined && concerns(viewer, scope) ? { scope } : {}),
    ...(dealerId !== undefined && concerns(viewer, dealerId) ? { dealerId } : {}),
    ...(to ? { to: to.filter((one) => concerns(viewer, one)) } : {}),
    ...textOf('reason', reason),
  };
}

const statuses = (value: unknown, viewer: Viewer): Record<string, NumberStatus> =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, NumberStatus>).filter(([dealer]) => concerns(viewer, dealer)),
  );

type ShownAnswer = ReplyView['answers'][number];

/** An answer of the platform's that chose a dealer is to all others no more than that their question is lifted. */
function showAnswer(item: Item, dealerId: string, viewer: Viewer): ShownAnswer {
  const concerned = typeof item['concerned'] === 'string' ? item['concerned'] : dealerId;
  const given = { dealerId, by: String(item['by']), at: moment(Number(item['at'])) };
  if (!concerns(viewer, concerned)) return { ...given, answer: 'released' };
  return {
    ...given,
    answer: String(item['outcome']),
    ...(concerned === dealerId ? {} : { chosen: concerned }),
    ...(item['statusBefore'] ? { statusBefore: item['statusBefore'] as NumberStatus } : {}),
    ...(item['statusAfter'] ? { statusAfter: item['statusAfter'] as NumberStatus } : {}),
  };
}

const answersIn = (entries: readonly Item[], viewer: Viewer): ReplyView['answers'] =>
  entries
    .filter(({ kind }) => kind === 'review')
    .map((item) => ({ item, dealerId: String(item['entry']).split('#')[1] ?? '' }))
    .filter(({ dealerId }) => concerns(viewer, dealerId))
    .map(({ item, dealerId }) => showAnswer(item, dealerId, viewer));

const openIn = (entries: readonly Item[], viewer: Viewer): string[] =>
  entries.flatMap(({ review }) => (typeof review === 'string' && concerns(viewer, review) ? review : []));

type Span = readonly [number, number];

function showMeaning({ meaning }: ReplyRecord): ReplyView['meaning'] {
  const given: { kind: string; term?: string; everyDealer?: boolean; review?: boolean; rule?: string; span?: Span } =
    meaning;
  const { kind, term, everyDealer: all, review, rule, span } = given;
  return {
    kind,
    ...textOf('term', term),
    ...(all ? { everyDealer: true } : {}),
    ...(review ? { review: true } : {}),
    ...(rule === undefined ? {} : { rule, explanation: reasonOf(rule) }),
    ...(span ? { span: [...span] } : {}),
  };
}

/** Who looked after what the SMS was about is the dealer's whose SMS it was. */
function showAbout({ about, attribution }: ReplyRecord, item: Item, viewer: Viewer): ReplyView['about'] {
  const own = attribution?.to === 'dealer' && concerns(viewer, attribution.dealerId);
  return own ? { ...textOf('leadId', idIn(item['lead'])), ...about } : {};
}

/** The confirmation is a text of the dealer whose reply it was. */
const confirmedIn = ({ attribution }: ReplyRecord, item: Item, viewer: Viewer): { confirmedAt?: string } =>
  attribution?.to === 'dealer' && concerns(viewer, attribution.dealerId)
    ? momentOf('confirmedAt', item['confirmedAt'])
    : {};

/**
 * One reply with what was decided, and what was answered to it.
 * @param entries all under its id; `null`: there is no such reply
 */
export function showReply(entries: readonly Item[], viewer: Viewer): ReplyView | null {
  const item = entries.find(({ entry }) => entry === 'reply');
  if (!item) return null;
  const record = readRecord(item);
  return {
    id: pathId(record.ref),
    gateway: record.gateway,
    ...textOf('messageId', record.messageId),
    phone: record.phone,
    replyNumber: record.replyNumber,
    text: record.text,
    verified: record.verified,
    ...(record.proof === undefined ? {} : { proof: record.proof }),
    ...textOf('lastSent', record.lastSent),
    at: moment(record.at),
    seen: moment(record.seen),
    decidedAt: moment(record.decidedAt),
    ...momentOf('doneAt', item['doneAt']),
    ...confirmedIn(record, item, viewer),
    meaning: showMeaning(record),
    ruleVersion: record.ruleVersion,
    attribution: showAttribution(record, viewer),
    effect: showEffect(record, viewer),
    about: showAbout(record, item, viewer),
    customers: customersOf(item).filter(({ dealerId }) => viewer === 'platform' || dealerId === viewer.dealerId),
    statusBefore: statuses(record.statusBefore, viewer),
    statusAfter: statuses(item['statusAfter'], viewer),
    openAt: openIn(entries, viewer),
    answers: answersIn(entries, viewer),
  };
}
