import { describe, expect, it } from '@jest/globals';
import { eventTime } from '../../lambdas/core/domain/event-time.ts';

const second = Date.parse('2026-11-23T03:00:00Z');
const seen = second + 5_000;
const wholeSeconds = true;

describe('the event time of a reply', () => {
  it.each([
    ['its arrival, where no time can be trusted', 'opt-out', undefined, seen],
    ["the gateway's time", 'opt-out', { at: second + 123, wholeSeconds: false }, second + 123],
    ["the gateway's time, for a START too", 'opt-in', { at: second + 123, wholeSeconds: false }, second + 123],
    ['the end of a whole second, for a STOP', 'opt-out', { at: second, wholeSeconds }, second + 999],
    ['the beginning of a whole second, for a START', 'opt-in', { at: second, wholeSeconds }, second],
    ['never later than its arrival', 'opt-out', { at: seen + 1, wholeSeconds: false }, seen],
    ['never later than its arrival, at the end of a second', 'opt-out', { at: seen, wholeSeconds }, seen],
  ])('is %s', (_, kind, sentAt, at) => expect(eventTime({ kind, seen, sentAt, trusted: true })).toBe(at));

  it('puts a STOP after a START of the same second', () => {
    const facts = { seen, sentAt: { at: second, wholeSeconds }, trusted: true };
    expect(eventTime({ kind: 'opt-out', ...facts })).toBeGreaterThan(eventTime({ kind: 'opt-in', ...facts }));
  });

  it.each([
    ['the arrival of a STOP', 'opt-out', second, seen],
    ['the time of a START that was delivered late', 'opt-in', second, second],
    ['never later than the arrival of a START', 'opt-in', seen + 60_000, seen],
  ])('is, where the time is not proved, %s', (_, kind, at, expected) => {
    const sentAt = { at, wholeSeconds: false };
    expect(eventTime({ kind, seen, sentAt, trusted: false })).toBe(expected);
  });
});
