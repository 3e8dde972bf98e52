import { sha256 } from '../domain/digest.ts';

const day = 24 * 3600;
/** How long what changed nothing is kept, in seconds. What changed a status has no end. */
export const keptFor = 400 * day;

/** How many partitions one dealer's list of one day is spread over. */
export const listShards = 8;

/** Partition of the index `list`. */
export const listPartition = (dealerId: string, at: number, id: string): string =>
  `${dealerId}#${new Date(at).toISOString().slice(0, 10)}#${parseInt(sha256(id).slice(0, 2), 16) % listShards}`;

/** Sort key of every index: time, then id. */
export const orderOf = (at: number, id: string): string => `${new Date(at).toISOString()}#${sha256(id).slice(0, 12)}`;

/** `expiresAt` of an entry, in seconds since 1970, as DynamoDB's TTL wants it. */
export const expiry = (at: number, seconds = keptFor): number => Math.floor(at / 1000) + seconds;

/** What tells whose history an SMS is in. */
type AboutKeys = { [Key in 'customerId' | 'leadId' | 'automationId']?: string | undefined };

/** Partitions of the indexes `person`, `lead` and `automation`: only those that are known. */
export function historyKeys(dealerId: string, about: AboutKeys): Record<string, string> {
  const of = (id: string | undefined): string | undefined => (id === undefined ? undefined : `${dealerId}#${id}`);
  const keys = { person: of(about.customerId), lead: of(about.leadId), automation: of(about.automationId) };
  return Object.fromEntries(Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
