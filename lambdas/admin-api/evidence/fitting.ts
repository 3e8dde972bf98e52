import type { Evidence } from '../../core/contracts/admin/evidence.ts';

/** How large what is answered of a history may be, in bytes: an answer of Lambda's ends at 6 MB. */
const largest = 4 * 1024 * 1024;

/** What an entry takes of an answer: as JSON within API Gateway's JSON, or as a page with its characters escaped. */
function weight(entry: unknown): number {
  const json = JSON.stringify(entry);
  const escapes = json.match(/[&<>']/g)?.length ?? 0;
  return Buffer.byteLength(JSON.stringify(json)) + 5 * escapes;
}

/** One entry of a history, with the reply it is of. */
export interface Told {
  communication: Evidence['communications'][number];
  reply: Evidence['replies'][number] | null;
}

/**
 * As many of the first entries as fit into an answer.
 * @param room what they may take of it, in bytes
 */
export function fitting<Entry>(entries: readonly Entry[], room = largest): Entry[] {
  let left = room;
  const fits = entries.findIndex((entry) => (left -= weight(entry)) < 0);
  return fits === -1 ? [...entries] : entries.slice(0, fits);
}
