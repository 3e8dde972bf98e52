import type { Communication } from '../../core/contracts/admin/communications.ts';
import type { WholeCommunication } from '../../core/stores/communication-reader.ts';
import { pathId } from '../http/path-id.ts';
import { idIn } from './id-in.ts';
import { moment, momentOf, textOf } from './moment.ts';
import { replyOf } from './reply-of.ts';

type Item = Record<string, unknown>;

/** What an SMS was about; of a reply that could be for several dealers that is in each dealer's own entry, and not told here. */
function aboutIn(item: Item, dealerId: string): Partial<Communication> {
  if (item['dealerId'] !== dealerId) return {};
  return {
    ...textOf('customerId', item['customerId'] ?? idIn(item['person'])),
    ...textOf('campaignId', item['campaignId']),
    ...textOf('leadId', item['leadId'] ?? idIn(item['lead'])),
    ...textOf('automationId', item['automationId'] ?? idIn(item['automation'])),
  };
}

/** What people did, and not an SMS. */
const byPeople = new Set(['staff', 'review', 'import', 'erasure']);

const decisionIn = (item: Item): Partial<Communication> => ({
  ...textOf('by', item['by']),
  ...textOf('through', item['through']),
  ...textOf('file', item['file']),
  ...(typeof item['line'] === 'number' ? { line: item['line'], ...momentOf('importedAt', item['startedAt']) } : {}),
  ...momentOf('consentAt', item['consentAt']),
  ...textOf('evidence', item['evidence']),
  ...textOf('statusBefore', item['statusBefore']),
  ...textOf('statusAfter', item['statusAfter']),
  ...(typeof item['ref'] === 'string' ? replyOf(item['ref']) : {}),
});

/** One entry of a dealer's history, with what people look for. */
export function showCommunication({ line, item }: WholeCommunication, dealerId: string): Communication {
  const { id, kind, at, outcome, reason } = line;
  const whole = item ?? {};
  return {
    id: pathId(kind === 'staff' ? `${id}#${line.entry}` : id),
    kind: kind === 'kept' ? 'reply' : kind,
    at: moment(at),
    ...textOf('outcome', outcome),
    ...textOf('reason', reason),
    ...textOf('phone', whole['phone']),
    ...aboutIn(whole, dealerId),
    ...textOf('text', whole['body']),
    ...textOf('message', whole['userMessage']),
    ...(whole['dealerId'] === dealerId ? momentOf('confirmedAt', whole['confirmedAt']) : {}),
    ...(byPeople.has(kind) ? decisionIn(whole) : {}),
  };
}
