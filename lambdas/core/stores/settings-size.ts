import type { Content } from './settings-table.ts';

/** In bytes as JSON, which is longer than what DynamoDB counts of the same; an item of DynamoDB ends at 400 kB. */
const largest = 390_000;

/** Whether settings, with the terms that were removed and added, would not fit into an item. */
export const isTooLarge = (content: Content): boolean => Buffer.byteLength(JSON.stringify(content)) > largest;

/** What is wrong with such settings, and what to do: the more of the earlier terms are in the list, the fewer are remembered beside it. */
export const tooLarge =
  'would be larger than can be stored with the terms that were removed in the last 460 days, which are remembered for late replies: leave more of those in the list';
