import { readQueueMessage, type EndpointDelivery } from '../../lambdas/core/contracts/queue-message.ts';
import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import { gatewayTable } from '../../lambdas/core/gateways/gateway-table.ts';
import { verifyRequest, type Verification } from '../../lambdas/core/gateways/signatures/verify.ts';
import type { EndpointGateway } from '../../lambdas/core/gateways/gateway-names.ts';
import type { TestRequest } from './gateway-shapes.ts';
import { addressOf, endpointMessage } from './messages.ts';
import { twoWayTopicArn } from './pipeline.ts';

/** A request as the endpoint puts it into the queue. */
export const requestMessage = (
  gateway: EndpointGateway,
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

/** Whether a delivery is its gateway's, by these secrets. */
export const verify = (delivery: EndpointDelivery, secret: Partial<GatewaySecret>): Verification =>
  verifyRequest(
    gatewayTable[delivery.gateway as EndpointGateway].signatures,
    { ...delivery, urls: [addressOf(delivery.gateway, delivery.token)] },
    { ...nothing, ...secret },
  );
