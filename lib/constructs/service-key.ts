import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { EnvironmentValues } from '../environments.ts';

export interface ServiceKeyProps {
  readonly environment: EnvironmentValues;
  readonly description: string;
  /** AWS services, such as `sns.amazonaws.com`, that encrypt with it on our account's behalf. */
  readonly services?: readonly string[];
}

/** A stack's customer-managed key, or `undefined` where the environment is content with keys that AWS owns. */
export function serviceKey(scope: Construct, id: string, props: ServiceKeyProps): Key | undefined {
  const { environment, description, services = [] } = props;
  if (environment.encryption === 'aws-owned') return undefined;
  const key = new Key(scope, id, { description, enableKeyRotation: true, removalPolicy: environment.removalPolicy });
  for (const service of services) {
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
      }),
    );
  }
  return key;
}
