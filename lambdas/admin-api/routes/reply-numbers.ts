import {
  earlierVersion,
  ownReplyNumber,
  replyNumberBody,
  replyNumberView,
} from '../../core/contracts/admin/settings.ts';
import { pageOf, pageOnly } from '../../core/contracts/admin/paging.ts';
import type { ReplyNumberSettings } from '../../core/contracts/settings.ts';
import { readReplyNumber } from '../../core/domain/phone-numbers.ts';
import { settingsKeys } from '../../core/stores/settings-store.ts';
import type { BookedSetting } from '../../core/stores/settings-book.ts';
import type { AdminDeps } from '../deps.ts';
import type { Answer } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { notPut } from '../http/precondition.ts';
import { invalidField, notFound } from '../http/problems.ts';
import { everybody, platformOnly, route } from '../http/route.ts';
import { showEarlier } from '../views/earlier-view.ts';
import { changeOf } from '../views/settings-view.ts';

/** In its one spelling, however it stands in the path. */
const spelled = (number: string): string => readReplyNumber(number) ?? number;

function view(number: string, booked: BookedSetting<ReplyNumberSettings>) {
  if (!booked.settings) return { number, settings: null, formerOwners: [], ...changeOf(booked) };
  const { number: _number, formerOwners, ...settings } = booked.settings;
  return { number, settings, formerOwners, ...changeOf(booked) };
}

async function show({ book }: AdminDeps, number: string): Promise<Answer> {
  const booked = await book.replyNumber(number);
  if (!booked) return notFound(`There is no reply number ${number}.`);
  return { status: 200, body: view(number, booked), version: booked.version };
}

/** A slip in an owner's id would hold every reply to the number for the platform; `null`: there is none. */
async function unknownOwner({ book }: AdminDeps, owners: readonly string[]): Promise<Answer | null> {
  const booked = await Promise.all(owners.map((owner) => book.dealer(owner)));
  const index = booked.indexOf(null);
  if (index === -1) return null;
  const message = `${owners[index]} is no dealer: check the id, or put the dealer’s settings first`;
  return invalidField({ field: `owners[${index}]`, message });
}

const ownView = ({ settings }: BookedSetting<ReplyNumberSettings>) =>
  settings
    ? [
        {
          number: settings.number,
          country: settings.country,
          shared: settings.owners.length > 1,
          ...(settings.gateway === undefined ? {} : { gateway: settings.gateway }),
        },
      ]
    : [];

const number = '/reply-numbers/{number}';

export const replyNumberRoutes = [
  route({
    method: 'GET',
    path: '/reply-numbers',
    id: 'listReplyNumbers',
    tag: 'Settings',
    summary: 'All reply numbers, with their owners',
    roles: platformOnly,
    query: pageOnly,
    answers: { 200: { description: 'Reply numbers', schema: pageOf(replyNumberView) } },
    work: ({ book }, call) =>
      paged(
        call,
        (page) => book.replyNumbers(page),
        (numbers) => numbers.map((booked) => view(booked.number, booked)),
      ),
  }),
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/reply-numbers',
    id: 'listReplyNumbersOfDealer',
    tag: 'Settings',
    summary: 'The reply numbers that a dealer owns, alone or with others',
    roles: everybody,
    query: pageOnly,
    answers: { 200: { description: 'Reply numbers', schema: pageOf(ownReplyNumber) } },
    work: ({ book }, call) =>
      paged(
        call,
        (page) => book.replyNumbers(page, call.path.dealerId),
        (numbers) => numbers.flatMap(ownView),
      ),
  }),
  route({
    method: 'GET',
    path: number,
    id: 'getReplyNumber',
    tag: 'Settings',
    summary: 'A reply number, with its owners and former owners',
    roles: platformOnly,
    answers: { 200: { description: 'The reply number', schema: replyNumberView, headers: ['ETag'] } },
    work: (deps, { path }) => show(deps, spelled(path.number)),
  }),
  route({
    method: 'PUT',
    path: number,
    id: 'putReplyNumber',
    tag: 'Settings',
    summary: 'Put a reply number',
    description:
      'Whoever owned it before stays known as a former owner. An owner without settings is refused: a reply would be nobody’s.',
    roles: platformOnly,
    body: replyNumberBody,
    conditional: true,
    answers: {
      200: { description: 'It was changed', schema: replyNumberView, headers: ['ETag'] },
      201: { description: 'It is new', schema: replyNumberView, headers: ['ETag'] },
    },
    async work(deps, { actor, path, body, precondition }) {
      const unknown = await unknownOwner(deps, body.owners);
      if (unknown) return unknown;
      const change = { by: actor.who, expected: precondition.expected };
      const put = await deps.settings.putReplyNumber({ ...body, number: path.number }, change);
      if (!put.ok) return notPut(put, precondition);
      const shown = await show(deps, spelled(path.number));
      return { ...shown, status: precondition.expected === 'absent' ? 201 : 200 };
    },
  }),
  route({
    method: 'GET',
    path: '/reply-numbers/{number}/earlier',
    id: 'listEarlierReplyNumbers',
    tag: 'Settings',
    summary: 'What a reply number was before, latest first',
    roles: platformOnly,
    query: pageOnly,
    answers: { 200: { description: 'Earlier versions', schema: pageOf(earlierVersion) } },
    work: ({ book }, call) =>
      paged(call, (page) => book.earlier(settingsKeys.replyNumber(spelled(call.path.number)), page), showEarlier),
  }),
];
