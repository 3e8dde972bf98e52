/** How a file writes dates that could be read in two ways. */
export const dateOrders = ['dd/mm/yyyy', 'mm/dd/yyyy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The span that a written date leaves open, in milliseconds since 1970, both ends included. */
export interface Span {
  earliest: number;
  latest: number;
}

export type ReadDate = { ok: true; span: Span } | { ok: false; message: string };

const time = /(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?/.source;
const zone = /\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?/.source;
const yearFirst = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${time}${zone}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${time}${zone}$`, 'i');

const minute = 60_000;
const hour = 60 * minute;
/** Where a day begins first, and ends last: UTC+14 and UTC-12. */
const farthestEast = 14 * hour;
const farthestWest = 12 * hour;

/** Milliseconds east of UTC; `undefined` where no zone is written, `null` where it is nowhere. */
function offsetOf(written: string | undefined): number | null | undefined {
  if (written === undefined) return undefined;
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})$/.exec(written) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * minute);
  return Number(minutes) > 59 || offset > farthestEast || offset < -farthestWest ? null : offset;
}

interface Written {
  day: readonly (string | undefined)[];
  clock: readonly (string | undefined)[];
  zone: string | undefined;
}

const unreadable: ReadDate = {
  ok: false,
  message: 'is not a date that can be read: write it as 2026-03-04 or 2026-03-04T10:30:00Z',
};

/** How much later it can be than what is written, in milliseconds: the rest of the day, minute, second or fraction. */
function rest([hours, , seconds, fraction]: Written['clock']): number {
  if (hours === undefined) return 24 * hour - 1;
  if (seconds === undefined) return minute - 1;
  return Math.max(10 ** (3 - (fraction?.length ?? 0)), 1) - 1;
}

function spanOf({ day, clock, zone: written }: Written): ReadDate {
  const [year = 0, month = 0, date = 0] = day.map(Number);
  const [hours = 0, minutes = 0, seconds = 0] = clock.slice(0, 3).map((part) => Number(part ?? 0));
  const milliseconds = Math.floor(Number(`0.${clock[3] ?? 0}`) * 1000);
  const begin = Date.UTC(year, month - 1, date, hours, minutes, seconds, milliseconds);
  const read = new Date(begin);
  const exists = read.getUTCFullYear() === year && read.getUTCMonth() === month - 1 && read.getUTCDate() === date;
  if (!exists || hours > 23 || minutes > 59 || seconds > 59)
    return { ok: false, message: 'is no day or time there is' };
  const offset = offsetOf(written);
  if (offset === null) return { ok: false, message: 'has a time zone that there is nowhere' };
  const earliest = begin - (offset ?? farthestEast);
  const latest = begin - (offset ?? -farthestWest) + rest(clock);
  return { ok: true, span: { earliest, latest } };
}

/**
 * Reads a date as another system wrote it: ISO 8601 with or without time and zone, or 13 digits of milliseconds since 1970; and what is
 * written with the year last only where `order` says which of the other two is the day. Where no zone is written it may be any on earth.
 */
export function readImportDate(written: string, order?: DateOrder): ReadDate {
  if (/^\d{13}$/.test(written)) return { ok: true, span: { earliest: Number(written), latest: Number(written) } };
  const first = yearFirst.exec(written);
  if (first) return spanOf({ day: first.slice(1, 4), clock: first.slice(4, 8), zone: first[8] });
  const last = yearLast.exec(written);
  if (!last) return unreadable;
  if (!order)
    return {
      ok: false,
      message: `could be read in two ways: say which with the date order ${dateOrders.join(' or ')}`,
    };
  const [one, two, year] = last.slice(1, 4);
  const day = order === 'dd/mm/yyyy' ? [year, two, one] : [year, one, two];
  return spanOf({ day, clock: last.slice(4, 8), zone: last[8] });
}

/** Before this a date is a placeholder, and seconds could be taken for milliseconds. */
const earliestMeant = 1e12;

export type ImportTime = { ok: true; at: number } | { ok: false; message: string };

/**
 * When an imported opt-out counts: at the last moment that its date can mean, so that it is never too early to stop what came before, but
 * never after the import began. Without a date it counts from then. A date that is certainly later is refused: it would override what
 * the person says from now on.
 * @param startedAt when the import was first started, ms since 1970
 */
export function optOutTime(written: string, startedAt: number, order?: DateOrder): ImportTime {
  if (written === '') return { ok: true, at: startedAt };
  const read = readImportDate(written, order);
  if (!read.ok) return read;
  const { earliest, latest } = read.span;
  if (latest <= earliestMeant)
    return { ok: false, message: 'is before September 2001: leave it empty if it is not known' };
  if (earliest > startedAt)
    return { ok: false, message: `is in the future: this import began at ${new Date(startedAt).toISOString()}` };
  return { ok: true, at: Math.min(latest, startedAt) };
}

/**
 * When an imported marketing consent counts: a refusal at the last moment its date can mean, a consent at the first. A consent needs a
 * date, or it would lift a refusal that came after it.
 */
export function marketingTime(
  written: string,
  consent: 'granted' | 'refused',
  startedAt: number,
  order?: DateOrder,
): ImportTime {
  if (consent === 'refused') return optOutTime(written, startedAt, order);
  if (written === '') return { ok: false, message: 'is required where marketing is granted: when was it?' };
  const read = readImportDate(written, order);
  if (!read.ok) return read;
  if (read.span.earliest > startedAt) return { ok: false, message: 'is in the future' };
  return read.span.earliest > earliestMeant
    ? { ok: true, at: read.span.earliest }
    : { ok: false, message: 'is before September 2001' };
}
