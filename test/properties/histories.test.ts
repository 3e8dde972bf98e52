import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SQSRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { createEnvironment, type Environment } from './environment.ts';
import { clashes, dealers, histories, replyNumbers, type History } from './history.ts';
import { createJudge, type JudgeTools } from './judge.ts';
import { namesOf, play } from './play.ts';

/** More histories, and others each time: `HISTORIES=5000 npm test -- test/properties`. A failure names the `SEED` that repeats it. */
const { HISTORIES, SEED } = process.env;
const numRuns = Number(HISTORIES ?? 100);
const seed = Number(SEED ?? (HISTORIES === undefined ? 20261123 : Date.now() % 2 ** 31));

const warmUpPhone = '+61499999999';
let engine: StoreEngine;
let pipeline: Pipeline;
let judged: JudgeTools;
let environments: Environment[];
let runs = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
  const client = engine.connectDirectly();
  pipeline = createPipeline(engine, client);
  judged = { client, tables: engine.tables, pipeline };
  for (const dealerId of dealers) {
    await pipeline.settings.putDealer({ dealerId, name: dealerId, country: 'AU' });
    await pipeline.upsert({ dealerId, customerId: 'bystander', phone: '+61488888888' });
  }
  for (const { number, owners } of Object.values(replyNumbers))
    if (owners.length > 0) await pipeline.settings.putReplyNumber({ number, country: 'AU', owners: [...owners] });
  environments = Array.from({ length: 18 }, () => createEnvironment(engine));
  // From here on they have read the settings, so that a history makes the same requests whenever it is played.
  for (const [index, warm] of environments.entries())
    await warm.pipeline.process(
      ...Object.values(replyNumbers).map(({ number }) =>
        twoWayMessage({
          from: warmUpPhone,
          to: number,
          text: 'Hello',
          id: `warm-${index}`,
          at: '2026-11-22T00:00:00Z',
        }),
      ),
    );
});
afterAll(() => engine.stop());

/** @returns every message there was */
async function endsRight(history: History): Promise<SQSRecord[]> {
  const judge = createJudge(judged, namesOf((runs += 1)));
  return play(history, { environments, run: runs }, judge.afterPhase);
}

async function staysRight(history: History): Promise<void> {
  const messages = await endsRight(history);
  const { snapshot } = createJudge(judged, namesOf(runs));
  const before = await snapshot();
  for (let first = 0; first < messages.length; first += 10)
    await pipeline.process(...messages.slice(first, first + 10));
  expect(await snapshot()).toBe(before);
}

/** @returns how many were played */
async function always(
  some: fc.Arbitrary<History>,
  share: number,
  holds: (history: History) => Promise<unknown>,
): Promise<number> {
  let played = 0;
  const property = fc.asyncProperty(some, async (history) => {
    played += 1;
    await holds(history);
  });
  await fc.assert(property, { numRuns: Math.ceil(numRuns * share), seed });
  return played;
}

describe(`${numRuns} random histories (seed ${seed})`, () => {
  const patience = numRuns * 2_000 + 60_000;

  it(
    'end right, however their messages are delivered, whatever is cut off and whatever runs side by side; a replay changes nothing',
    async () => expect(await always(histories, 0.3, staysRight)).toBeGreaterThan(0),
    patience,
  );

  it(
    'end right, whichever request comes first where replies and changes clash',
    async () => expect(await always(clashes, 0.7, endsRight)).toBeGreaterThan(0),
    patience,
  );

  it('touch nobody else', async () => {
    for (const dealerId of dealers) {
      const bystander = await pipeline.customers.find({ dealerId, customerId: 'bystander' });
      expect(bystander).toEqual({ dealerId, customerId: 'bystander', phone: '+61488888888', left: {} });
      expect(
        await pipeline.send({ dealerId, phone: '+61488888888', customerId: 'bystander', from: 'A sender name' }),
      ).toBe('allowed');
    }
  });
});
