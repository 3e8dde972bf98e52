import type { GatewaySecret } from '../core/contracts/gateway-secret.ts';
import type { Delivery, EndpointDelivery } from '../core/contracts/queue-message.ts';
import type { ReplyProof } from '../core/domain/reply-proof.ts';
import type { GatewayName } from '../core/gateways/gateway-names.ts';
import type { GatewayReply } from '../core/gateways/gateway-reply.ts';
import { gatewayTable } from '../core/gateways/gateway-table.ts';
import { certificateFault, certificateOf } from '../core/gateways/signatures/certificate.ts';
import {
  verifyRequest,
  type FoundCertificate,
  type VerifiableRequest,
  type Verification,
} from '../core/gateways/signatures/verify.ts';
import type { GatewaySecrets } from '../core/runtime/gateway-secrets.ts';
import type { SnsPages } from '../core/runtime/sns-pages.ts';

export interface VerifyDeps {
  secrets: GatewaySecrets;
  snsPages: SnsPages;
  /** Where gateways are told to post, up to `/replies`: `https://replies.example.com`. */
  publicUrl: string;
}

/** Under the address that gateways are told, and under that which API Gateway was called by: the API has one of its own. */
const addressesOf = ({ url }: EndpointDelivery, publicUrl: string): string[] => [
  publicUrl.replace(/\/$/, '') + url.slice(url.indexOf('/replies/')),
  url,
];

/** The certificate that SNS signed with, if the secret names the topic; `null` where no certificate is named. */
async function findCertificate(
  { snsPages }: VerifyDeps,
  gateway: GatewayName,
  request: VerifiableRequest,
  secret: GatewaySecret,
): Promise<FoundCertificate | null> {
  const named = certificateOf(gatewayTable[gateway].signatures, request);
  if (!named) return null;
  const fault = certificateFault(named, secret);
  if (fault) return fault;
  const page = await snsPages.certificate(named.url);
  return page.ok
    ? { state: 'found', pem: page.text }
    : { state: 'no-secret', why: `its certificate could not be fetched: ${page.why}` };
}

/**
 * Step 1 of the order of writes: whether a message is from its gateway. What our own topic brings is: its queue takes notifications of
 * that topic only. A request that no secret matches is tried once more with the secret as it is now.
 */
export async function verifyMessage(
  deps: VerifyDeps,
  { delivery, gateway }: { delivery: Delivery; gateway: GatewayName },
): Promise<Verification> {
  if (delivery.source === 'topic') return { state: 'verified', covers: 'content' };
  const { secrets, publicUrl } = deps;
  const request = { ...delivery, urls: addressesOf(delivery, publicUrl) };
  const verify = async (secret: GatewaySecret): Promise<Verification> => {
    const certificate = await findCertificate(deps, gateway, request, secret);
    return verifyRequest(gatewayTable[gateway].signatures, request, secret, certificate);
  };
  const verification = await verify(await secrets.read(gateway));
  if (verification.state === 'verified' || verification.state === 'stale') return verification;
  const renewed = await secrets.renewed(gateway);
  return renewed ? verify(renewed) : verification;
}

/** As a reply's record has it. */
export function proofOf(verification: Verification, { oneOfSeveral }: GatewayReply): ReplyProof {
  if (verification.state !== 'verified') return verification.state;
  return oneOfSeveral ? 'ambiguous' : verification.covers;
}
