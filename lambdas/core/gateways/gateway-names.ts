import { gatewayTable } from './gateway-table.ts';

export type EndpointGateway = keyof typeof gatewayTable;

/** Gateways that post to the endpoint. */
export const endpointGateways = Object.keys(gatewayTable) as readonly EndpointGateway[];

/** A gateway as it is stored with a reply: an endpoint gateway, or AWS two-way SMS through the SNS topic. */
export type GatewayName = EndpointGateway | 'aws';

/** Every gateway there is. */
export const gatewayNames: readonly GatewayName[] = [...endpointGateways, 'aws'];

export const isEndpointGateway = (name: string): name is EndpointGateway => Object.hasOwn(gatewayTable, name);

export const isGatewayName = (name: string): name is GatewayName => name === 'aws' || isEndpointGateway(name);
