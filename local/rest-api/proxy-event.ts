import type { Caller } from './caller.ts';
import type { Exchange } from './exchange.ts';

const byName = (entries: Iterable<readonly [string, string]>): Record<string, string[]> => {
  const all = new Map<string, string[]>();
  for (const [name, value] of entries) all.set(name, [...(all.get(name) ?? []), value]);
  return Object.fromEntries(all);
};

const lastOf = (all: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.at(-1) ?? '']));

const orNull = <T extends object>(values: T): T | null => (Object.keys(values).length === 0 ? null : values);

/**
 * The event of a Lambda proxy integration. The path is still percent-encoded, as in a REST API.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function proxyEvent({ request, parameters, context }: Exchange, { identity, authorizer }: Caller): object {
  const headers = byName(request.headers);
  const query = byName(request.query);
  return {
    resource: context.resourcePath,
    path: request.path,
    httpMethod: request.method,
    headers: lastOf(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOf(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(parameters.path),
    stageVariables: null,
    requestContext: {
      ...context,
      requestOverride: undefined,
      responseOverride: undefined,
      identity: { ...context.identity, ...identity },
      authorizer,
    },
    body: request.body.length === 0 ? null : request.body.toString(),
    isBase64Encoded: false,
  };
}
