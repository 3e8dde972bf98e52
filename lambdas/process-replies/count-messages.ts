import { tally } from '../core/domain/tally.ts';
import { isProbe } from '../core/gateways/gateways.ts';
import type { Verification } from '../core/gateways/signatures/verify.ts';
import type { GatewayCounter } from '../core/runtime/gateway-metrics.ts';
import type { IncomingMessage } from './incoming-message.ts';
import { verifyMessage, type VerifyDeps } from './verify-message.ts';

export interface CountDeps extends VerifyDeps {
  countGateway: GatewayCounter;
}

/** A message, and whether it is from its gateway, where that is known already. */
export interface CountedMessage {
  message: IncomingMessage;
  verification: Verification | undefined;
}

/** The gateway that sent a message for certain; none where anybody may have, or that cannot be told now. */
async function senderOf(deps: VerifyDeps, { message, verification }: CountedMessage) {
  const { delivery, gateway } = message;
  if (delivery === undefined || gateway === undefined || isProbe(delivery)) return [];
  const { state } = verification ?? (await verifyMessage(deps, { delivery, gateway }).catch(() => ({ state: null })));
  return state === 'verified' ? [gateway] : [];
}

/**
 * Counts what came in from each gateway, be it a reply or a delivery report: it has our address. What is not verified may be anybody's, and must
 * not keep the alarm of a silent gateway from ringing; nor must a probe of the address.
 */
export async function countMessages(deps: CountDeps, messages: readonly CountedMessage[]): Promise<void> {
  const senders = await Promise.all(messages.map(async (one) => senderOf(deps, one)));
  for (const [gateway, messagesIn] of tally(senders.flat())) deps.countGateway('MessagesIn', gateway, messagesIn);
}
