import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '../../../local/http-message.ts';
import type { JsonObject } from '../../../local/json.ts';
import { methodProperties } from '../../../local/rest-api/method.ts';
import { RestApi, rootResourceId } from '../../../local/rest-api/rest-api.ts';

type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };

/** A function behind a method, with the events it got. */
function functionBehind(authorization: string, result: unknown = { statusCode: 200 }, failed = false) {
  const events: Event[] = [];
  const restApi = new RestApi('api', {
    accountId: '000000000000',
    callService: () => Promise.reject(new Error('no service was meant to be called')),
    invoke: (_, event) => {
      events.push(JSON.parse(event) as Event);
      return Promise.resolve({ failed, payload: JSON.stringify(result) });
    },
    complain: () => undefined,
  });
  restApi.addResource({ id: 'all', parentId: rootResourceId('api'), pathPart: '{proxy+}' });
  const method: JsonObject = {
    RestApiId: 'api',
    ResourceId: 'all',
    HttpMethod: 'ANY',
    AuthorizationType: authorization,
    Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: 'uri' },
  };
  restApi.addMethod(methodProperties.parse(method));
  const send = (headers: Record<string, string> = {}, others: Partial<HttpRequest> = {}) =>
    restApi.handle({
      method: 'PUT',
      path: '/a%2Fb/c',
      query: new URLSearchParams('x=1&x=2'),
      headers: Object.entries(headers),
      sourceIp: '127.0.0.1',
      body: Buffer.from('{"é":1}'),
      ...others,
    });
  return { send, events };
}

const contextOf = async (authorization: string, header?: string) => {
  const { send, events } = functionBehind(authorization);
  const { status, headers } = await send(header === undefined ? {} : { 'X-Local-Actor': header });
  return { status, headers, context: events[0]?.requestContext };
};

describe('a function behind a REST API', () => {
  it('gets the request as API Gateway brings it', async () => {
    const { send, events } = functionBehind('NONE');
    await send({ 'X-Name': 'a' });
    expect(events[0]).toMatchObject({
      resource: '/{proxy+}',
      path: '/a%2Fb/c',
      httpMethod: 'PUT',
      headers: { 'X-Name': 'a' },
      multiValueHeaders: { 'X-Name': ['a'] },
      queryStringParameters: { x: '2' },
      multiValueQueryStringParameters: { x: ['1', '2'] },
      pathParameters: { proxy: 'a/b/c' },
      body: '{"é":1}',
      isBase64Encoded: false,
    });
  });

  it('answers with status, headers and body of its own', async () => {
    const answer = { statusCode: 418, headers: { 'Content-Type': 'text/tea', ETag: '"1"' }, body: 'short' };
    const { send } = functionBehind('NONE', answer);
    expect(await send()).toMatchObject({
      status: 418,
      headers: { 'content-type': 'text/tea', etag: '"1"' },
      body: 'short',
    });
  });

  it.each([
    ['no status', {}],
    ['a number as its body', { statusCode: 200, body: 1 }],
    ['nothing', null],
  ])('that answers %s is a 502', async (_, result) => {
    expect((await functionBehind('NONE', result).send()).status).toBe(502);
  });

  it('that fails is a 502', async () => {
    expect((await functionBehind('NONE', { errorMessage: 'no' }, true).send()).status).toBe(502);
  });
});

describe('who makes a request', () => {
  it('is the platform where nobody says otherwise, and the answer says that nobody was asked', async () => {
    const { headers, context } = await contextOf('AWS_IAM');
    expect(context).toMatchObject({ identity: { userArn: 'arn:aws:iam::000000000000:user/local' }, authorizer: null });
    expect(headers['x-local-cloud']).toContain('nobody signs in');
    const people = await contextOf('COGNITO_USER_POOLS');
    expect(people.context).toMatchObject({ authorizer: { claims: { 'custom:role': 'platform' } } });
  });

  it('is whom the header names', async () => {
    const { context } = await contextOf('COGNITO_USER_POOLS', 'mia; role=manager; dealers=north,south');
    expect(context).toMatchObject({
      identity: { userArn: null },
      authorizer: { claims: { 'cognito:username': 'mia', 'custom:role': 'manager', 'custom:dealers': 'north,south' } },
    });
  });

  it('is nobody where an authorizer is to refuse, and is asked nothing where there is none', async () => {
    expect((await contextOf('COGNITO_USER_POOLS', 'nobody')).status).toBe(401);
    expect((await contextOf('AWS_IAM', 'nobody')).status).toBe(401);
    expect((await contextOf('NONE', 'nobody')).context).toMatchObject({
      authorizer: null,
      identity: { userArn: null },
    });
  });
});
