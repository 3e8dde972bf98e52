import { everyDealer } from '../domain/consent.ts';
import type { KeptMessage } from '../domain/reply-record.ts';
import { orderOf } from './communication-entry.ts';

/** The id of a kept message's entry in Communications. */
const keptId = (id: string): string => `kept#${id}`;
export const keptEntry = 'kept';

/** A kept message as an entry, open for the platform. Its reason never repeats what is in it: lists show it. */
export function keptItem({ id, why, body, attributes, keptAt }: KeptMessage): Record<string, unknown> {
  const key = keptId(id);
  const shown = { why, reason: why, at: keptAt, order: orderOf(keptAt, key), review: everyDealer };
  return { id: key, entry: keptEntry, kind: 'kept', body, attributes, timesKept: 1, ...shown };
}

/** The same message came again and could still not be read: it is open again, whatever was done with it before. */
export const keptAgain = (id: string, why: string) => ({
  Key: { id: keptId(id), entry: keptEntry },
  UpdateExpression:
    'SET review = :platform, why = :why, reason = :why, timesKept = if_not_exists(timesKept, :one) + :one REMOVE expiresAt',
  ExpressionAttributeValues: { ':platform': everyDealer, ':why': why, ':one': 1 },
});
