import { EndpointType, ResponseType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { EnvironmentValues } from '../environments.ts';
import { unknownPathBody } from './endpoint-templates.ts';
import { liveStage } from './live-stage.ts';

export interface EndpointApiProps {
  readonly prefix: string;
  readonly environment: EnvironmentValues;
  readonly accessLogs: ILogGroup;
}

/** A REST API that is throttled, logs no more than it may, and answers 404 to whatever it does not know. */
export function endpointApi(
  scope: Construct,
  id: string,
  { prefix, environment, accessLogs }: EndpointApiProps,
): RestApi {
  const api = new RestApi(scope, id, {
    restApiName: `${prefix}-replies`,
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: environment.setApiGatewayLogRole,
    deployOptions: liveStage(environment.throttling, accessLogs),
  });
  api.addGatewayResponse('UnknownPath', {
    type: ResponseType.MISSING_AUTHENTICATION_TOKEN,
    statusCode: '404',
    templates: { 'application/json': unknownPathBody },
  });
  acknowledge(api, {
    'AwsSolutions-APIG2': 'A request that looks wrong may still hold a STOP: it is kept, and read later.',
    'AwsSolutions-APIG3': 'A firewall that is wrong loses a STOP. Who wants one can associate it with the stage.',
    'AwsSolutions-APIG4': 'Gateways cannot sign in. process-replies checks their signature or token.',
    'AwsSolutions-APIG6': 'Execution logs hold the path, and so the token. There are access logs without it.',
    'AwsSolutions-COG4': 'Gateways cannot sign in. process-replies checks their signature or token.',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
      'The role of the account, not of this API: made for this by AWS.',
    'Serverless-APIGWXrayEnabled':
      'The request id of the access log goes with the reply, into every log line about it.',
  });
  return api;
}
