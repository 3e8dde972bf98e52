import { describe, expect, it } from '@jest/globals';
import { marketingTime, optOutTime, readImportDate } from '../../lambdas/core/domain/import-date.ts';

const startedAt = Date.parse('2026-11-23T03:00:00.000Z');
const iso = (at: number): string => new Date(at).toISOString();

describe('readImportDate', () => {
  it.each([
    ['2026-03-04T10:30:00.123Z', '2026-03-04T10:30:00.123Z', '2026-03-04T10:30:00.123Z'],
    ['2026-03-04T10:30:00.1234567Z', '2026-03-04T10:30:00.123Z', '2026-03-04T10:30:00.123Z'],
    ['2026-03-04T10:30:00.5Z', '2026-03-04T10:30:00.500Z', '2026-03-04T10:30:00.599Z'],
    ['2026-03-04T10:30:15Z', '2026-03-04T10:30:15.000Z', '2026-03-04T10:30:15.999Z'],
    ['2026-03-04 10:30:15 UTC', '2026-03-04T10:30:15.000Z', '2026-03-04T10:30:15.999Z'],
    ['2026-03-04T10:30+11:00', '2026-03-03T23:30:00.000Z', '2026-03-03T23:30:59.999Z'],
    ['2026-03-04T10:30-0330', '2026-03-04T14:00:00.000Z', '2026-03-04T14:00:59.999Z'],
    ['2026-03-04T10:30+14:00', '2026-03-03T20:30:00.000Z', '2026-03-03T20:30:59.999Z'],
    ['2026-03-04 10:30', '2026-03-03T20:30:00.000Z', '2026-03-04T22:30:59.999Z'],
    ['2026-03-04', '2026-03-03T10:00:00.000Z', '2026-03-05T11:59:59.999Z'],
    ['2026/3/4', '2026-03-03T10:00:00.000Z', '2026-03-05T11:59:59.999Z'],
    ['1772582400000', '2026-03-04T00:00:00.000Z', '2026-03-04T00:00:00.000Z'],
  ])('reads %s as anything from %s to %s', (written, earliest, latest) => {
    const read = readImportDate(written);
    expect(read.ok && [iso(read.span.earliest), iso(read.span.latest)]).toEqual([earliest, latest]);
  });

  it.each([
    ['03/04/2026', 'dd/mm/yyyy', '2026-04-04T11:59:59.999Z'],
    ['03/04/2026', 'mm/dd/yyyy', '2026-03-05T11:59:59.999Z'],
    ['3.4.2026 18:05', 'dd/mm/yyyy', '2026-04-04T06:05:59.999Z'],
  ] as const)('reads %s as %s: until %s', (written, order, latest) => {
    const read = readImportDate(written, order);
    expect(read.ok && iso(read.span.latest)).toBe(latest);
  });

  it.each([
    ['03/04/2026', undefined, /two ways.*dd\/mm\/yyyy or mm\/dd\/yyyy/],
    ['13/14/2026', 'dd/mm/yyyy', /no day/],
    ['2026-02-30', undefined, /no day/],
    ['2026-02-03 25:00', undefined, /no day or time/],
    ['2026-02-03T10:00:00+25:00', undefined, /time zone/],
    ['2026-02-03T10:00:00+10:75', undefined, /time zone/],
    ['2026-02-03T10:00:00-12:30', undefined, /time zone/],
    ['26-02-03', undefined, /cannot|not a date/],
    ['yesterday', undefined, /not a date/],
    ['1772582400', undefined, /not a date/],
  ] as const)('refuses %s in the order %s', (written, order, message) => {
    const read = readImportDate(written, order);
    expect(read.ok ? read.span : read.message).toMatch(message);
  });
});

describe('an imported opt-out', () => {
  it.each([
    ['at the last moment its date can mean', '2026-03-04', '2026-03-05T11:59:59.999Z'],
    ['never after the import began', '2026-11-23', iso(startedAt)],
    ['from when the import began, without a date', '', iso(startedAt)],
  ])('counts %s', (_, written, at) => {
    const time = optOutTime(written, startedAt);
    expect(time.ok && iso(time.at)).toBe(at);
  });

  it.each([
    ['2026-11-25', /is in the future: this import began at 2026-11-23T03:00:00.000Z/],
    ['2026-11-23T03:00:01Z', /in the future/],
    ['1970-01-01', /before September 2001/],
  ])('is refused at %s', (written, message) => {
    const time = optOutTime(written, startedAt);
    expect(time.ok ? time.at : time.message).toMatch(message);
  });
});

describe('an imported marketing consent', () => {
  it('counts from the first moment of its date, a refusal to the last', () => {
    const [granted, refused] = (['granted', 'refused'] as const).map((consent) =>
      marketingTime('2026-03-04', consent, startedAt),
    );
    expect(granted?.ok && iso(granted.at)).toBe('2026-03-03T10:00:00.000Z');
    expect(refused?.ok && iso(refused.at)).toBe('2026-03-05T11:59:59.999Z');
  });

  it('needs a date where it is granted, not where it is refused', () => {
    expect(marketingTime('', 'granted', startedAt)).toMatchObject({
      ok: false,
      message: expect.stringContaining('required'),
    });
    expect(marketingTime('', 'refused', startedAt)).toEqual({ ok: true, at: startedAt });
  });
});
