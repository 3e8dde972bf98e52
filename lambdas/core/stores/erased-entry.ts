import { sha256 } from '../domain/digest.ts';

/** What becomes of one item of a customer's history: it goes, or it stays without what it said of the person. */
export type ErasedEntry = { how: 'deleted' } | { how: 'stripped'; remove: readonly string[]; erasedText?: string };

/** What names the person, what they were texted about, and the lists that show it. */
export const personalAttributes = [
  'customerId',
  'customers',
  'campaignId',
  'leadId',
  'leadOwnerId',
  'automationId',
  'person',
  'lead',
  'automation',
  'list',
  'review',
] as const;

const textAttributes = ['body', 'bodyLength', 'bodySha256'] as const;

/** Whether other dealers could be meant by a reply as well: its text is theirs to judge by. */
function concernsOthers(item: Record<string, unknown>, dealerId: string): boolean {
  const attribution = item['attribution'] as { to?: string; dealers?: string[] } | null | undefined;
  return attribution?.to === 'candidates' && (attribution.dealers ?? []).some((dealer) => dealer !== dealerId);
}

function erasedReply(item: Record<string, unknown>, dealerId: string): ErasedEntry {
  if (item['entry'] !== 'reply' || concernsOthers(item, dealerId))
    return {
      how: 'stripped',
      remove: personalAttributes.filter((name) => name !== 'review' || item[name] === dealerId),
    };
  const remove = [...personalAttributes, ...textAttributes];
  const text = item['body'];
  return { how: 'stripped', remove, ...(typeof text === 'string' ? { erasedText: sha256(text) } : {}) };
}

/**
 * What becomes of an entry of Communications. A reply's record is the guard against its repeats, and where it changed a status the evidence of
 * an opt-out that stays: it loses its text and whom it was about. An imported row guards against being loaded again. What else is known
 * here (refused sends, decisions of staff) goes; of what is not known, only what names the person.
 */
export function erasedEntry(item: Record<string, unknown>, dealerId: string): ErasedEntry {
  switch (item['kind']) {
    case 'reply':
      return erasedReply(item, dealerId);
    case 'blocked':
    case 'staff':
      return { how: 'deleted' };
    default:
      return { how: 'stripped', remove: [...personalAttributes, ...textAttributes] };
  }
}
