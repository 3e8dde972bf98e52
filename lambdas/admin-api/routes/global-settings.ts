import { earlierVersion, globalSettingsBody, globalSettingsView } from '../../core/contracts/admin/settings.ts';
import { pageOf, pageOnly } from '../../core/contracts/admin/paging.ts';
import { settingsKeys } from '../../core/stores/settings-store.ts';
import type { AdminDeps } from '../deps.ts';
import type { Answer } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { notPut } from '../http/precondition.ts';
import { platformOnly, route } from '../http/route.ts';
import { showGlobal } from '../views/settings-view.ts';
import { showEarlier } from '../views/earlier-view.ts';

async function show({ book, clock }: AdminDeps): Promise<Answer> {
  const view = showGlobal(await book.global(), clock());
  return { status: 200, body: view, version: view.version };
}

export const globalSettingsRoutes = [
  route({
    method: 'GET',
    path: '/settings',
    id: 'getGlobalSettings',
    tag: 'Settings',
    summary: 'The global settings, and what ships where they say nothing',
    roles: platformOnly,
    answers: { 200: { description: 'The settings', schema: globalSettingsView, headers: ['ETag'] } },
    work: show,
  }),
  route({
    method: 'PUT',
    path: '/settings',
    id: 'putGlobalSettings',
    tag: 'Settings',
    summary: 'Put the global settings, whole',
    description: 'A field that is left out has the value the product ships with. Terms that go count for 60 more days.',
    roles: platformOnly,
    body: globalSettingsBody,
    conditional: true,
    answers: {
      200: { description: 'They were changed', schema: globalSettingsView, headers: ['ETag'] },
      201: { description: 'They are the first', schema: globalSettingsView, headers: ['ETag'] },
    },
    async work(deps, { actor, body, precondition }) {
      const put = await deps.settings.putGlobal(body, { by: actor.who, expected: precondition.expected });
      if (!put.ok) return notPut(put, precondition);
      return { ...(await show(deps)), status: precondition.expected === 'absent' ? 201 : 200 };
    },
  }),
  route({
    method: 'GET',
    path: '/settings/earlier',
    id: 'listEarlierGlobalSettings',
    tag: 'Settings',
    summary: 'What the global settings were before, latest first',
    roles: platformOnly,
    query: pageOnly,
    answers: { 200: { description: 'Earlier versions', schema: pageOf(earlierVersion) } },
    work: ({ book }, call) => paged(call, (page) => book.earlier(settingsKeys.global, page), showEarlier),
  }),
];
