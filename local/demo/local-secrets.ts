import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import type { GatewayName } from '../../lambdas/core/gateways/gateway-names.ts';
import type { LocalCloud } from '../local-cloud.ts';
import { localRandom } from '../runners/secret.ts';
import { localAuthToken } from './signed.ts';

/** The secret end of every gateway's address on this machine. */
export const localToken = localRandom;

/** Puts what a gateway signs with into its secret, as people do after a deployment. */
export async function putGatewaySecret(
  cloud: Pick<LocalCloud, 'clientConfig' | 'secrets'>,
  gateway: GatewayName,
  secret: Partial<GatewaySecret>,
): Promise<void> {
  const client = new SecretsManagerClient(cloud.clientConfig);
  const SecretString = JSON.stringify({ ...secret, generatedToken: localToken });
  await client.send(new PutSecretValueCommand({ SecretId: cloud.secrets[gateway], SecretString }));
  client.destroy();
}

/** What the demo's gateways sign with. */
export const putLocalSecrets = (cloud: LocalCloud): Promise<void> =>
  putGatewaySecret(cloud, 'twilio', { signingKeys: [localAuthToken] });
