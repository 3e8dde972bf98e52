import { RemovalPolicy } from 'aws-cdk-lib';
import {
  communicationIndexes,
  communicationOrder,
  communicationProjection,
  historyIndexes,
  numberIndexes,
  type TableName,
  tables,
} from '../../../lambdas/core/stores/tables.ts';
import { accessLogs } from './endpoint/replies-api.ts';
import { functionType, keyOf, nameOfTable, queueType, serviceOf, tableNames, tableType, topicType } from './product.ts';
import { anything, each, list, ofType, refersTo, type Rule, shaped, shapeFaults, whole } from './rule.ts';
import type { Resource, StageTemplates, Value } from './stage-templates.ts';
import { regionOf, text } from './text.ts';

const logGroupType = 'AWS::Logs::LogGroup';

const kept = ({ deletionPolicy, updateReplacePolicy }: Resource) =>
  deletionPolicy === 'Retain' && updateReplacePolicy === 'Retain';

const isKept = ({ environment }: StageTemplates) => environment.removalPolicy === RemovalPolicy.RETAIN;

interface Index {
  IndexName: string;
  KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
  Projection: { ProjectionType: 'INCLUDE' | 'KEYS_ONLY'; NonKeyAttributes?: string[] };
}

/** Every index has the name of its partition. */
const index = (name: string, sort: string, Projection: Index['Projection']): Index => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: name, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ],
  Projection,
});

const history = (name: string): Index =>
  index(name, communicationOrder, { NonKeyAttributes: [...communicationProjection], ProjectionType: 'INCLUDE' });

const indexesOf: Partial<Record<TableName, readonly Index[]>> = {
  numbers: [index(numberIndexes.optOuts, tables.numbers.partitionKey, { ProjectionType: 'KEYS_ONLY' })],
  communications: Object.values(communicationIndexes).map(history),
  sent: Object.values(historyIndexes).map(history),
};

/** Every attribute of a key is a text. */
function attributeFault(attributes: Value, name: TableName): string | false {
  const { partitionKey, sortKey }: { partitionKey: string; sortKey?: string } = tables[name];
  const ofIndexes = (indexesOf[name] ?? []).flatMap(({ KeySchema }) => KeySchema.map((key) => key.AttributeName));
  const names = new Set([partitionKey, sortKey ?? [], ofIndexes].flat());
  const found = list(attributes).map(({ AttributeName, AttributeType }) => `${AttributeName} ${AttributeType}`);
  const expected = [...names].map((attribute) => `${attribute} S`);
  return found.toSorted().join() !== expected.toSorted().join() && `are ${found.join(', ')}`;
}

const timeToLive = (name: TableName) => {
  const { timeToLive: attribute }: { partitionKey: string; timeToLive?: string } = tables[name];
  return attribute === undefined ? undefined : { AttributeName: attribute, Enabled: true };
};

function replicaFaults(replicas: Value, table: Resource, stage: StageTemplates): string | undefined {
  const [replica, ...others] = list(replicas);
  const wrong = shapeFaults(replica, {
    Region: (region) => text(region) !== regionOf(stage) && `is not ${regionOf(stage)}`,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: stage.environment.deletionProtection,
    SSESpecification: anything,
    GlobalSecondaryIndexes: indexesOf[nameOfTable(table) ?? 'settings']?.map(({ IndexName }) => ({ IndexName })),
  });
  if (others.length > 0) wrong.push('there are several: a write may be undone by one of another region');
  return wrong.length > 0 ? `have faults: ${wrong.join('; ')}` : undefined;
}

const isEncrypted = (resource: Resource, stage: StageTemplates): boolean => {
  if (stage.environment.encryption === 'customer-managed') return keyOf(stage, resource) !== undefined;
  return resource.type !== queueType || resource.properties.SqsManagedSseEnabled === true;
};

/** Log groups of our functions and of the endpoint. */
const isOurLog = (group: Resource, stage: StageTemplates): boolean =>
  accessLogs(stage)?.id === group.id ||
  ofType(stage, functionType).some(
    (fn) => serviceOf(fn, stage) !== undefined && refersTo(fn.properties.LoggingConfig?.LogGroup, group),
  );

const gone = 'Opt-outs that go with a stack are texted again by the next one.';

export const dataRules: Rule[] = [
  whole('every table that the stores know is there', 'An opt-out that cannot be written is lost.', (stage) =>
    tableNames.flatMap((name) => {
      const found = ofType(stage, tableType).filter((table) => nameOfTable(table) === name);
      return found.length === 1 ? [] : [`${found.length} tables have the keys of ${name}`];
    }),
  ),
  shaped(
    'table is as the stores know it, takes any load, and can be restored to any second',
    'An opt-out that is throttled, expires, cannot be found by its index, or cannot be restored is lost.',
    tableType,
    (table, stage) => {
      const name = nameOfTable(table);
      if (!name) return { KeySchema: () => 'is that of no table of the stores' };
      return {
        AttributeDefinitions: (attributes) => attributeFault(attributes, name),
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: anything,
        GlobalSecondaryIndexes: indexesOf[name],
        TimeToLiveSpecification: timeToLive(name),
        Replicas: (replicas) => replicaFaults(replicas, table, stage),
        SSESpecification:
          stage.environment.encryption === 'customer-managed'
            ? { SSEEnabled: true, SSEType: 'KMS' }
            : { SSEEnabled: false },
      };
    },
  ),
  each('table of production cannot be deleted', gone, tableType, (resource, stage) => {
    if (!isKept(stage)) return undefined;
    const replicas: { DeletionProtectionEnabled?: boolean }[] = resource.properties.Replicas ?? [];
    if (!replicas.every(({ DeletionProtectionEnabled: on }) => on)) return 'no deletion protection';
    return !kept(resource) && 'goes with its stack';
  }),
  each('key and log of production are kept', gone, ['AWS::KMS::Key', logGroupType], (resource, stage) => {
    const isTheirs = resource.type === logGroupType && !isOurLog(resource, stage);
    return isKept(stage) && !isTheirs && !kept(resource) && 'goes with its stack';
  }),
  each(
    'data is encrypted as the environment says',
    'Phone numbers and texts are personal data.',
    [tableType, queueType, topicType],
    (resource, stage) => !isEncrypted(resource, stage) && `not as ${stage.environment.encryption} says`,
  ),
  each('log group ends its logs one day', 'What is not deleted is found.', logGroupType, (group, stage) => {
    const { RetentionInDays: days, ...others } = group.properties;
    if (!days) return 'kept for ever';
    // In another class of log group no metric is made of what functions count; with a key of its own they may not write.
    const odd = Object.keys(others).filter((name) => name !== 'Tags');
    if (isOurLog(group, stage) && odd.length > 0) return `has ${odd.join(', ')}`;
    const { logRetention } = stage.environment;
    return isOurLog(group, stage) && days !== logRetention && `kept for ${days} days, not ${logRetention}`;
  }),
];
