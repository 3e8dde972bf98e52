import { shownRequest } from '../lambdas/core/domain/shown-request.ts';
import type { StoredMessage } from '../lambdas/core/stores/kept-message-store.ts';

/** A kept message as lines for whoever mends what could not read it. It holds personal data. */
export function shownMessage(message: StoredMessage): string[] {
  const { id, at, reason, gateway, why, isOpen, timesKept, closed, attributes, body } = message;
  const { request, ...others } = attributes;
  const state = closed && !isOpen ? `${closed.how} by ${closed.by} at ${new Date(closed.at).toISOString()}` : 'open';
  return [
    id,
    `first kept: ${new Date(at).toISOString()}, ${timesKept} times in all`,
    `reason: ${reason}`,
    `gateway: ${gateway ?? 'none of ours'}`,
    `why: ${why}`,
    `state: ${state}`,
    ...Object.entries(others).map(([name, value]) => `${name}: ${value}`),
    ...(request === undefined
      ? []
      : ['request:', ...shownRequest(request).map(([name, value]) => `  ${name}: ${value}`)]),
    'body:',
    Buffer.from(body).toString('utf8'),
  ];
}
