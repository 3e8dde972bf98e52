/**
 * The rules of the product once more, as plainly as they can be said, over a list of what happened. It shares no code with the product.
 * Where the order of things within one moment is open, or an operation was cut off, it says `maybe`: then either answer is right.
 */
import { customersOf, replyNumbers, type Dealer, type Reply } from './history.ts';

const hour = 3_600_000;

/** A reply, and how far it has come. */
export interface ReplyFact {
  reply: Reply;
  /** When it counts. Several while it is open which copy of a posted reply is recorded first: each arrival is a time it may count at. */
  at: readonly number[];
  /** Surely taken in; `false`: an attempt was cut off, so it may count or not. */
  sure: boolean;
}

/** A number that a customer has, or may have, left. */
export interface LeftNumber {
  phone: number;
  /** Surely had and left: the change was made between these two moments. `null`: only calls that were cut off ever named this number. */
  left: { earliest: number; latest: number; ended: number } | null;
  /** Until when calls that were cut off may have given it to the customer for a moment; `null`: there were none since. */
  doubtUntil: number | null;
}

export interface CustomerFact {
  index: number;
  phone: number;
  leftNumbers: readonly LeftNumber[];
}

export type Certainty = 'no' | 'maybe' | 'yes';

/** What sends must meet: an opt-out, a hold, or neither. */
export interface Verdict {
  out: Certainty;
  held: Certainty;
}

interface Mark {
  at: number;
  sure: boolean;
  /** STOP ALL. */
  everywhere: boolean;
}
interface Marks {
  stops: Mark[];
  holds: Mark[];
  starts: Mark[];
}

/** Whom a reply concerns, and how. A START counts only at a number that one dealer owns alone. */
function effectAt(dealer: Dealer, { to, text }: Reply): keyof Marks | null {
  const owners: readonly Dealer[] = replyNumbers[to].owners;
  const soleOwner = owners.length === 1;
  const concerned = owners.length === 0 || owners.includes(dealer);
  if (text === 'Stop all') return 'stops';
  if (text === 'Stop') return concerned ? (soleOwner ? 'stops' : 'holds') : null;
  return concerned && soleOwner ? 'starts' : null;
}

function marksOf(dealer: Dealer, phone: number, facts: readonly ReplyFact[]): Marks {
  const marks: Marks = { stops: [], holds: [], starts: [] };
  for (const { reply, at, sure } of facts.filter((fact) => fact.reply.phone === phone)) {
    const effect = effectAt(dealer, reply);
    const everywhere = reply.text === 'Stop all';
    if (effect) marks[effect].push(...at.map((time) => ({ at: time, sure: sure && at.length === 1, everywhere })));
  }
  return marks;
}

/** On a number that was left, what was sent up to 24 hours later counts against the customer, and a START only from before. */
function marksOnLeft(marks: Marks, { left, doubtUntil }: LeftNumber): Marks {
  const blocks = (list: readonly Mark[]): Mark[] =>
    list
      .filter(({ at }) => doubtUntil !== null || (left !== null && at <= left.latest + 24 * hour))
      .map((mark) => ({ ...mark, sure: mark.sure && left !== null && mark.at <= left.earliest + 24 * hour }));
  // The registers of the number hold only the latest START. Where one came in while the change was being written, an earlier one may be
  // covered by it; that later one must not count, so the customer may end opted out although they had come back. Asking again is safe.
  const covered = left !== null && marks.starts.some(({ at }) => at >= left.earliest && at <= left.ended);
  const starts = marks.starts
    .filter(({ at }) => (left !== null && at < left.latest) || (doubtUntil !== null && at <= doubtUntil))
    .map((mark) => ({
      ...mark,
      sure: mark.sure && left !== null && mark.at < left.earliest && doubtUntil === null && !covered,
    }));
  return { stops: blocks(marks.stops), holds: blocks(marks.holds), starts };
}

const latest = (marks: readonly Mark[]): number => Math.max(-Infinity, ...marks.map(({ at }) => at));

/** Blocked while the last opt-out is not older than the last START. */
function stands(blocks: readonly Mark[], starts: readonly Mark[]): Certainty {
  if (blocks.some(({ at, sure }) => sure && at >= latest(starts))) return 'yes';
  return latest(blocks) >= latest(starts.filter(({ sure }) => sure)) && blocks.length > 0 ? 'maybe' : 'no';
}

const verdictOf = ({ stops, holds, starts }: Marks): Verdict => ({
  out: stands(stops, starts),
  held: stands(holds, starts),
});

const either = (certainties: readonly Certainty[]): Certainty =>
  certainties.find((certainty) => certainty === 'yes') ??
  certainties.find((certainty) => certainty === 'maybe') ??
  'no';

export const anyOf = (verdicts: readonly Verdict[]): Verdict => ({
  out: either(verdicts.map(({ out }) => out)),
  held: either(verdicts.map(({ held }) => held)),
});

const perhaps = (certainty: Certainty): Certainty => (certainty === 'yes' ? 'maybe' : certainty);
export const doubtful = ({ out, held }: Verdict): Verdict => ({ out: perhaps(out), held: perhaps(held) });

export const numberVerdict = (dealer: Dealer, phone: number, facts: readonly ReplyFact[]): Verdict =>
  verdictOf(marksOf(dealer, phone, facts));

/** What was sent on each number that concerns a customer: their own, and any that they have left. */
function marksFor({ index, phone, leftNumbers }: CustomerFact, facts: readonly ReplyFact[]): Marks[] {
  const dealer = customersOf[index] ?? 'north';
  const left = leftNumbers.filter((number) => number.phone !== phone);
  return [
    marksOf(dealer, phone, facts),
    ...left.map((number) => marksOnLeft(marksOf(dealer, number.phone, facts), number)),
  ];
}

export const customerVerdict = (customer: CustomerFact, facts: readonly ReplyFact[]): Verdict =>
  anyOf(marksFor(customer, facts).map(verdictOf));

export type SendClass = 'out' | 'held' | 'allowed';

/** Which answers are right. An opt-out is told before a hold. */
export function rightAnswers({ out, held }: Verdict): SendClass[] {
  if (out === 'yes') return ['out'];
  const notOut: SendClass[] = held === 'yes' ? ['held'] : held === 'maybe' ? ['held', 'allowed'] : ['allowed'];
  return out === 'maybe' ? ['out', ...notOut] : notOut;
}

/** When the opt-outs were that a customer's status may name: of each number the last one, to the dealer or to all. */
export const optOutTimes = (customer: CustomerFact, facts: readonly ReplyFact[]): number[] =>
  marksFor(customer, facts).flatMap(({ stops, starts }) => {
    const lastStart = latest(starts.filter(({ sure }) => sure));
    return [true, false].flatMap((everywhere) => {
      const ofKind = stops.filter((stop) => stop.everywhere === everywhere);
      const last = latest(ofKind.filter(({ sure }) => sure));
      return ofKind.map(({ at }) => at).filter((at) => at >= last && at >= lastStart);
    });
  });
