import { Duration } from 'aws-cdk-lib';
import {
  AuthorizationType,
  CognitoUserPoolsAuthorizer,
  EndpointType,
  LambdaIntegration,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { addProblemResponses } from './admin-problems.ts';
import type { House } from './house.ts';
import { liveStage } from './live-stage.ts';

export interface AdminEndpointProps extends House {
  readonly fn: IFunction;
  /** Of the people who use `/console`. */
  readonly userPool: IUserPool;
}

/**
 * One function behind two doors: `/admin` for whoever IAM lets in, `/console` for people of a user pool. Which of the two a request came
 * through, and who makes it, the function learns from API Gateway alone.
 */
export class AdminEndpoint extends Construct {
  /** Without a slash at its end. */
  readonly url: string;
  /** Whoever may invoke this is the platform. */
  readonly adminArn: string;
  readonly serverErrors: IMetric;

  constructor(scope: Construct, id: string, props: AdminEndpointProps) {
    super(scope, id);
    const { fn, userPool } = props;
    const api = adminApi(this, props);
    addProblemResponses(api, props.environment.admin.corsOrigins.length > 0);

    const integration = new LambdaIntegration(fn, { proxy: true, allowTestInvoke: false });
    api.root
      .addResource('admin')
      .addResource('{proxy+}')
      .addMethod('ANY', integration, { authorizationType: AuthorizationType.IAM });

    const authorizer = new CognitoUserPoolsAuthorizer(this, 'People', { cognitoUserPools: [userPool] });
    const pages = api.root.addResource('console').addResource('{proxy+}');
    pages.addMethod('ANY', integration, { authorizationType: AuthorizationType.COGNITO, authorizer });
    const preflight = pages.addMethod('OPTIONS', integration, { authorizationType: AuthorizationType.NONE });
    acknowledge(preflight, {
      'AwsSolutions-APIG4': 'A browser asks this before it signs in; it is answered without a look at any data.',
      'AwsSolutions-COG4': 'A browser asks this before it signs in; it is answered without a look at any data.',
    });

    this.url = api.url.replace(/\/$/, '');
    this.adminArn = api.arnForExecuteApi('*', '/admin/*', 'live');
    this.serverErrors = api.metricServerError({ period: Duration.minutes(5) });
  }
}

function adminApi(scope: Construct, { prefix, environment }: House): RestApi {
  const { logRetention: retention, removalPolicy } = environment;
  const accessLogs = new LogGroup(scope, 'AccessLogs', { retention, removalPolicy });
  const api = new RestApi(scope, 'Api', {
    restApiName: `${prefix}-admin`,
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: false,
    deployOptions: liveStage(environment.admin.throttling, accessLogs),
  });
  acknowledge(api, {
    'AwsSolutions-APIG2':
      'The function checks every path, query and body by its schemas, and names the field at fault.',
    'AwsSolutions-APIG3': 'Nobody comes in unsigned. Who wants a firewall can associate it with the stage.',
    'AwsSolutions-APIG6': 'Execution logs hold paths and bodies, and so personal data. There are access logs without.',
    'AwsSolutions-COG4': 'Platforms sign their requests: /admin is for IAM, /console for people.',
    'Serverless-APIGWXrayEnabled': 'The request id of the access log is in every log line and every problem.',
  });
  return api;
}
