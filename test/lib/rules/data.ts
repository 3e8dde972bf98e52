import { RemovalPolicy } from 'aws-cdk-lib';
import { each, ofType, type Rule } from './rule.ts';
import type { Resource } from './stage-templates.ts';

const table = 'AWS::DynamoDB::GlobalTable';
const kept = ({ deletionPolicy, updateReplacePolicy }: Resource) =>
  deletionPolicy === 'Retain' && updateReplacePolicy === 'Retain';

export const dataRules: Rule[] = [
  {
    name: 'tables are of the kind these rules know',
    violations: (stage) => ofType(stage, 'AWS::DynamoDB::Table').map(({ id }) => `${id}: not a TableV2`),
  },
  each('table can be restored to any second', table, ({ properties }) => {
    const replicas: { PointInTimeRecoverySpecification?: { PointInTimeRecoveryEnabled?: boolean } }[] =
      properties.Replicas ?? [];
    const all = replicas.every((replica) => replica.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled);
    return (replicas.length === 0 || !all) && 'no point-in-time recovery';
  }),
  each('table of production cannot be deleted', table, (resource, { environment }) => {
    if (environment.removalPolicy !== RemovalPolicy.RETAIN) return undefined;
    const replicas: { DeletionProtectionEnabled?: boolean }[] = resource.properties.Replicas ?? [];
    if (!replicas.every(({ DeletionProtectionEnabled: on }) => on)) return 'no deletion protection';
    return !kept(resource) && 'goes with its stack';
  }),
  each('key and log of production are kept', ['AWS::KMS::Key', 'AWS::Logs::LogGroup'], (resource, { environment }) => {
    return environment.removalPolicy === RemovalPolicy.RETAIN && !kept(resource) && 'goes with its stack';
  }),
  each(
    'data is encrypted as the environment says',
    [table, 'AWS::SQS::Queue', 'AWS::SNS::Topic'],
    (resource, stage) => {
      if (stage.environment.encryption === 'aws-owned') return undefined;
      const { KmsMasterKeyId, Replicas } = resource.properties;
      const keys: unknown[] =
        resource.type === table
          ? Replicas.map((r: { SSESpecification?: { KMSMasterKeyId?: unknown } }) => r.SSESpecification?.KMSMasterKeyId)
          : [KmsMasterKeyId];
      return keys.some((key) => key === undefined) && 'not with our own key';
    },
  ),
  each('key is rotated', 'AWS::KMS::Key', ({ properties }) => properties.EnableKeyRotation !== true && 'is not'),
  each('log group ends its logs one day', 'AWS::Logs::LogGroup', ({ properties }) => {
    return !properties.RetentionInDays && 'kept for ever';
  }),
];
