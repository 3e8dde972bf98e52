import type { Integration, IResource } from 'aws-cdk-lib/aws-apigateway';
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
import { SharedTexts } from './shared-texts.ts';

export interface QueueEndpointProps<Gateway extends string> extends House {
  readonly queue: Queue;
  /** Senders, each at `/replies/{name}` and `/replies/{name}/{token}`. */
  readonly gateways: readonly Gateway[];
}

/**
 * A public REST API that puts what it is sent into a queue, with no function in between, and answers 2xx only when the queue has it.
 * HEAD is answered without the queue. A GET without parameters takes the same way as a reply, so that a probe proves all of it.
 */
export class QueueEndpoint<Gateway extends string> extends Construct {
  /** The address each gateway is told to post to. */
  readonly urls: Record<Gateway, string>;
  /** Where the paths begin, with a slash at the end. */
  readonly baseUrl: string;
  /** Where a DNS record of the custom domain has to point. */
  readonly domainTarget: string | undefined;

  constructor(scope: Construct, id: string, props: QueueEndpointProps<Gateway>) {
    super(scope, id);
    const { prefix, environment, queue, gateways } = props;
    const { customDomain, logRetention: retention, removalPolicy } = environment;

    const accessLogs = new LogGroup(this, 'AccessLogs', { retention, removalPolicy });
    const api = endpointApi(this, 'Api', { prefix, environment, accessLogs });
    this.domainTarget = customDomain && nameEndpoint(api, customDomain).domainNameAliasDomainName;

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    queue.grant(role, 'sqs:SendMessage');
    queue.encryptionMasterKey?.grant(role, 'kms:GenerateDataKey', 'kms:Decrypt');

    const texts = new SharedTexts(this, 'Templates');
    const once = (templates: Record<string, string>) =>
      Object.fromEntries(Object.entries(templates).map(([type, text]) => [type, texts.reference(text)]));
    const post = queueIntegration({ queue, role, requestTemplates: once(postTemplates) });
    const get = queueIntegration({ queue, role, requestTemplates: once(getTemplates) });
    // Methods hold references only: a deployment that did not know the texts would not be made anew with them.
    api.latestDeployment?.addToLogicalId({ texts: texts.all });
    const replies = api.root.addResource('replies');
    for (const gateway of gateways) {
      const resource = replies.addResource(gateway);
      for (const place of [resource, resource.addResource('{token}')]) addMethods(place, post, get);
    }

    new EndpointAlarms(this, 'Alarms', { ...props, api, accessLogs });

    const urlOf = (path: string) => (customDomain ? `https://${customDomain.domainName}${path}` : api.urlForPath(path));
    this.baseUrl = urlOf('/');
    this.urls = Object.fromEntries(gateways.map((gateway) => [gateway, urlOf(`/replies/${gateway}`)])) as Record<
      Gateway,
      string
    >;
  }
}

function addMethods(place: IResource, post: Integration, get: Integration): void {
  place.addMethod('POST', post, { methodResponses: answersDeclared });
  place.addMethod('GET', get, { methodResponses: answersDeclared });
  place.addMethod('HEAD', probe, { methodResponses: [{ statusCode: '200' }] });
}
