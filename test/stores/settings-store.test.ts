import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shippedOptOutTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
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

/** So many terms of nine letters and a comma. */
const longList = (count: number, begins: string) =>
  Array.from({ length: count }, (_, at) => `${begins}${String(at).padStart(6, '0')}`).join(',');
const putLong = (terms: string, mode: 'add' | 'replace' = 'replace') =>
  settings.putDealer({ dealerId: 'wordy', name: 'Wordy', country: 'AU', optOutTerms: { mode, terms } });
const removedOfLong = async (): Promise<unknown[]> => {
  const Key = settingsKeys.dealer('wordy');
  const { Item } = await engine.client.send(new GetCommand({ TableName: engine.tables.settings, Key }));
  return Item?.['removed'] as unknown[];
};

describe('long lists of terms', () => {
  it('take 20,000 characters, the shipped terms and more', async () => {
    expect(await putLong(`${shippedOptOutTerms}, PAPAYA`)).toEqual({ ok: true });
    expect(await putLong('x'.repeat(20_001))).toMatchObject({
      error: { field: 'optOutTerms.terms', message: 'must be at most 20,000 characters' },
    });
  });

  it('remember a removed term once, however often it comes and goes', async () => {
    const one = longList(100, 'one');
    for (const mode of ['replace', 'add', 'replace', 'add', 'replace'] as const) await putLong(one, mode);
    const before = await removedOfLong();
    for (const mode of ['add', 'replace'] as const) await putLong(one, mode);
    expect((await removedOfLong()).length).toBe(before.length);
  });

  it('are refused, and nothing is lost, where those removed before would not fit beside them', async () => {
    const put = [];
    for (const begins of ['abc', 'bcd', 'cde', 'def', 'efg']) put.push(await putLong(longList(1999, begins)));
    expect(put[0]).toEqual({ ok: true });
    expect(put.at(-1)).toMatchObject({ error: { field: 'optOutTerms', message: expect.stringContaining('larger') } });
    const kept = put.findLastIndex(({ ok }) => ok);
    expect(await stored(settingsKeys.dealer('wordy'))).toMatchObject({
      optOutTerms: { terms: longList(1999, ['abc', 'bcd', 'cde', 'def', 'efg'][kept] ?? '') },
    });
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

it('an SMS form is refused that is too long with its opt-out message', async () => {
  const number = '+61491577900';
  await settings.putDealer({ dealerId: 'long', name: 'Long', country: 'AU', replyNumber: number });
  await owners(number, 'long');
  const form = { campaignId: 'long', dealerId: 'long', name: 'Long', purpose: 'bulk', senderName: 'LONG' } as const;
  expect(await settings.putSmsForm({ ...form, body: 'x'.repeat(1_600), replyService: true })).toMatchObject({
    error: { field: 'body', message: expect.stringContaining('1622 characters with the opt-out message') },
  });
  expect(await settings.putSmsForm({ ...form, body: 'x'.repeat(1_578), replyService: true })).toMatchObject({
    ok: true,
  });
});

it('a reply number is refused under a country that is not its own', async () => {
  const wrong = { number: '+12025550166', country: 'AU', owners: ['north'] };
  expect(await settings.putReplyNumber(wrong)).toMatchObject({ error: { field: 'country' } });
  expect(await settings.putReplyNumber({ ...wrong, country: 'CA' })).toEqual({ ok: true });
  expect(await settings.putReplyNumber({ ...wrong, number: '199177' })).toEqual({ ok: true });
});

describe('an SMS form and the term that it tells people to reply with', () => {
  const dealer = { dealerId: 'east', name: 'East', country: 'AU' };
  const withTerm = { ...dealer, optOutTerms: { mode: 'add' as const, terms: 'ELEG' } };
  const form = {
    campaignId: 'eleg',
    dealerId: 'east',
    name: 'Sale',
    purpose: 'bulk',
    senderName: 'EAST',
    body: 'Sale',
  } as const;
  const named = { ...form, optOutMessage: { mode: 'own' as const, text: 'Txt ELEG to leave' } };

  it.each(Array.from({ length: 20 }, (_, round) => round))(
    'do not go past each other when both change at once (%s)',
    async () => {
      await settings.putSmsForm(form);
      expect(await settings.putDealer(withTerm)).toEqual({ ok: true });
      const [put, removed] = await Promise.all([settings.putSmsForm(named), settings.putDealer(dealer)]);
      expect(put.ok && removed.ok).toBe(false);
      const [storedForm, storedDealer] = [
        await stored(settingsKeys.smsForm('east', 'eleg')),
        await stored(settingsKeys.dealer('east')),
      ];
      expect([storedForm, storedDealer]).not.toEqual([named, dealer]);
      // What was refused left nothing behind: the one that stands can be changed by hand.
      await settings.putSmsForm(form);
      expect(await settings.putDealer(dealer)).toEqual({ ok: true });
    },
  );

  it('are told by the message: one that only speaks of opting out names none', async () => {
    await settings.putDealer(withTerm);
    const fertig = { ...form, optOutMessage: { mode: 'own' as const, text: 'Reply FERTIG to opt out' } };
    expect(await settings.putSmsForm(fertig)).toMatchObject({ ok: false, error: { field: 'optOutMessage.text' } });
    const eleg = { ...form, optOutMessage: { mode: 'own' as const, text: 'Reply ELEG to opt out' } };
    expect(await settings.putSmsForm(eleg)).toMatchObject({ ok: true });
    expect(await settings.putDealer(dealer)).toMatchObject({ ok: false, error: { field: 'optOutTerms' } });
  });
});
