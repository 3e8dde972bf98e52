import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSettingsStore, settingsKeys, type SettingsStore } from '../../lambdas/core/stores/settings-store.ts';
import { meddlingClient } from '../support/faults.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let settings: SettingsStore;
beforeAll(async () => {
  engine = await startStoreEngine();
  settings = createSettingsStore(engine.client, engine.tables.settings);
});
afterAll(() => engine.stop());

const stored = async (Key: Record<string, string>): Promise<unknown> =>
  (await engine.client.send(new GetCommand({ TableName: engine.tables.settings, Key }))).Item?.['settings'];
const owners = async (number: string, ...dealers: string[]) =>
  settings.putReplyNumber({ number, country: 'AU', owners: dealers });

describe('settings', () => {
  const form = {
    campaignId: 'spring',
    dealerId: 'north',
    name: 'Spring sale',
    purpose: 'bulk',
    senderName: 'NORTHSIDE',
    body: 'Reply STOP to opt out',
  } as const;

  it('are stored where they are looked for', async () => {
    await settings.putGlobal({ optOutTerms: 'STOP, BASTA' });
    await settings.putDealer({ dealerId: 'north', name: 'Northside', country: 'AU' });
    await settings.putSmsForm(form);
    expect(await stored(settingsKeys.global)).toEqual({ optOutTerms: 'STOP, BASTA' });
    expect(await stored(settingsKeys.dealer('north'))).toEqual({ dealerId: 'north', name: 'Northside', country: 'AU' });
    expect(await stored(settingsKeys.smsForm('north', 'spring'))).toEqual(form);
  });

  it('are not stored where something is wrong with them, and that is told by field', async () => {
    const before = await stored(settingsKeys.global);
    expect(await settings.putGlobal({ optOutTerms: 'STOP,,END' })).toEqual({
      ok: false,
      error: { field: 'optOutTerms', message: expect.stringMatching(/empty entry/) },
    });
    expect(await stored(settingsKeys.global)).toEqual(before);
    expect(await settings.putSmsForm({ ...form, campaignId: 'autumn', body: '' })).toMatchObject({
      error: { field: 'body' },
    });
    expect(await stored(settingsKeys.smsForm('north', 'autumn'))).toBeUndefined();
  });
});

describe('a reply number', () => {
  it('has one spelling, however it is typed', async () => {
    await owners('0061 491 577 426', 'north');
    expect(await stored(settingsKeys.replyNumber('+61491577426'))).toMatchObject({
      number: '+61491577426',
      owners: ['north'],
    });
  });

  it('remembers its former owners, until they own it again', async () => {
    const number = '+61491576801';
    await owners(number, 'north');
    await owners(number, 'south', 'west');
    await owners(number, 'south');
    expect(await stored(settingsKeys.replyNumber(number))).toMatchObject({
      owners: ['south'],
      formerOwners: expect.arrayContaining(['north', 'west']),
    });
    await owners(number, 'north');
    expect(await stored(settingsKeys.replyNumber(number))).toMatchObject({
      owners: ['north'],
      formerOwners: expect.arrayContaining(['south', 'west']),
    });
  });

  it('forgets no former owner whom somebody else enters at the same time', async () => {
    const number = '+61491576398';
    await owners(number, 'north');
    let raced = false;
    const client = meddlingClient(engine, async ({ command, pass }) => {
      const answer = await pass();
      if (command === 'GetItemCommand' && !raced) {
        raced = true;
        await owners(number, 'south');
      }
      return answer;
    });
    await createSettingsStore(client, engine.tables.settings).putReplyNumber({
      number,
      country: 'AU',
      owners: ['west'],
    });
    expect(await stored(settingsKeys.replyNumber(number))).toMatchObject({
      owners: ['west'],
      formerOwners: expect.arrayContaining(['north', 'south']),
    });
  });

  it('is refused by field, and nothing is stored', async () => {
    expect(await owners('0491 577 426', 'north')).toMatchObject({ ok: false, error: { field: 'number' } });
    expect(await owners('+61491573087', 'north', 'north')).toMatchObject({ ok: false, error: { field: 'owners' } });
    expect(await stored(settingsKeys.replyNumber('+61491573087'))).toBeUndefined();
  });
});
