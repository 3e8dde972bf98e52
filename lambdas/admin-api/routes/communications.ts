import { communication, dayQuery } from '../../core/contracts/admin/communications.ts';
import { pageOf, pageOnly } from '../../core/contracts/admin/paging.ts';
import type { CommunicationLine } from '../../core/stores/communication-line.ts';
import type { Page, PageOf } from '../../core/stores/page.ts';
import type { AdminDeps } from '../deps.ts';
import { paged, type PageCall } from '../http/paging.ts';
import { everybody, route } from '../http/route.ts';
import { showCommunication } from '../views/communication-view.ts';

type ReadLines = (most: number, behind?: string) => Promise<CommunicationLine[]>;

/** One line more than asked for tells whether there are more. */
export async function linePage(read: ReadLines, { most, after }: Page): Promise<PageOf<CommunicationLine>> {
  const lines = await read(most + 1, after);
  const entries = lines.slice(0, most);
  const last = entries.at(-1);
  return { entries, ...(lines.length > most && last ? { next: last.order } : {}) };
}

const history = (deps: AdminDeps, call: PageCall & { path: { dealerId: string } }, read: ReadLines) =>
  paged(
    call,
    (page) => linePage(read, page),
    async (lines) => (await deps.histories.wholeOf(lines)).map((whole) => showCommunication(whole, call.path.dealerId)),
  );

const common = {
  method: 'GET',
  tag: 'History',
  description:
    'What was sent, received and blocked, newest first by when it reached us, which also decides its day; `at` is when it happened.',
  roles: everybody,
  answers: { 200: { description: 'Communications', schema: pageOf(communication) } },
} as const;

export const communicationRoutes = [
  route({
    ...common,
    path: '/dealers/{dealerId}/communications',
    id: 'listCommunications',
    summary: 'A dealer’s SMS of one day',
    query: dayQuery,
    work: (deps, call) => {
      const day = call.query.day ?? new Date(deps.clock()).toISOString().slice(0, 10);
      const list = `${call.list}?day=${day}`;
      const { dealerId } = call.path;
      return history(deps, { ...call, list }, (...page) => deps.histories.listOf(dealerId, day, ...page));
    },
  }),
  route({
    ...common,
    path: '/dealers/{dealerId}/customers/{customerId}/communications',
    id: 'listCommunicationsOfCustomer',
    summary: 'A customer’s timeline',
    query: pageOnly,
    work: (deps, call) => {
      const { dealerId, customerId } = call.path;
      return history(deps, call, (...page) => deps.histories.timelineOf(dealerId, customerId, ...page));
    },
  }),
  route({
    ...common,
    path: '/dealers/{dealerId}/leads/{leadId}/communications',
    id: 'listCommunicationsOfLead',
    summary: 'What is on a lead',
    query: pageOnly,
    work: (deps, call) => {
      const { dealerId, leadId } = call.path;
      return history(deps, call, (...page) => deps.histories.ofLead(dealerId, leadId, ...page));
    },
  }),
  route({
    ...common,
    path: '/dealers/{dealerId}/automations/{automationId}/communications',
    id: 'listCommunicationsOfAutomation',
    summary: 'What an automation sent, and what came of it',
    query: pageOnly,
    work: (deps, call) => {
      const { dealerId, automationId } = call.path;
      return history(deps, call, (...page) => deps.histories.ofAutomation(dealerId, automationId, ...page));
    },
  }),
];
