import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdminApi, person, platform, type AdminApi, type AdminCall } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let api: AdminApi;
beforeAll(async () => {
  engine = await startStoreEngine();
  api = createAdminApi(engine);
});
afterAll(() => engine.stop());

const get = (path: string, more: Partial<AdminCall> = {}) => api.call({ path, ...more });
const put = (path: string, body: unknown, headers: Record<string, string> = {}, more: Partial<AdminCall> = {}) =>
  api.call({ method: 'PUT', path, body, headers, ...more });

const north = { name: 'Northside', country: 'AU' };

describe('global settings', () => {
  it('show what ships before anybody put any, and whose each value is', async () => {
    const { status, headers, body } = await get('/settings');
    expect([status, headers['etag']]).toEqual([200, '"0"']);
    expect(body).toMatchObject({ settings: {}, version: 0 });
    expect(body.effective.optOutMessage).toEqual({ value: 'Reply STOP to opt out', from: 'shipped' });
    expect(body.effective.optOutTerms.value).toContain('=CANCEL');
  });

  it('keep who changed them, and what they were before', async () => {
    const first = await put('/settings', { optOutTerms: 'STOP, BASTA' });
    expect([first.status, first.headers['etag'], first.body.changedBy]).toEqual([201, '"1"', platform.who]);
    const mia = { ...platform, who: 'mia' };
    const second = await put('/settings', { optOutTerms: 'STOP' }, { 'if-match': '"1"' }, { actor: mia });
    expect([second.status, second.body.changedBy, second.body.version]).toEqual([200, 'mia', 2]);
    expect(second.body.removedTerms).toContainEqual({ term: 'BASTA', countsUntil: expect.any(String) });
    expect((await get('/settings/earlier')).body.items).toEqual([
      {
        settings: { optOutTerms: 'STOP, BASTA' },
        version: 1,
        changedBy: platform.who,
        changedAt: first.body.changedAt,
      },
    ]);
  });

  it('are changed only over the version that was read', async () => {
    const { headers } = await get('/settings');
    expect((await put('/settings', { stopAll: true })).status).toBe(428);
    expect((await put('/settings', { stopAll: true }, { 'if-none-match': '*' })).status).toBe(412);
    for (const stale of ['"1"', '"999"', '"x"'])
      expect((await put('/settings', { stopAll: true }, { 'if-match': stale })).status).toBe(412);
    for (const unread of [{ 'if-match': '2' }, { 'if-match': 'W/"2"' }, { 'if-match': '"1", "2"' }, { 'if-match': '' }])
      expect(await put('/settings', { stopAll: true }, unread)).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: 'If-Match', detail: expect.stringContaining('such as "3"') }] },
      });
    expect((await put('/settings', { stopAll: true }, { 'if-none-match': '"2"' })).status).toBe(400);
    const both = [1, 2].map(() => put('/settings', { stopAll: true }, { 'if-match': headers['etag'] ?? '' }));
    expect(new Set((await Promise.all(both)).map(({ status }) => status))).toEqual(new Set([200, 412]));
  });
});

describe('a dealer', () => {
  it('is new without a precondition, and shows what it inherits', async () => {
    expect((await get('/dealers/north/settings')).status).toBe(404);
    const { status, body } = await put('/dealers/north/settings', { ...north, optInTerms: 'JA' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ dealerId: 'north', settings: { ...north, optInTerms: 'JA' }, version: 1 });
    expect(body.effective).toMatchObject({
      optInTerms: { value: ['JA'], from: 'dealer' },
      stopAll: { from: 'global' },
      optOutTerms: { from: 'shipped' },
      confirmation: { value: 'off', from: 'shipped' },
      missingOptOutMessage: { value: 'block', from: 'shipped' },
    });
  });

  it('is put back as it was read', async () => {
    const { body, headers } = await get('/dealers/north/settings');
    const again = await put('/dealers/north/settings', body.settings, { 'if-match': headers['etag'] ?? '' });
    expect([again.status, again.body.settings]).toEqual([200, body.settings]);
  });

  it.each([
    [{ country: 'AU' }, '/name', 'is required'],
    [{ ...north, country: 'Australia' }, '/country', /ISO 3166/],
    [{ ...north, optOutTerms: { mode: 'add', terms: 'A,,B' } }, '/optOutTerms/terms', /empty entry/],
    [{ ...north, optOutMessage: 'Bye' }, '/optOutMessage', /names no opt-out term/],
    [{ ...north, optOutTerm: {} }, '/optOutTerm', /check its spelling/],
    [{ ...north, dealerId: 'south' }, '/dealerId', /check its spelling/],
  ])('is refused as %j by field', async (body, pointer, detail) => {
    const answer = await put('/dealers/west/settings', body);
    expect([answer.status, answer.headers['content-type']]).toEqual([422, 'application/problem+json']);
    expect(answer.body).toMatchObject({ type: 'urn:sms-opt-out:problem:invalid', status: 422 });
    expect(answer.body.errors).toEqual([{ pointer, detail: expect.stringMatching(detail) }]);
    expect((await get('/dealers/west/settings')).status).toBe(404);
  });

  it('is in the list of all, page by page', async () => {
    for (const id of ['d-1', 'd-2', 'd-3']) await put(`/dealers/${id}/settings`, north);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`/dealers?limit=2${cursor}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ dealerId }: { dealerId: string }) => dealerId));
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor);
    expect(seen).toEqual(['d-1', 'd-2', 'd-3', 'north']);
  });
});

describe('an SMS form', () => {
  const form = { name: 'Spring', purpose: 'bulk', senderName: 'NORTH', body: 'Service from $99' };

  it('needs its dealer, and what is wrong with it is told by field', async () => {
    expect((await put('/dealers/nobody/sms-forms/spring', form)).status).toBe(404);
    const { status, body } = await put('/dealers/north/sms-forms/spring', { ...form, replyService: true });
    expect([status, body.errors[0].pointer]).toEqual([422, '/replyService']);
  });

  it('tells its opt-out message and how it is billed', async () => {
    const { status, body } = await put('/dealers/north/sms-forms/spring', form);
    expect(status).toBe(201);
    expect(body.effective).toEqual({
      optOutMessage: { value: 'Reply STOP to opt out', from: 'shipped' },
      parts: { before: { encoding: 'GSM-7', parts: 1 } },
    });
    expect((await put('/dealers/north/sms-forms/spring', form)).status).toBe(428);
    expect((await put('/dealers/north/sms-forms/spring', form, { 'if-match': '*' })).status).toBe(200);
  });

  it('has an id of any characters, and is in its dealer’s list alone', async () => {
    const odd = `~${Buffer.from('a/b%ü').toString('base64url')}`;
    expect((await put(`/dealers/north/sms-forms/${odd}`, form)).status).toBe(201);
    expect(
      (await get('/dealers/north/sms-forms')).body.items.map(({ campaignId }: { campaignId: string }) => campaignId),
    ).toEqual(['a/b%ü', 'spring']);
    expect((await get('/dealers/d-1/sms-forms')).body.items).toEqual([]);
  });
});

describe('a reply number', () => {
  const path = '/reply-numbers/+61491570006';

  it('has one spelling, and remembers its former owners', async () => {
    const first = await put('/reply-numbers/0061491570006', { country: 'AU', owners: ['north'] });
    expect([first.status, first.body.number]).toEqual([201, '+61491570006']);
    const second = await put(path, { country: 'AU', owners: ['d-1', 'd-2'] }, { 'if-match': '"1"' });
    expect(second.body).toMatchObject({ settings: { owners: ['d-1', 'd-2'] }, formerOwners: ['north'], version: 2 });
    expect((await get(`${path}/earlier`)).body.items).toHaveLength(1);
  });

  it('is refused with an owner who is no dealer, which is named', async () => {
    const owners = ['north', 'norht'];
    const { status, body } = await put(path, { country: 'AU', owners }, { 'if-match': '"2"' });
    const detail = expect.stringContaining('norht is no dealer');
    expect([status, body.errors]).toEqual([422, [{ pointer: '/owners/1', detail }]]);
    expect((await get(path)).body.version).toBe(2);
  });

  it('is shown to an owner without the others', async () => {
    const { body } = await get('/dealers/d-1/reply-numbers', { actor: person('viewer', 'd-1') });
    expect(body.items).toEqual([{ number: '+61491570006', country: 'AU', shared: true }]);
    expect((await get('/dealers/north/reply-numbers')).body.items).toEqual([]);
    expect((await get('/reply-numbers')).body.items).toHaveLength(1);
  });
});

it.each([
  [{ optInTerms: 'JA, STOP' }, '/optInTerms', '"STOP"'],
  [{ helpTerms: 'INFO, UNSUBSCRIBE ME' }, '/helpTerms', '"UNSUBSCRIBE ME"'],
  [{ replyNumbers: ['+61491570159', '+61491570110'] }, '/replyNumbers/1', 'another dealer’s'],
])('a dealer is refused as %j, which would only be found out when it matters', async (wrong, pointer, detail) => {
  await put('/dealers/south/settings', { ...north, name: 'Southside' });
  await put('/reply-numbers/+61491570110', { country: 'AU', owners: ['south'] });
  const answer = await put('/dealers/north/settings', { ...north, ...wrong }, { 'if-match': '*' });
  expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer, detail: expect.stringContaining(detail) }]]);
});
