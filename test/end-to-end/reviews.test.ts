import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { outcomeOf, startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const shared = '+61491577426';
const own = '+61491577644';
const nobodys = '+61491577645';
const [out, ok, held] = ['customer-unsubscribed', 'allowed', 'held-for-review'];
let product: LocalProduct;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  await settings.putReplyNumber({ number: shared, country: 'AU', owners: ['north', 'south'] });
  await settings.putReplyNumber({ number: own, country: 'AU', owners: ['north'] });
  for (const dealerId of ['north', 'south'])
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: shared });
}, 60_000);
afterAll(() => product.stop());
beforeEach(async () => {
  person = await product.person('north', 'south');
});

const reply = async (to: string, text = 'STOP') =>
  String((await product.reply({ from: person.phone, to, text }))['id']);
const sends = () =>
  Promise.all(['north', 'south'].map((dealerId) => product.send(dealerId, person.phone, person.customerId)));
const statuses = () => Promise.all(['north', 'south'].map((id) => product.status(id, person.customerId)));
const open = async (who: string) => (await product.stores.history.openReviews(who)).map(({ id }) => id);
const { north, south, platform } = {
  north: { dealerId: 'north', by: 'mia' },
  south: { dealerId: 'south', by: 'max' },
  platform: { platform: true as const, by: 'ops' },
};

describe('a STOP that could be for two dealers', () => {
  let ref: string;
  beforeEach(async () => {
    for (const dealerId of ['north', 'south']) await product.ask({ dealerId, from: shared }, person);
    ref = await reply(shared);
  });

  it('is held at both, shown as subscribed, and an open review of each', async () => {
    expect(await sends()).toEqual([held, held]);
    expect(await statuses()).toEqual(['subscribed', 'subscribed']);
    expect([await open('north'), await open('south')]).toEqual([
      expect.arrayContaining([ref]),
      expect.arrayContaining([ref]),
    ]);
  });

  it('that one confirms is an opt-out there; the other’s stays open', async () => {
    expect(await product.stores.answerHold(ref, north, { answer: 'confirm' })).toMatchObject({ ok: true });
    expect(await sends()).toEqual([out, held]);
    expect(await statuses()).toEqual(['unsubscribed', 'subscribed']);
    expect([(await open('north')).includes(ref), (await open('south')).includes(ref)]).toEqual([false, true]);
  });

  it('that one releases may be texted there again, and by nobody else', async () => {
    await product.stores.answerHold(ref, south, { answer: 'release' });
    expect(await sends()).toEqual([held, ok]);
  });

  it('is answered by nobody whom it does not ask', async () => {
    const east = { dealerId: 'east', by: 'eve' };
    for (const who of [east, platform])
      expect(await product.stores.answerHold(ref, who, { answer: 'release' })).toMatchObject({ reason: 'not-yours' });
    expect(await sends()).toEqual([held, held]);
  });

  it('whose release lifts no other opt-out', async () => {
    await reply(own);
    await product.stores.answerHold(ref, north, { answer: 'release' });
    expect(await sends()).toEqual([out, held]);
  });

  it('keeps who answered what, and how the number stood before and after', async () => {
    await product.stores.answerHold(ref, north, { answer: 'confirm' });
    const refused = { ok: false, reason: 'answered-before', message: expect.stringContaining('mia confirmed') };
    expect(await product.stores.answerHold(ref, north, { answer: 'release' })).toMatchObject(refused);
    expect(await product.stores.item('communications', { id: ref, entry: 'review#north' })).toMatchObject({
      outcome: 'confirmed',
      by: 'mia',
      statusBefore: 'held',
      statusAfter: 'unsubscribed',
    });
    expect(await product.stores.history.timelineOf('north', person.customerId)).toContainEqual(
      expect.objectContaining({ kind: 'review', outcome: 'confirmed', dealerId: 'north' }),
    );
  });

  it('of whom nobody answers stays held until a START that counts', async () => {
    await reply(own, 'START');
    expect(await sends()).toEqual([ok, held]);
  });
});

describe('a STOP that nobody could be found for', () => {
  it.each<[string, { answer: 'confirm'; at?: string } | { answer: 'release' }, string[]]>([
    ['confirms for one dealer', { answer: 'confirm', at: 'south' }, [ok, out]],
    ['confirms for all', { answer: 'confirm' }, [out, out]],
    ['releases', { answer: 'release' }, [ok, ok]],
  ])('is held everywhere until the platform %s', async (_, answer, after) => {
    const ref = await reply(nobodys);
    expect(await sends()).toEqual([held, held]);
    expect(await open('*')).toContain(ref);
    expect(await product.stores.answerHold(ref, north, answer)).toMatchObject({ reason: 'not-yours' });
    expect(await product.stores.answerHold(ref, platform, answer)).toMatchObject({ ok: true });
    expect(await sends()).toEqual(after);
    expect(await open('*')).not.toContain(ref);
  });
});

it.each(['sout', '', 'South'])('is not confirmed at %j, which is no dealer: it stays held', async (at) => {
  const ref = await reply(nobodys);
  expect(await product.stores.answerHold(ref, platform, { answer: 'confirm', at })).toEqual({
    ok: false,
    reason: 'unknown-dealer',
    message: `there is no dealer "${at}": check its id`,
  });
  expect(await sends()).toEqual([held, held]);
  expect(await open('*')).toContain(ref);
});

it('a START in doubt changes nothing, and is a flag that staff can dismiss', async () => {
  await reply(own);
  const sms = { from: person.phone, to: own, text: 'START 👎', id: `SM-${person.phone}` };
  await product.twilio(sms);
  await product.cloud.drained();
  const reviews = await product.stores.history.openReviews('north');
  const flag = reviews.find(({ id }) => id.includes(sms.id));
  expect(await product.stores.dismissFlag(flag?.id ?? '', north)).toEqual({ ok: true });
  expect(await open('north')).not.toContain(flag?.id);
  expect(await sends()).toEqual([out, ok]);
});

const optIn = (consentAt: number, evidence = 'signed form 12') =>
  product.stores.optInByStaff({ dealerId: 'north', customerId: person.customerId }, { by: 'mia', consentAt, evidence });

describe('staff opt a customer back in', () => {
  it('only with evidence, dated after the STOP reached us and not in the future', async () => {
    await reply(own);
    const now = Date.now();
    expect(await optIn(now - 60_000)).toMatchObject({ ok: false, reason: 'consent-too-old' });
    expect(await optIn(now + 60_000)).toMatchObject({ ok: false, reason: 'consent-in-future' });
    expect(await optIn(now, ' ')).toMatchObject({ ok: false, reason: 'evidence-missing' });
    expect((await sends())[0]).toBe(out);
    expect(await optIn(now)).toEqual({ ok: true });
    expect((await sends())[0]).toBe(ok);
  });

  it('as of the date of that consent: a STOP that reached us after it wins', async () => {
    await reply(own);
    expect(await optIn(Date.now())).toEqual({ ok: true });
    await reply(own, 'Stop again');
    expect([(await sends())[0], (await statuses())[0]]).toEqual([out, 'unsubscribed']);
  });

  it('whom staff opted out, which no START lifts', async () => {
    const key = { dealerId: 'north', customerId: person.customerId };
    await product.stores.optOutByStaff(key, 'mia');
    await reply(own, 'START');
    expect((await sends())[0]).toBe(out);
    expect(await product.stores.history.timelineOf('north', person.customerId)).toContainEqual(
      expect.objectContaining({ kind: 'staff', outcome: 'opted-out' }),
    );
  });
});

it('staff opt out the person: a second record of them is refused too, and one that is loaded later, whatever START says', async () => {
  const key = { dealerId: 'north', customerId: person.customerId };
  const twin = { ...person, customerId: `${person.customerId}-twin` };
  await product.upsert({ dealerId: 'north', ...twin });
  await product.stores.optOutByStaff(key, 'mia');
  const later = { ...person, customerId: `${person.customerId}-later` };
  await product.upsert({ dealerId: 'north', ...later });
  for (const { phone, customerId } of [person, twin, later])
    expect(outcomeOf((await product.ask({ dealerId: 'north' }, { phone, customerId }))[0])).toBe(out);
  expect((await product.stores.item('customers', key))?.['smsStatusReason']).toBe('staff');
  await reply(own, 'START');
  for (const { phone, customerId } of [person, twin, later])
    expect(outcomeOf((await product.ask({ dealerId: 'north' }, { phone, customerId }))[0])).toBe(out);
});

const countedAsDoubt = () => product.cloud.logs().filter((line) => line.includes('"SendsBlockedByHold"'));

it('a send that a hold blocks is not counted as doubt alone where something else blocks it too', async () => {
  await reply(nobodys);
  const before = countedAsDoubt();
  const marketing = { consent: 'refused' as const, at: Date.now() - 1_000, source: 'lead form' };
  await product.upsert({ dealerId: 'north', ...person, marketing });
  const asked = await product.ask({ dealerId: 'north', purpose: 'bulk', body: 'Sale. Reply STOP to leave' }, person);
  expect(asked.map(outcomeOf)).toEqual([held]);
  expect(countedAsDoubt()).toEqual(before);
});

it('a send that doubt alone blocked is counted apart', async () => {
  await reply(nobodys);
  await product.send('north', person.phone, person.customerId);
  expect(countedAsDoubt().at(-1)).toMatch(/"SendsBlockedByHold":1/);
});
