import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '../domain/digest.ts';
import type { UnverifiedHolds } from '../domain/ports.ts';
import { expiry } from './communication-entry.ts';
import { wrote } from './document-client.ts';

/**
 * How many holds the unverified replies of one gateway may put within an hour: more than people text while a secret is wrong and nobody has
 * heard the alarm, and few enough for staff to answer where somebody forges them.
 */
export const unverifiedHoldsPerHour = 100;

/** How long the holds of an hour are counted, in seconds: a message may come again until it ends in the dead-letter queue. */
const countedFor = 7 * 24 * 3600;

/** Counts them in the table Communications, an item for each gateway and hour. */
export const createUnverifiedHolds = (client: DynamoDBDocumentClient, table: string): UnverifiedHolds => ({
  claim: (gateway, ref, seen) => {
    const one = sha256(ref).slice(0, 32);
    const update = new UpdateCommand({
      TableName: table,
      Key: { id: `unverified-holds#${gateway}#${new Date(seen).toISOString().slice(0, 13)}`, entry: 'count' },
      UpdateExpression: 'SET expiresAt = :expiresAt ADD refs :ref',
      ConditionExpression: 'attribute_not_exists(refs) OR contains(refs, :one) OR size(refs) < :most',
      ExpressionAttributeValues: {
        ':expiresAt': expiry(seen, countedFor),
        ':ref': new Set([one]),
        ':one': one,
        ':most': unverifiedHoldsPerHour,
      },
    });
    return wrote(client.send(update));
  },
});
