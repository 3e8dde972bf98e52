import { find, inProperties, type Mistakes } from './mistake.ts';

export const dataMistakes: Mistakes = {
  'a table without point-in-time recovery': {
    plant: inProperties(
      'DynamoDB::GlobalTable',
      'Numbers',
      ({ Replicas }) => delete Replicas[0].PointInTimeRecoverySpecification,
    ),
    caughtBy: 'table can be restored to any second',
  },
  'a table of production without deletion protection': {
    plant: inProperties(
      'DynamoDB::GlobalTable',
      'Customers',
      ({ Replicas }) => (Replicas[0].DeletionProtectionEnabled = false),
    ),
    caughtBy: 'table of production cannot be deleted',
  },
  'a table of production that goes with its stack': {
    plant: (stage) => (find(stage, 'DynamoDB::GlobalTable', 'Sent').deletionPolicy = 'Delete'),
    caughtBy: 'table of production cannot be deleted',
  },
  'a key of production that goes with its stack': {
    plant: (stage) => (find(stage, 'KMS::Key', 'data').deletionPolicy = 'Delete'),
    caughtBy: 'key and log of production are kept',
  },
  'a queue of production without its key': {
    plant: inProperties('SQS::Queue', 'DeadLetters', (queue) => delete queue.KmsMasterKeyId),
    caughtBy: 'data is encrypted as the environment says',
  },
  'logs kept for ever': {
    plant: inProperties('Logs::LogGroup', 'AccessLogs', (group) => delete group.RetentionInDays),
    caughtBy: 'log group ends its logs one day',
  },
};
