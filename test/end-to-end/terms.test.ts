import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DealerSettings } from '../../lambdas/core/contracts/settings.ts';
import { termsForDealers } from '../../lambdas/core/domain/dealer-terms.ts';
import { tryTerms } from '../../lambdas/core/domain/try-terms/try-terms.ts';
import { outcomeOf, startLocalProduct, type LocalProduct } from '../support/local-product.ts';

const day = 24 * 3_600_000;
let product: LocalProduct;
let numbers = 0;

/** What was removed 61 and 59 days ago. */
const before = 'STOP, PAPAYA, SCHLUSS';
beforeAll(async () => {
  product = await startLocalProduct();
  const { stores } = product;
  await stores.settingsPut(62 * day).putGlobal({ optOutTerms: before });
  await stores.settingsPut(61 * day).putGlobal({ optOutTerms: 'STOP, SCHLUSS' });
  await stores.settingsPut(59 * day).putGlobal({ optOutTerms: 'STOP, No Thanks, =ENOUGH' });
}, 60_000);
afterAll(() => product.stop());

/** A dealer with a reply number of its own. */
async function dealer(settings: Partial<DealerSettings> = {}, put = product.settings): Promise<Place> {
  numbers += 1;
  const number =
    settings.country === 'US' ? `+1202555${String(100 + numbers).padStart(4, '0')}` : `+6149157${7000 + numbers}`;
  const dealerId = `dealer-${numbers}`;
  await product.settings.putReplyNumber({ number, country: settings.country ?? 'AU', owners: [dealerId] });
  const all = { dealerId, name: dealerId, country: 'AU', replyNumber: number, ...settings };
  expect(await put.putDealer(all)).toEqual({ ok: true });
  return { dealerId, number };
}
const mode = (terms: string) => ({ mode: 'replace' as const, terms });

interface Place {
  dealerId: string;
  number: string;
}

/** Whether a new person's reply opts out there: a send is refused, and their status says so. */
async function optsOut(text: string, { dealerId, number }: Place): Promise<boolean> {
  const { phone, customerId } = await product.person(dealerId);
  await product.reply({ from: phone, to: number, text });
  const send = await product.send(dealerId, phone, customerId);
  const status = await product.status(dealerId, customerId);
  expect([send, status]).toEqual(
    send === 'allowed' ? ['allowed', 'subscribed'] : ['customer-unsubscribed', 'unsubscribed'],
  );
  return send !== 'allowed';
}

describe('one comma-delimited setting for all dealers', () => {
  let place: Place;
  beforeAll(async () => {
    place = await dealer();
  });

  it.each(['Please stop', 'no  thanks!', 'Enough.'])('"%s" holds a term and opts out', async (text) => {
    expect(await optsOut(text, place)).toBe(true);
  });
  it.each(['That is enough for me', 'Unstoppable', 'How much is it?'])(
    '"%s" holds none and changes nothing',
    async (text) => {
      expect(await optsOut(text, place)).toBe(false);
    },
  );

  it('is stored as typed', async () => {
    const item = await product.stores.item('settings', { scope: 'GLOBAL', item: 'SETTINGS' });
    expect(item?.['settings']).toEqual({ optOutTerms: 'STOP, No Thanks, =ENOUGH' });
  });
});

describe('a dealer', () => {
  it('adds its own terms', async () => {
    const place = await dealer({ optOutTerms: { mode: 'add', terms: 'LASSAN' } });
    expect([await optsOut('lassan', place), await optsOut('Please stop', place)]).toEqual([true, true]);
    expect(await optsOut('lassan', await dealer())).toBe(false);
  });

  it('replaces the global ones, which still count for 60 days', async () => {
    const own = { optOutTerms: { mode: 'replace' as const, terms: 'LASSAN' }, optOutMessage: 'Reply LASSAN' };
    const lately = await dealer(own);
    expect([await optsOut('lassan', lately), await optsOut('no thanks', lately)]).toEqual([true, true]);
    const since = await dealer(own, longAgo());
    expect([await optsOut('lassan', since), await optsOut('no thanks', since)]).toEqual([true, false]);
  });
});

describe('a wrong list is refused, with the entry named', () => {
  it.each([
    ['STOP,,END', 'there is an empty entry, number 2'],
    ['STOP, ==END', '"==END" holds an "=" that is not a plain one in front'],
    ['STOP, stop', '"stop" is there twice'],
    ['STOP, !!!', '"!!!" holds no letter, digit or emoji'],
    ['STOP, START', '"START", which is an opt-in or help term'],
    ['STOP, the', '"the", which stands in every other reply'],
    ['STOP; END', '"STOP; END" holds another delimiter than a plain comma: type "STOP, END"'],
  ])('%s', async (optOutTerms, message) => {
    const error = { field: 'optOutTerms', message: expect.stringContaining(message) };
    expect(await product.settings.putGlobal({ optOutTerms })).toEqual({ ok: false, error });
  });
});

const longAgo = () => product.stores.settingsPut(61 * day);

it('a dealer’s wrong term is refused with its name as well', async () => {
  const settings = { dealerId: 'wrong', name: 'Wrong', country: 'AU', optOutTerms: mode('STOP, HELP') };
  expect(await product.settings.putDealer(settings)).toMatchObject({
    error: { field: 'optOutTerms.terms', message: expect.stringContaining('"HELP"') },
  });
});

describe('no setting removes, as the whole reply,', () => {
  const replaced = { optOutTerms: { mode: 'replace' as const, terms: 'LASSAN' }, optOutMessage: 'Reply LASSAN' };

  it.each(['STOP', 'StopAll', 'UNSUB', 'unsubscribe!', 'Opt out', 'OPT-OUT'])('%s', async (text) => {
    expect(await optsOut(text, await dealer(replaced, longAgo()))).toBe(true);
  });

  it.each(['END', 'Quit', 'CANCEL', 'revoke'])('%s for US dealers, and for no others', async (text) => {
    const us = await dealer({ ...replaced, country: 'US' }, longAgo());
    const au = await dealer(replaced, longAgo());
    expect([await optsOut(text, us), await optsOut(text, au)]).toEqual([true, false]);
  });

  it('and inside a longer reply only the terms of the settings count', async () => {
    const place = await dealer(replaced, longAgo());
    expect([await optsOut("I'll stop by", place), await optsOut('Please stop!', place)]).toEqual([false, true]);
  });
});

describe('a removed term', () => {
  it('works for 60 more days, because SMS that promised it are still on phones', async () => {
    const place = await dealer();
    expect([await optsOut('Schluss', place), await optsOut('Papaya', place)]).toEqual([true, false]);
  });

  it('of a dealer as well', async () => {
    const { stores } = product;
    const place = await dealer({ optOutTerms: { mode: 'add', terms: 'LASSAN, ELEG' } }, stores.settingsPut(70 * day));
    const { dealerId, number } = place;
    const without = (terms: string) =>
      ({ dealerId, name: dealerId, country: 'AU', replyNumber: number, optOutTerms: { mode: 'add', terms } }) as const;
    await stores.settingsPut(61 * day).putDealer(without('ELEG'));
    await stores.settingsPut(59 * day).putDealer(without('BERHENTI'));
    expect([await optsOut('eleg', place), await optsOut('lassan', place)]).toEqual([true, false]);
  });
});

describe('a term that went', () => {
  it('counts for its 60 days also at a dealer who replaces the global ones meanwhile', async () => {
    const put = product.stores.settingsPut;
    const place = await dealer({}, put(30 * day));
    const { dealerId, number: replyNumber } = place;
    const replacing = { dealerId, name: dealerId, country: 'AU', replyNumber, optOutTerms: mode('FERTIG') };
    expect(await put(10 * day).putDealer({ ...replacing, optOutMessage: 'Reply FERTIG' })).toEqual({ ok: true });
    expect([await optsOut('schluss', place), await optsOut('papaya', place)]).toEqual([true, false]);
  });

  it('because the dealer is not in the US any more counts for 60 days', async () => {
    const put = product.stores.settingsPut;
    const own = { optOutTerms: mode('FERTIG'), optOutMessage: 'Reply FERTIG' };
    const [recent, old] = [await dealer({ ...own, country: 'US' }), await dealer({ ...own, country: 'US' })];
    const leave = async ({ dealerId, number }: Place, ago: number) =>
      put(ago).putDealer({ dealerId, name: dealerId, country: 'CA', replyNumber: number, ...own });
    expect([await leave(recent, 59 * day), await leave(old, 61 * day)]).toEqual([{ ok: true }, { ok: true }]);
    expect([await optsOut('revoke', recent), await optsOut('revoke', old)]).toEqual([true, false]);
  });

  it('is no wording for an SMS any more: its reply would come too late', async () => {
    const { dealerId } = await dealer();
    const { phone, customerId } = await product.person(dealerId);
    const asked = (body: string) => product.ask({ dealerId, purpose: 'bulk', body }, { phone, customerId });
    expect((await asked('Sale. Reply SCHLUSS to leave')).map(outcomeOf)).toEqual(['no-opt-out-message']);
    expect((await asked('Sale. Reply STOP to leave')).map(outcomeOf)).toEqual(['allowed']);
  });

  it('cannot be one that the body of a bulk SMS form tells people to reply with', async () => {
    const { dealerId, number } = await dealer({ optOutTerms: { mode: 'add', terms: 'ELEG' } });
    const form = {
      campaignId: 'spring',
      dealerId,
      name: 'Spring',
      senderName: 'North',
      body: 'Sale. Txt ELEG to leave',
    };
    await product.settings.putSmsForm({ ...form, purpose: 'bulk' });
    const without = { dealerId, name: dealerId, country: 'AU', replyNumber: number };
    expect(await product.settings.putDealer(without)).toMatchObject({ error: { field: 'optOutTerms' } });
    await product.settings.putSmsForm({ ...form, purpose: 'bulk', body: 'Sale. Reply STOP to leave' });
    expect(await product.settings.putDealer(without)).toEqual({ ok: true });
  });
});

const inForce = (optOutTerms: string) =>
  termsForDealers({ optOutTerms, removed: [] }, [{ country: 'AU', removed: [] }], 0);

it('a draft of the terms is tried on what a dealer’s customers replied', async () => {
  const place = await dealer();
  const other = await dealer();
  for (const text of ['Please stop', 'lassan', 'How much?']) await optsOut(text, place);
  await optsOut('lassan kérem', other);
  const { replies, complete } = await product.stores.pastReplies(place.dealerId);
  expect([complete, replies.map(({ text }) => text)]).toEqual([true, ['How much?', 'lassan', 'Please stop']]);
  expect(await product.stores.pastReplies(place.dealerId, 2)).toMatchObject({
    complete: false,
    replies: [{ text: 'How much?' }, { text: 'lassan' }],
  });
  expect(tryTerms(replies, inForce('STOP, LASSAN'), inForce('STOP'))).toMatchObject({
    present: { optedOut: 1, people: 1 },
    draft: { optedOut: 2, people: 2 },
    examples: [{ reply: { text: 'lassan', ref: expect.stringMatching(/^reply#/) }, term: 'LASSAN' }],
  });
});
