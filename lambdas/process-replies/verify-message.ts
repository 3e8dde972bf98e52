import type { EndpointDelivery } from '../core/contracts/queue-message.ts';
import type { ReplyProof } from '../core/domain/reply-proof.ts';
import { gatewayTable } from '../core/gateways/gateway-table.ts';
import { verifyRequest, type Verification } from '../core/gateways/signatures/verify.ts';
import type { GatewaySecrets } from '../core/runtime/gateway-secrets.ts';
import type { ReplyMessage } from './incoming-message.ts';

export interface VerifyDeps {
  secrets: GatewaySecrets;
  /** Where gateways are told to post, up to `/replies`: `https://replies.example.com`. */
  publicUrl: string;
}

/** Under the address that gateways are told, and under that which API Gateway was called by: the API has one of its own. */
const addressesOf = ({ url }: EndpointDelivery, publicUrl: string): string[] => [
  publicUrl.replace(/\/$/, '') + url.slice(url.indexOf('/replies/')),
  url,
];

/**
 * Step 1 of the order of writes: whether a message is from its gateway. What our own topic brings is: its queue takes notifications of
 * that topic only. A request that no secret matches is tried once more with the secret as it is now.
 */
export async function verifyMessage(
  { secrets, publicUrl }: VerifyDeps,
  { delivery, gateway }: Pick<ReplyMessage, 'delivery' | 'gateway'>,
): Promise<Verification> {
  if (delivery.source === 'topic' || gateway === 'aws') return { state: 'verified', covers: 'content' };
  const { signatures } = gatewayTable[gateway];
  const request = { ...delivery, urls: addressesOf(delivery, publicUrl) };
  const verification = verifyRequest(signatures, request, await secrets.read(gateway));
  if (verification.state === 'verified' || verification.state === 'stale') return verification;
  const renewed = await secrets.renewed(gateway);
  return renewed ? verifyRequest(signatures, request, renewed) : verification;
}

/** As a reply's record has it. */
export const proofOf = (verification: Verification): ReplyProof =>
  verification.state === 'verified' ? verification.covers : verification.state;
