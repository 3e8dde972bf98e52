import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roles, type Role } from '../../lambdas/admin-api/actor.ts';
import { pathId } from '../../lambdas/admin-api/http/path-id.ts';
import { routes } from '../../lambdas/admin-api/routes/routes.ts';
import { createAdminApi, person, platform, type AdminApi } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { numbers, stage, type Scene } from './scene.ts';

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
beforeAll(async () => {
  engine = await startStoreEngine();
  scene = await stage(engine);
  api = createAdminApi(engine, { clock: () => scene.now });
});
afterAll(() => engine.stop());

const P: Role[] = ['platform'];
const PM: Role[] = ['platform', 'manager'];
const PMS: Role[] = ['platform', 'manager', 'staff'];
const all: Role[] = ['platform', 'manager', 'staff', 'viewer'];

interface Row {
  may: Role[];
  /** Behind `/dealers/north` where it is a dealer's. */
  path: (scene: Scene) => string;
  body?: unknown;
  /** CSV. */
  file?: string;
}

const form = { name: 'Spring', purpose: 'bulk', senderName: 'NORTH', body: 'Service from $99' };
const dealer = { name: 'Northside', country: 'AU', replyNumber: numbers.north };
const dry = { answer: 'confirm', dryRun: true };
const of = (path: string) => () => path;

/** Who may do what. Every operation has a row. */
const matrix: Record<string, Row> = {
  getMe: { may: all, path: of('/me') },
  getGlobalSettings: { may: P, path: of('/settings') },
  putGlobalSettings: { may: P, path: of('/settings'), body: {} },
  listEarlierGlobalSettings: { may: P, path: of('/settings/earlier') },
  listDealers: { may: P, path: of('/dealers') },
  getDealerSettings: { may: all, path: of('/dealers/north/settings') },
  putDealerSettings: { may: PM, path: of('/dealers/north/settings'), body: dealer },
  listEarlierDealerSettings: { may: all, path: of('/dealers/north/settings/earlier') },
  tryTerms: {
    may: PM,
    path: of('/dealers/north/opt-out-terms/try'),
    body: { optOutTerms: { mode: 'add', terms: 'BASTA' } },
  },
  listSmsForms: { may: all, path: of('/dealers/north/sms-forms') },
  getSmsForm: { may: all, path: of('/dealers/north/sms-forms/spring') },
  putSmsForm: { may: PM, path: of('/dealers/north/sms-forms/spring'), body: form },
  listEarlierSmsForms: { may: all, path: of('/dealers/north/sms-forms/spring/earlier') },
  listReplyNumbers: { may: P, path: of('/reply-numbers') },
  listReplyNumbersOfDealer: { may: all, path: of('/dealers/north/reply-numbers') },
  getReplyNumber: { may: P, path: of(`/reply-numbers/${numbers.shared}`) },
  putReplyNumber: {
    may: P,
    path: of(`/reply-numbers/${numbers.shared}`),
    body: { country: 'AU', owners: ['north', 'south'] },
  },
  listEarlierReplyNumbers: { may: P, path: of(`/reply-numbers/${numbers.shared}/earlier`) },
  findCustomers: { may: all, path: of('/dealers/north/customers/find'), body: { phone: '0491 570 006' } },
  getCustomer: { may: all, path: of('/dealers/north/customers/ava') },
  putCustomer: { may: PM, path: of('/dealers/north/customers/ava'), body: { phone: '+61491570006' } },
  optOutCustomer: { may: PMS, path: of('/dealers/north/customers/ava/opt-out') },
  optInCustomer: {
    may: PM,
    path: of('/dealers/north/customers/ava/opt-in'),
    body: { consentAt: '2026-11-23T03:00:00.002Z', evidence: 'a signed form' },
  },
  eraseCustomer: { may: PM, path: of('/dealers/north/customers/ben/erase'), body: {} },
  listCommunications: { may: all, path: of('/dealers/north/communications?day=2026-11-23') },
  listCommunicationsOfCustomer: { may: all, path: of('/dealers/north/customers/ava/communications') },
  listCommunicationsOfLead: { may: all, path: of('/dealers/north/leads/l-1/communications') },
  listCommunicationsOfAutomation: { may: all, path: of('/dealers/north/automations/a-1/communications') },
  countCommunications: { may: all, path: of('/dealers/north/counts?from=2026-11-23&to=2026-11-23') },
  getReplyOfDealer: { may: all, path: ({ replies }) => `/dealers/north/replies/${pathId(replies.held)}` },
  getReply: { may: P, path: ({ replies }) => `/replies/${pathId(replies.held)}` },
  listReviewsOfDealer: { may: all, path: of('/dealers/north/reviews') },
  listReviews: { may: P, path: of('/reviews') },
  answerReviewOfDealer: {
    may: PMS,
    path: ({ replies }) => `/dealers/north/reviews/${pathId(replies.held)}/answer`,
    body: dry,
  },
  answerReview: { may: P, path: ({ replies }) => `/reviews/${pathId(replies.nobodys)}/answer`, body: dry },
  listOptOuts: { may: all, path: of('/dealers/north/opt-outs') },
  importFile: { may: PM, path: of('/dealers/north/imports'), file: 'phone,date\n+61491570157,2026-01-01\n' },
  listKeptMessages: { may: P, path: of('/kept-messages') },
  getKeptMessage: { may: P, path: ({ kept }) => `/kept-messages/${pathId(kept)}` },
  replayKeptMessages: { may: P, path: of('/kept-messages/replay'), body: { ids: ['kept#none'] } },
  dismissKeptMessages: { may: P, path: of('/kept-messages/dismiss'), body: { ids: ['kept#none'] } },
  getDeadLetters: { may: P, path: of('/dead-letters') },
  redriveDeadLetters: { may: P, path: of('/dead-letters/redrive'), body: {} },
  getEvidence: { may: all, path: of('/dealers/north/customers/ava/evidence') },
};

const ids = routes.map(({ id }) => id);

async function ask(id: string, role: Role | null, dealers: string[]) {
  const row = matrix[id];
  const method = routes.find((route) => route.id === id)?.method ?? '';
  const actor = role === 'platform' ? platform : role && person(role, ...dealers);
  const headers: Record<string, string> = {
    ...(method === 'PUT' ? { 'if-match': '*' } : {}),
    ...(row?.file === undefined ? {} : { 'content-type': 'text/csv' }),
  };
  // A step later each time, so that a consent can be dated after what was done before.
  scene.now += 10;
  const body =
    id === 'optInCustomer'
      ? { ...(row?.body as object), consentAt: new Date(scene.now).toISOString() }
      : (row?.file ?? row?.body);
  const call = { method, path: row?.path(scene) ?? '', headers, actor, ...(body === undefined ? {} : { body }) };
  return api.call({ ...call, ...(role === null ? { mount: 'console' as const } : {}) });
}

it('has a row for every operation, and none for another', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(ids.toSorted());
});

describe.each(ids)('%s', (id) => {
  const row = matrix[id] ?? { may: [], path: () => '' };
  const isDealers = row.path({ replies: {} } as Scene).startsWith('/dealers/');

  it.each(roles)('by a %s of the dealer is done or forbidden', async (role) => {
    const { status, body } = await ask(id, role, ['south', 'north']);
    const { type } = body as { type?: string };
    const done = { status: 200, type: undefined };
    const forbidden = { status: 403, type: 'urn:sms-opt-out:problem:forbidden' };
    expect({ status, type }).toEqual(row.may.includes(role) ? done : forbidden);
  });

  it('by nobody is refused', async () => {
    const { status, headers } = await ask(id, null, []);
    expect([status, headers['content-type']]).toEqual([401, 'application/problem+json']);
  });

  if (isDealers)
    it.each(roles.filter((role) => role !== 'platform'))(
      'by a %s of another dealer is answered as if there was no such dealer',
      async (role) => {
        const foreign = await ask(id, role, ['south']);
        const unknown = await api.call({ path: '/dealers/nobodys/settings', actor: person(role, 'south') });
        expect(foreign.status).toBe(404);
        expect({ ...foreign.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
      },
    );
});
