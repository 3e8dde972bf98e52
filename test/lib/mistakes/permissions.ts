import type { Value } from '../rules/stage-templates.ts';
import { inProperties, statement, without, type Mistakes } from './mistake.ts';

const isSettings = (resource: Value) => JSON.stringify(resource).includes('"data.Settings');

export const permissionMistakes: Mistakes = {
  'a role that may read any table': {
    plant: inProperties('IAM::Policy', 'ValidateSend', (policy) => (statement(policy, 'dynamodb:').Resource = '*')),
    caughtBy: 'role may do what it may to named resources only',
  },
  'a role that may do anything to a table': {
    plant: inProperties(
      'IAM::Policy',
      'ValidateSend',
      (policy) => (statement(policy, 'dynamodb:').Action = 'dynamodb:*'),
    ),
    caughtBy: 'role may do named things only',
  },
  'a role that may do more than text phones to what is no topic': {
    plant: inProperties('IAM::Policy', 'ProcessReplies', ({ PolicyDocument: { Statement: all } }) => {
      all.find((one: Value) => one.NotResource).Action = ['sns:Publish', 'dynamodb:PutItem'];
    }),
    caughtBy: 'role may do what it may to what is no topic only to text phones',
  },
  'an endpoint that may also read the queue': {
    plant: inProperties('IAM::Policy', 'EndpointRole', (policy) => {
      statement(policy, 'sqs:').Action = ['sqs:SendMessage', 'sqs:ReceiveMessage'];
    }),
    caughtBy: 'role of the endpoint may only send to its queue',
  },
  'a topic that the function is told of and may not publish to': {
    plant: inProperties('IAM::Policy', 'ProcessReplies', (policy) => {
      const { Statement: all } = policy.PolicyDocument;
      all.splice(all.indexOf(statement(policy, 'sns:')), 1);
    }),
    caughtBy: 'variable that names a resource has its statement',
  },
  'a table that the function is told of and may not touch': {
    plant: inProperties('IAM::Policy', 'ValidateSend', ({ PolicyDocument: document }) => {
      for (const one of document.Statement) one.Resource = [one.Resource].flat().filter((each) => !isSettings(each));
    }),
    caughtBy: 'variable that names a resource has its statement',
  },
  'a queue that takes plain HTTP': {
    plant: inProperties('SQS::QueuePolicy', 'RepliesQueue', ({ PolicyDocument: document }) => {
      document.Statement = document.Statement.filter(({ Effect }: Value) => Effect !== 'Deny');
    }),
    caughtBy: 'queue and topic are spoken to over TLS only',
  },
  'a topic that takes plain HTTP': {
    plant: without('SNS::TopicPolicy', 'ConsentEvents'),
    caughtBy: 'queue and topic are spoken to over TLS only',
  },
  'a queue that takes from any topic': {
    plant: inProperties(
      'SQS::QueuePolicy',
      'RepliesQueue',
      (policy) => delete statement(policy, 'sqs:SendMessage').Condition,
    ),
    caughtBy: 'queue takes from our own topics only',
  },
  'a queue that takes from anybody': {
    plant: inProperties('SQS::QueuePolicy', 'RepliesQueue', (policy) => {
      statement(policy, 'sqs:SendMessage').Principal = { AWS: '*' };
    }),
    caughtBy: 'queue takes from our own topics only',
  },
  'a two-way topic for the SMS service of any account': {
    plant: inProperties('SNS::TopicPolicy', 'TwoWay', ({ PolicyDocument: { Statement: all } }) => {
      for (const one of all) if (one.Effect === 'Allow') delete one.Condition;
    }),
    caughtBy: 'topic takes from services in our own account only',
  },
};
