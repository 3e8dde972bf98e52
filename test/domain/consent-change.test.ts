import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { noConsentKnown, type Consent } from '../../lambdas/core/domain/consent.ts';
import { withChange } from '../../lambdas/core/domain/consent-change.ts';
import type { ConsentChange } from '../../lambdas/core/domain/ports.ts';

const small = fc.integer({ min: 1, max: 3 });
const mark = fc.record({ at: small, seen: small, ref: fc.constantFrom('a', 'b') });
const dealer = fc.constantFrom('north', '*');
const hold = fc.record({ at: small, seen: small, to: fc.constant(['north', 'south']), closed: fc.constant({}) });
const by = (scope: string) => `by-${scope}`;
const change: fc.Arbitrary<ConsentChange> = fc.oneof(
  fc.record({ register: fc.constantFrom('stop' as const, 'staff-stop' as const), scope: dealer, mark }),
  fc.record({ register: fc.constant('start' as const), dealerId: fc.constant('north'), mark }),
  // A hold is frozen with its reply, so that of one reference there is one hold.
  fc.record({
    register: fc.constant('hold' as const),
    ref: fc.constant('r'),
    hold: fc.constant({ at: 1, seen: 1, to: ['north'], closed: {} }),
  }),
  fc.constantFrom('north', 'south').map((scope) => ({
    register: 'close' as const,
    ref: 'r',
    hold: { at: 1, seen: 1, to: ['north'], closed: {} },
    scope,
    by: by(scope),
  })),
);

const after = (changes: readonly ConsentChange[]): Consent => changes.reduce(withChange, noConsentKnown);

describe('changes of a consent', () => {
  it('end the same in whatever order they come, and however often', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.array(fc.nat()), (changes, order) => {
        const shuffled = changes
          .map((one, index) => ({ one, place: order[index] ?? index }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(after([...shuffled, ...shuffled])).toEqual(after(changes));
      }),
    );
  });

  it('leave what was there as it was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), change, hold, (changes, next, other) => {
        const before = { ...after(changes), holds: { x: other } };
        const copy = structuredClone(before);
        withChange(before, next);
        expect(before).toEqual(copy);
      }),
    );
  });
});
