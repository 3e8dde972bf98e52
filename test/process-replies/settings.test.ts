import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { removedTermCountsFor } from '../../lambdas/core/domain/terms-in-force.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { newPerson, numbers, openDealers, time, verified, type Dealers, type Person } from './dealers.ts';

let engine: StoreEngine;
let dealers: Dealers;
let ava: Person;

beforeEach(async () => {
  engine = await startStoreEngine();
  dealers = await openDealers(engine);
  ava = newPerson();
  await dealers.save(ava);
});
afterEach(() => engine.stop());

/** As an operator who writes past the checks would. */
const stored = (scope: string, item: string, settings: unknown) =>
  engine.client.send(new PutCommand({ TableName: engine.tables.settings, Item: { scope, item, settings } }));

const problems = () => dealers.pipeline.logs.filter(({ code }) => code === 'settings-invalid');

describe('the terms in force', () => {
  it('are those of the settings', async () => {
    await dealers.pipeline.settings.putGlobal({ optOutTerms: 'GENUG, LASS MICH', optInTerms: 'WEITER' });
    await dealers.pipeline.process(verified(ava, { text: 'Jetzt lass mich!', at: time('03:00') }));
    expect(await dealers.status(ava)).toBe('unsubscribed');
    await dealers.pipeline.process(verified(ava, { text: 'weiter', at: time('04:00') }));
    expect(await dealers.status(ava)).toBe('subscribed');
  });

  it.each([
    ['counts when it came in time, however late it is processed', '2027-01-10', 'unsubscribed'],
    ['counts no more when it came too late', '2027-01-24', 'subscribed'],
  ])('are those of when a reply came: one that was removed %s', async (_, day, status) => {
    const { pipeline } = dealers;
    await pipeline.settings.putGlobal({ optOutTerms: 'STOP, KHALAS' });
    await pipeline.settings.putGlobal({ optOutTerms: 'STOP' });
    pipeline.now += removedTermCountsFor + 24 * 3_600_000;
    // Whoever saves settings meanwhile removes nothing that a reply on its way may need.
    await pipeline.settings.putGlobal({ optOutTerms: 'STOP, FINITO' });
    await pipeline.process(verified(ava, { text: 'Khalas', at: `${day}T03:00:00.000Z` }));
    expect(await dealers.status(ava)).toBe(status);
  });

  it('are those it ships with where the stored ones are not valid, and that is told', async () => {
    await stored('GLOBAL', 'SETTINGS', { optOutTerms: 'STOP,,END' });
    await dealers.pipeline.process(verified(ava, { text: 'Unsubscribe me' }));
    expect(await dealers.status(ava)).toBe('unsubscribed');
    expect(problems()).toEqual([
      {
        level: 'error',
        code: 'settings-invalid',
        facts: { problem: expect.stringMatching(/optOutTerms .* empty entry/) },
      },
    ]);
    expect(dealers.pipeline.counts.InvalidSettings).toBe(1);
  });
});

describe('a reply number whose settings are not valid', () => {
  it('is nobody’s: a STOP to it holds, and that is told', async () => {
    await stored('REPLY_NUMBERS', numbers.north, { number: numbers.north, owners: 'north' });
    await dealers.pipeline.process(verified(ava));
    const { stops, holds } = await dealers.pipeline.numbers.consent(ava.phone);
    expect([stops, Object.values(holds)]).toEqual([{}, [expect.objectContaining({ to: ['*'] })]]);
    expect(problems()).toHaveLength(1);
  });
});
