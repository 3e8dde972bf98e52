import { readQueueMessage, type EndpointDelivery } from '../../lambdas/core/contracts/queue-message.ts';
import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import { gatewayTable } from '../../lambdas/core/gateways/gateway-table.ts';
import { certificateOf } from '../../lambdas/core/gateways/signatures/certificate.ts';
import {
  verifyRequest,
  type FoundCertificate,
  type Verification,
} from '../../lambdas/core/gateways/signatures/verify.ts';
import type { GatewayName } from '../../lambdas/core/gateways/gateway-names.ts';
import type { TestRequest } from './gateway-shapes.ts';
import { addressOf, endpointMessage } from './messages.ts';
import { twoWayTopicArn } from './pipeline.ts';

/** A request as the endpoint puts it into the queue. */
export const requestMessage = (
  gateway: GatewayName,
  { method, query, headers, body }: TestRequest,
  at: number,
  token?: string,
) =>
  endpointMessage({
    gateway,
    method,
    headers,
    body: body === '' ? '{}' : body,
    query: Object.fromEntries(query),
    at: new Date(at).toISOString(),
    ...(token === undefined ? {} : { token }),
  });

/** As the function reads it. */
export function deliveryOf(...given: Parameters<typeof requestMessage>): EndpointDelivery {
  const read = readQueueMessage(requestMessage(...given), twoWayTopicArn);
  if (!read.ok || read.delivery.source !== 'endpoint') throw new Error('the endpoint puts no such message');
  return read.delivery;
}

const nothing: GatewaySecret = { signingKeys: [], tokens: [], credentials: [] };

/** Whether a delivery is its gateway's, by these secrets. Where it names a certificate, that is the latest of the keys. */
export function verify(delivery: EndpointDelivery, secret: Partial<GatewaySecret>): Verification {
  const { signatures } = gatewayTable[delivery.gateway as GatewayName];
  const request = { ...delivery, urls: [addressOf(delivery.gateway, delivery.token)] };
  const pem = secret.signingKeys?.at(-1);
  const found: FoundCertificate =
    pem === undefined ? { state: 'no-secret', why: 'no certificate' } : { state: 'found', pem };
  return verifyRequest(
    signatures,
    request,
    { ...nothing, ...secret },
    certificateOf(signatures, request) ? found : null,
  );
}
