import { confirmationFor } from '../core/domain/confirmation.ts';
import type { Clock, DealersInForce, ReplyStore } from '../core/domain/ports.ts';
import type { ReplyNumber } from '../core/domain/attribution.ts';
import type { ReplyRecord } from '../core/domain/reply-record.ts';
import type { PublishEvents } from '../core/runtime/event-publisher.ts';
import type { SendSms } from '../core/runtime/sms-sender.ts';
import type { Counter } from '../core/runtime/metrics.ts';
import { confirmationDue } from './reply-events.ts';

export interface ConfirmDeps {
  replies: ReplyStore;
  publish: PublishEvents;
  sendSms: SendSms;
  clock: Clock;
  count: Counter;
}

/**
 * Confirms an opt-out by one text, where one is due: through SNS from an AWS number, else by an event for that gateway's sender. It is
 * claimed before it is sent, so there is at most one; a crash in between leaves none, which is the safe way to be wrong.
 */
export async function confirm(
  { replies, publish, sendSms, clock, count }: ConfirmDeps,
  record: ReplyRecord,
  replyNumber: ReplyNumber | null,
  dealers: DealersInForce,
): Promise<void> {
  const dealerId = record.attribution?.to === 'dealer' ? record.attribution.dealerId : '';
  const facts = { record, dealer: dealers.dealer(dealerId), gatewayConfirms: replyNumber?.gatewayConfirms ?? false };
  const due = confirmationFor({ ...facts, now: clock() });
  if (!due || !(await replies.claimConfirmation(record, clock()))) return;
  count('Confirmations');
  const gateway = replyNumber?.gateway ?? record.gateway;
  if (gateway === 'aws') await sendSms(due);
  else await publish([confirmationDue(record, due, dealers, gateway)]);
}
