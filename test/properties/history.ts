import * as fc from 'fast-check';
import type { Fault } from './environment.ts';

/** What people do in the real world, and what queue, gateway and infrastructure make of it. */
export interface History {
  phases: Phase[];
}

/** Things that happen within seconds, side by side; between two phases lie minutes or days. */
export interface Phase {
  /** Since the last phase, ms. */
  gap: number;
  acts: Act[];
  /** The messages that are due come as one batch. */
  batched: boolean;
  /** Which request goes next, wherever several could. */
  choices: number[];
  /** Of the phase's operations, in their order. */
  faults: (Fault | null)[];
  /** A call that failed is made again at once, or in the next phase. */
  callersWait: boolean;
}

export type Act = { lag: number } & (Reply | CustomerChange);

/** A person texts a reply number. */
export interface Reply {
  does: 'reply';
  phone: number;
  to: keyof typeof replyNumbers;
  text: 'Stop' | 'START' | 'Stop all';
  /** Two-way SMS comes verified through the topic; the endpoint verifies nothing yet. */
  via: 'topic' | 'endpoint';
  /** How many phases its message waits in the queue. */
  delay: number;
  repeats: Repeat[];
}

/** The same reply comes once more: SQS delivers its message again, or it is redriven, or the gateway posts it again. */
export interface Repeat {
  /** How many phases after it was sent. */
  delay: number;
  posted: boolean;
}

/** A dealer creates a customer, changes the phone, or saves one unchanged. */
export interface CustomerChange {
  does: 'upsert';
  customer: number;
  phone: number;
}

export type Dealer = 'north' | 'south';
export const dealers: readonly Dealer[] = ['north', 'south'];

/** Who owns which reply number. The last one is in nobody's settings. */
export const replyNumbers = {
  north: { number: '+61481000001', owners: ['north'] },
  south: { number: '+61481000002', owners: ['south'] },
  shared: { number: '+61481000003', owners: ['north', 'south'] },
  unknown: { number: '+61481000004', owners: [] },
} as const satisfies Record<string, { number: string; owners: readonly Dealer[] }>;

/** Two customers of one dealer, one of the other. */
export const customersOf: readonly Dealer[] = ['north', 'north', 'south'];
export const phones = 3;

const minute = 60_000;
const hour = 60 * minute;

const weighted = <T>(...values: [weight: number, value: T][]): fc.Arbitrary<T> =>
  fc.oneof(...values.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const reply: fc.Arbitrary<Reply> = fc.record({
  does: fc.constant('reply' as const),
  phone: weighted([6, 0], [2, 1], [1, 2]),
  to: weighted<keyof typeof replyNumbers>([10, 'north'], [2, 'south'], [2, 'shared'], [1, 'unknown']),
  text: weighted<Reply['text']>([5, 'Stop'], [5, 'START'], [1, 'Stop all']),
  via: weighted<Reply['via']>([6, 'topic'], [1, 'endpoint']),
  delay: weighted([6, 0], [2, 1], [1, 2]),
  repeats: fc.array(fc.record({ delay: weighted([2, 0], [2, 1], [1, 2]), posted: fc.boolean() }), { maxLength: 2 }),
});

const customerChange: fc.Arbitrary<CustomerChange> = fc.record({
  does: fc.constant('upsert' as const),
  customer: weighted([8, 0], [1, 1], [1, 2]),
  phone: weighted([3, 0], [3, 1], [1, 2]),
});

const lag = weighted([3, 0], [2, 1], [2, 1000]);
const act: fc.Arbitrary<Act> = fc
  .tuple(lag, fc.oneof({ weight: 3, arbitrary: reply }, { weight: 2, arbitrary: customerChange }))
  .map(([after, does]) => ({ lag: after, ...does }));

const fault: fc.Arbitrary<Fault> = fc.record({
  write: weighted([1, 0], [2, 1], [3, 2], [3, 3], [2, 4], [1, 5], [1, 6]),
  how: weighted<Fault['how']>([2, 'refused'], [3, 'unanswered'], [1, 'repeated']),
});

const phase: fc.Arbitrary<Phase> = fc.record({
  gap: weighted([3, minute], [1, 6 * hour], [1, 24 * hour], [2, 30 * hour]),
  acts: fc.array(act, { minLength: 1, maxLength: 3 }),
  batched: weighted([3, false], [1, true]),
  choices: fc.array(weighted([3, 0], [1, 1], [1, 2], [1, 3]), { minLength: 10, maxLength: 60, size: 'max' }),
  faults: fc.array(fc.option(fault, { freq: 2 }), { maxLength: 4, size: 'max' }),
  callersWait: fc.boolean(),
});

/** Most histories begin with customers who are there already. */
const opening: fc.Arbitrary<Phase> = fc
  .subarray([
    { lag: 0, does: 'upsert', customer: 0, phone: 0 },
    { lag: 0, does: 'upsert', customer: 1, phone: 0 },
    { lag: 0, does: 'upsert', customer: 2, phone: 0 },
  ] satisfies Act[])
  .map((acts) => ({ gap: minute, acts, batched: false, choices: [], faults: [], callersWait: false }));

export const history: fc.Arbitrary<History> = fc
  .tuple(opening, fc.array(phase, { minLength: 1, maxLength: 4, size: 'max' }))
  .map(([first, phases]) => ({ phases: [first, ...phases] }));
