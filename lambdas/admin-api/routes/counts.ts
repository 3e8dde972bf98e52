import { countsQuery, dailyCounts, mostDays } from '../../core/contracts/admin/communications.ts';
import type { AdminDeps } from '../deps.ts';
import { ok } from '../http/answer.ts';
import { problem } from '../http/problems.ts';
import { everybody, route } from '../http/route.ts';

const day = 24 * 3_600_000;
/** How many lines of one day are counted; a dealer with more gets a number that says "at least". */
const mostLines = 20_000;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const startOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** The days asked for; `null`: there are none, or too many. */
function daysBetween(from: string, to: string): string[] | null {
  const days = (startOf(to) - startOf(from)) / day + 1;
  return days >= 1 && days <= mostDays
    ? Array.from({ length: days }, (_, index) => dayOf(startOf(from) + index * day))
    : null;
}

async function countDay({ histories }: AdminDeps, dealerId: string, which: string) {
  return { day: which, ...(await histories.countsOf(dealerId, which, mostLines)) };
}

export const countRoutes = [
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/counts',
    id: 'countCommunications',
    tag: 'History',
    summary: 'How many SMS were sent, received and blocked, day by day',
    description: `At most ${mostDays} days; by kind, outcome and reason.`,
    roles: everybody,
    query: countsQuery,
    answers: { 200: { description: 'Counts, the first day first', schema: dailyCounts } },
    async work(deps, { path: { dealerId }, query }) {
      const to = query.to ?? dayOf(deps.clock());
      const from = query.from ?? dayOf(startOf(to) - 6 * day);
      const days = daysBetween(from, to);
      if (!days) {
        const detail = `has to be a day of the ${mostDays} before ${to}`;
        return problem('malformed-request', `From ${from} to ${to} are not 1 to ${mostDays} days.`, [
          { parameter: 'from', detail },
        ]);
      }
      const counted = [];
      for (const which of days) counted.push(await countDay(deps, dealerId, which));
      return ok({ days: counted });
    },
  }),
];
