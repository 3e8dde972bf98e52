import { cursorOnly, importQuery, importView, optOut } from '../../core/contracts/admin/bulk.ts';
import { pageOf } from '../../core/contracts/admin/paging.ts';
import { optOutsCsv, optOutsHeader } from '../../core/contracts/opt-outs-csv.ts';
import type { OptOut } from '../../core/domain/opt-out.ts';
import type { ImportedFrom } from '../../core/stores/import-store.ts';
import { importUpload } from '../bulk/import-upload.ts';
import { readPage } from '../http/paging.ts';
import { everybody, managers, route } from '../http/route.ts';
import { importedOf } from '../views/imported-of.ts';
import { moment } from '../views/moment.ts';
import { replyOf } from '../views/reply-of.ts';
import { noDealer } from './dealer-settings.ts';

/** How large a file may be, in bytes: an event of Lambda's ends at 6 MB. */
const largestFile = 4 * 1024 * 1024;

const show = ({ phone, since, reason, customerId, ref }: OptOut, from: ImportedFrom | undefined) => ({
  phone,
  optedOutAt: moment(since),
  reason,
  ...(customerId === undefined ? {} : { customerId }),
  ...replyOf(ref),
  ...importedOf(from),
});

export const optOutRoutes = [
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/opt-outs',
    id: 'listOptOuts',
    tag: 'Import and export',
    summary: 'A dealer’s opt-outs, whether or not a customer has the number',
    description:
      'With `Accept: text/csv` a part of a file that can be imported again: the first page has its header, and `Link` names the next page. A page may be empty and have a next one.',
    roles: everybody,
    query: cursorOnly,
    produces: ['text/csv'],
    answers: { 200: { description: 'Opt-outs', schema: pageOf(optOut), headers: ['Link'] } },
    async work({ optOuts, imports }, { path: { dealerId }, accepts, ...call }) {
      const read = await readPage(call, ({ after }) => optOuts.page(dealerId, after));
      if (!read.ok) return read.answer;
      const { entries, next } = read.page;
      if (accepts !== 'text/csv') {
        const sources = await imports.sourcesOf(entries.flatMap(({ ref }) => ref ?? []));
        const items = entries.map((entry) => show(entry, sources.get(entry.ref ?? '')));
        return { status: 200, body: { items, ...(next === undefined ? {} : { next }) } };
      }
      const header = call.query.cursor === undefined ? optOutsHeader() : '';
      const headers = next === undefined ? {} : { link: `<?cursor=${next}>; rel="next"` };
      return { status: 200, text: { type: 'text/csv; charset=utf-8', content: header + optOutsCsv(entries) }, headers };
    },
  }),
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/imports',
    id: 'importFile',
    tag: 'Import and export',
    summary: 'Import opt-outs or customers from a CSV file',
    description:
      'The body is the file. Its rows are begun for 12 seconds; with `complete: false` it is sent again with `nextLine` as `fromLine`. Repeating it changes nothing: an opt-out without a date counts from the first start.',
    roles: managers,
    query: importQuery,
    upload: { type: 'text/csv', largest: largestFile },
    answers: { 200: { description: 'What became of its rows', schema: importView } },
    async work(deps, { actor, path: { dealerId }, query, upload }) {
      const dealer = (await deps.book.dealer(dealerId))?.settings;
      if (!dealer) return noDealer(dealerId);
      return importUpload(deps, { dealer, by: actor.who, query, upload });
    },
  }),
];
