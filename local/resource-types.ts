import { type IdleType, type RunnableType, nothingToRun } from './resource-type.ts';
import { eventSourceMapping } from './runners/event-source-mapping.ts';
import { lambdaFunction } from './runners/function.ts';
import { parameter } from './runners/parameter.ts';
import { queue } from './runners/queue.ts';
import { apiGatewayResponse, apiMethod, apiResource, restApi } from './runners/rest-api.ts';
import { secret } from './runners/secret.ts';
import { subscription } from './runners/subscription.ts';
import { table } from './runners/table.ts';
import { topic } from './runners/topic.ts';

/**
 * What the local cloud does with each type of resource, in the order in which it does it.
 * A type that is not here stops the start: give it a runner, or the reason why there is nothing to run.
 */
export const resourceTypes: Record<string, RunnableType | IdleType> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::SQS::Queue': queue,
  'AWS::SNS::Topic': topic,
  'AWS::SNS::Subscription': subscription,
  'AWS::SecretsManager::Secret': secret,
  'AWS::Lambda::Function': lambdaFunction,
  'AWS::Lambda::EventSourceMapping': eventSourceMapping,
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::Resource': apiResource,
  'AWS::ApiGateway::Method': apiMethod,
  'AWS::ApiGateway::GatewayResponse': apiGatewayResponse,
  'AWS::SSM::Parameter': parameter,

  'AWS::ApiGateway::Authorizer': nothingToRun('everybody is let in, as whom they say they are'),
  'AWS::ApiGateway::Account': nothingToRun('it names the role through which API Gateway writes logs'),
  'AWS::ApiGateway::BasePathMapping': nothingToRun('the endpoint is at the top of the local URL'),
  'AWS::ApiGateway::Deployment': nothingToRun('methods answer as soon as they are read'),
  'AWS::ApiGateway::DomainName': nothingToRun('the endpoint has the local URL'),
  'AWS::ApiGateway::Stage': nothingToRun('throttling and access logs are not played'),
  'AWS::CDK::Metadata': nothingToRun('it tells AWS which constructs are in use'),
  'AWS::CloudWatch::Alarm': nothingToRun('there are no metrics to watch'),
  'AWS::Cognito::UserPool': nothingToRun('nobody signs in: a request says who makes it'),
  'AWS::Cognito::UserPoolClient': nothingToRun('nobody signs in: a request says who makes it'),
  'AWS::IAM::ManagedPolicy': nothingToRun('nobody is refused for want of a permission'),
  'AWS::IAM::Policy': nothingToRun('nobody is refused for want of a permission'),
  'AWS::IAM::Role': nothingToRun('nobody is refused for want of a permission'),
  'AWS::KMS::Key': nothingToRun('everything is in memory, in the clear'),
  'AWS::Lambda::Permission': nothingToRun('nobody is refused for want of a permission'),
  'AWS::Logs::LogGroup': nothingToRun('lines of functions go to the terminal'),
  'AWS::Logs::MetricFilter': nothingToRun('there are no metrics to watch'),
  'AWS::Route53::RecordSet': nothingToRun('the endpoint has the local URL'),
  'AWS::SNS::TopicPolicy': nothingToRun('nobody is refused for want of a permission'),
  'AWS::SQS::QueuePolicy': nothingToRun('nobody is refused for want of a permission'),
};

/** @throws Error that names a type which is not in the table. */
export function treatmentOf(type: string): RunnableType | IdleType {
  const treatment = Object.hasOwn(resourceTypes, type) ? resourceTypes[type] : undefined;
  if (treatment === undefined) {
    throw new Error(`${type} is not known to the local cloud: add it to the table in local/resource-types.ts`);
  }
  return treatment;
}
