import { Stack } from 'aws-cdk-lib';
import {
  AwsIntegration,
  type IntegrationResponse,
  type MethodResponse,
  MockIntegration,
  PassthroughBehavior,
} from 'aws-cdk-lib/aws-apigateway';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { probeTemplates, refusedBody, takenBody, tooLargeBody } from './endpoint-templates.ts';

const header = 'method.response.header.Content-Type';

const answer = (statusCode: string, body: string, selectionPattern?: string): IntegrationResponse => ({
  statusCode,
  ...(selectionPattern && { selectionPattern }),
  responseParameters: { [header]: "'application/xml'" },
  responseTemplates: { 'application/xml': body },
});

/** Patterns are matched against the status of SQS's answer. 502 is the default: what is not known to be taken was not. */
const answers = [answer('502', refusedBody), answer('200', takenBody, '2\\d{2}'), answer('413', tooLargeBody, '413')];

export const answersDeclared: MethodResponse[] = answers.map(({ statusCode }) => ({
  statusCode,
  responseParameters: { [header]: true },
}));

export interface QueueIntegrationProps {
  readonly queue: IQueue;
  readonly role: IRole;
  /** By content type: each makes an SQS form request out of what was sent. */
  readonly requestTemplates: Record<string, string>;
}

/** Puts a request into a queue, and says so only when the queue has it. */
export const queueIntegration = ({ queue, role, requestTemplates }: QueueIntegrationProps): AwsIntegration =>
  new AwsIntegration({
    service: 'sqs',
    path: `${Stack.of(queue).account}/${queue.queueName}`,
    integrationHttpMethod: 'POST',
    options: {
      credentialsRole: role,
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
      requestTemplates,
      integrationResponses: answers,
    },
  });

/** Answers 200 by itself. */
export const probe = new MockIntegration({
  passthroughBehavior: PassthroughBehavior.NEVER,
  requestTemplates: probeTemplates,
  integrationResponses: [{ statusCode: '200' }],
});
