import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pathId } from '../../lambdas/admin-api/http/path-id.ts';
import type { QueueMessage } from '../../lambdas/core/domain/ports.ts';
import { createAdminApi, type AdminApi } from '../support/admin-api.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { stage, type Scene } from './scene.ts';

let engine: StoreEngine;
let scene: Scene;
let api: AdminApi;
let sent: QueueMessage[];
let deadLetters: number;
beforeEach(async () => {
  engine = await startStoreEngine();
  const direct = { ...engine, client: engine.connectDirectly() };
  scene = await stage(direct);
  [sent, deadLetters] = [[], 3];
  api = createAdminApi(direct, {
    clock: () => scene.now,
    messaging: {
      send: (message) => Promise.resolve(void sent.push(message)),
      deadLetters: {
        depth: () => Promise.resolve({ waiting: deadLetters, inFlight: 0 }),
        redrive: (most = Infinity) => {
          const moved = Math.min(most, deadLetters);
          deadLetters -= moved;
          return Promise.resolve(moved);
        },
      },
    },
  });
});
afterEach(() => engine.stop());

const by = (path: string, ids: string[]) => api.call({ method: 'POST', path: `/kept-messages/${path}`, body: { ids } });

describe('kept messages', () => {
  it('are listed without what is in them, and shown whole', async () => {
    const list = await api.call({ path: '/kept-messages' });
    const kept = { id: pathId(scene.kept), reason: 'unreadable', gateway: 'twilio', why: expect.any(String) };
    expect(list.body.items).toEqual([{ ...kept, keptAt: expect.any(String) }]);
    expect(list.text).not.toContain('no reply at all');
    const { body } = await api.call({ path: `/kept-messages/${pathId(scene.kept)}` });
    expect(body).toMatchObject({
      open: true,
      timesKept: 1,
      body: 'no reply at all',
      attributes: { source: 'endpoint' },
    });
  });

  it('go into the replies queue again as they came, and are closed', async () => {
    const id = pathId(scene.kept);
    expect((await by('replay', [id, 'kept#other', ''])).body.results).toEqual([
      { id, outcome: 'replayed' },
      { id: 'kept#other', outcome: 'unknown-message' },
      { id: '', outcome: 'unknown-message' },
    ]);
    expect(sent.map(({ body }) => Buffer.from(body, 'base64').toString())).toEqual(['no reply at all']);
    expect((await api.call({ path: '/kept-messages' })).body.items).toEqual([]);
    expect((await by('dismiss', [id])).body.results).toEqual([{ id, outcome: 'closed-before' }]);
  });
});

it('dead letters are counted, and moved back', async () => {
  expect((await api.call({ path: '/dead-letters' })).body).toEqual({ waiting: 3, inFlight: 0 });
  const redrive = (body: object) => api.call({ method: 'POST', path: '/dead-letters/redrive', body });
  expect([(await redrive({ most: 2 })).body, (await redrive({})).body]).toEqual([{ moved: 2 }, { moved: 1 }]);
});
