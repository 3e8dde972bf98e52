import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  gatewayBlock,
  movesForward,
  noConsentKnown,
  numberBlock,
  type Consent,
  type Hold,
  type Mark,
} from '../../lambdas/core/domain/consent.ts';

const mark = (at: number, seen = at, ref = `reply-${at}`): Mark => ({ at, seen, ref });
const hold = (at: number, more: Partial<Hold> = {}): Hold => ({ at, seen: at, to: ['north'], closed: {}, ...more });
const known = (consent: Partial<Consent>): Consent => ({ ...noConsentKnown, ...consent });
const because = (consent: Partial<Consent>, dealerId = 'north', staffConsentAt?: number): string | null => {
  const block = numberBlock(known(consent), dealerId, staffConsentAt);
  return block && (block.because === 'stop' ? block.scope : block.ref);
};

const fold = (marks: Mark[]): Mark | undefined =>
  marks.reduce<Mark | undefined>((current, next) => (movesForward(next, current) ? next : current), undefined);

describe('a register', () => {
  const marks = fc.record({
    at: fc.integer({ min: 0, max: 3 }),
    seen: fc.integer({ min: 0, max: 3 }),
    ref: fc.constantFrom('a', 'b', 'c'),
  });

  it('moves by a total order: of two different marks exactly one is forward of the other', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(movesForward(a, b)).toBe(!movesForward(b, a));
      }),
    );
  });

  it('does not move for a repeat', () => {
    fc.assert(fc.property(marks, (a) => expect(movesForward(a, { ...a })).toBe(false)));
  });

  it('moves by an order that is transitive', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        fc.pre(movesForward(a, b) && movesForward(b, c));
        expect(movesForward(a, c)).toBe(true);
      }),
    );
  });

  it('ends the same in whatever order, and however often, marks are written', () => {
    const shuffled = fc
      .array(marks)
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
      );
    fc.assert(fc.property(shuffled, ([list, again]) => expect(fold(again)).toEqual(fold(list))));
  });
});

describe('a number', () => {
  it.each<[string, Partial<Consent>, string | null]>([
    ['is open while nothing is known', {}, null],
    ['is blocked by a STOP', { stops: { north: mark(1) } }, 'north'],
    ['is open after another dealer’s STOP', { stops: { south: mark(1) } }, null],
    ['is blocked by STOP ALL', { stops: { '*': mark(1) } }, '*'],
    ['is open after a START alone', { starts: { north: mark(1) } }, null],
    ['is open after a later START', { stops: { north: mark(1) }, starts: { north: mark(2) } }, null],
    ['is blocked by a later STOP', { stops: { north: mark(2) }, starts: { north: mark(1) } }, 'north'],
    ['is blocked on a tie', { stops: { north: mark(1, 1) }, starts: { north: mark(1, 9) } }, 'north'],
    ['is open after a START that follows STOP ALL', { stops: { '*': mark(1) }, starts: { north: mark(2) } }, null],
    [
      'is blocked by STOP ALL after another dealer’s START',
      { stops: { '*': mark(1) }, starts: { south: mark(2) } },
      '*',
    ],
    [
      'is blocked by STOP ALL that follows both',
      { stops: { north: mark(1), '*': mark(3) }, starts: { north: mark(2) } },
      '*',
    ],
    ['is blocked by a hold', { holds: { doubt: hold(1) } }, 'doubt'],
    ['is blocked by a hold to everybody', { holds: { doubt: hold(1, { to: ['*'] }) } }, 'doubt'],
    ['is open under a hold to others', { holds: { doubt: hold(1, { to: ['south', 'west'] }) } }, null],
    ['is open once its dealer closed the hold', { holds: { doubt: hold(1, { closed: { north: 'ann' } }) } }, null],
    ['is blocked while only others closed it', { holds: { doubt: hold(1, { closed: { south: 'ann' } }) } }, 'doubt'],
    [
      'is open once the platform closed it for all',
      { holds: { doubt: hold(1, { to: ['*'], closed: { '*': 'ann' } }) } },
      null,
    ],
    [
      'is open once the platform closed it for this dealer',
      { holds: { doubt: hold(1, { to: ['*'], closed: { north: 'ann' } }) } },
      null,
    ],
    ['is open after a START that follows the hold', { holds: { doubt: hold(1) }, starts: { north: mark(2) } }, null],
    ['is blocked by a hold as old as the START', { holds: { doubt: hold(1) }, starts: { north: mark(1) } }, 'doubt'],
    [
      'is blocked by the one hold that is open',
      {
        holds: { old: hold(1), closed: hold(3, { closed: { north: 'ann' } }), doubt: hold(3) },
        starts: { north: mark(2) },
      },
      'doubt',
    ],
    ['is blocked by a STOP before a hold', { stops: { north: mark(1) }, holds: { doubt: hold(2) } }, 'north'],
    [
      'is blocked by a hold of an opt-out before others',
      { holds: { doubt: hold(2), likely: hold(1, { optOut: true }) } },
      'likely',
    ],
    [
      'is blocked by staff, whatever START says',
      { staffStops: { north: mark(1) }, starts: { north: mark(2) } },
      'north',
    ],
    ['is open after another dealer’s staff opted out', { staffStops: { south: mark(1) } }, null],
    ['is open under a gateway block alone', { blocks: { '+61491577426': { at: 1, on: true, code: '21610' } } }, null],
  ])('%s', (_, consent, block) =>
    expect(because(consent)).toBe(block?.replace('north', 'dealer').replace('*', 'every-dealer') ?? null),
  );

  it.each<[string, Partial<Consent>, number, string | null]>([
    ['clears a STOP seen before it', { stops: { north: mark(5, 10) } }, 11, null],
    ['leaves a STOP seen as it was given', { stops: { north: mark(5, 10) } }, 10, 'dealer'],
    ['leaves a STOP sent before and seen after', { stops: { north: mark(5, 12) } }, 11, 'dealer'],
    ['clears STOP ALL', { stops: { '*': mark(5, 10) } }, 11, null],
    ['clears what staff set before it', { staffStops: { north: mark(5, 10) } }, 11, null],
    ['leaves what staff set after it', { staffStops: { north: mark(5, 12) } }, 11, 'dealer'],
    ['clears a hold', { holds: { doubt: hold(10) } }, 11, null],
    ['leaves a hold seen later', { holds: { doubt: hold(12) } }, 11, 'doubt'],
    ['leaves a later STOP ALL', { stops: { north: mark(5, 10), '*': mark(12) } }, 11, 'every-dealer'],
  ])('a staff opt-in %s', (_, consent, consentAt, block) => expect(because(consent, 'north', consentAt)).toBe(block));

  it.each(['constructor', '__proto__', 'toString'])(
    'is held and stopped for a dealer called %s as for others',
    (dealer) => {
      const registers = <T>(value: T): Record<string, T> => Object.fromEntries([[dealer, value]]);
      expect(because({}, dealer)).toBeNull();
      expect(because({ holds: { doubt: hold(1, { to: [dealer] }) } }, dealer)).toBe('doubt');
      expect(because({ stops: registers(mark(1)) }, dealer)).toBe('dealer');
      expect(because({ stops: registers(mark(1)), starts: registers(mark(2)) }, dealer)).toBeNull();
    },
  );
});

describe('a gateway block', () => {
  const consent = known({
    blocks: {
      '+61491577426': { at: 1, on: true, code: '21610' },
      '+61491576801': { at: 2, on: false, code: '21610' },
      '+61491573770#twilio': { at: 3, on: true, code: '21610', gateway: 'twilio' },
      '+61491573770#plivo': { at: 4, on: false, code: '200', gateway: 'plivo' },
    },
  });

  it.each([
    ['the number it stands for', '+61491577426', 1],
    ['a number it was lifted from', '+61491576801', undefined],
    ['another number', '+61491576398', undefined],
    ['a sender name', null, undefined],
    ['a number that a gateway refuses, beside one that does so no more', '+61491573770', 3],
  ])('concerns %s: %s', (_, replyNumber, at) => expect(gatewayBlock(consent, replyNumber)?.at).toBe(at));
});
