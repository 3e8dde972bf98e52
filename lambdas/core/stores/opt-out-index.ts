import { everyDealer } from '../domain/consent.ts';
import { sha256 } from '../domain/digest.ts';
import type { ConsentChange, ReplyToWhom } from '../domain/ports.ts';
import { numberIndexes } from './tables.ts';

/** How many partitions of the index one dealer's opt-outs are spread over, so that an import does not slow replies down. */
export const optOutShards = 8;

/** The partition of the index `optOuts` that a phone is in. */
export const optOutPartition = (scope: string, phone: string): string =>
  `${scope}#${parseInt(sha256(phone).slice(0, 2), 16) % optOutShards}`;

/** Lists a phone. Beside STOP ALL all the numbers are kept that it was sent to: it is in the list of whoever owns one of them. */
export function listingUpdate(phone: string, scope: string, { replyNumber }: ReplyToWhom) {
  const isReply = scope === everyDealer && typeof replyNumber === 'string';
  return {
    UpdateExpression: `SET #index = :partition${isReply ? ' ADD repliedTo :number' : ''}`,
    ExpressionAttributeNames: { '#index': numberIndexes.optOuts },
    ExpressionAttributeValues: {
      ':partition': optOutPartition(scope, phone),
      ...(isReply ? { ':number': new Set([replyNumber]) } : {}),
    },
  };
}

/**
 * The dealers, or `*`, that a change can be an opt-out at. The phone is put into their index before the change is written: cut off in
 * between, it is in the index for nothing, and never missing from it.
 */
export function optOutScopes(change: ConsentChange): readonly string[] {
  if (change.register === 'stop' || change.register === 'staff-stop') return [change.scope];
  return 'hold' in change && change.hold.optOut ? change.hold.to : [];
}
