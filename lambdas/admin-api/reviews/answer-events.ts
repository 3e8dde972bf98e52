import { eventVersion, leadSmsRole, type ConsentEvent } from '../../core/contracts/events.ts';
import type { SmsAbout } from '../../core/domain/attribution-facts.ts';
import { everyDealer } from '../../core/domain/consent.ts';
import { recipientsOf } from '../../core/domain/recipients.ts';
import type { ReplyRecord } from '../../core/domain/reply-record.ts';
import type { OptedOut, Released } from '../../core/stores/answer-review.ts';
import { dealerEntry } from '../../core/stores/reply-entries.ts';
import type { AdminDeps } from '../deps.ts';
import { idIn } from '../views/id-in.ts';

type Item = Record<string, unknown>;

/** What the dealer's SMS was about: of a reply for one dealer as frozen, with the lead found since; else as that dealer's entry says. */
function aboutFor({ about, attribution }: ReplyRecord, entries: readonly Item[], dealerId: string): SmsAbout {
  const isTheirs = attribution?.to === 'dealer' && attribution.dealerId === dealerId;
  const own = entries.find(({ entry }) => entry === (isTheirs ? 'reply' : dealerEntry(dealerId)));
  const [leadId, automationId] = [idIn(own?.['lead']), idIn(own?.['automation'])];
  const shown = {
    ...(leadId === undefined ? {} : { leadId }),
    ...(automationId === undefined ? {} : { automationId }),
  };
  return isTheirs ? { ...shown, ...about } : shown;
}

interface Told {
  eventType: 'customer-opted-out' | 'opt-out-released';
  reason: string;
  /** Behind the event's id, where the reply itself was told of under that id before. */
  again?: string;
  at: number;
}

/** One event for each dealer concerned; their ids show repeats, as those of replies do. */
async function eventsOf(
  { book, histories }: AdminDeps,
  reply: ReplyRecord,
  { eventType, reason, again = '', at }: Told,
  { dealers, customers }: OptedOut,
): Promise<ConsentEvent[]> {
  const entries = await histories.entriesOf(reply.ref);
  const { ref, phone, gateway, replyNumber, text, seen } = reply;
  const events: ConsentEvent[] = [];
  for (const dealerId of dealers) {
    const { leadOwnerId, leadId, automationId, campaignId } = aboutFor(reply, entries, dealerId);
    const dealer = dealerId === everyDealer ? null : await book.dealer(dealerId);
    events.push({
      eventType,
      version: eventVersion,
      eventId: `${ref}#${eventType}#${dealerId}${again}`,
      dealerId,
      role: leadSmsRole,
      recipients: dealerId === everyDealer ? [] : recipientsOf(dealer?.settings ?? null, leadOwnerId),
      phone,
      customers: customers.filter((customer) => dealerId === everyDealer || customer.dealerId === dealerId),
      ...(leadId === undefined ? {} : { leadId }),
      ...(automationId === undefined ? {} : { automationId }),
      ...(campaignId === undefined ? {} : { campaignId }),
      at: new Date(at).toISOString(),
      reply: ref,
      gateway,
      replyNumber,
      text: text.slice(0, 1600),
      seen: new Date(seen).toISOString(),
      reason,
    });
  }
  return events;
}

/** Whom a confirmed hold opted out; of one that was told of as an opt-out before, and released since, under an id of its own. */
export const optedOutEvents = (deps: AdminDeps, reply: ReplyRecord, optedOut: OptedOut): Promise<ConsentEvent[]> => {
  const again = optedOut.at === undefined ? '' : '#confirmed';
  return eventsOf(
    deps,
    reply,
    { eventType: 'customer-opted-out', reason: 'confirmed', again, at: optedOut.at ?? reply.at },
    optedOut,
  );
};

/** At whom a flagged opt-out is undone. */
export const releasedEvents = (deps: AdminDeps, reply: ReplyRecord, released: Released): Promise<ConsentEvent[]> =>
  eventsOf(deps, reply, { eventType: 'opt-out-released', reason: 'released', at: released.at }, released);
