import type { Value } from '../rules/stage-templates.ts';
import { caughtBy, inProperties, type Mistakes, refTo, statement, without, withOne, find } from './mistake.ts';

const inQueuePolicy = (change: (document: Value) => void, part = 'RepliesQueue') =>
  inProperties('SQS::QueuePolicy', part, ({ PolicyDocument }) => change(PolicyDocument));

const inTopicPolicy = (change: (document: Value) => void, part = 'TwoWay') =>
  inProperties('SNS::TopicPolicy', part, ({ PolicyDocument }) => change(PolicyDocument));

const inKeyPolicy = (part: string, change: (document: Value) => void) =>
  inProperties('KMS::Key', part, ({ KeyPolicy }) => change(KeyPolicy));

const allowed = ({ Statement: all }: Value): Value => all.find(({ Effect }: Value) => Effect === 'Allow');
const denied = ({ Statement: all }: Value): Value => all.find(({ Effect }: Value) => Effect === 'Deny');
const drop = (effect: string) => (document: Value) => {
  document.Statement = document.Statement.filter(({ Effect }: Value) => Effect !== effect);
};
const ofService = ({ Statement: all }: Value): Value => all.find(({ Principal }: Value) => Principal.Service);

const queueAndTopic = 'queue and topic take from whom they have to, over TLS, and from nobody else';
const key = 'key can be used by whom it has to, and by nobody else';

export const resourcePolicyMistakes: Mistakes = {
  ...caughtBy(queueAndTopic, {
    'a queue that takes plain HTTP': inQueuePolicy(drop('Deny')),
    'a dead-letter queue that takes plain HTTP': inQueuePolicy(drop('Deny'), 'DeadLetters'),
    'plain HTTP denied for one action only': inQueuePolicy(
      (document) => (denied(document).Action = 'sqs:DeleteMessage'),
    ),
    'plain HTTP denied to one account only': inQueuePolicy((document) => (denied(document).Principal = { AWS: '1' })),
    'a topic that takes plain HTTP': without('SNS::TopicPolicy', 'ConsentEvents'),
    'a queue that takes from any topic': inQueuePolicy((document) => delete allowed(document).Condition),
    'a queue that takes from anybody': inQueuePolicy((document) => (allowed(document).Principal = { AWS: '*' })),
    'a queue that takes from no topic': inQueuePolicy(drop('Allow')),
    'a dead-letter queue that takes from no topic': inQueuePolicy(drop('Allow'), 'DeadLetters'),
    'a queue that takes from the topic of consent events': inProperties(
      'SQS::QueuePolicy',
      'RepliesQueue',
      (policy, stage) => {
        statement(policy, 'sqs:SendMessage').Condition.ArnEquals['aws:SourceArn'] = refTo(
          stage,
          'SNS::Topic',
          'Consent',
        );
      },
    ),
    'a queue that SNS may read': inQueuePolicy((document) => (allowed(document).Action = 'sqs:*')),
    'a second policy, of which one counts': withOne('SQS::QueuePolicy', (stage) => ({
      ...find(stage, 'SQS::QueuePolicy', 'RepliesQueue').properties,
    })),
    'a two-way topic for the SMS service of any account': inTopicPolicy(
      (document) => delete allowed(document).Condition,
    ),
    'a two-way topic that the SMS service may not publish to': inTopicPolicy(drop('Allow')),
    'a two-way topic for another service': inTopicPolicy((document) => {
      allowed(document).Principal.Service = 'events.amazonaws.com';
    }),
    'a topic of alarms that CloudWatch may not publish to': inTopicPolicy(drop('Allow'), 'alarms.'),
    'a topic of consent events that anybody may publish to': inTopicPolicy(
      (document) => document.Statement.push({ Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: '*' }),
      'ConsentEvents',
    ),
    'a two-way topic that denies what it allows': inTopicPolicy((document) => {
      document.Statement.push({ ...allowed(document), Effect: 'Deny' });
    }),
  }),
  'a policy for two queues, with statements for one': {
    plant: inProperties('SQS::QueuePolicy', 'RepliesQueue', (policy, stage) => {
      policy.Queues.push(refTo(stage, 'SQS::Queue', 'DeadLetters'));
    }),
    caughtBy: 'policy is about one queue or topic',
  },
  ...caughtBy(key, {
    'a key of the queues that refuses SNS': inKeyPolicy('RepliesKey', (document) => document.Statement.pop()),
    'a key of the topics that refuses the SMS service': inKeyPolicy('TopicsKey', (document) =>
      document.Statement.pop(),
    ),
    'a key of the alarms that refuses CloudWatch': inKeyPolicy('alarms.Key', (document) => document.Statement.pop()),
    'a key for another service': inKeyPolicy('TopicsKey', (document) => {
      ofService(document).Principal.Service = 'events.amazonaws.com';
    }),
    'a key that lets decrypt and not encrypt': inKeyPolicy('RepliesKey', (document) => {
      ofService(document).Action = 'kms:Decrypt';
    }),
    'a key for anybody': inKeyPolicy('data.Key', (document) => {
      document.Statement.push({ Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' });
    }),
    'a key for another account': inKeyPolicy('data.Key', (document) => {
      document.Statement[0].Principal.AWS = 'arn:aws:iam::999999999999:root';
    }),
    'a key that denies': inKeyPolicy('RepliesKey', (document) => {
      document.Statement.push({ Effect: 'Deny', Principal: '*', Action: 'kms:Decrypt', Resource: '*' });
    }),
  }),
  ...caughtBy('key works, and is rotated', {
    'a key that is disabled': inProperties('KMS::Key', 'RepliesKey', (properties) => (properties.Enabled = false)),
    'a key that is never rotated': inProperties('KMS::Key', 'data.Key', (properties) => {
      properties.EnableKeyRotation = false;
    }),
  }),
};
