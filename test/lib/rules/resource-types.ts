import type { Rule } from './rule.ts';

/** Types of resources that the rules read, or that nothing can go wrong with. Another one has to be judged before it is deployed. */
const known = new Set([
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::BasePathMapping',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::GlobalTable',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::RolePolicy',
  'AWS::KMS::Key',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Url',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Route53::RecordSet',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
  'AWS::SecretsManager::Secret',
]);

export const resourceTypeRules: Rule[] = [
  {
    name: 'resource is of a type that these rules know',
    why: 'What no rule reads may refuse a STOP, or send one elsewhere.',
    violations: ({ resources }) =>
      resources.filter(({ type }) => !known.has(type)).map(({ id, type }) => `${id}: ${type} is read by no rule`),
  },
  {
    name: 'resource is always made',
    why: 'Whether a STOP is taken must not hang on how somebody deployed.',
    violations: ({ resources }) =>
      resources
        .filter(({ type, condition }) => condition !== undefined && type !== 'AWS::CDK::Metadata')
        .map(({ id, condition }) => `${id}: only if ${condition}`),
  },
];
