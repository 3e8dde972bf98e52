import { shownRequest } from '../../core/domain/shown-request.ts';
import type { KeptLine, StoredMessage } from '../../core/stores/kept-message-store.ts';
import { pathId } from '../http/path-id.ts';
import { moment } from './moment.ts';

export const showKeptLine = ({ id, at, reason, gateway, why }: KeptLine) => ({
  id: pathId(id),
  keptAt: moment(at),
  reason,
  ...(gateway === undefined ? {} : { gateway }),
  why,
});

/** A kept message for whoever mends what could not read it. */
export function showKeptMessage({ isOpen, timesKept, closed, attributes, body, ...line }: StoredMessage) {
  const { request = '', ...others } = attributes;
  return {
    ...showKeptLine(line),
    open: isOpen,
    timesKept,
    ...(closed ? { closed: { ...closed, at: moment(closed.at) } } : {}),
    attributes: others,
    request: Object.fromEntries(shownRequest(request)),
    body: Buffer.from(body).toString('utf8'),
  };
}
