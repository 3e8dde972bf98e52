import pMap from 'p-map';
import type { Evidence } from '../../core/contracts/admin/evidence.ts';
import { everyDealer, type Consent, type Mark } from '../../core/domain/consent.ts';
import { sourceOf } from '../../core/domain/customer.ts';
import type { CustomerKey } from '../../core/domain/reply-record.ts';
import type { CommunicationLine } from '../../core/stores/communication-line.ts';
import type { WholeCommunication } from '../../core/stores/communication-reader.ts';
import type { AdminDeps } from '../deps.ts';
import { pathId } from '../http/path-id.ts';
import type { ImportedFrom } from '../../core/stores/import-store.ts';
import { importedOf } from '../views/imported-of.ts';
import { showCommunication } from '../views/communication-view.ts';
import { readCustomerView } from '../views/customer-view.ts';
import { moment, textOf } from '../views/moment.ts';
import { showReply } from '../views/reply-view.ts';
import { fitting, type Told } from './fitting.ts';

/** How many communications are in it, if they fit. */
const most = 1000;
/** How many replies beside it, and what they may take of the answer, in bytes. */
const mostBeside = 200;
const roomBeside = 512 * 1024;
const readsAtOnce = 16;

type Sources = ReadonlyMap<string, ImportedFrom>;

/** What a mark rests on: a reply, by its id; `staff`; or `import`; or `erasure`. */
const becauseOf = (ref: string): string => (sourceOf(ref) === 'reply' ? pathId(ref) : sourceOf(ref));

const showMark = ({ at, seen, ref }: Mark, sources: Sources) => ({
  at: moment(at),
  seen: moment(seen),
  because: becauseOf(ref),
  ...importedOf(sources.get(ref)),
});

/** What concerns one dealer of what is known of a number. */
function showNumber(
  phone: string,
  { stops, staffStops, starts, holds }: Consent,
  dealerId: string,
  sources: Sources,
): Evidence['number'] {
  const isShown = (scope: string): boolean => scope === dealerId || scope === everyDealer;
  const marks = (registers: Readonly<Record<string, Mark>>) =>
    Object.fromEntries(
      Object.entries(registers)
        .filter(([scope]) => isShown(scope))
        .map(([scope, mark]) => [scope, showMark(mark, sources)]),
    );
  return {
    phone,
    stops: marks(stops),
    staffStops: marks(staffStops),
    starts: marks(starts),
    holds: Object.entries(holds)
      .filter(([, { to }]) => to.some(isShown))
      .map(([ref, { at, seen, closed }]) => ({
        reply: pathId(ref),
        at: moment(at),
        seen: moment(seen),
        ...textOf('closedBy', closed[dealerId] ?? closed[everyDealer]),
      })),
  };
}

/** Which record an entry rests on, where it is a status that a phone number changed. */
const refIn = ({ item }: WholeCommunication): string => (typeof item?.['ref'] === 'string' ? item['ref'] : '');

/** A timeline, each reply in it whole where it comes first, as far as it concerns the dealer, with where an opt-out was taken over from that is why. */
async function toldOf(
  { histories, imports }: AdminDeps,
  lines: readonly CommunicationLine[],
  dealerId: string,
): Promise<Told[]> {
  const wholes = await histories.wholeOf(lines);
  const sources = await imports.sourcesOf(wholes.map(refIn));
  const replies = lines.filter(({ kind }) => kind === 'reply');
  const first = new Set(new Map(replies.toReversed().map((line) => [line.id, line])).values());
  return pMap(
    wholes,
    async (whole) => ({
      communication: { ...showCommunication(whole, dealerId), ...importedOf(sources.get(refIn(whole))) },
      reply: first.has(whole.line) ? showReply(await histories.entriesOf(whole.line.id), { dealerId }) : null,
    }),
    { concurrency: readsAtOnce },
  );
}

/** The replies that what is known of a number rests on, as far as it concerns the dealer. */
function repliesBehind({ stops, starts, holds }: Consent, dealerId: string): string[] {
  const isTheirs = (scope: string): boolean => scope === dealerId || scope === everyDealer;
  const marked = [stops, starts].flatMap((registers) =>
    Object.entries(registers).flatMap(([scope, { ref }]) => (isTheirs(scope) ? ref : [])),
  );
  const held = Object.entries(holds).flatMap(([ref, { to }]) => (to.some(isTheirs) ? ref : []));
  return [...marked, ...held].filter((ref) => sourceOf(ref) === 'reply');
}

/** Replies that are not in the timeline, such as those of before the number was the customer's. */
async function repliesBeside({ histories }: AdminDeps, refs: readonly string[], dealerId: string) {
  const read = async (ref: string) => showReply(await histories.entriesOf(ref), { dealerId });
  const found = await pMap(refs.slice(0, mostBeside), read, { concurrency: readsAtOnce });
  const replies = fitting(
    found.filter((reply) => reply !== null),
    roomBeside,
  );
  return { replies, complete: replies.length === refs.length };
}

const newestFirst = (a: { seen: string }, b: { seen: string }): number => (a.seen < b.seen ? 1 : -1);

/** A customer's whole case: what is known, and what led to it. `null`: there is no such customer. */
export async function gatherEvidence(deps: AdminDeps, key: CustomerKey, writtenFor: string): Promise<Evidence | null> {
  const { dealerId, customerId } = key;
  const customer = await deps.customers.find(key);
  if (!customer) return null;
  const lines = await deps.histories.timelineOf(dealerId, customerId, most + 1);
  const shown = lines.slice(0, most);
  const [told, dealer, marketing, consent] = await Promise.all([
    toldOf(deps, shown, dealerId),
    deps.book.dealer(dealerId),
    deps.customers.marketingHistory(key),
    deps.numbers.consent(customer.phone),
  ]);
  const known = [consent, ...Object.values(customer.left)];
  const stops = known.flatMap((one) => Object.values(one.stops)).map(({ ref }) => ref);
  const sources = await deps.imports.sourcesOf(stops);
  const behind = known.flatMap((one) => repliesBehind(one, dealerId));
  const inTimeline = new Set(shown.map(({ id }) => id));
  const refs = [...new Set(behind)].filter((ref) => !inTimeline.has(ref));
  const beside = await repliesBeside(deps, refs, dealerId);
  const fits = fitting(told);
  return {
    writtenAt: moment(deps.clock()),
    writtenFor,
    dealer: dealer?.settings?.name ?? dealerId,
    customer: await readCustomerView(deps, customer),
    number: showNumber(customer.phone, consent, dealerId, sources),
    leftNumbers: Object.entries(customer.left).map(([phone, left]) => showNumber(phone, left, dealerId, sources)),
    marketingHistory: marketing.consents.map(({ at, ...rest }) => ({ ...rest, at: moment(at) })),
    communications: fits.map(({ communication }) => communication),
    replies: [...fits.flatMap(({ reply }) => reply ?? []), ...beside.replies].toSorted(newestFirst),
    complete: fits.length === lines.length && beside.complete && marketing.complete,
  };
}
