import type { Evidence } from '../../core/contracts/admin/evidence.ts';
import { html, markup, type Markup } from './markup.ts';

const style = `
  body { font: 11pt/1.4 Georgia, serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #111 }
  h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid #999 }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0 }
  tr { break-inside: avoid } th { font-weight: normal; color: #444 } blockquote { margin: 0; white-space: pre-wrap }
  @media print { body { margin: 0; max-width: none; font-size: 10pt } h2 { break-after: avoid } }
`;

const row = (name: string, value: string | undefined): Markup =>
  value === undefined
    ? markup('')
    : html`<tr>
        <th>${name}</th>
        <td>${value}</td>
      </tr>`;

function verdict(purpose: string, { allowed, reasons }: Evidence['customer']['canBeTexted']['bulk']): Markup {
  const why = reasons.map(({ message, since }) => `${message}${since ? ` Since ${since}.` : ''}`).join(' ');
  return row(`May get ${purpose} SMS`, allowed ? 'yes' : `no: ${why}`);
}

function customerPart({ customer }: Evidence): Markup {
  const { marketing, staffOptIn, staffOptOut } = customer;
  return html`<table>
    ${row('Customer', customer.name ?? customer.customerId)} ${row('Id', customer.customerId)}
    ${row('Phone', customer.phone)} ${row('SMS status', customer.smsStatus)} ${row('Since', customer.since)}
    ${verdict('bulk', customer.canBeTexted.bulk)} ${verdict('individual', customer.canBeTexted.individual)}
    ${row('Marketing consent', marketing && `${marketing.consent}, ${marketing.at}, ${marketing.source}`)}
    ${row('Opted out by staff', staffOptOut && `${staffOptOut.at}, ${staffOptOut.by}`)}
    ${row('Consent recorded by staff', staffOptIn && `given ${staffOptIn.consentAt}, recorded ${staffOptIn.recordedAt} by ${staffOptIn.by}: ${staffOptIn.evidence ?? ''}`)}
  </table>`;
}

function replyPart(reply: Evidence['replies'][number]): Markup {
  const { meaning, attribution, effect, answers } = reply;
  return html`<section>
    <blockquote>${reply.text}</blockquote>
    <table>
      ${row('From, to', `${reply.phone} → ${reply.replyNumber ?? 'unknown'}, through ${reply.gateway}`)}
      ${row('Sent', reply.at)} ${row('Reached us', reply.seen)} ${row('Id', reply.id)}
      ${row('Verified', reply.verified ? 'yes' : 'no')} ${row('Read as', [meaning.kind, meaning.term].join(' '))}
      ${row('Dealer, because', attribution ? [attribution.dealerId, attribution.reason].join(' ') : 'nobody')}
      ${row('Did', [effect.do, effect.scope, effect.reason].join(' '))} ${row('Rules', reply.ruleVersion)}
      ${answers.map(({ answer, by, at }) => row(`Review ${answer}`, `${by}, ${at}`))}
    </table>
  </section>`;
}

const line = (entry: Evidence['communications'][number]): Markup =>
  html`<tr>
    <td>${entry.at}</td>
    <td>${[entry.kind, entry.outcome].join(' ')}</td>
    <td>${entry.reason ?? ''} ${entry.by ?? ''}</td>
    <td>${entry.text ?? entry.message ?? entry.evidence ?? ''}</td>
  </tr>`;

/** A customer's case as a page of its own, with nothing to load: to be read, printed and kept. */
export const evidencePage = (found: Evidence): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>SMS consent of ${found.customer.customerId} at ${found.dealer}</title>
        <style>
          ${markup(style)}
        </style>
      </head>
      <body>
        <h1>SMS consent of ${found.customer.name ?? found.customer.customerId} at ${found.dealer}</h1>
        <p>Written ${found.writtenAt} for ${found.writtenFor}. Times are UTC.</p>
        ${customerPart(found)}
        <h2>Marketing consents</h2>
        <table>
          ${found.marketingHistory.map(
            ({ at, consent, source, wording, by }) =>
              html`<tr>
                <td>${at}</td>
                <td>${consent}</td>
                <td>${source} ${wording ?? ''}</td>
                <td>${by ?? ''}</td>
              </tr>`,
          )}
        </table>
        <h2>Replies</h2>
        ${found.replies.map(replyPart)}
        <h2>History, newest first</h2>
        <table>
          ${found.communications.map(line)}
        </table>
        ${markup(found.complete ? '' : '<p>There are older entries than these.</p>')}
      </body>
    </html>`.text;
