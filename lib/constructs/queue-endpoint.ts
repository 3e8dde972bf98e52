import {
  AccessLogFormat,
  AwsIntegration,
  EndpointType,
  type Integration,
  type IntegrationResponse,
  type IResource,
  LogGroupLogDestination,
  MockIntegration,
  PassthroughBehavior,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Environment } from '../environments.ts';
import {
  getTemplates,
  postTemplates,
  probeTemplates,
  refusedBody,
  takenBody,
  tooLargeBody,
  unknownPathBody,
} from './endpoint-templates.ts';

export interface QueueEndpointProps {
  readonly prefix: string;
  readonly environment: Environment;
  readonly queue: Queue;
  /** Senders, each at `/replies/{name}` and `/replies/{name}/{token}`. */
  readonly gateways: readonly string[];
}

/** Never the path, which holds the token, nor the query or the body. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  refusal: '$context.error.responseType',
  responseLatency: '$context.responseLatency',
  integrationStatus: '$context.integration.status',
});

const contentType = 'method.response.header.Content-Type';
const answer = (statusCode: string, body: string) => ({
  statusCode,
  responseParameters: { [contentType]: "'application/xml'" },
  responseTemplates: { 'application/xml': body },
});
const declared = (statusCode: string) => ({ statusCode, responseParameters: { [contentType]: true } });

/** Matched against the status of SQS's answer. The one without a pattern is the default: what is not known to be taken was not. */
const integrationResponses: IntegrationResponse[] = [
  answer('502', refusedBody),
  { ...answer('200', takenBody), selectionPattern: '2\\d{2}' },
  { ...answer('413', tooLargeBody), selectionPattern: '413' },
];

const probe = new MockIntegration({
  passthroughBehavior: PassthroughBehavior.NEVER,
  requestTemplates: probeTemplates,
  integrationResponses: [{ statusCode: '200' }],
});

/**
 * A public REST API that puts what it is sent into a queue, with no function in between, and answers 2xx only when the queue has it.
 * HEAD is answered without the queue. A GET without parameters goes through it like any other, so that a probe proves the whole way.
 */
export class QueueEndpoint extends Construct {
  readonly api: RestApi;
  readonly accessLogs: LogGroup;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: QueueEndpointProps) {
    super(scope, id);
    const { prefix, environment, queue, gateways } = props;

    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    queue.grant(this.role, 'sqs:SendMessage');
    queue.encryptionMasterKey?.grant(this.role, 'kms:GenerateDataKey', 'kms:Decrypt');

    this.accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: environment.logRetention,
      removalPolicy: environment.removalPolicy,
    });
    this.api = new RestApi(this, 'Api', {
      restApiName: `${prefix}-replies`,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: environment.setApiGatewayLogRole,
      deployOptions: {
        stageName: 'live',
        throttlingRateLimit: environment.throttling.rate,
        throttlingBurstLimit: environment.throttling.burst,
        accessLogDestination: new LogGroupLogDestination(this.accessLogs),
        accessLogFormat: AccessLogFormat.custom(accessLog),
        dataTraceEnabled: false,
      },
    });
    this.api.addGatewayResponse('UnknownPath', {
      type: ResponseType.MISSING_AUTHENTICATION_TOKEN,
      statusCode: '404',
      templates: { 'application/json': unknownPathBody },
    });

    const post = this.sendMessage(queue, postTemplates);
    const get = this.sendMessage(queue, getTemplates);
    const replies = this.api.root.addResource('replies');
    for (const gateway of gateways) {
      const resource = replies.addResource(gateway);
      for (const place of [resource, resource.addResource('{token}')]) this.addMethods(place, post, get);
    }
  }

  /** The address a gateway is told to post to. */
  urlFor(gateway: string): string {
    return this.api.urlForPath(`/replies/${gateway}`);
  }

  private addMethods(place: IResource, post: Integration, get: Integration): void {
    const methodResponses = ['200', '413', '502'].map(declared);
    place.addMethod('POST', post, { methodResponses });
    place.addMethod('GET', get, { methodResponses });
    place.addMethod('HEAD', probe, { methodResponses: [{ statusCode: '200' }] });
  }

  private sendMessage(queue: Queue, requestTemplates: Record<string, string>): Integration {
    return new AwsIntegration({
      service: 'sqs',
      path: `${Stack.of(this).account}/${queue.queueName}`,
      integrationHttpMethod: 'POST',
      options: {
        credentialsRole: this.role,
        passthroughBehavior: PassthroughBehavior.NEVER,
        requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
        requestTemplates,
        integrationResponses,
      },
    });
  }
}
