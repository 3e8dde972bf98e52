import type { Customer } from '../domain/customer.ts';

type Marketing = NonNullable<Customer['marketing']>;

/** Every marketing consent that changed something, oldest first. */
export interface MarketingHistory {
  consents: Marketing[];
  /** `false`: there were older ones, for which there was no room. */
  complete: boolean;
}

/** The attributes of a customer's item that hold it. */
export const marketingHistoryAttributes = { history: 'marketingHistory', dropped: 'marketingHistoryDropped' } as const;

/** What it may take of a customer's item, in bytes: DynamoDB's end at 400 KB, and whatever opts a customer out has to fit in beside it. */
const room = 100_000;
/** How many go at once: an update expression ends at 4 KB. */
const mostAtOnce = 100;

export function readMarketingHistory(item: Record<string, unknown> = {}): MarketingHistory {
  const { history, dropped } = marketingHistoryAttributes;
  return { consents: (item[history] ?? []) as Marketing[], complete: item[dropped] === undefined };
}

/** Makes room for one more: drops the oldest, and notes that. `null`: there is room. */
export function roomUpdate({ consents }: MarketingHistory) {
  let left = consents.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
  const kept = consents.findIndex((one) => {
    if (left <= room) return true;
    left -= Buffer.byteLength(JSON.stringify(one));
    return false;
  });
  const count = Math.min(kept === -1 ? consents.length : kept, mostAtOnce);
  if (count === 0) return null;
  const oldest = Array.from({ length: count }, (_, index) => `#history[${index}]`);
  return {
    UpdateExpression: `REMOVE ${oldest.join(', ')} ADD #dropped :count`,
    ConditionExpression: 'size(#history) = :all',
    ExpressionAttributeNames: {
      '#history': marketingHistoryAttributes.history,
      '#dropped': marketingHistoryAttributes.dropped,
    },
    ExpressionAttributeValues: { ':count': count, ':all': consents.length },
  };
}
