/**
 * Gateways that post to the endpoint, each at `/replies/{name}` and `/replies/{name}/{token}`.
 * The endpoint's resources are created from this list and the adapters are a record over it, so neither can miss one.
 */
export const endpointGateways = ['twilio', 'generic'] as const;

export type EndpointGateway = (typeof endpointGateways)[number];

/** A gateway as it is stored with a reply: an endpoint gateway, or AWS two-way SMS through the SNS topic. */
export type GatewayName = EndpointGateway | 'aws';
