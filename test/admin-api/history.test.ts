import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { settingsKeys } from '../../lambdas/core/stores/settings-store.ts';
import { pathId } from '../../lambdas/admin-api/http/path-id.ts';
import { createAdminApi, person, type AdminApi } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { numbers, phones, stage, type Scene } from './scene.ts';

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
const day = '2026-11-23';
beforeAll(async () => {
  engine = await startStoreEngine();
  scene = await stage(engine);
  api = createAdminApi(engine, { clock: () => scene.now });
  for (let index = 0; index < 12; index++) {
    scene.pipeline.now = scene.now + 1000 * (index + 1);
    await scene.pipeline.send({ dealerId: 'north', phone: phones.ben, customerId: 'ben' });
  }
});
afterAll(() => engine.stop());

const north = person('viewer', 'north');
const get = (path: string, headers: Record<string, string> = {}) =>
  api.call({ path: `/dealers/north${path}`, actor: north, headers });

async function allOf(path: string) {
  const items: { at: string; id: string; kind: string }[] = [];
  let next: string | undefined;
  do {
    const { body } = await get(`${path}${next === undefined ? '' : `&cursor=${next}`}`);
    items.push(...body.items);
    next = body.next;
  } while (next !== undefined);
  return items;
}

describe('a dealer’s day', () => {
  it('is one list, newest first, whatever page one asks for', async () => {
    const whole = await allOf(`/communications?day=${day}&limit=100`);
    const paged = await allOf(`/communications?day=${day}&limit=3`);
    expect(paged).toEqual(whole);
    expect(new Set(whole.map(({ id }) => id)).size).toBeGreaterThanOrEqual(15);
    const times = whole.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => (a < b ? 1 : -1)));
  });

  it('is of that dealer and that day alone', async () => {
    expect((await get('/communications?day=2026-11-22')).body.items).toEqual([]);
    expect((await get('/communications?day=2026-02-30')).status).toBe(400);
    expect(JSON.stringify(await allOf(`/communications?day=${day}&limit=100`))).not.toContain('cleo');
  });

  it('shows what staff look for', async () => {
    const items = await allOf(`/communications?day=${day}&limit=100`);
    expect(items.find(({ id }) => id === pathId(scene.replies.stop))).toEqual({
      id: pathId(scene.replies.stop),
      kind: 'reply',
      at: '2026-11-23T03:00:00.000Z',
      outcome: 'opt-out',
      reason: 'sole-owner',
      customerId: 'ben',
      phone: phones.ben,
      text: 'STOP',
    });
    expect(items.find(({ kind }) => kind === 'blocked')).toMatchObject({
      customerId: 'ben',
      reason: 'customer-unsubscribed',
      message: 'This customer has opted out of SMS from this dealer.',
    });
  });
});

it.each([
  ['/leads/l-1/communications', ['blocked', 'reply']],
  ['/automations/a-1/communications', ['blocked', 'reply']],
])('%s tells of that alone', async (path, kinds) => {
  const { body } = await get(path);
  // At the same moment, in any order.
  expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(kinds));
  expect(body.items).toHaveLength(kinds.length);
});

describe('counts', () => {
  it('are by day, kind, outcome and reason', async () => {
    const { body } = await get(`/counts?from=2026-11-22&to=${day}`);
    expect(body.days).toMatchObject([
      { day: '2026-11-22', complete: true, counts: [] },
      { day, complete: true },
    ]);
    expect(body.days[1].counts).toContainEqual({
      kind: 'blocked',
      outcome: 'blocked',
      reason: 'customer-unsubscribed',
      count: 13,
    });
    expect(body.days[1].counts).toContainEqual({ kind: 'reply', outcome: 'opt-out', reason: 'sole-owner', count: 1 });
  });

  it('are of the last seven days, and of 31 at most', async () => {
    expect((await get('/counts')).body.days.map((one: { day: string }) => one.day)).toEqual(
      ['17', '18', '19', '20', '21', '22', '23'].map((date) => `2026-11-${date}`),
    );
    for (const query of ['from=2026-10-01&to=2026-11-23', 'from=2026-11-23&to=2026-11-22'])
      expect((await get(`/counts?${query}`)).status).toBe(400);
  });
});

describe('one reply', () => {
  it('is shown with its decision', async () => {
    const { body } = await get(`/replies/${pathId(scene.replies.stop)}`);
    expect(body).toMatchObject({
      text: 'STOP',
      meaning: { kind: 'opt-out', term: 'STOP' },
      attribution: { to: 'dealer', dealerId: 'north', certain: true, reason: 'sole-owner' },
      effect: { do: 'stop', scope: 'north' },
      customers: [{ dealerId: 'north', customerId: 'ben' }],
      statusBefore: { north: 'subscribed' },
      statusAfter: { north: 'unsubscribed' },
    });
  });

  it('shows a dealer nothing of others who could be meant, and nothing at all of what is not theirs', async () => {
    const held = await get(`/replies/${pathId(scene.replies.held)}`);
    expect(held.body.attribution.dealers).toEqual(['north']);
    expect(held.text).not.toContain('south');
    const platforms = await api.call({ path: `/replies/${pathId(scene.replies.held)}` });
    expect(platforms.body.attribution.dealers).toEqual(['north', 'south']);
    const foreign = { path: `/dealers/south/replies/${pathId(scene.replies.stop)}`, actor: person('manager', 'south') };
    expect((await api.call(foreign)).status).toBe(404);
  });
});

describe('evidence', () => {
  it('is the customer’s whole case', async () => {
    const { body } = await get('/customers/ben/evidence');
    expect(body).toMatchObject({
      dealer: 'Northside',
      writtenFor: north.who,
      customer: { customerId: 'ben', smsStatus: 'unsubscribed' },
      number: { phone: phones.ben, stops: { north: { because: pathId(scene.replies.stop) } } },
      complete: true,
    });
    expect(body.replies.map(({ text }: { text: string }) => text).toSorted()).toEqual(['START?', 'STOP']);
    expect(body.communications.length).toBeGreaterThan(13);
  });

  it('says nothing of other dealers', async () => {
    expect((await get('/customers/ava/evidence')).text).not.toContain('south');
  });

  it('is a page that holds all it needs, with every text escaped', async () => {
    const path = '/dealers/north/customers/html';
    const body = { phone: '+61491570313', name: '<script>alert("1")</script>' };
    await api.call({ method: 'PUT', path, body });
    await api.call({ method: 'POST', path: `${path}/opt-out`, body: {} });
    scene.now += 1000;
    const consent = { consentAt: new Date(scene.now).toISOString(), evidence: 'form 7' };
    expect((await api.call({ method: 'POST', path: `${path}/opt-in`, body: consent })).status).toBe(200);
    const { status, headers, text } = await get('/customers/html/evidence', { accept: 'text/html' });
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|src=|href=/);
    expect(text).toMatch(/form 7; consent of 20[-0-9 :.]+; unsubscribed → subscribed/);
    // Marks that turn the direction of writing end with the text that they are in.
    expect(text).toContain('<td><bdi>&lt;script&gt;');
    expect((await get('/customers/ben/evidence', { accept: 'text/html' })).text).toContain(numbers.north);
  });
});

const trial = (body: object) =>
  api.call({ method: 'POST', path: '/dealers/north/opt-out-terms/try', body, actor: person('manager', 'north') });

/** Its opt-out message rests on a global term. */
const other = { name: 'Other', country: 'AU', optOutMessage: 'Reply QUIT to opt out' };

describe('terms that are tried', () => {
  it('tell whom they would have opted out, whom the present ones did, and what to look at', async () => {
    const { status, body } = await trial({ optOutTerms: { mode: 'replace', terms: 'PLEASE, UNSUBSCRIBE' } });
    expect([status, body]).toMatchObject([
      200,
      { replies: 3, since: '2026-10-25', complete: true, gained: 0, lost: 0 },
    ]);
    expect(body.present).toEqual({ optedOut: 2, openToReview: 0, people: 2 });
    const added = await trial({ optOutTerms: { mode: 'add', terms: 'START' }, days: 1 });
    expect(added.body).toMatchObject({
      gained: 1,
      examples: [{ reply: pathId(scene.replies.flag), text: 'START?', present: 'not-opted-out', draft: 'opted-out' }],
      warnings: [{ warning: 'equals-opt-in-term', term: 'START', message: expect.stringContaining('opt-in') }],
    });
    expect((await get('/settings')).body.settings).not.toHaveProperty('optOutTerms');
  });

  it.each([
    ['A', /^holds "A", which stands in every other reply/],
    ['START', /^holds "START", which is an opt-in or help term/],
  ])('tell for %s what saving it is refused for', async (terms, detail) => {
    const optOutTerms = { mode: 'add', terms };
    const { refusals } = (await trial({ optOutTerms })).body;
    expect(refusals).toEqual([
      { settings: 'dealer', pointer: '/optOutTerms/terms', detail: expect.stringMatching(detail) },
    ]);
    const { settings } = (await get('/settings')).body;
    const call = { method: 'PUT', path: '/dealers/north/settings', body: { ...settings, optOutTerms } };
    const put = await api.call({ ...call, headers: { 'if-match': '"1"' } });
    const [{ pointer, detail: why }] = refusals;
    expect([put.status, put.body.errors]).toEqual([422, [{ pointer, detail: why }]]);
  });

  it('tell of no refusal where the draft can be saved', async () => {
    expect((await trial({ optOutTerms: { mode: 'add', terms: 'PAPAYA' } })).body.refusals).toEqual([]);
  });

  it('tell the platform alone what global terms would break', async () => {
    await api.call({ method: 'PUT', path: '/dealers/other/settings', body: other });
    const draft = { globalOptOutTerms: 'STOP' };
    expect((await trial(draft)).body.refusals).toEqual([]);
    const path = '/dealers/north/opt-out-terms/try';
    expect((await api.call({ method: 'POST', path, body: draft })).body.refusals).toEqual([
      { settings: 'global', pointer: '/optOutTerms', detail: expect.stringContaining('the opt-out message of other') },
    ]);
  });

  it('are not where the dealer’s settings cannot be used, and that is told', async () => {
    const Item = { ...settingsKeys.dealer('broken'), settings: { dealerId: 'broken' } };
    await engine.client.send(new PutCommand({ TableName: engine.tables.settings, Item }));
    const path = '/dealers/broken/opt-out-terms/try';
    const { status, body } = await api.call({ method: 'POST', path, body: { globalOptOutTerms: 'STOP' } });
    expect([status, body.detail]).toEqual([409, expect.stringContaining('name is required')]);
  });

  it.each([
    [{}, '/optOutTerms'],
    [{ optOutTerms: 'STOP' }, '/optOutTerms'],
    [{ optOutTerms: { mode: 'add', terms: 'STOP, ==END' } }, '/optOutTerms/terms'],
    [{ optOutTerms: { mode: 'add', terms: ',' } }, '/optOutTerms/terms'],
    [{ globalOptOutTerms: 'STOP', days: 32 }, '/days'],
  ])('are refused as %j by field', async (body, pointer) => {
    const refused = await trial(body);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
  });
});
