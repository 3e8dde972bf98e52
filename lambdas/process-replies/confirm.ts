import { confirmationFor } from '../core/domain/confirmation.ts';
import type { Clock, DealersInForce, NumberStore, ReplyStore } from '../core/domain/ports.ts';
import type { ReplyNumber } from '../core/domain/attribution-facts.ts';
import type { ReplyRecord, Statuses } from '../core/domain/reply-record.ts';
import type { PublishEvents } from '../core/runtime/event-publisher.ts';
import type { SendSms } from '../core/runtime/sms-sender.ts';
import type { Counter } from '../core/runtime/metrics.ts';
import { confirmationDue } from './reply-events.ts';

export interface ConfirmDeps {
  replies: ReplyStore;
  numbers: NumberStore;
  publish: PublishEvents;
  sendSms: SendSms;
  clock: Clock;
  count: Counter;
}

export interface ToConfirm {
  record: ReplyRecord;
  statusAfter: Statuses;
  /** As settings know it. */
  replyNumber: ReplyNumber | null;
  dealers: DealersInForce;
}

/**
 * Confirms an opt-out by one text, where one is due: through SNS from an AWS number, else by an event for that gateway's sender. It is
 * claimed on the number before it is sent, so there is at most one, however many opt-outs come at once; a crash in between leaves none,
 * which is the safe way to be wrong.
 */
export async function confirm(
  deps: ConfirmDeps,
  { record, statusAfter, replyNumber, dealers }: ToConfirm,
): Promise<void> {
  const { replies, numbers, publish, sendSms, clock, count } = deps;
  const dealerId = record.attribution?.to === 'dealer' ? record.attribution.dealerId : '';
  const facts = { record, statusAfter, dealer: dealers.dealer(dealerId), replyNumber };
  const due = confirmationFor({ ...facts, now: clock() });
  if (!due || !(await numbers.claimConfirmation(record.phone, dealerId, record.at))) return;
  if (!(await replies.claimConfirmation(record, clock()))) return;
  count('Confirmations');
  const gateway = replyNumber?.gateway ?? record.gateway;
  if (gateway === 'aws') await sendSms(due);
  else await publish([confirmationDue(record, due, dealers, gateway)]);
}
