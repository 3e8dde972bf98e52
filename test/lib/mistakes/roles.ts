import type { Value } from '../rules/stage-templates.ts';
import { arnOf, caughtBy, find, inProperties, type Mistakes, refTo, statement, without, withOne } from './mistake.ts';

type ChangePolicy = (policy: Value) => void;

const inPolicy = (part: string, change: ChangePolicy) => inProperties('IAM::Policy', part, change);
const inRole = (part: string, change: (role: Value) => void) => inProperties('IAM::Role', part, change);

const drop = (policy: Value, action: string) => {
  const { Statement: all } = policy.PolicyDocument;
  all.splice(all.indexOf(statement(policy, action)), 1);
};

const dropAction = (action: string) => (policy: Value) => {
  for (const one of policy.PolicyDocument.Statement)
    one.Action = [one.Action].flat().filter((each: string) => each !== action);
};

const also =
  (extra: Value): ChangePolicy =>
  ({ PolicyDocument: { Statement: all } }) =>
    void all.push({ Effect: 'Allow', ...extra });

const anything = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' };
const allOf = (document: Value) => ({ PolicyName: 'planted', PolicyDocument: { Statement: [document] } });

export const roleMistakes: Mistakes = {
  ...caughtBy('role allows what its service does, and nothing else', {
    'an endpoint that may not send to its queue': inPolicy('EndpointRole', (policy) => drop(policy, 'sqs:')),
    'an endpoint without any policy': without('IAM::Policy', 'EndpointRole'),
    'an endpoint that may send to another queue': inProperties('IAM::Policy', 'EndpointRole', (policy, stage) => {
      statement(policy, 'sqs:').Resource = arnOf(stage, 'SQS::Queue', 'DeadLetters');
    }),
    'an endpoint that may also read the queue': inPolicy('EndpointRole', (policy) => {
      statement(policy, 'sqs:').Action = ['sqs:SendMessage', 'sqs:ReceiveMessage'];
    }),
    'an endpoint that may not use the key of its queue': inPolicy('EndpointRole', (policy) => drop(policy, 'kms:')),
    'an endpoint that may send under a condition': inPolicy('EndpointRole', (policy) => {
      statement(policy, 'sqs:').Condition = { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } };
    }),
    'a validation that only reads': inPolicy('ValidateSend', dropAction('dynamodb:BatchWriteItem')),
    'a processing that may not update': inPolicy('ProcessReplies', dropAction('dynamodb:UpdateItem')),
    'a processing that may not receive': inPolicy('ProcessReplies', dropAction('sqs:ReceiveMessage')),
    'a processing that may not use the key of its tables': inPolicy('ProcessReplies', (policy) =>
      drop(policy, 'kms:Enc'),
    ),
    'a processing that may not use the key of its topics': inProperties(
      'IAM::Policy',
      'ProcessReplies',
      (policy, stage) => {
        const { id } = find(stage, 'KMS::Key', 'TopicsKey');
        const { PolicyDocument: document } = policy;
        document.Statement = document.Statement.filter((one: Value) => !JSON.stringify(one).includes(id));
      },
    ),
    'a validation that is denied what it is allowed': inPolicy('ValidateSend', (policy) => {
      also({ ...statement(policy, 'dynamodb:BatchGet'), Effect: 'Deny' })(policy);
    }),
    'a recording that may not use the key of its tables': inPolicy('RecordSends', (policy) => drop(policy, 'kms:')),
    'a table that the function is told of and may not touch': inPolicy(
      'ValidateSend',
      ({ PolicyDocument: document }) => {
        for (const one of document.Statement)
          one.Resource = [one.Resource].flat().filter((on) => !JSON.stringify(on).includes('"data.Settings'));
      },
    ),
    'a recording that may also write over a number': inProperties('IAM::Policy', 'RecordSends', (policy, stage) =>
      also({ Action: 'dynamodb:PutItem', Resource: arnOf(stage, 'DynamoDB::GlobalTable', 'Numbers') })(policy),
    ),
    'a processing that may erase customers': inProperties('IAM::Policy', 'ProcessReplies', (policy, stage) =>
      also({ Action: 'dynamodb:DeleteItem', Resource: arnOf(stage, 'DynamoDB::GlobalTable', 'Customers') })(policy),
    ),
    'a managed policy of AWS': inRole('ValidateSend', (role) => {
      role.ManagedPolicyArns = ['arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess'];
    }),
    'a role of somewhere else': inProperties('Lambda::Function', 'ValidateSend', (fn) => {
      fn.Role = 'arn:aws:iam::333333333333:role/elsewhere';
    }),
  }),
  'a role beside ours that may write opt-outs': {
    plant: inProperties('IAM::Role', 'CloudWatchRole', (role, stage) => {
      const Resource = arnOf(stage, 'DynamoDB::GlobalTable', 'Numbers');
      role.Policies = [allOf({ Effect: 'Allow', Action: 'dynamodb:UpdateItem', Resource })];
    }),
    caughtBy: 'nobody else has a hand in data, queues, topics and keys',
  },
  ...caughtBy('nobody may delete or scan, but erase a customer', {
    'an admin API that may delete from the numbers': inProperties('IAM::Policy', 'AdminApi', (policy, stage) =>
      also({ Action: 'dynamodb:DeleteItem', Resource: arnOf(stage, 'DynamoDB::GlobalTable', 'Numbers') })(policy),
    ),
    'a function that may delete an item': inProperties('IAM::Policy', 'RecordSends', (policy, stage) =>
      also({ Action: 'dynamodb:DeleteItem', Resource: arnOf(stage, 'DynamoDB::GlobalTable', 'Numbers') })(policy),
    ),
    'a function that may delete whatever': inPolicy(
      'ProcessReplies',
      also({ ...anything, Action: 'dynamodb:Delete*' }),
    ),
    'a function that may scan': inPolicy('ValidateSend', (policy) =>
      statement(policy, 'dynamodb:').Action.push('dynamodb:Scan'),
    ),
    'an endpoint that may delete the tables': inRole('EndpointRole', (role) => {
      role.Policies = [allOf({ ...anything, Action: 'dynamodb:DeleteTable' })];
    }),
    'everything but one action': inPolicy('ValidateSend', also({ NotAction: 'dynamodb:GetItem', Resource: '*' })),
  }),
  ...caughtBy('role may do named things only', {
    'a role that may do anything to a table': inPolicy('ValidateSend', (policy) => {
      statement(policy, 'dynamodb:').Action = 'dynamodb:*';
    }),
    'a role that may do what is not named': inPolicy(
      'RecordSends',
      also({ NotAction: 'iam:*', Resource: 'arn:aws:x' }),
    ),
    'a role that may read a queue in any way': inPolicy('ProcessReplies', also({ ...anything, Action: 'sqs:Get*' })),
  }),
  ...caughtBy('role may do what it may to named resources only', {
    'a role that may read any table': inPolicy(
      'ValidateSend',
      (policy) => (statement(policy, 'dynamodb:').Resource = '*'),
    ),
    'a role that may read any table of the account': inPolicy(
      'ValidateSend',
      also({ Action: 'dynamodb:GetItem', Resource: { 'Fn::Join': ['', ['arn:aws:dynamodb:', ':table/', '*']] } }),
    ),
    'a role that may read all but one table': inPolicy(
      'ValidateSend',
      also({ Action: 'dynamodb:GetItem', NotResource: 'arn:aws:dynamodb:x' }),
    ),
    'a role that may do more than text phones to what is no topic': inPolicy('ProcessReplies', ({ PolicyDocument }) => {
      PolicyDocument.Statement.find((one: Value) => one.NotResource).Action = ['sns:Publish', 'dynamodb:PutItem'];
    }),
    'an inline policy about everything': inRole('ProcessReplies', (role) => (role.Policies = [allOf(anything)])),
    'a managed policy about everything': withOne('IAM::ManagedPolicy', (stage) => ({
      ...allOf(anything),
      Roles: [refTo(stage, 'IAM::Role', 'ProcessReplies')],
    })),
  }),
  'a role that is denied what it is allowed': {
    plant: inPolicy('ProcessReplies', also({ ...anything, Effect: 'Deny' })),
    caughtBy: 'nothing is denied to a role',
  },
  'a managed policy of AWS that lets do more than log': {
    plant: inRole('CloudWatchRole', (role) =>
      role.ManagedPolicyArns.push('arn:aws:iam::aws:policy/AmazonSQSFullAccess'),
    ),
    caughtBy: 'managed policies are for logs only',
  },
  ...caughtBy('role is taken on by what uses it only', {
    'a role for anybody': inRole('ValidateSend', (role) => {
      role.AssumeRolePolicyDocument.Statement[0].Principal = { AWS: '*' };
    }),
    'a role for one more account': inRole('EndpointRole', (role) => {
      role.AssumeRolePolicyDocument.Statement[0].Principal.AWS = 'arn:aws:iam::999999999999:root';
    }),
    'an endpoint that cannot take its role on': inRole('EndpointRole', (role) => {
      role.AssumeRolePolicyDocument.Statement[0].Principal.Service = 'lambda.amazonaws.com';
    }),
  }),
  'a boundary that denies': {
    plant: inRole('ProcessReplies', (role) => (role.PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess')),
    caughtBy: 'role is just what its policies say',
  },
  'a policy for a role of somebody else': {
    plant: withOne('IAM::Policy', (stage) => ({
      ...find(stage, 'IAM::Policy', 'EndpointRole').properties,
      Roles: ['somebody'],
    })),
    caughtBy: 'policy is that of a role here',
  },
};
