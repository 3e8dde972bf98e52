import type { Evidence } from '../../core/contracts/admin/evidence.ts';
import { html, type Markup } from './markup.ts';
import { importedFrom, row, time } from './row.ts';

type Known = Evidence['number'];
type MarkKnown = Known['stops'][string];

const markRows = (name: string, marks: Known['stops']): Markup[] =>
  Object.entries(marks).map(([dealer, mark]: [string, MarkKnown]) =>
    row(
      `${name}${dealer === '*' ? ' of every dealer' : ''}`,
      `${time(mark.at)}, because of ${mark.because}${mark.imported ? ` of ${importedFrom(mark.imported)}` : ''}`,
    ),
  );

const holdRow = ({ reply, at, closedBy }: Known['holds'][number]): Markup =>
  row(
    'Held for review',
    `${time(at)}, because of ${reply}${closedBy === undefined ? '' : `; answered by ${closedBy}`}`,
  );

/** What is known of one number at the dealer. */
export function numberPart({ phone, stops, staffStops, starts, holds }: Known, own: string): Markup {
  const rows = [
    ...markRows('Opt-out', stops),
    ...markRows('Opt-out by staff', staffStops),
    ...markRows('Opt-in', starts),
    ...holds.map(holdRow),
  ];
  return html`<h3>${phone}${phone === own ? '' : ', left'}</h3>
    <table class="facts">
      ${rows.length === 0 ? row('Opt-outs', 'none') : rows}
    </table>`;
}
