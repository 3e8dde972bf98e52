import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pathId } from '../../lambdas/admin-api/http/path-id.ts';
import { createAdminApi, person, type AdminAnswer, type AdminApi } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { needs } from '../lib/rules/permissions/needs.ts';
import { twoWayMessage } from '../support/messages.ts';
import { numbers, phones, stage, type Scene } from './scene.ts';

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
/** Milliseconds that each write takes. */
let perWrite: number;
/** What was done to tables. */
let done: Set<string>;
beforeEach(async () => {
  engine = await startStoreEngine();
  const direct = { ...engine, client: engine.connectDirectly() };
  direct.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const { TableName, RequestItems = {} } = args.input as { TableName?: string; RequestItems?: object };
        for (const table of TableName === undefined ? Object.keys(RequestItems) : [TableName])
          done.add(`dynamodb:${commandName.replace('Command', '')} ${table}`);
        if (perWrite > 0 && /^(Put|Update)/.test(commandName)) scene.now += perWrite;
        return next(args);
      },
    { step: 'initialize', name: 'slow' },
  );
  done = new Set();
  scene = await stage(direct);
  perWrite = 0;
  api = createAdminApi(direct, {
    clock: () => scene.now,
  });
});
afterEach(() => engine.stop());

const mia = person('manager', 'north');
const upload = (file: string, query = ''): Promise<AdminAnswer> =>
  api.call({
    method: 'POST',
    path: `/dealers/north/imports${query}`,
    body: file,
    headers: { 'content-type': 'text/csv' },
    actor: mia,
  });

async function allOptOuts(): Promise<{ phone: string; reason: string; optedOutAt: string }[]> {
  const items = [];
  let next: string | undefined;
  do {
    const query = next === undefined ? '' : `?cursor=${next}`;
    const { body } = await api.call({ path: `/dealers/north/opt-outs${query}`, actor: mia });
    items.push(...body.items);
    next = body.next;
  } while (next !== undefined);
  return items;
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `+61491${String(580_000 + index)}`);

describe('an import', () => {
  it('of opt-outs counts for numbers that no customer has, and tells each bad row', async () => {
    const file = `Mobile,date\n0491 571 804,2026-01-02\nnonsense,2026-01-02\n${phones.cleo},2999-01-01\n`;
    const { status, body } = await upload(file, '?columns=phone=Mobile&file=old.csv');
    expect([status, body]).toMatchObject([200, { complete: true, rows: 3, taken: 1, refused: 2 }]);
    expect(body.refusals.map(({ line }: { line: number }) => line)).toEqual([3, 4]);
    expect(await scene.pipeline.send({ dealerId: 'north', phone: '+61491571804' })).toBe('number-opted-out');
    expect(await scene.pipeline.send({ dealerId: 'south', phone: '+61491571804' })).toBe('allowed');
  });

  it('of a file that breaks off is not complete, and says where, however many rows were refused before', async () => {
    const bad = '12,2026-01-01\n'.repeat(100);
    const { body } = await upload(`phone,date\n${bad}+61491571805,"2026-01-01\n+61491571806,2026-01-01\n`);
    expect(body).toMatchObject({ complete: false, brokenOff: { line: 102 } });
    expect(body.refusals).toHaveLength(100);
    expect(await scene.pipeline.send({ dealerId: 'north', phone: '+61491571806' })).toBe('allowed');
  });

  it('only tells with dryRun what it would do', async () => {
    const { body } = await upload('phone,date\n+61491571804,2026-01-02\n', '?dryRun=true');
    expect(body).toMatchObject({ dryRun: true, taken: 1 });
    expect(await scene.pipeline.send({ dealerId: 'north', phone: '+61491571804' })).toBe('allowed');
  });

  it('of customers keeps who loaded them', async () => {
    const { body } = await upload('customerId,phone,name\nnora,0491 570 313,Nora\n', '?file=book.csv');
    expect(body).toMatchObject({ taken: 1, refused: 0 });
    const timeline = await api.call({ path: '/dealers/north/customers/nora/communications', actor: mia });
    expect(timeline.body.items).toMatchObject([{ kind: 'import', by: mia.who, file: 'book.csv' }]);
  });

  it('of opt-outs is in the evidence of everybody who has the number, or gets it later', async () => {
    const put = (path: string, body: object) => api.call({ method: 'PUT', path: `/dealers/north/${path}`, body });
    const evidenceOf = async (id: string) => (await api.call({ path: `/dealers/north/customers/${id}/evidence` })).body;
    await put('customers/pat', { phone: '+61491571804' });
    await put('customers/quin', { phone: '+61491571804' });
    await upload('phone,date\n+61491571803,2026-01-02\n+61491571804,2026-01-02T10:00:00Z\n', '?file=old.csv');
    await put('customers/rae', { phone: '+61491571803' });
    const imported = { file: 'old.csv', by: mia.who };
    const importedAt = new Date(scene.now).toISOString();
    for (const [id, line] of [
      ['pat', 3],
      ['quin', 3],
      ['rae', 2],
    ] as const) {
      const { number } = await evidenceOf(id);
      expect(number.stops.north).toMatchObject({ because: 'import', imported: { ...imported, line, at: importedAt } });
    }
    const statuses = { statusBefore: 'subscribed', statusAfter: 'unsubscribed' };
    for (const id of ['pat', 'quin'])
      expect((await evidenceOf(id)).communications).toContainEqual(
        expect.objectContaining({
          kind: 'import',
          ...imported,
          line: 3,
          at: '2026-01-02T10:00:00.999Z',
          importedAt,
          ...statuses,
        }),
      );
    const erased = await api.call({
      method: 'POST',
      path: '/dealers/north/customers/pat/erase',
      body: { dryRun: false },
    });
    expect(erased.status).toBe(200);
    const { text } = await api.call({
      path: '/dealers/north/customers/quin/evidence',
      headers: { accept: 'text/html' },
    });
    expect(text).toContain('old.csv, line 3');
    expect(text).not.toContain('pat');
  });

  it('of opt-outs stays in the evidence of whoever got the number, also once a later STOP stands at it', async () => {
    const phone = '+61491571804';
    await upload(`phone,date\n${phone},2026-01-02\n`, '?file=old.csv');
    await api.call({ method: 'PUT', path: '/dealers/north/customers/rae', body: { phone } });
    const at = new Date(scene.now).toISOString();
    await scene.pipeline.process(twoWayMessage({ from: phone, to: numbers.north, text: 'STOP', id: 'm-late', at }));
    const path = '/dealers/north/customers/rae/evidence';
    const { number, communications } = (await api.call({ path })).body;
    expect(number.stops.north.imported).toBeUndefined();
    const imported = { file: 'old.csv', line: 2, by: mia.who, at };
    expect(communications).toContainEqual(expect.objectContaining({ outcome: 'status-changed', imported }));
    const { text } = await api.call({ path, headers: { accept: 'text/html' } });
    expect(text).toContain('new → unsubscribed, because of old.csv, line 2, by manager-mia');
  });

  it('that time runs out on goes on where it was, and ends as if it had not', async () => {
    const file = `phone,date\n${numbered(100)
      .map((phone) => `${phone},2026-01-02`)
      .join('\n')}\n`;
    perWrite = 100;
    const begin = scene.now;
    const first = await upload(file);
    // Of the 20 s that a function has on the local cloud; 24 rows are at work at once.
    expect(scene.now - begin).toBeLessThan(20_000);
    expect(first.body).toMatchObject({ complete: false, refused: 0, refusals: [] });
    expect(first.body.rows).toBeLessThan(100);
    const next = await upload(file, `?fromLine=${first.body.nextLine}`);
    expect(next.body).toMatchObject({ complete: false, nextLine: expect.any(Number) });
    expect(next.body.nextLine).toBeGreaterThan(first.body.nextLine);
    perWrite = 0;
    const rest = await upload(file, `?fromLine=${next.body.nextLine}`);
    expect(rest.body).toMatchObject({ complete: true, rows: 102 - next.body.nextLine });
    expect((await upload(file)).body).toMatchObject({ complete: true, rows: 100, takenBefore: 100 });
    const imported = (await allOptOuts()).filter(({ reason }) => reason === 'import');
    expect(imported.map(({ phone }) => phone).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(numbered(100));
  });

  it('does to the tables only what the role of the function allows', async () => {
    const twins = 'customerId,phone\nt1,+61491571804\nt2,+61491571804\n';
    done.clear();
    for (const file of [twins, 'phone,date\n+61491571804,2026-01-02\n'])
      expect((await upload(file)).body).toMatchObject({ complete: true, refused: 0 });
    const grants = Object.entries(needs['admin-api'] ?? {});
    const allowed = new Set(grants.flatMap(([table, actions]) => actions.map((action) => `${action} ${table}`)));
    expect(done).toContain('dynamodb:BatchWriteItem numbers');
    expect([...done].filter((action) => !allowed.has(action))).toEqual([]);
  });

  it('goes on only where it was: with another file, or further on, rows would never be read', async () => {
    const rows = numbered(100).map((phone) => `${phone},2026-01-02`);
    const file = `phone,date\n${rows.join('\n')}\n`;
    const refusedAt = async (...[content, query]: [string, string]) => {
      const { status, body } = await upload(content, query);
      return [status, body.errors?.[0]?.parameter];
    };
    expect(await refusedAt(file, '?fromLine=50')).toEqual([422, 'fromLine']);
    perWrite = 100;
    const { nextLine } = (await upload(file)).body;
    perWrite = 0;
    expect(await refusedAt(file, `?fromLine=${nextLine + 1}`)).toEqual([422, 'fromLine']);
    expect(await refusedAt(file.replace(numbered(1).join(), '+61491571803'), `?fromLine=${nextLine}`)).toEqual([
      422,
      'fromLine',
    ]);
    expect((await upload(file, `?fromLine=${nextLine}`)).body).toMatchObject({ complete: true });
    expect(await refusedAt(file, '?fromLine=102')).toEqual([422, 'fromLine']);
    expect((await upload(file, '?fromLine=101')).body).toMatchObject({ complete: true, takenBefore: 1 });
    expect(await refusedAt(file, '?fromLine=102&dryRun=true')).toEqual([422, 'fromLine']);
  });

  it('that cannot be read is refused as a whole', async () => {
    for (const file of ['a,b\n1,2\n', '"phone', '', '\uFFFD\uFFFDp\0h\0o\0n\0e\0']) {
      const { status, body } = await upload(file);
      expect([status, body.detail]).toEqual([422, expect.stringMatching(/cannot be told|it is empty|CSV UTF-8/)]);
    }
    expect((await upload('phone,date\n', '?dates=yyyy')).status).toBe(400);
    const json = { 'content-type': 'application/json' };
    const call = { method: 'POST', path: '/dealers/north/imports', body: 'phone\n', headers: json, actor: mia };
    expect((await api.call(call)).status).toBe(415);
  });
});

describe('an export', () => {
  it('lists opt-outs with or without a customer, of that dealer alone', async () => {
    await upload('phone,date\n+61491571804,2026-01-02\n');
    const listed = await allOptOuts();
    expect(listed).toHaveLength(2);
    expect(listed).toContainEqual(
      expect.objectContaining({
        phone: phones.ben,
        reason: 'reply',
        customerId: 'ben',
        reply: pathId(scene.replies.stop),
      }),
    );
    const imported = { file: 'upload.csv', line: 2, by: mia.who, at: new Date(scene.now).toISOString() };
    expect(listed).toContainEqual(expect.objectContaining({ phone: '+61491571804', reason: 'import', imported }));
  });

  it('is a CSV file that can be imported again, page by page', async () => {
    let file = '';
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const path: string = `/dealers/north/opt-outs${cursor}`;
      const { headers, text } = await api.call({ path, headers: { accept: 'text/csv' }, actor: mia });
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      file += text;
      cursor = /<(.*)>/.exec(headers['link'] ?? '')?.[1];
    }
    expect(file.split('\n')[0]).toBe('phone,optedOutAt,reason,customerId,evidence');
    expect(file).toContain(`'${phones.ben}`);
    expect((await upload(file, '?dryRun=true')).body).toMatchObject({ taken: 1, refused: 0 });
  });
});
