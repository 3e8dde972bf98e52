import { gatewayTable } from './gateway-table.ts';

/** A gateway, as it is in its path and stored with a reply. Replies of `aws` also come through our own SNS topic. */
export type GatewayName = keyof typeof gatewayTable;

/** Every gateway there is. */
export const gatewayNames = Object.keys(gatewayTable) as readonly GatewayName[];

export const isGatewayName = (name: string): name is GatewayName => Object.hasOwn(gatewayTable, name);
