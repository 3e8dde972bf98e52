import { caughtBy, find, inProperties, type Mistakes, without, withOne } from './mistake.ts';
import type { Value } from '../rules/stage-templates.ts';

const inTable = (part: string, change: (table: Value) => void) => inProperties('DynamoDB::GlobalTable', part, change);

export const dataMistakes: Mistakes = {
  ...caughtBy('table is as the stores know it, takes any load, and can be restored to any second', {
    'a table without point-in-time recovery': inTable(
      'Numbers',
      ({ Replicas }) => delete Replicas[0].PointInTimeRecoverySpecification,
    ),
    'a table that can be restored to yesterday only': inTable(
      'Numbers',
      ({ Replicas }) => (Replicas[0].PointInTimeRecoverySpecification.RecoveryPeriodInDays = 1),
    ),
    'customers that expire': inTable('Customers', (table) => {
      table.TimeToLiveSpecification = { AttributeName: 'createdAt', Enabled: true };
    }),
    'numbers that expire by another attribute': inTable('Numbers', (table) => {
      table.TimeToLiveSpecification.AttributeName = 'at';
    }),
    'a table for one write a second': inTable('Numbers', (table) => {
      table.BillingMode = 'PROVISIONED';
      table.WriteProvisionedThroughputSettings = { WriteCapacityAutoScalingSettings: { MaxCapacity: 1 } };
    }),
    'a limit to what is written on demand': inTable('Numbers', (table) => {
      table.WriteOnDemandThroughputSettings = { MaxWriteRequestUnits: 1 };
    }),
    'a list that cannot be found': inTable('Communications', (table) => table.GlobalSecondaryIndexes.pop()),
    'opt-outs that cannot be listed': inTable('Numbers', (table) => table.GlobalSecondaryIndexes.pop()),
    'a list that carries the text': inTable('Communications', (table) => {
      table.GlobalSecondaryIndexes[0].Projection = { ProjectionType: 'ALL' };
    }),
    'a table that others may read': inTable('Numbers', ({ Replicas }) => (Replicas[0].ResourcePolicy = {})),
    'a table in two regions': inTable('Numbers', ({ Replicas }) =>
      Replicas.push({ ...Replicas[0], Region: 'us-east-1' }),
    ),
    'a table by other keys': inTable('Numbers', (table) => table.KeySchema.pop()),
  }),
  'a table that is not there': {
    plant: without('DynamoDB::GlobalTable', 'Sent'),
    caughtBy: 'every table that the stores know is there',
  },
  ...caughtBy('table of production cannot be deleted', {
    'a table of production without deletion protection': inTable(
      'Customers',
      ({ Replicas }) => (Replicas[0].DeletionProtectionEnabled = false),
    ),
    'a table of production that goes with its stack': (stage) =>
      void (find(stage, 'DynamoDB::GlobalTable', 'Sent').deletionPolicy = 'Delete'),
    'a table of production that goes when it is replaced': (stage) =>
      void (find(stage, 'DynamoDB::GlobalTable', 'Numbers').updateReplacePolicy = 'Delete'),
  }),
  'a key of production that goes with its stack': {
    plant: (stage) => (find(stage, 'KMS::Key', 'data').deletionPolicy = 'Delete'),
    caughtBy: 'key and log of production are kept',
  },
  ...caughtBy('data is encrypted as the environment says', {
    'a queue of production without its key': inProperties(
      'SQS::Queue',
      'DeadLetters',
      (queue) => delete queue.KmsMasterKeyId,
    ),
    'a topic of production with a key of AWS': inProperties('SNS::Topic', 'TwoWay', (topic) => {
      topic.KmsMasterKeyId = 'alias/aws/sns';
    }),
    'a table of production without its key': inTable('Numbers', ({ Replicas }) => delete Replicas[0].SSESpecification),
  }),
  ...caughtBy('log group ends its logs one day', {
    'logs kept for ever': inProperties('Logs::LogGroup', 'AccessLogs', (group) => delete group.RetentionInDays),
    'logs kept for less than the environment says': inProperties('Logs::LogGroup', 'ValidateSend', (group) => {
      group.RetentionInDays = 1;
    }),
  }),
  ...caughtBy('resource is of a type that these rules know', {
    'a table of the older kind': withOne('DynamoDB::Table', () => ({})),
    'a firewall in front of the endpoint': withOne('WAFv2::WebACLAssociation', () => ({})),
    'a user with keys': withOne('IAM::User', () => ({})),
  }),
  'an alarm that is made in some deployments only': {
    plant: (stage) => void (find(stage, 'CloudWatch::Alarm', 'DeadLetterAlarm').condition = 'IsLarge'),
    caughtBy: 'resource is always made',
  },
};
