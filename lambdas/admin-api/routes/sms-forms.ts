import { earlierVersion, smsFormBody, smsFormView } from '../../core/contracts/admin/settings.ts';
import { pageOf, pageOnly } from '../../core/contracts/admin/paging.ts';
import { settingsKeys } from '../../core/stores/settings-store.ts';
import type { AdminDeps } from '../deps.ts';
import type { Answer } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { notPut } from '../http/precondition.ts';
import { notFound } from '../http/problems.ts';
import { everybody, managers, route } from '../http/route.ts';
import { showEarlier } from '../views/earlier-view.ts';
import { showForm } from '../views/settings-view.ts';
import { noDealer } from './dealer-settings.ts';

interface FormIds {
  dealerId: string;
  campaignId: string;
}

async function show({ book }: AdminDeps, { dealerId, campaignId }: FormIds): Promise<Answer> {
  const [form, dealer, global] = await Promise.all([
    book.smsForm(dealerId, campaignId),
    book.dealer(dealerId),
    book.global(),
  ]);
  if (!form) return notFound(`${dealerId} has no SMS form for the campaign ${campaignId}.`);
  return { status: 200, body: showForm({ dealerId, campaignId }, form, dealer, global), version: form.version };
}

const form = '/dealers/{dealerId}/sms-forms/{campaignId}';

export const smsFormRoutes = [
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/sms-forms',
    id: 'listSmsForms',
    tag: 'Settings',
    summary: 'A dealer’s SMS forms, by campaign',
    roles: everybody,
    query: pageOnly,
    answers: { 200: { description: 'SMS forms', schema: pageOf(smsFormView) } },
    async work({ book }, call) {
      const { dealerId } = call.path;
      const [dealer, global] = await Promise.all([book.dealer(dealerId), book.global()]);
      return paged(
        call,
        (page) => book.smsForms(dealerId, page),
        (forms) => forms.map(({ campaignId, ...one }) => showForm({ dealerId, campaignId }, one, dealer, global)),
      );
    },
  }),
  route({
    method: 'GET',
    path: form,
    id: 'getSmsForm',
    tag: 'Settings',
    summary: 'An SMS form, with its opt-out message and how its body is billed',
    roles: everybody,
    answers: { 200: { description: 'The SMS form', schema: smsFormView, headers: ['ETag'] } },
    work: (deps, { path }) => show(deps, path),
  }),
  route({
    method: 'PUT',
    path: form,
    id: 'putSmsForm',
    tag: 'Settings',
    summary: 'Put an SMS form, whole',
    roles: managers,
    body: smsFormBody,
    conditional: true,
    answers: {
      200: { description: 'It was changed', schema: smsFormView, headers: ['ETag'] },
      201: { description: 'It is new', schema: smsFormView, headers: ['ETag'] },
    },
    async work(deps, { actor, path, body, precondition }) {
      if (!(await deps.book.dealer(path.dealerId))) return noDealer(path.dealerId);
      const change = { by: actor.who, expected: precondition.expected };
      const put = await deps.settings.putSmsForm({ ...body, ...path }, change);
      if (!put.ok) return notPut(put, precondition);
      return { ...(await show(deps, path)), status: precondition.expected === 'absent' ? 201 : 200 };
    },
  }),
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/sms-forms/{campaignId}/earlier',
    id: 'listEarlierSmsForms',
    tag: 'Settings',
    summary: 'What an SMS form was before, latest first',
    roles: everybody,
    query: pageOnly,
    answers: { 200: { description: 'Earlier versions', schema: pageOf(earlierVersion) } },
    work: ({ book }, call) =>
      paged(
        call,
        (page) => book.earlier(settingsKeys.smsForm(call.path.dealerId, call.path.campaignId), page),
        showEarlier,
      ),
  }),
];
