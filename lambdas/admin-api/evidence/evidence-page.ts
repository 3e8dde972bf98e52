import type { Evidence } from '../../core/contracts/admin/evidence.ts';
import { html, isolated, markup, type Markup } from './markup.ts';
import { numberPart } from './number-part.ts';
import { replyPart } from './reply-part.ts';
import { importedFrom, row, time } from './row.ts';
import { style } from './style.ts';

function verdict(purpose: string, { allowed, reasons }: Evidence['customer']['canBeTexted']['bulk']): Markup {
  const why = reasons.map(({ message, since, leftPhone }) =>
    [message, since && `Since ${time(since)}.`, leftPhone && `From ${leftPhone}, a number they have left.`]
      .filter(Boolean)
      .join(' '),
  );
  return row(`May get ${purpose} SMS`, allowed ? 'yes' : ['no', ...why].join('\n'));
}

function customerPart({ customer }: Evidence): Markup {
  const { marketing, staffOptIn, staffOptOut } = customer;
  return html`<table class="facts">
    ${row('Customer', customer.name ?? customer.customerId)} ${row('Id', customer.customerId)}
    ${row('Phone', customer.phone)} ${row('SMS status', customer.smsStatus)}
    ${row('Since', customer.since && time(customer.since))} ${verdict('bulk', customer.canBeTexted.bulk)}
    ${verdict('individual', customer.canBeTexted.individual)}
    ${row('Marketing consent', marketing && `${marketing.consent}, ${time(marketing.at)}, ${marketing.source}`)}
    ${row('Opted out by staff', staffOptOut && `${time(staffOptOut.at)}, ${staffOptOut.by}`)}
    ${row('Consent by staff', staffOptIn && `given ${time(staffOptIn.consentAt)}, recorded ${time(staffOptIn.recordedAt)} by ${staffOptIn.by}: ${staffOptIn.evidence ?? ''}`)}
  </table>`;
}

const marketingLine = ({ at, consent, source, wording, by }: Evidence['marketingHistory'][number]): Markup =>
  html`<tr>
    <td class="time">${time(at)}</td>
    <td>${consent}</td>
    <td>${isolated(`${source}${wording === undefined ? '' : `: “${wording}”`}`)}</td>
    <td>${isolated(by ?? '')}</td>
  </tr>`;

const statusesIn = ({ statusBefore, statusAfter, imported }: Evidence['communications'][number]): string => {
  if (statusAfter === undefined) return '';
  return `${statusBefore ?? 'new'} → ${statusAfter}${imported ? `, because of ${importedFrom(imported)}` : ''}`;
};

/** Of an import: the line it came from, and what it came to. */
const importOf = (entry: Evidence['communications'][number]): string | undefined =>
  entry.importedAt &&
  [
    `${entry.file ?? ''}, line ${entry.line ?? ''}`,
    entry.outcome === 'opted-out' && `counts from ${time(entry.at)}`,
    statusesIn(entry),
  ]
    .filter(Boolean)
    .join('; ');

/** Of a decision of staff: the evidence they gave, and what it came to. */
const decisionOf = (entry: Evidence['communications'][number]): string =>
  [entry.evidence, entry.consentAt && `consent of ${time(entry.consentAt)}`, statusesIn(entry)]
    .filter(Boolean)
    .join('; ');

const line = (entry: Evidence['communications'][number]): Markup =>
  html`<tr>
    <td class="time">${time(entry.importedAt ?? entry.at)}</td>
    <td>${[entry.kind, entry.outcome].filter((word, index, all) => word !== all[index - 1]).join(', ')}</td>
    <td>${isolated([entry.reason, entry.by].filter(Boolean).join(', by '))}</td>
    <td class="text">${isolated(entry.text ?? entry.message ?? importOf(entry) ?? entry.file ?? decisionOf(entry))}</td>
  </tr>`;

/** Nothing where there is nothing to show. */
const part = (title: string, content: readonly Markup[], wrap: (inner: readonly Markup[]) => Markup): Markup =>
  content.length === 0
    ? markup('')
    : html`<h2>${title}</h2>
        ${wrap(content)}`;

const table = (headings: readonly string[]) => (rows: readonly Markup[]) =>
  html`<table class="list">
    <thead>
      <tr>
        ${headings.map((heading) => html`<th>${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
const plain = (inner: readonly Markup[]): Markup => html`${inner}`;

/** A customer's case as a page of its own, with nothing to load: to be read, printed and kept. */
export const evidencePage = (found: Evidence): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>SMS consent of ${found.customer.customerId} at ${found.dealer}</title>
        <style>
          ${markup(style)}
        </style>
      </head>
      <body>
        <h1>
          SMS consent of ${isolated(found.customer.name ?? found.customer.customerId)} at ${isolated(found.dealer)}
        </h1>
        <p>Written ${time(found.writtenAt)} for ${isolated(found.writtenFor)}. Times are UTC.</p>
        ${customerPart(found)}
        ${part(
          'What is known of the numbers',
          [found.number, ...found.leftNumbers].map((one) => numberPart(one, found.customer.phone)),
          plain,
        )}
        ${part('Marketing consents', found.marketingHistory.map(marketingLine), table(['When', 'Consent', 'Source', 'Recorded by']))}
        ${part('Replies, newest first', found.replies.map(replyPart), plain)}
        ${part('History, newest first', found.communications.map(line), table(['When', 'What', 'Why, or by whom', 'Text']))}
        ${markup(found.complete ? '' : '<p>There are older entries than these.</p>')}
      </body>
    </html>`.text;
