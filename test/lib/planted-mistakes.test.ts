import { describe, expect, it } from '@jest/globals';
import { violations } from './rules/rules.ts';
import { type Resource, type StageTemplates, synthesize, type Value } from './rules/stage-templates.ts';

const production = synthesize('production');

interface Mistake {
  readonly plant: (stage: StageTemplates) => void;
  /** The rule that has to notice. */
  readonly caughtBy: string;
}

/** The first resource of a type whose id has `part` in it. */
function find(stage: StageTemplates, type: string, part = ''): Resource {
  const found = stage.resources.find((resource) => resource.type === `AWS::${type}` && resource.id.includes(part));
  if (!found) throw new Error(`no ${type} with ${part}`);
  return found;
}

const remove = (stage: StageTemplates, resource: Resource) =>
  stage.resources.splice(stage.resources.indexOf(resource), 1);

/** A mistake in the properties of one resource. */
const inProperties =
  (type: string, part: string, change: (properties: Value) => void) =>
  (stage: StageTemplates): void =>
    change(find(stage, type, part).properties);

const inPost = (change: (integration: Value) => void) =>
  inProperties('ApiGateway::Method', 'twilioPOST', ({ Integration }) => change(Integration));

const inTemplate = (search: string, replacement: string) =>
  inPost(({ RequestTemplates }) => {
    const type = 'application/x-www-form-urlencoded';
    RequestTemplates[type] = RequestTemplates[type].replace(search, replacement);
  });

const statement = (policy: Value, action: string) =>
  policy.PolicyDocument.Statement.find(({ Action }: Value) =>
    [Action].flat().some((one: string) => one.startsWith(action)),
  );

const mistakes: Record<string, Mistake> = {
  'a queue without a dead-letter queue': {
    plant: inProperties('SQS::Queue', 'RepliesQueue', (queue) => delete queue.RedrivePolicy),
    caughtBy: 'queue has a dead-letter queue',
  },
  'dead letters kept for the default of four days': {
    plant: inProperties('SQS::Queue', 'DeadLetters', (queue) => delete queue.MessageRetentionPeriod),
    caughtBy: 'dead letters are kept for 14 days',
  },
  'a dead-letter queue that nobody hears of': {
    plant: (stage) => remove(stage, find(stage, 'CloudWatch::Alarm', 'DeadLetterAlarm')),
    caughtBy: 'queue is alarmed',
  },
  'a queue that grows old in silence': {
    plant: (stage) => remove(stage, find(stage, 'CloudWatch::Alarm', 'DelayAlarm')),
    caughtBy: 'queue is alarmed',
  },
  'a message that is given up at its first failure': {
    plant: inProperties('SQS::Queue', 'RepliesQueue', (queue) => (queue.RedrivePolicy.maxReceiveCount = 1)),
    caughtBy: 'outage of an hour is survived',
  },
  'a visibility timeout shorter than six function timeouts': {
    plant: inProperties('Lambda::Function', 'ProcessReplies', (fn) => (fn.Timeout = 90)),
    caughtBy: 'visibility covers six function timeouts',
  },
  'partial failures not reported': {
    plant: inProperties('Lambda::EventSourceMapping', '', (mapping) => delete mapping.FunctionResponseTypes),
    caughtBy: 'partial failures are reported',
  },
  'a consumer without a maximum concurrency': {
    plant: inProperties('Lambda::EventSourceMapping', '', (mapping) => delete mapping.ScalingConfig),
    caughtBy: 'worker is held back by the mapping only',
  },
  'a consumer with reserved concurrency': {
    plant: inProperties('Lambda::Function', 'ProcessReplies', (fn) => (fn.ReservedConcurrentExecutions = 5)),
    caughtBy: 'worker is held back by the mapping only',
  },
  'a queue that refuses large bodies': {
    plant: inProperties('SQS::Queue', 'RepliesQueue', (queue) => (queue.MaximumMessageSize = 262_144)),
    caughtBy: 'queue takes a whole MiB',
  },
  'raw delivery': {
    plant: inProperties('SNS::Subscription', 'Replies', (subscription) => (subscription.RawMessageDelivery = true)),
    caughtBy: 'subscription keeps the envelope',
  },
  'a subscription that drops what the queue refuses': {
    plant: inProperties('SNS::Subscription', 'Replies', (subscription) => delete subscription.RedrivePolicy),
    caughtBy: 'subscription has a dead-letter queue',
  },
  'a default answer of 200': {
    plant: inPost((integration) =>
      integration.IntegrationResponses.forEach((answer: Value) => {
        if (!answer.SelectionPattern) answer.StatusCode = '200';
      }),
    ),
    caughtBy: 'answer of the queue is 5xx unless it is known',
  },
  'a 200 for every answer of the queue': {
    plant: inPost((integration) =>
      integration.IntegrationResponses.forEach((answer: Value) => {
        if (answer.StatusCode === '200') answer.SelectionPattern = '\\d{3}';
      }),
    ),
    caughtBy: '2xx says that the queue has it',
  },
  'bodies passed through as they come': {
    plant: inPost((integration) => (integration.PassthroughBehavior = 'WHEN_NO_MATCH')),
    caughtBy: 'nothing is passed through',
  },
  'a body that is not encoded': {
    plant: inTemplate('$util.urlEncode($util.base64Encode($b))', '$input.body'),
    caughtBy: 'mapping template encodes',
  },
  'a body in base64 whose plus signs become blanks': {
    plant: inTemplate('$util.urlEncode($util.base64Encode($b))', '$util.base64Encode($b)'),
    caughtBy: 'mapping template encodes',
  },
  'a parameter whose name is not encoded': {
    plant: inTemplate('q.$util.urlEncode($k)', 'q.$k'),
    caughtBy: 'mapping template encodes',
  },
  'an attribute that is not encoded': {
    plant: inTemplate('StringValue=$util.urlEncode($m)', 'StringValue=$m'),
    caughtBy: 'mapping template encodes',
  },
  'a content type nobody thought of': {
    plant: inPost((integration) => delete integration.RequestTemplates.$default),
    caughtBy: 'any content type is taken',
  },
  'a content type with a charset': {
    plant: inPost((integration) => delete integration.RequestTemplates['application/json; charset=utf-8']),
    caughtBy: 'posts are taken in any charset spelling',
  },
  'a path without its probe': {
    plant: (stage) => remove(stage, find(stage, 'ApiGateway::Method', 'twilioHEAD')),
    caughtBy: 'each path of a gateway has POST, GET and HEAD',
  },
  'a 403 for unknown paths': {
    plant: (stage) => remove(stage, find(stage, 'ApiGateway::GatewayResponse')),
    caughtBy: 'unknown path is a 404',
  },
  'no throttling': {
    plant: inProperties('ApiGateway::Stage', '', (stage) => delete stage.MethodSettings),
    caughtBy: 'endpoint is throttled',
  },
  'the path, and so the token, in the access log': {
    plant: inProperties('ApiGateway::Stage', '', ({ AccessLogSetting: log }) => {
      log.Format = log.Format.replace('$context.resourcePath', '$context.path');
    }),
    caughtBy: 'access is logged without what people wrote',
  },
  'the body in the access log': {
    plant: inProperties('ApiGateway::Stage', '', ({ AccessLogSetting: log }) => {
      log.Format = log.Format.replace('$context.status', '$input.body');
    }),
    caughtBy: 'access is logged without what people wrote',
  },
  'execution logged with its data': {
    plant: inProperties('ApiGateway::Stage', '', (stage) => (stage.MethodSettings[0].DataTraceEnabled = true)),
    caughtBy: 'execution is not logged',
  },
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
  'a function that logs where Lambda likes': {
    plant: inProperties('Lambda::Function', 'ValidateSend', (fn) => delete fn.LoggingConfig),
    caughtBy: 'function has a log group of its own',
  },
  'a function on an older runtime': {
    plant: inProperties('Lambda::Function', 'ValidateSend', (fn) => (fn.Runtime = 'nodejs20.x')),
    caughtBy: 'function runs on Node 24 and arm64',
  },
  'an alarm without a runbook': {
    plant: inProperties(
      'CloudWatch::Alarm',
      'RefusedAlarm',
      (alarm) => (alarm.AlarmDescription = 'See docs/runbooks/later.md'),
    ),
    caughtBy: 'alarm has a runbook',
  },
  'an alarm that nobody hears': {
    plant: inProperties('CloudWatch::Alarm', 'NotTakenAlarm', (alarm) => delete alarm.AlarmActions),
    caughtBy: 'alarm is heard',
  },
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
    plant: inProperties('IAM::Policy', 'ValidateSend', (policy) => {
      const settings = find(production, 'DynamoDB::GlobalTable', 'Settings').id;
      const without = (value: Value) => [value].flat().filter((one) => !JSON.stringify(one).includes(`"${settings}"`));
      for (const one of policy.PolicyDocument.Statement) one.Resource = without(one.Resource);
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
    plant: (stage) => remove(stage, find(stage, 'SNS::TopicPolicy', 'ConsentEvents')),
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

describe('a planted mistake is caught', () => {
  it.each(Object.entries(mistakes))('%s', (_, { plant, caughtBy }) => {
    const stage = structuredClone({ ...production, environment: undefined });
    const planted: StageTemplates = { ...stage, environment: production.environment };
    plant(planted);
    expect(planted.resources).not.toEqual(production.resources);
    expect(violations(planted).map((line) => line.split(': ')[0])).toContain(caughtBy);
  });
});
