import { everyDealer } from '../domain/consent.ts';
import { keptReasons, type KeptMessage, type KeptReason } from '../domain/reply-record.ts';
import { orderOf } from './communication-entry.ts';

/** The id of a kept message's entry in Communications. */
const keptId = (id: string): string => `kept#${id}`;
export const keptEntry = 'kept';

type KeptFor = Pick<KeptMessage, 'reason' | 'gateway'>;

/** `<reason>#<gateway>`: what lists are filtered by has to be in what indexes carry. */
const outcomeOf = ({ reason, gateway }: KeptFor): string => `${reason}#${gateway ?? ''}`;

/** Why a message was kept, and whose it is; one of before there were reasons could not be read. */
export function keptFor({ outcome }: Record<string, unknown>): { reason: KeptReason; gateway?: string } {
  const [code, gateway = ''] = typeof outcome === 'string' ? outcome.split('#') : [];
  const reason = keptReasons.find((known) => known === code) ?? 'unreadable';
  return { reason, ...(gateway === '' ? {} : { gateway }) };
}

/** A kept message as an entry, open for the platform. What says why never repeats what is in it: lists show it. */
export function keptItem(message: KeptMessage): Record<string, unknown> {
  const { id, why, body, attributes, keptAt } = message;
  const key = keptId(id);
  const shown = { why, reason: why, outcome: outcomeOf(message), at: keptAt, order: orderOf(keptAt, key) };
  return { id: key, entry: keptEntry, kind: 'kept', body, attributes, timesKept: 1, ...shown, review: everyDealer };
}

/** The same message came again and still could not become a reply: it is open again, whatever was done with it before. */
export const keptAgain = (message: KeptFor & Pick<KeptMessage, 'id' | 'why'>) => ({
  Key: { id: keptId(message.id), entry: keptEntry },
  UpdateExpression:
    'SET review = :platform, why = :why, reason = :why, outcome = :outcome,' +
    ' timesKept = if_not_exists(timesKept, :one) + :one REMOVE expiresAt',
  ExpressionAttributeValues: {
    ':platform': everyDealer,
    ':why': message.why,
    ':outcome': outcomeOf(message),
    ':one': 1,
  },
});
