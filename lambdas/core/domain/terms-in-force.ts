import { readTerms, shippedTerms, type Term } from './opt-out-terms.ts';

/** How long a removed term still counts, in milliseconds: SMS that promised it are still on phones. */
export const removedTermCountsFor = 60 * 24 * 3_600_000;

/** How long it is remembered after that, for replies of before that are processed late: from the dead-letter queue, or kept and replayed. */
const removedTermRememberedFor = 400 * 24 * 3_600_000;

/** A term that was removed, and until when it counts (ms since 1970). */
export interface RemovedTerm {
  /** As it was typed, with its `=`. */
  typed: string;
  until: number;
}

/** Opt-out terms at one level of settings: as typed, and what was removed from them. */
export interface TermsSetting {
  typed: string;
  removed: readonly RemovedTerm[];
}

/** A dealer's own terms: beside the global ones, or instead of them. */
export interface DealerTermsSetting extends TermsSetting {
  mode: 'add' | 'replace';
}

/** No setting removes these: each counts as the whole reply. */
const floor = shippedTerms('=STOP, =STOPALL, =UNSUB, =UNSUBSCRIBE, =OPT OUT');
/** US dealers: the words that 47 CFR 64.1200(a)(10) names beside them. */
export const usFloorTerms = '=END, =QUIT, =CANCEL, =REVOKE';
const usFloor = shippedTerms(usFloorTerms);

/** A country that no rule names: only the floor that holds everywhere counts. */
export const everywhere = 'ZZ';

const lists = new Map<string, Term[]>();
const mostLists = 500;

/** Reads a list as it is stored, once for all replies. */
function read(typed: string): Term[] {
  const before = lists.get(typed);
  if (before) return before;
  const terms = readTerms(typed);
  if (lists.size >= mostLists) lists.clear();
  lists.set(typed, terms);
  return terms;
}

/** Those removed are read as one list, so that a thousand of them are as quick to find again as one. */
const current = ({ typed, removed }: TermsSetting, now: number): Term[] => {
  const counting = removed.filter(({ until }) => until > now).map((term) => term.typed);
  return [...read(typed), ...read(counting.join(','))];
};

/**
 * The opt-out terms in force at one dealer: the global ones with the dealer's own, or the dealer's instead, what was removed less than 60
 * days ago, and the floor.
 * @param country the dealer's; `null` where no dealer is known: then every floor holds
 */
export function optOutTermsInForce(
  global: TermsSetting,
  dealer: DealerTermsSetting | null,
  country: string | null,
  now: number,
): Term[] {
  const own = dealer ? current(dealer, now) : [];
  const common = dealer?.mode === 'replace' ? [] : current(global, now);
  return [...common, ...own, ...floor, ...(country === null || country === 'US' ? usFloor : [])];
}

const keyOf = ({ words, wholeReplyOnly }: Term): string => `${wholeReplyOnly ? '=' : ''}${words.join(' ')}`;

/**
 * What is remembered as removed when one list of terms takes the place of another: whatever the new one no longer has counts for 60 days
 * from now; what was removed before keeps its own day.
 */
export function removedTerms(before: TermsSetting, typed: string, now: number): RemovedTerm[] {
  const kept = new Set(read(typed).map(keyOf));
  const gone = read(before.typed)
    .filter((term) => !kept.has(keyOf(term)))
    .map((term) => ({ typed: `${term.wholeReplyOnly ? '=' : ''}${term.text}`, until: now + removedTermCountsFor }));
  const earlier = before.removed.filter(
    (term) => term.until + removedTermRememberedFor > now && !read(term.typed).some((one) => kept.has(keyOf(one))),
  );
  return [...earlier, ...gone];
}

/** Each term that is remembered as removed once, with its last day: a list that comes and goes again does not pile up. */
export function eachRemovedOnce(removed: readonly RemovedTerm[]): RemovedTerm[] {
  const last = new Map<string, number>();
  for (const { typed, until } of removed) last.set(typed, Math.max(until, last.get(typed) ?? 0));
  return [...last].map(([typed, until]) => ({ typed, until }));
}

/** What is remembered as removed where STOP ALL is switched off: SMS that promised it are still on phones. */
export const stopAllRemoved = (now: number): RemovedTerm => ({ typed: '=STOP ALL', until: now + removedTermCountsFor });

/** Whether STOP ALL, switched off since, still counts. */
export const stillStopsAll = (removed: readonly RemovedTerm[], now: number): boolean =>
  removed.some(({ typed, until }) => typed === '=STOP ALL' && until > now);

/** A term that was added, and when (ms since 1970). */
export interface AddedTerm {
  /** As it was typed, with its `=`. */
  typed: string;
  since: number;
}

/**
 * How long after a term was added no SMS may promise it, in milliseconds: a warm process-replies goes by settings of up to 30 s ago, and
 * would not know an answer that comes at once.
 */
export const addedTermSettlesIn = 40_000;

/** What is remembered as added when one list of terms takes the place of another; what has long settled is forgotten. */
export function addedTerms(
  before: TermsSetting & { added: readonly AddedTerm[] },
  typed: string,
  now: number,
): AddedTerm[] {
  const known = new Set(current(before, now).map(keyOf));
  const fresh = read(typed).filter((term) => !known.has(keyOf(term)));
  const settling = before.added.filter(({ since }) => since + addedTermSettlesIn > now);
  return [
    ...settling,
    ...fresh.map((term) => ({ typed: `${term.wholeReplyOnly ? '=' : ''}${term.text}`, since: now })),
  ];
}

/** Terms without those that were added so lately that no SMS may promise them yet. */
export function settledTerms(terms: readonly Term[], added: readonly AddedTerm[], now: number): Term[] {
  const lately = added.filter(({ since }) => since + addedTermSettlesIn > now).flatMap(({ typed }) => read(typed));
  const fresh = new Set(lately.map(keyOf));
  return terms.filter((term) => !fresh.has(keyOf(term)));
}
