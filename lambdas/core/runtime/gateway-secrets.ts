import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readGatewaySecret, type GatewaySecret } from '../contracts/gateway-secret.ts';
import type { Clock } from '../domain/ports.ts';
import type { Log } from './logger.ts';

/** How long a secret is used without being read again, in milliseconds. */
const cachedFor = 60_000;
/** How often it is read again at most where a request does not match it, so that forgeries do not cost a read each. */
const renewedAfter = 5_000;

const none: GatewaySecret = { signingKeys: [], tokens: [], credentials: [] };

/** What proves that requests are from their gateways. */
export interface GatewaySecrets {
  /** Rejects where Secrets Manager does not answer. */
  read(gateway: string): Promise<GatewaySecret>;
  /** Reads it again, as it may have been replaced; `null` where it was just read. */
  renewed(gateway: string): Promise<GatewaySecret | null>;
}

export interface SecretsDeps {
  client: SecretsManagerClient;
  /** The ARN of a gateway's secret. */
  arnOf: (gateway: string) => string;
  clock: Clock;
  log: Log;
}

/** Reads gateways' secrets and keeps them for a minute. One that is malformed proves nothing, and is told. */
export function createGatewaySecrets({ client, arnOf, clock, log }: SecretsDeps): GatewaySecrets {
  const cache = new Map<string, { readAt: number; secret: Promise<GatewaySecret> }>();

  async function fetchSecret(gateway: string): Promise<GatewaySecret> {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: arnOf(gateway) }));
    const read = readGatewaySecret(SecretString);
    if (read.ok) return read.secret;
    log.error('gateway-secret-invalid', { gateway, why: read.why });
    return { ...none, fault: read.why };
  }

  async function fresh(gateway: string): Promise<GatewaySecret> {
    const entry = { readAt: clock(), secret: fetchSecret(gateway) };
    cache.set(gateway, entry);
    try {
      return await entry.secret;
    } catch (error) {
      if (cache.get(gateway) === entry) cache.delete(gateway);
      throw error;
    }
  }

  const ageOf = (gateway: string): number => clock() - (cache.get(gateway)?.readAt ?? -Infinity);

  return {
    async read(gateway) {
      const cached = ageOf(gateway) < cachedFor ? cache.get(gateway)?.secret : undefined;
      return cached ?? fresh(gateway);
    },
    renewed: async (gateway) => (ageOf(gateway) < renewedAfter ? null : fresh(gateway)),
  };
}
