import { AwsError } from './aws-error.ts';
import { type HttpRequest, type HttpResponse, headerOf, jsonResponse } from './http-message.ts';
import { parseObject } from './json.ts';
import type { Machine } from './machine.ts';
import { callParameters } from './services/parameters.ts';
import { callSecrets } from './services/secrets.ts';
import { postToQueue } from './services/sqs-query.ts';

/** AWS services are called at the root, SQS also at a queue's own path. Everything else is the REST API's. */
const path = /^\/(\d{12}\/[^/]+\/?)?$/;

const form = 'application/x-www-form-urlencoded';

/** A service in the JSON protocol, by the first part of its `x-amz-target`. */
type JsonService = (action: string, request: HttpRequest) => Promise<HttpResponse>;

/** Whether a request is a call of an AWS SDK client, by its protocol. */
export const isAwsCall = (request: HttpRequest): boolean =>
  request.method === 'POST' &&
  path.test(request.path) &&
  (headerOf(request, 'x-amz-target') !== '' || headerOf(request, 'content-type').startsWith(form));

/**
 * Answers every call of an AWS SDK client, save for Lambda's: of the functions as of the tests and the demo.
 * It is the one place through which they reach their services.
 */
export function awsApi(machine: Machine): (request: HttpRequest) => Promise<HttpResponse> {
  const { dynamoDb, messaging, outbox, sqs, place, parameters, secrets } = machine;
  const services: Record<string, JsonService> = {
    DynamoDB_20120810: (_, { headers, body }) => dynamoDb.forward(withoutHost(headers), body),
    AmazonSQS: async (action, { body }) =>
      jsonResponse(200, await sqs.call(action, parseObject(body.toString(), action)), amzJson),
    secretsmanager: async (action, { body }) => callSecrets(secrets, action, parseObject(body.toString(), action)),
    AmazonSSM: async (action, { body }) => callParameters(parameters, action, parseObject(body.toString(), action)),
  };
  return async (request) => {
    const [service = '', action = ''] = headerOf(request, 'x-amz-target').split('.');
    try {
      if (service !== '') return await named(services, service)(action, request);
      if (request.path === '/') return outbox.take(request.body) ?? (await messaging.forwardSns(request.body));
      const contentType = headerOf(request, 'content-type');
      return await postToQueue(sqs, {
        queueUrl: `${place.url}${request.path}`,
        contentType,
        form: request.body.toString(),
      });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      return refusal(error);
    }
  };
}

const amzJson = { 'content-type': 'application/x-amz-json-1.0' };

function named(services: Record<string, JsonService>, name: string): JsonService {
  const service = Object.hasOwn(services, name) ? services[name] : undefined;
  if (service === undefined) throw new AwsError('UnknownOperationException', `The local cloud does not serve ${name}`);
  return service;
}

/** Some clients still look for the code that the query protocol had. */
const refusal = ({ code, message, status }: AwsError): HttpResponse => {
  const queryCode = code === 'QueueDoesNotExist' ? 'AWS.SimpleQueueService.NonExistentQueue' : code;
  const fault = status < 500 ? 'Sender' : 'Receiver';
  return jsonResponse(status, { __type: code, message }, { ...amzJson, 'x-amzn-query-error': `${queryCode};${fault}` });
};

const withoutHost = (headers: [string, string][]): Record<string, string> =>
  Object.fromEntries(
    headers
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => !/^(host|connection|content-length|transfer-encoding|expect)$/.test(name)),
  );
