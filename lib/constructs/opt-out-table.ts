import {
  type Attribute,
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import {
  communicationIndexes,
  communicationOrder,
  communicationProjection,
  historyIndexes,
  numberIndexes,
  type TableName,
  tables,
} from '../../lambdas/core/stores/tables.ts';
import type { EnvironmentValues } from '../environments.ts';

export interface OptOutTableProps {
  readonly environment: EnvironmentValues;
  /** `undefined`: a key that AWS owns. */
  readonly key: IKey | undefined;
}

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });

const sorted = (partitions: readonly string[]): GlobalSecondaryIndexPropsV2[] =>
  partitions.map((partition) => ({
    indexName: partition,
    partitionKey: text(partition),
    sortKey: text(communicationOrder),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...communicationProjection],
  }));

const byPhone: GlobalSecondaryIndexPropsV2 = {
  indexName: numberIndexes.optOuts,
  partitionKey: text(numberIndexes.optOuts),
  sortKey: text(tables.numbers.partitionKey),
  projectionType: ProjectionType.KEYS_ONLY,
};

const indexes: Partial<Record<TableName, GlobalSecondaryIndexPropsV2[]>> = {
  numbers: [byPhone],
  communications: sorted(Object.values(communicationIndexes)),
  sent: sorted(Object.values(historyIndexes)),
};

/** One table as the stores know it: on demand, restorable to any second of the last 35 days, kept or not as the environment says. */
export function optOutTable(scope: Construct, name: TableName, { environment, key }: OptOutTableProps): TableV2 {
  const keys: { partitionKey: string; sortKey?: string; timeToLive?: string } = tables[name];
  return new TableV2(scope, `${name[0]?.toUpperCase()}${name.slice(1)}`, {
    partitionKey: text(keys.partitionKey),
    ...(keys.sortKey && { sortKey: text(keys.sortKey) }),
    ...(keys.timeToLive && { timeToLiveAttribute: keys.timeToLive }),
    globalSecondaryIndexes: indexes[name] ?? [],
    billing: Billing.onDemand(),
    encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: environment.deletionProtection,
    removalPolicy: environment.removalPolicy,
  });
}
