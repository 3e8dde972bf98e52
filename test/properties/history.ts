import * as fc from 'fast-check';
import type { Fault } from './environment.ts';
import type { Burst } from './turns.ts';

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
  /** Whose requests go next, wherever several could; then the rest in order. */
  bursts: Burst[];
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
  /** Two-way SMS comes through the topic; what the endpoint takes is signed by its gateway. */
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

/** Whose phone: the one the first customer has, the one they had before, or the remaining one. */
type Whose = 'own' | 'previous' | 'other';
type Relative<T> = Omit<T, 'phone'> & { whose: Whose };

const reply: fc.Arbitrary<Relative<Reply>> = fc.record({
  does: fc.constant('reply' as const),
  whose: weighted<Whose>([6, 'own'], [3, 'previous'], [1, 'other']),
  to: weighted<keyof typeof replyNumbers>([10, 'north'], [2, 'south'], [2, 'shared'], [1, 'unknown']),
  text: weighted<Reply['text']>([6, 'Stop'], [5, 'START'], [1, 'Stop all']),
  via: weighted<Reply['via']>([6, 'topic'], [1, 'endpoint']),
  delay: weighted([3, 0], [2, 1], [1, 2]),
  repeats: fc.array(fc.record({ delay: weighted([2, 0], [2, 1], [1, 2]), posted: fc.boolean() }), { maxLength: 2 }),
});

const customerChange: fc.Arbitrary<Relative<CustomerChange>> = fc.record({
  does: fc.constant('upsert' as const),
  customer: weighted([8, 0], [1, 1], [1, 2]),
  whose: weighted<Whose>([3, 'own'], [2, 'previous'], [4, 'other']),
});

type RelativeAct = { lag: number } & (Relative<Reply> | Relative<CustomerChange>);
const lag = weighted([3, 0], [2, 1], [2, 1000]);
const later = (does: fc.Arbitrary<Relative<Reply> | Relative<CustomerChange>>): fc.Arbitrary<RelativeAct> =>
  fc.tuple(lag, does).map(([after, act]) => ({ lag: after, ...act }));
const anything = later(fc.oneof({ weight: 3, arbitrary: reply }, { weight: 2, arbitrary: customerChange }));
const change = later(customerChange.map((call) => ({ ...call, customer: 0 })));
const toNorth = reply.map((sent) => ({ ...sent, to: 'north' as const, delay: 0 }));

/** Where it matters most: a customer's phone is changed while replies from it are on their way, or while it is changed elsewhere. */
const clashOf = (sent: fc.Arbitrary<RelativeAct>): fc.Arbitrary<RelativeAct[]> =>
  fc.oneof(
    fc.tuple(sent, change),
    fc.tuple(change, sent),
    fc.tuple(sent, sent),
    fc.tuple(sent, change, sent),
    fc.tuple(change, change),
    fc.tuple(change, change, sent),
  );

const texts = (whose: Whose, text: Reply['text']): RelativeAct => {
  const plainly = { to: 'north', via: 'topic', delay: 0, repeats: [] as Repeat[] } as const;
  return { lag: 1, does: 'reply', whose, text, ...plainly };
};
const saved = (whose: Whose, customer = 0): RelativeAct => ({ lag: 1, does: 'upsert', customer, whose });

/** Says which phones are meant. */
function resolved(phases: readonly (Omit<Phase, 'acts'> & { acts: readonly RelativeAct[] })[]): History {
  let own = 0;
  let previous = 1;
  const phoneOf = (whose: Whose): number =>
    whose === 'own' ? own : whose === 'previous' ? previous : 3 - own - previous;
  const resolve = ({ whose, ...act }: RelativeAct): Act => {
    const phone = phoneOf(whose);
    if (act.does === 'upsert' && act.customer === 0 && phone !== own) [own, previous] = [phone, own];
    return { ...act, phone };
  };
  return { phases: phases.map((phase) => ({ ...phase, acts: phase.acts.map(resolve) })) };
}

const fault: fc.Arbitrary<Fault> = fc.record({
  write: weighted([1, 0], [2, 1], [3, 2], [3, 3], [2, 4], [1, 5], [1, 6]),
  how: weighted<Fault['how']>([2, 'refused'], [3, 'unanswered'], [1, 'repeated']),
});

const bursts = fc.array(
  fc.record({ pick: fc.nat(3), requests: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 10 })) }),
  {
    minLength: 4,
    maxLength: 12,
    size: 'max',
  },
);

const phase = fc.record({
  gap: weighted([3, minute], [1, 6 * hour], [1, 24 * hour], [2, 30 * hour]),
  acts: fc.oneof(
    { weight: 1, arbitrary: fc.array(anything, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: clashOf(later(toNorth)) },
  ),
  batched: weighted([3, false], [1, true]),
  bursts,
  faults: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fault }), {
    maxLength: 4,
  }),
  callersWait: fc.boolean(),
});

const calm = { batched: false, bursts: [], faults: [], callersWait: false };
const quietly = (gap: number, ...acts: RelativeAct[]) => ({ ...calm, gap, acts });
const loaded = (...customers: number[]) => quietly(minute, ...customers.map((customer) => saved('own', customer)));

/** Long ones, with everything in them. Most begin with a customer, some with several who have the same number. */
export const histories: fc.Arbitrary<History> = fc
  .tuple(
    weighted([6, loaded(0)], [1, loaded(0, 1)], [1, loaded(0, 2)], [1, loaded(0, 1, 2)], [1, loaded()]),
    fc.array(phase, { minLength: 1, maxLength: 3, size: 'max' }),
  )
  .map(([first, phases]) => resolved([first, ...phases]));

const pairs = weighted<RelativeAct[]>(
  [5, [texts('own', 'Stop'), saved('other')]],
  [3, [texts('own', 'START'), saved('other')]],
  [2, [saved('other'), texts('previous', 'Stop')]],
  [2, [saved('other'), texts('previous', 'START')]],
  [2, [saved('other'), texts('own', 'Stop')]],
  [2, [saved('own'), saved('other')]],
  [2, [saved('other'), saved('other')]],
  [2, [texts('own', 'Stop'), texts('own', 'START')]],
  [2, [texts('own', 'START'), texts('own', 'Stop')]],
  [1, [texts('own', 'Stop'), saved('own', 1)]],
);

const upToTen = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
/** One goes some way, then the other, then the first to its end. */
const overlap = fc.tuple(fc.constantFrom(0, 1), upToTen, upToTen).map(([pick, requests, then]) => [
  { pick, requests },
  { pick: 1 - pick, requests: then },
]);

/** Short ones: two things at the same moment, some after an opt-out, and one more reply days later. */
export const clashes: fc.Arbitrary<History> = fc
  .record({
    before: weighted([2, []], [1, [quietly(minute, texts('own', 'Stop'))]]),
    acts: pairs,
    bursts: overlap,
    end: weighted([2, texts('previous', 'Stop')], [1, texts('previous', 'START')], [1, texts('own', 'START')]),
  })
  .map(({ before, acts, bursts: order, end }) =>
    resolved([loaded(0), ...before, { ...quietly(minute, ...acts), bursts: order }, quietly(30 * hour, end)]),
  );
