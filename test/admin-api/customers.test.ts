import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createAdminApi, person, platform, type AdminApi, type AdminCall } from '../support/admin-api.ts';
import { twoWayMessage } from '../support/messages.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { numbers, phones, stage, type Scene } from './scene.ts';

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
beforeAll(async () => {
  engine = await startStoreEngine();
  scene = await stage(engine);
  api = createAdminApi(engine, { clock: () => scene.now });
});
afterAll(() => engine.stop());

const mia = person('manager', 'north');
const call = (method: string, path: string, body?: unknown, more: Partial<AdminCall> = {}) =>
  api.call({
    method,
    path: `/dealers/north/customers${path}`,
    actor: mia,
    ...(body === undefined ? {} : { body }),
    ...more,
  });
const get = (path: string) => call('GET', path);
const reasonsOf = (
  { body }: { body: { canBeTexted: Record<string, { reasons: { reason: string }[] }> } },
  purpose: string,
) => body.canBeTexted[purpose]?.reasons.map(({ reason }) => reason);

const find = (typed: string, more: Partial<AdminCall> = {}) => call('POST', '/find', { phone: typed }, more);
const consent = (at: number) => ({ consentAt: new Date(at).toISOString(), evidence: 'a signed form' });

let people = 0;
let id: string;
let phone: string;
beforeEach(async () => {
  scene.now += 60_000;
  scene.pipeline.now = scene.now;
  people += 1;
  id = `person-${people}`;
  phone = `+61491${String(580_000 + people)}`;
  await call('PUT', `/${id}`, { phone });
});
const reply = (text: string, to: string = numbers.north) =>
  scene.pipeline.process(
    twoWayMessage({ from: phone, to, text, id: `${id}-${text}`, at: new Date(scene.now).toISOString() }),
  );

it('a customer is shown with the numbers from which a gateway refuses to text them, and which one does', async () => {
  const block = { at: Date.parse('2026-11-20T03:00:00Z'), on: true, code: '21610', gateway: 'twilio' };
  const { numbers: ofPhones } = scene.pipeline;
  await ofPhones.changeBlock(phone, numbers.north, block);
  await ofPhones.changeBlock(phone, numbers.north, { ...block, on: false, gateway: 'plivo' });
  expect((await get(`/${id}`)).body).toMatchObject({
    refusedFrom: [numbers.north],
    gatewayBlocks: [{ replyNumber: numbers.north, gateway: 'twilio', since: '2026-11-20T03:00:00.000Z' }],
  });
});

describe('a customer', () => {
  it('is created with a phone as one types it, and changed field by field', async () => {
    const created = await call('PUT', '/nora', { phone: '0491 570 313', name: 'Nora' });
    expect([created.status, created.body]).toEqual([
      201,
      expect.objectContaining({ phone: '+61491570313', name: 'Nora', smsStatus: 'subscribed' }),
    ]);
    const changed = await call('PUT', '/nora', { phone: '+61491571491' });
    expect([changed.status, changed.body.name, changed.body.phone]).toEqual([200, 'Nora', '+61491571491']);
  });

  it('keeps who created and changed them, in the timeline', async () => {
    scene.now += 1;
    await call('PUT', `/${id}`, { phone, name: 'Now with a name' });
    scene.now += 1;
    await call('PUT', `/${id}`, { phone, name: 'Now with a name' });
    const { body } = await get(`/${id}/communications`);
    expect(body.items.map(({ kind, outcome, by }: Record<string, string>) => [kind, outcome, by])).toEqual([
      ['staff', 'customer-changed', mia.who],
      ['staff', 'customer-created', mia.who],
    ]);
  });

  it('shows what a new phone did to the status, and its evidence holds the reply that is why', async () => {
    const taken = { id, phone };
    await reply('STOP');
    await call('PUT', '/mover', { phone: '+61491572665' });
    scene.now += 1;
    const { body: moved } = await call('PUT', '/mover', { phone: taken.phone });
    const { body } = await get('/mover/evidence');
    const change = body.communications.find(({ outcome }: { outcome: string }) => outcome === 'status-changed');
    expect(change).toMatchObject({
      kind: 'staff',
      by: mia.who,
      through: 'admin-api',
      reason: 'reply',
      statusBefore: 'subscribed',
      statusAfter: 'unsubscribed',
      phone: `+61…${taken.phone.slice(-2)}`,
      reply: moved.reply,
    });
    expect(body.replies).toMatchObject([{ id: moved.reply, text: 'STOP', effect: { do: 'stop' } }]);
    expect(body.complete).toBe(true);
    await call('PUT', '/mover', { phone: '+61491572665' });
    expect((await get('/mover/evidence')).body.replies).toMatchObject([{ id: moved.reply }]);
  });

  it('keeps a marketing consent with its date and who recorded it; refusing blocks bulk SMS alone', async () => {
    const marketing = { consent: 'refused', at: '2026-11-01T00:00:00Z', source: 'lead form' };
    const answer = await call('PUT', `/${id}`, { phone, marketing });
    expect(answer.body.marketing).toEqual({ ...marketing, at: '2026-11-01T00:00:00.000Z', by: mia.who });
    expect(reasonsOf(answer, 'bulk')).toEqual(['no-marketing-consent']);
    expect(answer.body.canBeTexted.individual).toEqual({ allowed: true, reasons: [] });
  });

  it.each([
    [{}, '/phone', 'is required'],
    [{ phone: 'call me' }, '/phone', /not a phone number/],
    [{ phone: '+61491570006', marketing: { consent: 'yes' } }, '/marketing/consent', /granted/],
    [
      { phone: '+61491570006', marketing: { consent: 'granted', source: 'x', at: '2026-11-01' } },
      '/marketing/at',
      /zone/,
    ],
    [{ phone: '+61491570006', marketng: {} }, '/marketng', /spelling/],
    [{ phone: '+61491570006', name: '\ud800' }, '/name', /Unicode/],
  ])('is refused as %j by field', async (body, pointer, detail) => {
    const answer = await call('PUT', '/refused', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual({ pointer, detail: expect.stringMatching(detail) });
    expect((await get('/refused')).status).toBe(404);
  });

  it('of a dealer that is not there is not taken', async () => {
    const answer = await api.call({ method: 'PUT', path: '/dealers/nobody/customers/x', body: { phone } });
    expect(answer.status).toBe(404);
  });
});

describe('whether a customer can be texted', () => {
  it('is told with every reason, the one to show first', async () => {
    await reply('STOP');
    await reply('STOP ALL');
    const [stop, all] = (await get(`/${id}`)).body.canBeTexted.individual.reasons;
    expect([stop.reply, all.everyDealer]).toEqual([expect.stringMatching(/^~/), true]);
    expect((await api.call({ path: `/dealers/north/replies/${stop.reply}` })).body.text).toBe('STOP');
    await call('PUT', `/${id}`, {
      phone,
      marketing: { consent: 'refused', at: '2026-11-01T00:00:00Z', source: 'form' },
    });
    const answer = await get(`/${id}`);
    const unsubscribed = ['customer-unsubscribed', 'customer-unsubscribed'];
    expect(reasonsOf(answer, 'individual')).toEqual(unsubscribed);
    expect(reasonsOf(answer, 'bulk')).toEqual([...unsubscribed, 'no-marketing-consent']);
  });

  it('tells what staff decided once, and of no reply', async () => {
    const { body } = await call('POST', `/${id}/opt-out`);
    expect(body.canBeTexted.individual.reasons).toEqual([
      expect.objectContaining({ reason: 'customer-unsubscribed', since: new Date(scene.now).toISOString() }),
    ]);
    expect(body.canBeTexted.individual.reasons[0]).not.toHaveProperty('reply');
  });

  it('says what validate-send says', async () => {
    await reply('STOP');
    const { body } = await get(`/${id}`);
    const said = await scene.pipeline.send({ dealerId: 'north', phone, customerId: id });
    expect(body.canBeTexted.individual.reasons[0].reason).toBe(said);
  });

  it('follows an opt-out to a new phone', async () => {
    await reply('STOP');
    const answer = await call('PUT', `/${id}`, { phone: '+61491571804' });
    expect(answer.body.smsStatus).toBe('unsubscribed');
    expect(answer.body.canBeTexted.individual.reasons[0]).toMatchObject({ leftPhone: phone });
    await call('PUT', `/${id}`, { phone });
  });
});

describe('finding by phone', () => {
  it.each(['0491 570 006', '+61 491 570 006', '(04) 9157 0006'])('reads %s', async (typed) => {
    const { status, body } = await find(typed);
    expect([status, body.phone]).toEqual([200, phones.ava]);
    expect(body.customers.map(({ dealerId, customerId }: Record<string, string>) => [dealerId, customerId])).toEqual([
      ['north', 'ava'],
    ]);
  });

  it('tells of a number that no customer has', async () => {
    const { body } = await find(phones.dan);
    expect(body).toMatchObject({ customers: [], canBeTexted: { individual: { allowed: false } } });
    expect(body.canBeTexted.individual.reasons[0].reason).toBe('held-for-review');
  });

  it('finds nobody who had the phone', async () => {
    await call('PUT', `/${id}`, { phone: '+61491571804' });
    expect((await find(phone)).body.customers).toEqual([]);
    await call('PUT', `/${id}`, { phone });
  });

  it('refuses what is no phone number', async () => {
    const { status, body } = await find('12');
    expect([status, body.errors[0].pointer]).toEqual([422, '/phone']);
  });

  it('logs no phone number', async () => {
    await find(phones.ava);
    expect(JSON.stringify(api.logs)).not.toContain('491');
  });
});

describe('staff', () => {
  it('opt a customer out, and in again with evidence that is later', async () => {
    scene.now += 10;
    const out = await call('POST', `/${id}/opt-out`, undefined, { actor: person('staff', 'north') });
    expect(out.body).toMatchObject({ smsStatus: 'unsubscribed', reason: 'staff', staffOptOut: { by: 'staff-mia' } });
    const early = await call('POST', `/${id}/opt-in`, consent(scene.now - 1));
    expect([early.status, early.body.errors[0].pointer]).toEqual([422, '/consentAt']);
    expect(early.body.detail).toMatch(/^consentAt has to be later than 2026-.*, when the opt-out reached us$/);
    const future = await call('POST', `/${id}/opt-in`, consent(scene.now + 1));
    expect([future.status, future.body.errors[0].detail]).toEqual([422, expect.stringContaining('future')]);
    scene.now += 10;
    const back = await call('POST', `/${id}/opt-in`, consent(scene.now));
    expect(back.body).toMatchObject({
      smsStatus: 'subscribed',
      staffOptIn: { by: mia.who, evidence: 'a signed form' },
      canBeTexted: { individual: { allowed: true } },
    });
    const { body } = await get(`/${id}/communications`);
    expect(body.items.map(({ outcome, by }: Record<string, string>) => [outcome, by])).toEqual([
      ['opted-in', mia.who],
      ['opted-out', 'staff-mia'],
      ['customer-created', mia.who],
    ]);
  });

  it('cannot decide about a customer who is not there', async () => {
    expect((await call('POST', '/nobody/opt-out')).status).toBe(404);
  });
});

const erase = (body: object, actor = mia) => call('POST', `/${id}/erase`, body, { actor });
const erasureOf = (more: object) => ({ dealerId: 'north', customerId: id, stripped: 1, ...more });

describe('an erasure', () => {
  it('is only told of, unless one says that it is meant', async () => {
    await reply('STOP');
    const kept = { becomes: 'stays', phone, why: expect.stringContaining('right to object') };
    const told = await erase({});
    expect([told.status, told.body]).toEqual([200, erasureOf({ dryRun: true, goes: 2, optOut: kept })]);
    expect(await get(`/${id}`)).toMatchObject({ status: 200, body: { smsStatus: 'unsubscribed' } });
    const done = await erase({ dryRun: false });
    expect(done.body).toEqual(erasureOf({ dryRun: false, goes: 2, optOut: kept }));
    expect([(await get(`/${id}`)).status, (await erase({ dryRun: false })).status]).toEqual([404, 404]);
    expect((await get(`/${id}/communications`)).body.items).toEqual([]);
    expect(await scene.pipeline.send({ dealerId: 'north', phone })).toBe('number-opted-out');
    expect((await call('PUT', `/${id}`, { phone })).body.smsStatus).toBe('unsubscribed');
  });

  it('puts on the number what only the customer had', async () => {
    await call('POST', `/${id}/opt-out`);
    expect((await erase({ dryRun: false }, platform)).body).toMatchObject({ optOut: { becomes: 'carried', phone } });
    expect(await scene.pipeline.send({ dealerId: 'north', phone })).toBe('number-opted-out');
  });

  it('waits for the answer to a reply of theirs, which it names', async () => {
    await reply('I will stop by at 3');
    const { status, body } = await erase({ dryRun: false });
    const [review] = (await api.call({ path: '/dealers/north/reviews', actor: mia })).body.items.slice(-1);
    expect([status, body.detail]).toEqual([409, expect.stringContaining(review.id)]);
    expect((await get(`/${id}`)).status).toBe(200);
  });
});
