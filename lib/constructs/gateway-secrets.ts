import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import { acknowledge } from '../acknowledge.ts';
import type { House } from './house.ts';

export interface GatewaySecretsProps<Gateway extends string> extends House {
  readonly gateways: readonly Gateway[];
}

const empty: GatewaySecret = { signingKeys: [], tokens: [], credentials: [] };

/**
 * A secret a gateway, in which people put what it signs with. To begin with it holds nothing but a random token, so that a gateway which cannot
 * sign has a secret address at once.
 */
export class GatewaySecrets<Gateway extends string> extends Construct {
  readonly arns: Record<Gateway, string>;

  constructor(scope: Construct, id: string, { gateways, environment }: GatewaySecretsProps<Gateway>) {
    super(scope, id);
    const secrets = gateways.map((gateway): [Gateway, string] => {
      const secret = new Secret(this, gateway, {
        description: `What proves that replies are from ${gateway}: docs/gateways/secrets.md`,
        generateSecretString: {
          secretStringTemplate: JSON.stringify(empty),
          generateStringKey: 'generatedToken',
          passwordLength: 40,
          excludePunctuation: true,
        },
        removalPolicy: environment.removalPolicy,
      });
      acknowledge(secret, {
        'AwsSolutions-SMG4': 'The gateway makes its key: people replace it there and here, with two live in between.',
      });
      return [gateway, secret.secretArn];
    });
    this.arns = Object.fromEntries(secrets) as Record<Gateway, string>;
  }

  /** Lets a function read these secrets, and do nothing else with them. */
  grantRead(grantee: Function): void {
    grantee.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: Object.values<string>(this.arns),
      }),
    );
  }
}
