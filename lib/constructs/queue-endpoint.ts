import type { Integration, IResource, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EndpointAlarms } from './endpoint-alarms.ts';
import { endpointApi } from './endpoint-api.ts';
import { nameEndpoint } from './endpoint-domain.ts';
import { getTemplates, postTemplates } from './endpoint-templates.ts';
import type { House } from './house.ts';
import { answersDeclared, probe, queueIntegration } from './queue-integration.ts';

export interface QueueEndpointProps extends House {
  readonly queue: Queue;
  /** Senders, each at `/replies/{name}` and `/replies/{name}/{token}`. */
  readonly gateways: readonly string[];
}

/**
 * A public REST API that puts what it is sent into a queue, with no function in between, and answers 2xx only when the queue has it.
 * HEAD is answered without the queue. A GET without parameters takes the same way as a reply, so that a probe proves all of it.
 */
export class QueueEndpoint extends Construct {
  private readonly api: RestApi;
  private readonly domainName: string | undefined;

  constructor(scope: Construct, id: string, props: QueueEndpointProps) {
    super(scope, id);
    const { prefix, environment, queue, gateways } = props;
    const { customDomain, logRetention: retention, removalPolicy } = environment;

    const accessLogs = new LogGroup(this, 'AccessLogs', { retention, removalPolicy });
    this.api = endpointApi(this, 'Api', { prefix, environment, accessLogs });
    this.domainName = customDomain?.domainName;
    if (customDomain) nameEndpoint(this.api, customDomain);

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    queue.grant(role, 'sqs:SendMessage');
    queue.encryptionMasterKey?.grant(role, 'kms:GenerateDataKey', 'kms:Decrypt');

    const post = queueIntegration({ queue, role, requestTemplates: postTemplates });
    const get = queueIntegration({ queue, role, requestTemplates: getTemplates });
    const replies = this.api.root.addResource('replies');
    for (const gateway of gateways) {
      const resource = replies.addResource(gateway);
      for (const place of [resource, resource.addResource('{token}')]) addMethods(place, post, get);
    }

    new EndpointAlarms(this, 'Alarms', { ...props, api: this.api, accessLogs });
  }

  /** The address a gateway is told to post to. */
  urlFor(gateway: string): string {
    const path = `/replies/${gateway}`;
    return this.domainName ? `https://${this.domainName}${path}` : this.api.urlForPath(path);
  }
}

function addMethods(place: IResource, post: Integration, get: Integration): void {
  place.addMethod('POST', post, { methodResponses: answersDeclared });
  place.addMethod('GET', get, { methodResponses: answersDeclared });
  place.addMethod('HEAD', probe, { methodResponses: [{ statusCode: '200' }] });
}
