import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import type { GatewaySecrets } from '../../lambdas/core/runtime/gateway-secrets.ts';

export const authToken = 'test-auth-token';
export const pathToken = 'test-path-token';

/** What every gateway's secret holds in tests that ask for nothing else. */
export const testSecret: GatewaySecret = { signingKeys: [authToken], tokens: [pathToken], credentials: [] };

/** Secrets as the function reads them; a test may put others in. */
export interface TestSecrets extends GatewaySecrets {
  put(gateway: string, secret: GatewaySecret): void;
}

export function createTestSecrets(): TestSecrets {
  const secrets = new Map<string, GatewaySecret>();
  return {
    put: (gateway, secret) => void secrets.set(gateway, secret),
    read: async (gateway) => secrets.get(gateway) ?? testSecret,
    renewed: async () => null,
  };
}
