import { isConfirmUrl } from '../core/gateways/signatures/sns-address.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { SubscriptionMessage } from './incoming-message.ts';
import { unreadable, unverified, type Keeping } from './keeping.ts';
import { verifyMessage, type VerifyDeps } from './verify-message.ts';

export interface SubscriptionDeps extends VerifyDeps {
  log: Log;
}

/**
 * Confirms that a topic may post to the endpoint, where SNS signed the question and the secret names the topic: nobody else can have a topic
 * post here. Answers with why the message has to be kept, to be replayed: SNS's question is good for two days.
 */
export async function confirmSubscription(
  deps: SubscriptionDeps,
  message: SubscriptionMessage,
): Promise<Keeping | null> {
  const verification = await verifyMessage(deps, message);
  const { gateway, confirmUrl } = message;
  if (verification.state !== 'verified') return unverified(verification);
  if (verification.covers !== 'content')
    return {
      reason: 'no-secret',
      why: 'SNS asks to confirm the subscription of a topic that the secret does not name',
    };
  if (!isConfirmUrl(confirmUrl)) return unreadable('the address that confirms the subscription is not at SNS');
  const answer = await deps.snsPages.confirm(confirmUrl);
  if (!answer.ok) return unreadable(`the subscription could not be confirmed: ${answer.why}`);
  deps.log.info('subscription-confirmed', { gateway });
  return null;
}
