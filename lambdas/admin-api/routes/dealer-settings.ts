import pMap from 'p-map';
import type * as z from 'zod/mini';
import {
  dealerLine,
  dealerSettingsBody,
  dealerSettingsView,
  earlierVersion,
} from '../../core/contracts/admin/settings.ts';
import { pageOf, pageOnly } from '../../core/contracts/admin/paging.ts';
import type { FieldProblem } from '../../core/contracts/fields.ts';
import { readReplyNumber } from '../../core/domain/phone-numbers.ts';
import { settingsKeys } from '../../core/stores/settings-store.ts';
import type { AdminDeps } from '../deps.ts';
import type { Answer } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { notPut } from '../http/precondition.ts';
import { invalidField, notFound } from '../http/problems.ts';
import { everybody, managers, platformOnly, route } from '../http/route.ts';
import { showEarlier } from '../views/earlier-view.ts';
import { showDealer } from '../views/settings-view.ts';

export const noDealer = (dealerId: string): Answer =>
  notFound(`There are no settings of a dealer ${dealerId}: put them first.`);

async function show({ book, clock }: AdminDeps, dealerId: string): Promise<Answer> {
  const [dealer, global] = await Promise.all([book.dealer(dealerId), book.global()]);
  if (!dealer) return noDealer(dealerId);
  return { status: 200, body: showDealer(dealerId, dealer, global, clock()), version: dealer.version };
}

/**
 * A reply number that is another dealer's would only be found out when nothing can be sent from it. One that is not there yet may be named.
 * @returns the field at fault
 */
async function foreignNumber(
  { book }: AdminDeps,
  dealerId: string,
  { replyNumber, replyNumbers = [] }: z.infer<typeof dealerSettingsBody>,
): Promise<FieldProblem | null> {
  const named = [
    ...(replyNumber === undefined ? [] : [['replyNumber', replyNumber] as const]),
    ...replyNumbers.map((number, index) => [`replyNumbers[${index}]`, number] as const),
  ];
  const found = await pMap(named, ([, typed]) => book.replyNumber(readReplyNumber(typed) ?? typed), {
    concurrency: 16,
  });
  const foreign = named.find((_, index) => {
    const owners = found[index]?.settings?.owners ?? [];
    return owners.length > 0 && !owners.includes(dealerId);
  });
  if (!foreign) return null;
  const [field, typed] = foreign;
  return { field, message: `is another dealer’s: have the platform make ${typed} this dealer’s first` };
}

export const dealerSettingsRoutes = [
  route({
    method: 'GET',
    path: '/dealers',
    id: 'listDealers',
    tag: 'Settings',
    summary: 'All dealers, by id',
    roles: platformOnly,
    query: pageOnly,
    answers: { 200: { description: 'Dealers', schema: pageOf(dealerLine) } },
    work: ({ book }, call) =>
      paged(
        call,
        (page) => book.dealers(page),
        (ids) => ids.map((dealerId) => ({ dealerId })),
      ),
  }),
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/settings',
    id: 'getDealerSettings',
    tag: 'Settings',
    summary: 'A dealer’s settings, and what it inherits',
    roles: everybody,
    answers: { 200: { description: 'The settings', schema: dealerSettingsView, headers: ['ETag'] } },
    work: (deps, { path }) => show(deps, path.dealerId),
  }),
  route({
    method: 'PUT',
    path: '/dealers/{dealerId}/settings',
    id: 'putDealerSettings',
    tag: 'Settings',
    summary: 'Put a dealer’s settings, whole',
    description: 'A field that is left out is inherited. Terms that go count for 60 more days.',
    roles: managers,
    body: dealerSettingsBody,
    conditional: true,
    answers: {
      200: { description: 'They were changed', schema: dealerSettingsView, headers: ['ETag'] },
      201: { description: 'The dealer is new', schema: dealerSettingsView, headers: ['ETag'] },
    },
    async work(deps, { actor, path: { dealerId }, body, precondition }) {
      const foreign = await foreignNumber(deps, dealerId, body);
      if (foreign) return invalidField(foreign);
      const change = { by: actor.who, expected: precondition.expected };
      const put = await deps.settings.putDealer({ ...body, dealerId }, change);
      if (!put.ok) return notPut(put, precondition);
      return { ...(await show(deps, dealerId)), status: precondition.expected === 'absent' ? 201 : 200 };
    },
  }),
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/settings/earlier',
    id: 'listEarlierDealerSettings',
    tag: 'Settings',
    summary: 'What a dealer’s settings were before, latest first',
    roles: everybody,
    query: pageOnly,
    answers: { 200: { description: 'Earlier versions', schema: pageOf(earlierVersion) } },
    work: ({ book }, call) =>
      paged(call, (page) => book.earlier(settingsKeys.dealer(call.path.dealerId), page), showEarlier),
  }),
];
