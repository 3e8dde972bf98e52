/**
 * Key and index names of every DynamoDB table: the data stack creates the tables from this, the stores address them by it.
 * Every attribute named here is a string.
 */
export const tables = {
  settings: { partitionKey: 'scope', sortKey: 'item' },
  customers: { partitionKey: 'dealerId', sortKey: 'customerId' },
  numbers: { partitionKey: 'phone', sortKey: 'item', timeToLive: 'expiresAt' },
  communications: { partitionKey: 'id', sortKey: 'entry', timeToLive: 'expiresAt' },
  sent: { partitionKey: 'id', timeToLive: 'expiresAt' },
} as const;

export type TableName = keyof typeof tables;

/**
 * Sparse indexes of what was sent and received: an entry is in an index only while it has that index's partition attribute.
 * Within a partition entries are sorted by `order` (ISO 8601 time, then the entry's id).
 */
export const historyIndexes = {
  /** `<dealerId>#<yyyy-mm-dd>#<shard 0-7>`: one dealer's SMS of one day. */
  list: 'list',
  /** `<dealerId>#<customerId>`: one customer's timeline. */
  person: 'person',
  /** `<dealerId>#<leadId>` */
  lead: 'lead',
  /** `<dealerId>#<automationId>` */
  automation: 'automation',
} as const;

/** Communications has one more. */
export const communicationIndexes = {
  ...historyIndexes,
  /** `<dealerId>` or `*` (the platform): open reviews. Removed when the review is closed. */
  review: 'review',
} as const;

/** Sort key of every index. */
export const communicationOrder = 'order';

/**
 * Sparse index of Numbers, sorted by phone: numbers that may have an opt-out at a dealer. `<dealerId>#<shard 0-7>`, or `*#<shard>` for
 * STOP ALL. What is in it is only where to look: whether it still counts is read from the consent.
 */
export const numberIndexes = { optOuts: 'optOuts' } as const;

/** What the indexes carry beside the keys: enough for a line in a list, never the body. */
export const communicationProjection = ['kind', 'dealerId', 'outcome', 'reason', 'at'] as const;
