import * as z from 'zod';
import { AwsError } from '../aws-error.ts';
import type { Machine } from '../machine.ts';
import { methodProperties } from '../rest-api/method.ts';
import { type CallService, type InvokeFunction, RestApi, rootResourceId } from '../rest-api/rest-api.ts';
import { runnable } from '../resource-type.ts';
import { postToQueue } from '../services/sqs-query.ts';

const byLogicalId = (_name: string, _place: unknown, { logicalId }: { logicalId: string }) => ({
  ref: logicalId,
  attributes: {},
});

/** AWS::ApiGateway::RestApi */
export const restApi = runnable({
  schema: z.strictObject({}),
  ignored: ['Description', 'DisableExecuteApiEndpoint', 'EndpointConfiguration', 'Name', 'Policy', 'Tags'],
  identify: (_name, _place, { logicalId }) => ({
    ref: logicalId,
    attributes: { RestApiId: logicalId, RootResourceId: rootResourceId(logicalId) },
  }),
  start: (_, { identity }, machine) => {
    const options = {
      accountId: machine.place.account,
      callService: callService(machine),
      invoke: invokeFunction(machine),
      complain: (line: string) => machine.log('api-gateway', line),
    };
    machine.apis.set(identity.ref, new RestApi(identity.ref, options));
  },
});

/** AWS::ApiGateway::Resource */
export const apiResource = runnable({
  schema: z.strictObject({ RestApiId: z.string(), ParentId: z.string(), PathPart: z.string() }),
  identify: byLogicalId,
  start: ({ RestApiId, ParentId, PathPart }, { identity }, machine) =>
    api(machine, RestApiId).addResource({ id: identity.ref, parentId: ParentId, pathPart: PathPart }),
});

/** AWS::ApiGateway::Method */
export const apiMethod = runnable({
  schema: methodProperties,
  identify: byLogicalId,
  start: (method, _, machine) => api(machine, method.RestApiId).addMethod(method),
});

/** AWS::ApiGateway::GatewayResponse */
export const apiGatewayResponse = runnable({
  schema: z.strictObject({
    RestApiId: z.string(),
    ResponseType: z.string(),
    StatusCode: z.string().optional(),
    ResponseTemplates: z.record(z.string(), z.string()).default({}),
    ResponseParameters: z.record(z.string(), z.string()).default({}),
  }),
  identify: byLogicalId,
  start: (response, _, machine) => api(machine, response.RestApiId).addGatewayResponse(response),
});

function api(machine: Machine, id: string): RestApi {
  const found = machine.apis.get(id);
  if (found === undefined) throw new Error(`There is no REST API ${id}`);
  return found;
}

/** `arn:aws:apigateway:{region}:sqs:path/{account}/{queue}`: a post to the queue. */
const callService =
  ({ sqs, place }: Machine): CallService =>
  (uri, headers, form) => {
    const path = /^arn:aws:apigateway:[^:]+:sqs:path(\/.+)$/.exec(uri)?.[1];
    if (path === undefined) throw new AwsError('BadGateway', `The local cloud does not know the integration ${uri}`);
    const contentType = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
    return postToQueue(sqs, { queueUrl: `${place.url}${path}`, contentType, form });
  };

/** `arn:aws:apigateway:{region}:lambda:path/…/functions/{arn}/invocations`: an invocation of the function. */
const invokeFunction =
  ({ hosts }: Machine): InvokeFunction =>
  (uri, event) => {
    const arn = /:lambda:path\/[^/]+\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
    const host = hosts.get(arn?.split(':').at(-1) ?? '');
    if (host === undefined) throw new AwsError('BadGateway', `The local cloud does not know the integration ${uri}`);
    return host.invoke(event);
  };
