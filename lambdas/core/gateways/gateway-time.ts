import { beginsWithDay } from '../domain/calendar-day.ts';
import type { GatewayTime } from '../domain/event-time.ts';

const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

function timeOf(at: number, wholeSeconds: boolean): GatewayTime | undefined {
  return Number.isSafeInteger(at) && at > 0 ? { at, wholeSeconds } : undefined;
}

/** ISO 8601 with seconds and a zone; anything else is no time to go by. A fraction of zeros is taken for whole seconds. */
export const isoTime = (written: string | undefined): GatewayTime | undefined =>
  written !== undefined && withZone.test(written) && beginsWithDay(written)
    ? timeOf(Date.parse(written), !/\.\d*[1-9]/.test(written))
    : undefined;

/** `2026-11-23 03:00:00`, or ISO 8601 without a zone, where the gateway documents UTC. */
export const utcTime = (written: string | undefined): GatewayTime | undefined =>
  isoTime(written) ?? isoTime(written === undefined ? undefined : `${written.replace(' ', 'T')}Z`);

/** Seconds since 1970. */
export const unixTime = (written: string | undefined): GatewayTime | undefined =>
  written !== undefined && /^\d{9,11}$/.test(written) ? timeOf(Number(written) * 1000, true) : undefined;
