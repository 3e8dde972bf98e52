/** How far a signature's time may be from arrival, in milliseconds, either way: the five minutes that most vendors name. */
export const tolerance = 5 * 60_000;

/** @param at ms since 1970; NaN is never near */
export const isNear = (at: number, seen: number): boolean => Math.abs(seen - at) <= tolerance;

/** Reads seconds since 1970 as milliseconds; NaN where it is something else. */
export const fromSeconds = (written: string | null | undefined): number =>
  written !== null && written !== undefined && /^\d{1,11}$/.test(written) ? Number(written) * 1000 : Number.NaN;
