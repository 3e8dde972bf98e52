import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { consentEvents, type ConsentEvent } from '../../lambdas/core/contracts/events.ts';
import { pathId } from '../../lambdas/admin-api/http/path-id.ts';
import { createAdminApi, person, type AdminAnswer, type AdminApi } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { twoWayMessage } from '../support/messages.ts';
import { numbers, phones, stage, type Scene } from './scene.ts';

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
let events: ConsentEvent[];
// Each test has tables of its own: answers are for good.
beforeEach(async () => {
  engine = await startStoreEngine();
  const direct = { ...engine, client: engine.connectDirectly() };
  scene = await stage(direct);
  events = [];
  api = createAdminApi(direct, {
    clock: () => scene.now,
    messaging: { publish: async (published) => void events.push(...published) },
  });
});
afterEach(() => engine.stop());

const staff = (dealer: string) => person('staff', dealer);
const answer = (dealer: string, reply: string, body: object): Promise<AdminAnswer> =>
  api.call({ method: 'POST', path: `/dealers/${dealer}/reviews/${pathId(reply)}/answer`, body, actor: staff(dealer) });
const byPlatform = (reply: string, body: object): Promise<AdminAnswer> =>
  api.call({ method: 'POST', path: `/reviews/${pathId(reply)}/answer`, body });
const open = async (path: string): Promise<string[]> =>
  (await api.call({ path })).body.items.map(({ kind }: { kind: string }) => kind);
const sends = () =>
  Promise.all(
    ['north', 'south'].map((dealerId) => scene.pipeline.send({ dealerId, phone: phones.ava, customerId: 'ava' })),
  );

describe('open reviews', () => {
  it('are listed by dealer, oldest first, with the reply; what asks nobody in particular is the platform’s', async () => {
    const north = (await api.call({ path: '/dealers/north/reviews' })).body.items;
    expect(north.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['flag', 'hold']);
    const hold = north.find(({ kind }: { kind: string }) => kind === 'hold');
    expect(hold.reply).toMatchObject({ text: 'Stop please', phone: phones.ava, openAt: ['north'] });
    expect(JSON.stringify(north)).not.toContain('south');
    expect(await open('/dealers/south/reviews')).toEqual(['hold']);
    expect(new Set(await open('/reviews'))).toEqual(new Set(['hold', 'kept-message']));
  });

  it('come page by page', async () => {
    const first = (await api.call({ path: '/dealers/north/reviews?limit=1' })).body;
    const second = (await api.call({ path: `/dealers/north/reviews?limit=1&cursor=${first.next}` })).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 1, undefined]);
    expect(first.items[0].id).not.toBe(second.items[0].id);
  });
});

describe('an answer', () => {
  it('tells before it is given what it would do, and then does that', async () => {
    const { held } = scene.replies;
    const dry = await answer('north', held, { answer: 'confirm', dryRun: true });
    expect(dry.body).toMatchObject({
      dryRun: true,
      dealers: [{ dealerId: 'north', before: 'held', after: 'unsubscribed' }],
      customers: [
        { dealerId: 'north', customerId: 'ava', before: 'subscribed', after: 'unsubscribed', canBeTexted: false },
      ],
    });
    expect(await sends()).toEqual(['held-for-review', 'held-for-review']);
    expect(await open('/dealers/north/reviews')).toContain('hold');
    const done = await answer('north', held, { answer: 'confirm' });
    expect(done.body).toEqual({ ...dry.body, dryRun: false });
    expect(await sends()).toEqual(['customer-unsubscribed', 'held-for-review']);
    expect(await open('/dealers/north/reviews')).toEqual(['flag']);
  });

  it.each(['confirm', 'release'])('to %s: the dry run says what comes of it', async (given) => {
    const { held } = scene.replies;
    const { body } = await byPlatform(held, { answer: given, dryRun: true });
    await byPlatform(held, { answer: given });
    for (const { dealerId, customerId, after, canBeTexted } of body.customers) {
      const customer = (await api.call({ path: `/dealers/${dealerId}/customers/${customerId}` })).body;
      expect([customer.smsStatus, customer.canBeTexted.individual.allowed]).toEqual([after, canBeTexted]);
    }
    expect(body.customers).toHaveLength(2);
  });

  it('that opts somebody out is told to whoever hears of opt-outs, the same again where it is repeated', async () => {
    const { held } = scene.replies;
    await answer('north', held, { answer: 'confirm', dryRun: true });
    expect(events).toEqual([]);
    await answer('north', held, { answer: 'confirm' });
    await answer('north', held, { answer: 'confirm' });
    expect(events).toHaveLength(2);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(1);
    expect(consentEvents['customer-opted-out'].parse(events[0])).toMatchObject({
      dealerId: 'north',
      customers: [{ dealerId: 'north', customerId: 'ava' }],
      leadId: 'l-1',
      reply: held,
      reason: 'confirmed',
    });
    await answer('south', held, { answer: 'release' });
    expect(events).toHaveLength(2);
  });

  it('that releases an opt-out in an unlikely context is told to whoever heard of the opt-out, and a confirmation after it anew', async () => {
    const at = new Date(scene.now).toISOString();
    const sms = { from: phones.cleo, to: numbers.north, text: 'I will stop by at 3', id: 'm-9', at };
    await scene.pipeline.process(twoWayMessage(sms));
    const [out] = scene.pipeline.events.filter(({ eventType }) => eventType === 'customer-opted-out').slice(-1);
    const reply = `reply#aws#${numbers.north}#m-9`;
    await answer('north', reply, { answer: 'release' });
    await answer('north', reply, { answer: 'release' });
    expect(consentEvents['opt-out-released'].parse(events[0])).toMatchObject({ reply, reason: 'released' });
    expect(events[0]).toEqual(events[1]);
    await answer('north', reply, { answer: 'confirm' });
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'opt-out-released',
      'opt-out-released',
      'customer-opted-out',
    ]);
    expect([out?.eventId, events[0]?.eventId]).not.toContain(events[2]?.eventId);
  });

  it('of the platform for all is among the opt-outs of every owner of the number, whoever has the phone', async () => {
    const [phone, at] = ['+61491570313', new Date(scene.now).toISOString()];
    await scene.pipeline.process(twoWayMessage({ from: phone, to: numbers.shared, text: 'STOP', id: 'm-10', at }));
    expect((await byPlatform(`reply#aws#${numbers.shared}#m-10`, { answer: 'confirm' })).status).toBe(200);
    for (const dealer of ['north', 'south']) {
      const listed: { phone: string }[] = [];
      let query: string | null = '';
      while (query !== null) {
        const { body } = await api.call({ path: `/dealers/${dealer}/opt-outs${query}`, actor: staff(dealer) });
        listed.push(...body.items);
        query = body.next === undefined ? null : `?cursor=${body.next}`;
      }
      expect(listed).toContainEqual(expect.objectContaining({ phone, reason: 'stop-all' }));
    }
  });

  it('of one dealer concerns that dealer alone, and is kept with who gave it', async () => {
    const { held } = scene.replies;
    await answer('south', held, { answer: 'release' });
    expect(await sends()).toEqual(['held-for-review', 'allowed']);
    const seenBy = async (dealer: string) =>
      (await api.call({ path: `/dealers/${dealer}/replies/${pathId(held)}`, actor: staff(dealer) })).body.answers;
    expect(await seenBy('south')).toMatchObject([{ dealerId: 'south', answer: 'released', by: 'staff-mia' }]);
    expect(await seenBy('north')).toEqual([]);
  });

  it('that released may be confirmed later, not the other way round', async () => {
    const { held } = scene.replies;
    await answer('north', held, { answer: 'release' });
    expect((await answer('north', held, { answer: 'confirm' })).status).toBe(200);
    expect((await sends())[0]).toBe('customer-unsubscribed');
    const again = await answer('north', held, { answer: 'release' });
    expect([again.status, again.body.type]).toEqual([409, 'urn:sms-opt-out:problem:conflict']);
    const { answers } = (await api.call({ path: `/replies/${pathId(held)}` })).body;
    expect(answers.map((one: { answer: string }) => one.answer)).toEqual(['released', 'confirmed']);
  });

  it('that chooses a dealer opts out there and lifts the question at the others', async () => {
    const { held } = scene.replies;
    const wrong = await byPlatform(held, { answer: 'confirm', dealerId: 'east' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/dealerId']);
    const { body } = await byPlatform(held, { answer: 'confirm', dealerId: 'south' });
    expect(body.dealers).toEqual([
      { dealerId: 'north', before: 'held', after: 'subscribed' },
      { dealerId: 'south', before: 'held', after: 'unsubscribed' },
    ]);
    expect(await sends()).toEqual(['allowed', 'customer-unsubscribed']);
  });

  it('that chooses a dealer is to all others no more than a release', async () => {
    const { held } = scene.replies;
    await byPlatform(held, { answer: 'confirm', dealerId: 'south' });
    const { body } = await api.call({ path: `/dealers/north/replies/${pathId(held)}`, actor: staff('north') });
    expect(body.answers).toMatchObject([{ answer: 'released' }]);
    expect(JSON.stringify(body.answers)).not.toMatch(/unsubscribed|south/);
  });

  it('of nobody’s reply that chooses a dealer tells the platform which, and nobody else', async () => {
    const { nobodys } = scene.replies;
    await byPlatform(nobodys, { answer: 'confirm', dealerId: 'south' });
    const { body } = await api.call({ path: `/replies/${pathId(nobodys)}` });
    expect(body.answers).toMatchObject([
      { dealerId: '*', answer: 'confirmed', chosen: 'south', statusAfter: 'unsubscribed' },
    ]);
  });

  it('to a reply of nobody’s is the platform’s: one dealer, all, or none', async () => {
    const { nobodys } = scene.replies;
    const send = (dealerId: string) => scene.pipeline.send({ dealerId, phone: phones.dan });
    await byPlatform(nobodys, { answer: 'confirm', dealerId: 'south' });
    expect([await send('north'), await send('south')]).toEqual(['allowed', 'number-opted-out']);
    expect(await open('/reviews')).toEqual(['kept-message']);
  });

  it('that fits no question is refused, and nothing is done', async () => {
    const { flag, held, stop, nobodys } = scene.replies;
    const refusals = [
      await answer('north', flag, { answer: 'confirm' }),
      await answer('north', held, { answer: 'dismiss' }),
      await answer('north', stop, { answer: 'release' }),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect((await answer('south', stop, { answer: 'release' })).status).toBe(404);
    expect((await answer('south', nobodys, { answer: 'release' })).status).toBe(404);
    expect((await answer('north', 'reply#x', { answer: 'release' })).status).toBe(404);
  });

  it('that releases names no dealer: it would lift the question at all of them', async () => {
    const { status, body } = await byPlatform(scene.replies.held, { answer: 'release', dealerId: 'north' });
    expect([status, body]).toMatchObject([422, { errors: [{ pointer: '/dealerId' }] }]);
    expect(await scene.pipeline.send({ dealerId: 'north', phone: phones.dan })).toBe('held-for-review');
  });

  it('dismisses a flag', async () => {
    expect((await answer('north', scene.replies.flag, { answer: 'dismiss' })).status).toBe(200);
    expect(await open('/dealers/north/reviews')).toEqual(['hold']);
  });
});
