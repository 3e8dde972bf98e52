import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { movesForward, type Mark } from '../../lambdas/core/domain/consent.ts';
import type { NumberStore } from '../../lambdas/core/domain/ports.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let numbers: NumberStore;
let phones = 0;
beforeAll(async () => {
  engine = await startStoreEngine();
  numbers = createNumberStore(engine.client, engine.tables.numbers);
});
afterAll(() => engine.stop());

const nextPhone = (): string => `+6149157${String((phones += 1)).padStart(4, '0')}`;
const few = fc.integer({ min: 0, max: 2 });
const marks = fc.array(fc.record({ at: few, seen: few, ref: fc.constantFrom('a', 'b') }), {
  minLength: 1,
  maxLength: 6,
});

describe('a register in the table', () => {
  it('ends at the foremost mark, in whatever order they are written', async () => {
    await fc.assert(
      fc.asyncProperty(marks, fc.constantFrom('stop', 'staff-stop', 'start'), async (list, register) => {
        const phone = nextPhone();
        for (const mark of list)
          await numbers.change(
            phone,
            register === 'start' ? { register, dealerId: 'north', mark } : { register, scope: 'north', mark },
          );
        const foremost = list.reduce<Mark | undefined>(
          (now, next) => (movesForward(next, now) ? next : now),
          undefined,
        );
        const { stops, staffStops, starts } = await numbers.consent(phone);
        expect({ stop: stops, 'staff-stop': staffStops, start: starts }[register]['north']).toEqual(foremost);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps dealers, reply numbers and holds apart', async () => {
    const phone = nextPhone();
    const mark = { at: 1, seen: 1, ref: 'reply#twilio#+61491577426#SM1' };
    await numbers.change(phone, { register: 'stop', scope: 'north', mark });
    await numbers.change(phone, { register: 'stop', scope: '*', mark });
    await numbers.change(phone, { register: 'staff-stop', scope: 'south', mark });
    await numbers.change(phone, { register: 'start', dealerId: 'constructor', mark });
    await numbers.change(phone, { register: 'hold', ref: mark.ref, hold: { at: 1, seen: 1, to: ['*'], closed: {} } });
    expect(await numbers.consent(phone)).toEqual({
      stops: { north: mark, '*': mark },
      staffStops: { south: mark },
      starts: { constructor: mark },
      holds: { [mark.ref]: { at: 1, seen: 1, to: ['*'], closed: {} } },
      blocks: {},
    });
  });

  it('keeps a hold that is closed when it is written again', async () => {
    const phone = nextPhone();
    const hold = { at: 1, seen: 1, to: ['north'], closed: { north: 'ann' } };
    await numbers.change(phone, { register: 'hold', ref: 'r1', hold });
    await numbers.change(phone, { register: 'hold', ref: 'r1', hold: { ...hold, closed: {} } });
    expect((await numbers.consent(phone)).holds['r1']).toEqual(hold);
  });
});

const given = (consent: 'granted' | 'refused', at: number) => ({ marketing: { consent, at, source: 'form' } });

describe('marketing consent', () => {
  it.each([
    ['the later', given('granted', 1), given('refused', 2), 'refused'],
    ['the later, written first', given('granted', 2), given('refused', 1), 'granted'],
    ['refused, of two at once', given('granted', 1), given('refused', 1), 'refused'],
    ['refused, of two at once, written first', given('refused', 1), given('granted', 1), 'refused'],
  ])('is %s', async (_, first, second, consent) => {
    const customers = createCustomerStore(engine.client, engine.tables.customers, numbers);
    const key = { dealerId: 'north', customerId: `c${(phones += 1)}` };
    await customers.create(key, nextPhone(), 1);
    await customers.setFields(key, first);
    await customers.setFields(key, second);
    expect((await customers.find(key))?.marketing?.consent).toBe(consent);
  });
});
