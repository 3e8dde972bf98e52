import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createSettingsReader,
  settingsCachedFor,
  type SettingsReader,
} from '../../lambdas/core/stores/settings-reader.ts';
import { createSettingsStore, settingsKeys } from '../../lambdas/core/stores/settings-store.ts';
import { failingClient, meddlingClient } from '../support/faults.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let reader: SettingsReader;
let requests = 0;
let now = 0;
beforeAll(async () => {
  engine = await startStoreEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  const client = meddlingClient(engine, ({ pass }) => {
    requests += 1;
    return pass();
  });
  requests = 0;
  reader = createSettingsReader(client, engine.tables.settings, () => now);
});

const put = async (key: Record<string, string>, item: Record<string, unknown>) =>
  engine.client.send(new PutCommand({ TableName: engine.tables.settings, Item: { ...key, ...item } }));
const store = () => createSettingsStore(engine.client, engine.tables.settings);
const number = '+61491577426';
const optOutTerms = async () => (await reader.forDealers([])).terms([], now).optOut.map(({ text }) => text);

describe('settings for replies', () => {
  it('are the shipped ones where nothing is stored', async () => {
    const { terms, problems } = await reader.forDealers([]);
    expect(terms([], now).optOut.map(({ text }) => text)).toContain('UNSUBSCRIBE');
    expect([terms([], now).stopAll, problems]).toEqual([true, []]);
  });

  it('are kept for 30 seconds, and no longer', async () => {
    await put(settingsKeys.global, { settings: { optOutTerms: 'BASTA' } });
    await optOutTerms();
    await put(settingsKeys.global, { settings: { optOutTerms: 'FINITO' } });
    now += settingsCachedFor - 1;
    expect(await optOutTerms()).toContain('BASTA');
    now += 1;
    expect(await optOutTerms()).toContain('FINITO');
    expect(requests).toBe(2);
  });

  it('know a reply number as soon as it is entered', async () => {
    expect((await reader.forReplyNumbers([number])).replyNumbers.get(number)).toBeUndefined();
    await store().putReplyNumber({ number, country: 'AU', owners: ['north'] });
    expect((await reader.forReplyNumbers([number])).replyNumbers.get(number)).toMatchObject({ owners: ['north'] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a field is malformed', { settings: { optOutTerms: 'STOP,,' } }, 'optOutTerms is not a comma-delimited list'],
    ['a field is unknown', { settings: { terms: 'STOP' } }, 'terms is not a field of this contract'],
    ['they stand in the wrong place', { optOutTerms: 'STOP' }, 'has no attribute "settings"'],
  ])('are the shipped ones, with a problem to tell, where %s', async (_, item, problem) => {
    await put(settingsKeys.global, item);
    now += settingsCachedFor;
    const { terms, problems } = await reader.forDealers([]);
    expect(terms([], now).optOut.map(({ text }) => text)).toContain('UNSUBSCRIBE');
    expect(problems).toEqual([expect.stringContaining(`Settings GLOBAL / SETTINGS: ${problem}`)]);
  });

  it('know the terms of a list that was taken once and is refused by now', async () => {
    await put(settingsKeys.global, { settings: { optOutTerms: 'STOP, ==END, ALTO=, NO|MORE' } });
    now += settingsCachedFor;
    const { terms, problems } = await reader.forDealers([]);
    const found = terms([], now).optOut.map(({ words, wholeReplyOnly }) => [words.join(' '), wholeReplyOnly]);
    expect(found.slice(0, 4)).toEqual([
      ['stop', false],
      ['end', true],
      ['alto', false],
      ['no|more', false],
    ]);
    expect(problems).toEqual([]);
  });

  it('know the terms of settings that cannot be used, and those removed from them', async () => {
    await put(settingsKeys.global, { settings: { optOutTerms: 'STOP,, ==END; BASTA, BASTA' } });
    const settings = { dealerId: 'broken', optOutTerms: { mode: 'replace', terms: 'FINITO' } };
    await put(settingsKeys.dealer('broken'), { settings, removed: [{ typed: '=ALTO', until: now + 1e9 }] });
    now += settingsCachedFor;
    const { terms, problems } = await reader.forDealers(['broken', 'north']);
    const found = (...ids: string[]) => terms(ids, now).optOut.map(({ text }) => text);
    expect(found('broken')).toEqual(expect.arrayContaining(['UNSUBSCRIBE', 'BASTA', 'FINITO', 'ALTO', 'REVOKE']));
    expect(found('broken', 'north')).toEqual(expect.arrayContaining(['BASTA', 'FINITO']));
    expect(found('north')).not.toContain('FINITO');
    expect(problems).toHaveLength(2);
    expect(await store().putGlobal({})).toEqual({ ok: true });
    expect(await store().putDealer({ dealerId: 'broken', name: 'Mended', country: 'AU' })).toEqual({ ok: true });
    now += settingsCachedFor;
    const mended = (await reader.forDealers(['broken'])).terms(['broken'], now).optOut.map(({ text }) => text);
    expect(mended).toEqual(expect.arrayContaining(['BASTA', 'FINITO', 'ALTO']));
  });

  it('are none where DynamoDB cannot be read', async () => {
    const broken = createSettingsReader(failingClient(engine, /./, /./), engine.tables.settings, () => now);
    await expect(broken.forDealers([])).rejects.toThrow('settings could not be read');
  });
});

describe('settings for sends', () => {
  it.each<[string, Record<string, string>, Record<string, unknown>, string]>([
    ['global ones', settingsKeys.global, { settings: { stopAll: 'yes' } }, 'stopAll must be true or false'],
    ['those of the dealer', settingsKeys.dealer('south'), { settings: { dealerId: 'south' } }, 'name is required'],
    ['the SMS form', settingsKeys.smsForm('south', 'spring'), { settings: {} }, 'campaignId is required'],
    ['the reply number', settingsKeys.replyNumber(number), { settings: { number } }, 'country is required'],
  ])('are not decided upon while %s cannot be used', async (_, key, item, problem) => {
    await put(settingsKeys.global, { settings: {} });
    await put(key, item);
    now += settingsCachedFor;
    const found = await reader.forSends('south', 'spring', number);
    expect(found.ok ? [] : found.problems).toContainEqual(expect.stringContaining(problem));
    expect(found.ok).toBe(false);
  });

  it('take two reads at most, and none when warm', async () => {
    await put(settingsKeys.global, { settings: {} });
    await store().putReplyNumber({ number, country: 'AU', owners: ['north'] });
    await store().putDealer({ dealerId: 'north', name: 'Northside', country: 'AU', replyNumber: number });
    now += settingsCachedFor;
    const found = await reader.forSends('north', undefined, null);
    expect(found.ok && found.replyNumbers.get(number)).toMatchObject({ owners: ['north'] });
    await reader.forSends('north', undefined, null);
    expect(requests).toBe(2);
  });
});
