import type { SQSRecord } from 'aws-lambda';
import type { ConsentEvent } from '../../lambdas/core/contracts/events.ts';
import type { Environment, Operation } from './environment.ts';
import { customersOf, type CustomerChange, type History, type Phase } from './history.ts';
import { createMail, type Delivery, type Mail } from './mail.ts';
import type { Attempt } from './phones-held.ts';
import { createTurns } from './turns.ts';

/** Names of one run, so that no two runs meet in the store. */
export interface Names {
  phone: (index: number) => string;
  customerId: (index: number) => string;
}

export const namesOf = (run: number): Names => ({
  phone: (index) => `+614${String(run * 10 + index).padStart(8, '0')}`,
  customerId: (index) => `c${run}-${index}`,
});

/** What is known when a phase is over and nothing is on its way. */
export interface PhaseEnd {
  at: number;
  attempts: readonly CustomerAttempt[];
  mail: Mail;
  events: readonly ConsentEvent[];
  /** Nothing was cut off that is still to be done again. */
  settled: boolean;
  /** Nothing is to be done any more. */
  over: boolean;
}

export interface CustomerAttempt extends Attempt {
  customer: number;
}

/** No phase lasts longer, and the next one begins later. */
const phaseLasts = 30_000;
const quietPhase: Phase = { gap: 6 * 3_600_000, acts: [], batched: false, bursts: [], faults: [], callersWait: false };
/** In which everything is long since done. */
const manyPhases = 20;
/** Messages that are due come one by one up to here, and the rest in batches. */
const oneByOne = 8;

type Work = (environment: Environment, operation: Operation) => Promise<void>;
type Call = Pick<CustomerChange, 'customer' | 'phone'>;

async function deliver(deliveries: readonly Delivery[], environment: Environment, operation: Operation): Promise<void> {
  const messages = deliveries.map(({ message }) => message);
  const results = await environment.run(operation, (pipeline) => pipeline.process(...messages));
  for (const [index, { ended }] of deliveries.entries()) ended(results[index]?.status === 'fulfilled');
}

/** At most ten messages in a batch, and no more operations side by side than there are environments. */
function batchesOf(deliveries: readonly Delivery[], batched: boolean): Delivery[][] {
  const alone = batched ? [] : deliveries.slice(0, oneByOne);
  const rest = deliveries.slice(alone.length);
  const batches = Array.from({ length: Math.ceil(rest.length / 10) }, (_, i) => rest.slice(i * 10, i * 10 + 10));
  return [...alone.map((delivery) => [delivery]), ...batches];
}

/**
 * Plays a history to its end, until every message is taken in and every call is answered.
 * @param afterPhase called when nothing is on its way
 * @returns every message there was
 */
export async function play(
  { phases }: History,
  { environments, run }: { environments: readonly Environment[]; run: number },
  afterPhase: (end: PhaseEnd) => Promise<void>,
): Promise<SQSRecord[]> {
  const names = namesOf(run);
  const mail = createMail(run, names.phone);
  let calls: Call[] = [];
  let at = Date.parse('2026-11-23T00:00:00Z');

  async function playPhase(number: number, phase: Phase): Promise<void> {
    const attempts: CustomerAttempt[] = [];
    const again = calls;
    calls = [];
    at += phase.gap;
    const end = at + phaseLasts;

    /** Makes a call until it is answered, or leaves that to the next phase. */
    const change =
      (call: Call, calledAt: number): Work =>
      async (environment, operation) => {
        const { customer, phone } = call;
        const input = {
          dealerId: customersOf[customer] ?? '',
          customerId: names.customerId(customer),
          phone: names.phone(phone),
        };
        for (let attempt = 0; ; attempt++) {
          const now = calledAt + attempt * 1000;
          const tried = attempt === 0 ? operation : { ...operation, fault: undefined };
          const done = await environment
            .run(tried, (pipeline) => pipeline.upsert(input, now))
            .then(
              () => true,
              () => false,
            );
          attempts.push({ customer, phone, at: now, done });
          if (done) return;
          if (phase.callersWait) return void calls.push(call);
        }
      };

    // Whoever has newer data for a customer does not make the old call again.
    const called = new Set(phase.acts.flatMap((act) => (act.does === 'upsert' ? act.customer : [])));
    const work: Work[] = again.filter(({ customer }) => !called.has(customer)).map((call) => change(call, at));
    for (const act of phase.acts) {
      at += act.lag;
      if (act.does === 'reply') mail.send(act, number, at);
      else work.push(change(act, at));
    }
    for (const batch of batchesOf(mail.deliveries(number, at), phase.batched))
      work.push((environment, operation) => deliver(batch, environment, operation));

    const turns = createTurns(phase.bursts);
    await Promise.all(
      work.map((operation, index) => {
        const environment = environments[index];
        if (!environment) throw new Error('more operations side by side than environments');
        return operation(environment, { number: index, turns, fault: phase.faults[index] ?? undefined });
      }),
    );
    at = end;
    const events = environments.flatMap(({ pipeline }) => pipeline.events);
    const settled = calls.length === 0 && mail.isSettled();
    const over = settled && number >= phases.length - 1 && !mail.isOpen();
    await afterPhase({ at: end, attempts, mail, events, settled, over });
  }

  for (const { pipeline } of environments) pipeline.events.length = 0;
  for (const [number, phase] of phases.entries()) await playPhase(number, phase);
  for (let number = phases.length; mail.isOpen() || calls.length > 0; number++) {
    if (number > phases.length + manyPhases) throw new Error('some message or call fails again and again');
    await playPhase(number, quietPhase);
  }
  return mail.messages();
}
