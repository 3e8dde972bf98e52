import type { Value } from '../rules/stage-templates.ts';
import { arnOf, caughtBy, find, inProperties, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inFunction = (change: (fn: Value) => void, part = 'ValidateSend') =>
  inProperties('Lambda::Function', part, change);

const permission = (properties: Value) =>
  withOne('Lambda::Permission', (stage) => ({
    Action: 'lambda:InvokeFunction',
    FunctionName: refTo(stage, 'Lambda::Function', 'ValidateSend'),
    ...properties,
  }));

const inVariables = (part: string, change: (variables: Value) => void) =>
  inFunction(({ Environment }) => change(Environment.Variables), part);

/** A secret that a function is told of, and what it may do with it. */
const withSecret = (action: string) => (stage: Parameters<typeof find>[0]) => {
  withOne('SecretsManager::Secret', () => ({}), 'replies.Secret')(stage);
  const { Statement: all } = find(stage, 'IAM::Policy', 'ProcessReplies').properties.PolicyDocument;
  all.push({ Effect: 'Allow', Action: action, Resource: { Ref: 'replies.Secret' } });
  inVariables('ProcessReplies', (variables) => (variables.TWILIO_SECRET_ARN = { Ref: 'replies.Secret' }))(stage);
};

export const functionMistakes: Mistakes = {
  ...caughtBy('function is as the environment says', {
    'a validation in another time than the environment says': inFunction((fn) => (fn.Timeout = 3)),
    'more concurrency than the environment says': inFunction((fn) => (fn.ReservedConcurrentExecutions = 900)),
    'a function in a network without a way out': inFunction((fn) => (fn.VpcConfig = { SubnetIds: ['subnet-1'] })),
    'code of somebody else in a layer': inFunction((fn) => (fn.Layers = ['arn:aws:lambda:x:y:layer:z:1'])),
    'a function with too little memory to start': inFunction((fn) => (fn.MemorySize = 128)),
    'a log of errors only': inFunction((fn) => (fn.LoggingConfig.ApplicationLogLevel = 'FATAL')),
  }),
  'a function that is switched off': {
    plant: inFunction((fn) => (fn.ReservedConcurrentExecutions = 0)),
    caughtBy: 'function may run',
  },
  ...caughtBy('function has a log group of its own', {
    'a function that logs where Lambda likes': inFunction((fn) => delete fn.LoggingConfig),
    'two functions that share a log group': inProperties('Lambda::Function', 'ValidateSend', (fn, stage) => {
      fn.LoggingConfig.LogGroup = refTo(stage, 'Logs::LogGroup', 'ProcessReplies');
    }),
  }),
  ...caughtBy('function runs on Node 24 and arm64', {
    'a function on an older runtime': inFunction((fn) => (fn.Runtime = 'nodejs20.x')),
  }),
  ...caughtBy('nobody outside may invoke', {
    'a function that anybody may invoke': permission({ Principal: '*' }),
    'a function that another account may invoke': permission({ Principal: '999999999999' }),
    'a function that SNS may invoke for any account': permission({ Principal: 'sns.amazonaws.com' }),
  }),
  'a function with an address that anybody may call': {
    plant: withOne('Lambda::Url', (stage) => ({
      AuthType: 'NONE',
      TargetFunctionArn: arnOf(stage, 'Lambda::Function', 'ValidateSend'),
    })),
    caughtBy: 'function has no address without a signature',
  },
  'a function that is not there': {
    plant: without('Lambda::Function', 'RecordSends'),
    caughtBy: 'every function that the product has is there',
  },
  ...caughtBy('variable names what its name says', {
    'a variable that names another table': inProperties('Lambda::Function', 'ProcessReplies', (fn, stage) => {
      fn.Environment.Variables.NUMBERS_TABLE = refTo(stage, 'DynamoDB::GlobalTable', 'Customers');
    }),
    'a variable that names another topic': inProperties('Lambda::Function', 'ProcessReplies', (fn, stage) => {
      fn.Environment.Variables.TWO_WAY_TOPIC_ARN = refTo(stage, 'SNS::Topic', 'ConsentEvents');
    }),
    'counts where no alarm looks': inVariables('ValidateSend', (all) => (all.METRICS_NAMESPACE = 'elsewhere')),
    'a variable that logs every event': inVariables(
      'ProcessReplies',
      (all) => (all.POWERTOOLS_LOGGER_LOG_EVENT = 'true'),
    ),
  }),
  'a variable that is missing': {
    plant: inVariables('RecordSends', (variables) => delete variables.SENT_TABLE),
    caughtBy: 'function starts with the variables it is given',
  },
  ...caughtBy('variable that names a resource has its statement', {
    'a topic that the function is told of and may not publish to': inProperties(
      'IAM::Policy',
      'ProcessReplies',
      (policy) => {
        const { Statement: all } = policy.PolicyDocument;
        policy.PolicyDocument.Statement = all.filter(({ Action }: Value) => Action !== 'sns:Publish');
      },
    ),
    'a secret that may be described only': withSecret('secretsmanager:DescribeSecret'),
  }),
};
