import type { StoredMessage } from '../lambdas/core/stores/kept-message-store.ts';

/** What of a request lets somebody act in the gateway's name. */
const secretHeaders = /^h\.(authorization|cookie|x-api-key)$/;

/** The attribute `request`, readable and without secrets: the gateway's token is in its path as well. */
function shownRequest(request: string): string[] {
  const fields = new URLSearchParams(request);
  const token = fields.get('p.token');
  return [...fields].map(([name, value]) => {
    if (name === 'p.token' || secretHeaders.test(name)) return `  ${name}: (hidden)`;
    return `  ${name}: ${token ? value.replaceAll(token, '(hidden)') : value}`;
  });
}

/** A kept message as lines for whoever mends what could not read it. It holds personal data. */
export function shownMessage(message: StoredMessage): string[] {
  const { id, at, why, isOpen, timesKept, closed, attributes, body } = message;
  const { request, ...others } = attributes;
  const state = closed && !isOpen ? `${closed.how} by ${closed.by} at ${new Date(closed.at).toISOString()}` : 'open';
  return [
    id,
    `first kept: ${new Date(at).toISOString()}, ${timesKept} times in all`,
    `why: ${why}`,
    `state: ${state}`,
    ...Object.entries(others).map(([name, value]) => `${name}: ${value}`),
    ...(request === undefined ? [] : ['request:', ...shownRequest(request)]),
    'body:',
    Buffer.from(body).toString('utf8'),
  ];
}
