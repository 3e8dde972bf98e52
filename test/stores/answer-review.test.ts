import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerHold, dismissFlag, type Answerer, type HoldAnswer } from '../../lambdas/core/stores/answer-review.ts';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createReviewStore } from '../../lambdas/core/stores/review-store.ts';
import { newId, newPerson, numbers, time, verified, type Person } from '../process-replies/dealers.ts';
import { dealers, engine, setUpDealers } from '../process-replies/own-dealers.ts';
import { failingClient } from '../support/faults.ts';

let ava: Person;
let ref: string;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  await dealers.save(ava, 'south');
});

const north = (by = 'mia'): Answerer => ({ dealerId: 'north', by });
const platform: Answerer = { platform: true, by: 'ops' };
const confirm: HoldAnswer = { answer: 'confirm' };
const release: HoldAnswer = { answer: 'release' };

/** A STOP that both could be meant by, or with `unknown` nobody is. */
async function hold(to: string = numbers.shared): Promise<void> {
  const id = newId();
  if (to === numbers.shared)
    for (const dealerId of ['north', 'south'] as const)
      await dealers.pipeline.send({ dealerId, ...ava, from: numbers.shared });
  await dealers.pipeline.process(verified(ava, { to, id }));
  ref = `reply#aws#${to}#${id}`;
}

const isDealer = (id: string) => Promise.resolve(id === 'north' || id === 'south');

function reviews(client = engine.client) {
  const numberStore = createNumberStore(client, engine.tables.numbers);
  const customers = createCustomerStore(client, engine.tables.customers, numberStore);
  const store = createReviewStore(client, engine.tables.communications);
  return { reviews: store, numbers: numberStore, customers, isDealer, clock: () => dealers.pipeline.now };
}
const answer = (who: Answerer, given: HoldAnswer, deps = reviews()) => answerHold(deps, ref, who, given);
const evidence = async () => (await dealers.entries(ref)).filter(({ kind }) => kind === 'review');
const sends = async () => [await dealers.send(ava), await dealers.send(ava, 'south')];
const [out, held, ok] = ['customer-unsubscribed', 'held-for-review', 'allowed'];
const history = () => createCommunicationReader(engine.client, engine.tables);

describe('a hold that a dealer confirmed', () => {
  beforeEach(() => hold());

  it('tells that it opted out, and whom', async () => {
    expect(await answer(north(), confirm)).toEqual({
      ok: true,
      statusBefore: 'held',
      statusAfter: 'unsubscribed',
      optedOut: { dealers: ['north'], customers: [{ dealerId: 'north', customerId: ava.customerId }] },
    });
  });

  it('cannot be released any more: who confirmed it is told, and nothing is kept or changed', async () => {
    await answer(north(), confirm);
    expect(await answer(north('max'), release)).toMatchObject({
      ok: false,
      reason: 'answered-before',
      message: expect.stringContaining('mia confirmed'),
    });
    expect(await evidence()).toHaveLength(1);
    expect(await sends()).toEqual([out, held]);
  });

  it('is one answer however often it is confirmed, and tells again whom it opted out', async () => {
    const first = await answer(north(), confirm);
    expect(await answer(north('max'), confirm)).toEqual(first);
    expect(await evidence()).toMatchObject([{ outcome: 'confirmed', by: 'mia', statusAfter: 'unsubscribed' }]);
  });

  it('opted nobody out where a START came later', async () => {
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('04:00') }));
    expect(await answer(north(), confirm)).toMatchObject({ ok: true, optedOut: null });
    expect(await sends()).toEqual([ok, held]);
  });

  it('tells the same where the first attempt was cut off', async () => {
    const cutOff = reviews(failingClient(engine, /UpdateItem/, /^hold#/));
    await expect(answer(north(), confirm, cutOff)).rejects.toThrow('not well');
    expect(await answer(north(), confirm)).toMatchObject({ statusBefore: 'held', optedOut: { dealers: ['north'] } });
    expect(await evidence()).toMatchObject([{ statusBefore: 'held', statusAfter: 'unsubscribed' }]);
  });

  it('is in the dealer’s list and the customer’s timeline, beside the reply', async () => {
    await answer(north(), confirm);
    const day = new Date(dealers.pipeline.now).toISOString().slice(0, 10);
    const line = expect.objectContaining({ kind: 'review', outcome: 'confirmed', dealerId: 'north' });
    expect(await history().timelineOf('north', ava.customerId)).toContainEqual(line);
    expect(await history().listOf('north', day)).toContainEqual(expect.objectContaining({ id: ref, kind: 'review' }));
    expect(await history().timelineOf('south', ava.customerId)).not.toContainEqual(line);
  });
});

describe('a hold that a dealer released', () => {
  beforeEach(() => hold());

  it('can still be confirmed: both answers are kept, each with who and how the number stood', async () => {
    await answer(north(), release);
    expect(await sends()).toEqual([ok, held]);
    expect(await answer(north('max'), confirm)).toMatchObject({ ok: true, optedOut: { dealers: ['north'] } });
    expect(await sends()).toEqual([out, held]);
    expect(await evidence()).toEqual([
      expect.objectContaining({ outcome: 'released', by: 'mia', statusBefore: 'held', statusAfter: 'subscribed' }),
      expect.objectContaining({
        outcome: 'confirmed',
        by: 'max',
        statusBefore: 'subscribed',
        statusAfter: 'unsubscribed',
      }),
    ]);
    expect(await answer(north(), release)).toMatchObject({ ok: false, reason: 'answered-before' });
  });

  it('ends confirmed where two answer it at once', async () => {
    const results = await Promise.all([answer(north(), release), answer(north('max'), confirm)]);
    expect(results[1]).toMatchObject({ ok: true });
    expect(await sends()).toEqual([out, held]);
    expect(await evidence()).toContainEqual(expect.objectContaining({ outcome: 'confirmed', by: 'max' }));
  });
});

describe('a hold at every dealer that the platform confirmed', () => {
  beforeEach(() => hold(numbers.unknown));

  it('at one dealer can be confirmed at another as well; each is kept and told', async () => {
    expect(await answer(platform, { ...confirm, at: 'south' })).toMatchObject({ optedOut: { dealers: ['south'] } });
    expect(await sends()).toEqual([ok, out]);
    expect(await answer(platform, { ...confirm, at: 'north' })).toMatchObject({ optedOut: { dealers: ['north'] } });
    expect(await sends()).toEqual([out, out]);
    expect((await evidence()).map(({ dealerId }) => dealerId)).toEqual(['south', 'north']);
  });

  it('at all opts out at all, and names each dealer who has the phone', async () => {
    const result = await answer(platform, confirm);
    expect(result).toMatchObject({ ok: true, optedOut: { dealers: ['*', 'north', 'south'] } });
    expect(result.ok && result.optedOut?.customers).toHaveLength(2);
  });
});

it('a dismissed flag is in the list and the timeline', async () => {
  const id = newId();
  await dealers.pipeline.process(verified(ava, { text: 'START?', id }));
  ref = `reply#aws#${numbers.north}#${id}`;
  expect(await dismissFlag(reviews(), ref, north())).toEqual({ ok: true });
  expect(await history().timelineOf('north', ava.customerId)).toContainEqual(
    expect.objectContaining({ id: ref, kind: 'review', outcome: 'dismissed' }),
  );
});
