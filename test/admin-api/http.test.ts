import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdminApi, person, platform, type AdminApi, type AdminCall } from '../support/admin-api.ts';
import { failingClient } from '../support/faults.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

let engine: StoreEngine;
let api: AdminApi;
beforeAll(async () => {
  engine = await startStoreEngine();
  api = createAdminApi(engine, { corsOrigins: ['https://console.example.com'] });
  for (const id of ['north', 'south', 'east'])
    await api.call({ method: 'PUT', path: `/dealers/${id}/settings`, body: { name: id, country: 'AU' } });
});
afterAll(() => engine.stop());

const firstCursor = async (path = '/dealers?limit=1') => (await api.call({ path })).body.next as string;
const me = (call: Partial<AdminCall>) => api.call({ path: '/me', ...call });
const from = (origin: string, method = 'GET') =>
  api.call({ method, path: '/me', headers: { origin }, actor: person('viewer', 'north') });
const dealer = { name: 'Northside', country: 'AU' };
const put = (body: unknown, headers: Record<string, string> = {}) =>
  api.call({ method: 'PUT', path: '/dealers/west/settings', body, headers });

describe('a request that cannot be taken', () => {
  it.each<[string, AdminCall, number, string]>([
    ['an unknown path', { path: '/nothing' }, 404, 'not-found'],
    ['an id that is none', { path: '/dealers/a b/settings' }, 404, 'not-found'],
    ['half an escape', { path: '/dealers/%E0%A4%A/settings' }, 404, 'not-found'],
    ['a wrong method', { method: 'DELETE', path: '/dealers/north/settings' }, 405, 'method-not-allowed'],
    ['an unknown parameter', { path: '/dealers?curser=x' }, 400, 'malformed-request'],
    ['a parameter twice', { path: '/dealers?limit=1&limit=2' }, 400, 'malformed-request'],
    ['a limit out of range', { path: '/dealers?limit=101' }, 400, 'malformed-request'],
    ['a type that nobody answers in', { path: '/dealers', headers: { accept: 'image/png' } }, 406, 'not-acceptable'],
  ])('%s', async (_, call, status, code) => {
    const answer = await api.call(call);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({
      type: `urn:sms-opt-out:problem:${code}`,
      status,
      instance: expect.any(String),
    });
  });

  it.each<[string, unknown, Record<string, string>, number]>([
    ['no JSON', '{"name":', {}, 400],
    ['nothing', '', {}, 400],
    ['another type', dealer, { 'content-type': 'text/plain' }, 415],
    ['no type', dealer, { 'content-type': '' }, 415],
    ['more than 128 kB', { ...dealer, name: 'x'.repeat(131_072) }, {}, 413],
  ])('with %s as its body', async (_, body, headers, status) => {
    expect((await put(body, headers)).status).toBe(status);
  });

  it('names every field at fault, by pointer', async () => {
    const { body } = await put({
      country: 'xx',
      'a/b~c': 1,
      replyNumbers: ['12', 'x'],
      notify: { 'send-lead-sms': [' '] },
    });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/a~1b~0c',
      '/country',
      '/name',
      '/notify/send-lead-sms/0',
      '/replyNumbers/0',
      '/replyNumbers/1',
    ]);
  });

  it.each([
    ['{"name":"Northside","country":"AU","name":"Southside"}', '/name'],
    ['{"name":"a\\"{,:","country":"AU","users":[{"a":1},{"a":1,"b":[],"\\u0061":2}]}', '/users/1/a'],
  ])('with a field twice is refused, since nobody knows which is meant: %s', async (twice, pointer) => {
    const { status, body } = await put(twice);
    expect([status, body.errors]).toEqual([400, [{ pointer, detail: 'is there twice' }]]);
  });

  it('says which methods a path has', async () => {
    expect((await api.call({ method: 'POST', path: '/dealers/north/settings' })).headers['allow']).toBe('GET, PUT');
  });
});

describe('a cursor', () => {
  it('is good for its own list only', async () => {
    const cursor = await firstCursor();
    expect((await api.call({ path: `/dealers?limit=1&cursor=${cursor}` })).body.items).toEqual([{ dealerId: 'north' }]);
    const other = await api.call({ path: `/dealers/north/sms-forms?cursor=${cursor}` });
    expect([other.status, other.body.errors[0].parameter]).toEqual([400, 'cursor']);
  });

  it('that was altered is refused', async () => {
    const cursor = await firstCursor();
    for (const altered of ['x', `${cursor}x`, cursor.slice(1), Buffer.from('south').toString('base64url'), ''])
      expect((await api.call({ path: `/dealers?cursor=${altered}` })).status).toBe(400);
  });
});

describe('who makes a request', () => {
  it('is what API Gateway says, at /admin by signature, at /console by token', async () => {
    expect((await me({ actor: platform })).body).toEqual({ who: platform.who, role: 'platform', dealers: 'all' });
    const { body } = await me({ actor: person('staff', 'north', 'south') });
    expect(body).toEqual({ who: 'staff-mia', role: 'staff', dealers: ['north', 'south'] });
  });

  it('is never what the request says', async () => {
    const headers = { 'x-local-actor': 'boss; role=platform', 'custom:role': 'platform' };
    expect((await me({ actor: person('viewer', 'north'), headers })).body.role).toBe('viewer');
    expect((await me({ actor: null, mount: 'console', headers })).status).toBe(401);
    expect((await me({ actor: null, mount: 'admin', headers })).status).toBe(401);
    // A person's token is none at the platform's door, and a signature none at the people's.
    expect((await me({ actor: person('manager', 'north'), mount: 'admin' })).body.role).not.toBe('manager');
  });

  it('has a role that is known', async () => {
    const actor = { ...person('viewer', 'north'), role: 'admin' as 'viewer' };
    expect((await me({ actor })).status).toBe(401);
  });
});

describe('a console in a browser', () => {
  it('may read answers if its origin is known', async () => {
    const { headers } = await from('https://console.example.com');
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://console.example.com',
      'access-control-expose-headers': 'etag',
      vary: 'origin',
    });
    expect((await from('https://evil.example.com')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is told before it signs in what it may send', async () => {
    const headers = { origin: 'https://console.example.com' };
    const answer = await api.call({ method: 'OPTIONS', path: '/me', headers, actor: null, mount: 'console' });
    expect([answer.status, answer.headers['access-control-allow-headers']]).toEqual([
      204,
      expect.stringContaining('if-match'),
    ]);
  });
});

it('a fault of ours is a 500 that says nothing of it, and is logged without anybody’s id', async () => {
  const broken = createAdminApi({ ...engine, client: failingClient(engine, /./, /./) });
  const { status, body, text } = await broken.call({ path: '/dealers/north/customers/ava' });
  expect([status, body.type]).toEqual([500, 'urn:sms-opt-out:problem:internal-error']);
  expect(text).not.toMatch(/dynamo|planned|stack/i);
  expect(broken.logs).toMatchObject([{ level: 'error', code: 'admin-request-failed' }]);
  expect(JSON.stringify(broken.logs[0]?.facts)).not.toMatch(/ava|north/);
});
