/**
 * What is known of one phone number's wish, as registers that only move forward (design: "consent").
 * All times are milliseconds since 1970.
 */

/** Every dealer, where a dealer's id could stand. */
export const everyDealer = '*';

/** A STOP or START that counts. */
export interface Mark {
  /** Event time: when the person sent it, as far as that is known for certain. */
  at: number;
  /** When it arrived at our edge, on our clock. */
  seen: number;
  /** The reply's record: the evidence. */
  ref: string;
}

/** Sends are blocked while a question about one reply is open. */
export interface Hold {
  at: number;
  seen: number;
  /** The dealers that could be meant, or `['*']`. */
  to: readonly string[];
  /** The reply opted out, in a context that makes staff's review worth while: shown as unsubscribed. */
  optOut?: boolean;
  /** Who answered, by dealer; `*` where the platform answered for all. */
  closed: Readonly<Record<string, string>>;
}

/** A hold as it is put, closed by nobody yet. */
export const newHold = ({ at, seen, to, optOut }: Omit<Hold, 'closed'>): Hold => ({
  at,
  seen,
  to,
  ...(optOut ? { optOut } : {}),
  closed: {},
});

/** The carrier or gateway itself refuses this phone from one reply number. */
export interface GatewayBlock {
  at: number;
  on: boolean;
  code: string;
  /** Which one refuses: nobody else's word lifts it. Older blocks do not say. */
  gateway?: string;
}

export interface Consent {
  /** By dealer id, and `*` for STOP ALL: what replies and imports said, and what staff confirmed of them. */
  stops: Readonly<Record<string, Mark>>;
  /** By dealer id: staff opted out somebody who had the number. No START lifts it. */
  staffStops: Readonly<Record<string, Mark>>;
  /** By dealer id. */
  starts: Readonly<Record<string, Mark>>;
  /** By the reply's record. */
  holds: Readonly<Record<string, Hold>>;
  /** By reply number and gateway: {@link blockKey}. */
  blocks: Readonly<Record<string, GatewayBlock>>;
}

export const noConsentKnown: Consent = { stops: {}, staffStops: {}, starts: {}, holds: {}, blocks: {} };

/**
 * Whether `next` moves a register that holds `current` forward: the later event; of two at the same moment the one seen later, so that
 * the result is the same in whatever order they are written.
 */
export const movesForward = (next: Mark, current: Mark | undefined): boolean =>
  current === undefined ||
  next.at > current.at ||
  (next.at === current.at && (next.seen > current.seen || (next.seen === current.seen && next.ref > current.ref)));

/** A dealer may be called `constructor`, which every object seems to have. */
const own = <T>(registers: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(registers, key) ? registers[key] : undefined;

const isClosed = ({ closed }: Hold, dealerId: string): boolean =>
  own(closed, dealerId) !== undefined || own(closed, everyDealer) !== undefined;

/** Why a number is blocked at a dealer. */
export type NumberBlock = { because: 'stop'; scope: 'dealer' | 'every-dealer'; mark: Mark } | OpenHold;
export interface OpenHold {
  because: 'hold';
  ref: string;
  hold: Hold;
}

/**
 * Everything that keeps one dealer from texting one number; none: it may be texted. Stops come first, then holds that are shown as opt-outs,
 * then the other holds, the latest first. A STOP wins a tie with a START, and what staff set is lifted by none. A staff opt-in clears what we
 * had already seen when the person gave that consent, and nothing that came later.
 * @param staffConsentAt when the customer gave the consent that staff recorded, if they did
 */
export function numberBlocks(consent: Consent, dealerId: string, staffConsentAt = -Infinity): NumberBlock[] {
  const start = own(consent.starts, dealerId)?.at ?? -Infinity;
  const isUncleared = ({ seen }: { seen: number }): boolean => seen >= staffConsentAt;
  const counts = (mark: { at: number; seen: number }): boolean => mark.at >= start && isUncleared(mark);

  const stop = (scope: 'dealer' | 'every-dealer', mark: Mark | undefined, stands = counts): NumberBlock[] =>
    mark && stands(mark) ? [{ because: 'stop', scope, mark }] : [];
  const open = Object.entries(consent.holds)
    .filter(([, hold]) => (hold.to.includes(dealerId) || hold.to.includes(everyDealer)) && counts(hold))
    .filter(([, hold]) => !isClosed(hold, dealerId))
    .toSorted(([, a], [, b]) => Number(b.optOut ?? false) - Number(a.optOut ?? false) || b.at - a.at)
    .map(([ref, hold]): NumberBlock => ({ because: 'hold', ref, hold }));
  return [
    ...stop('dealer', own(consent.stops, dealerId)),
    ...stop('dealer', own(consent.staffStops, dealerId), isUncleared),
    ...stop('every-dealer', own(consent.stops, everyDealer)),
    ...open,
  ];
}

/** Whether one number may be texted by one dealer: the first of {@link numberBlocks}. */
export const numberBlock = (consent: Consent, dealerId: string, staffConsentAt?: number): NumberBlock | null =>
  numberBlocks(consent, dealerId, staffConsentAt)[0] ?? null;

/** How a number stands at a dealer, or at every dealer (`*`). */
export function numberStatus(consent: Consent, dealerId: string): 'subscribed' | 'held' | 'unsubscribed' {
  const block = numberBlock(consent, dealerId);
  if (!block) return 'subscribed';
  return block.because === 'stop' || block.hold.optOut ? 'unsubscribed' : 'held';
}

/** What tells the blocks of a reply number or sender name apart: each gateway has its own, so that none lifts another's. */
export const blockKey = (from: string, gateway: string | undefined): string =>
  gateway === undefined ? from : `${from}#${gateway}`;

/** The gateways' refusals of this phone from one reply number or sender name, the latest first. */
export const gatewayBlocks = (consent: Consent, from: string): GatewayBlock[] =>
  Object.entries(consent.blocks)
    .filter(([key, { on, gateway }]) => on && key === blockKey(from, gateway))
    .map(([, block]) => block)
    .toSorted((a, b) => b.at - a.at);

/** Whether a gateway refuses this phone from one reply number or sender name: the first of {@link gatewayBlocks}. */
export const gatewayBlock = (consent: Consent, from: string | null): GatewayBlock | null =>
  from === null ? null : (gatewayBlocks(consent, from)[0] ?? null);
