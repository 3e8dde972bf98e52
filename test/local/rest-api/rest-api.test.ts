import { describe, expect, it } from '@jest/globals';
import type { HttpRequest } from '../../../local/http-message.ts';
import type { JsonObject } from '../../../local/json.ts';
import { methodProperties } from '../../../local/rest-api/method.ts';
import { type CallService, RestApi, rootResourceId } from '../../../local/rest-api/rest-api.ts';

const request = (others: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  path: '/',
  query: new URLSearchParams(),
  headers: [['Content-Type', 'application/json']],
  sourceIp: '127.0.0.1',
  body: Buffer.from('{}'),
  ...others,
});

const answering =
  (status: number, body = ''): CallService =>
  () =>
    Promise.resolve({ status, headers: {}, body });

const noFunction = () => Promise.reject(new Error('no function was meant to be invoked'));

interface Setup {
  integration: JsonObject;
  callService?: CallService;
  responses?: JsonObject[];
  method?: string;
}

function api({
  integration,
  callService = answering(200),
  responses = [{ StatusCode: '200' }],
  method = 'POST',
}: Setup) {
  const complaints: string[] = [];
  const complain = (line: string): void => void complaints.push(line);
  const restApi = new RestApi('api', { accountId: '000000000000', callService, invoke: noFunction, complain });
  restApi.addMethod(
    methodProperties.parse({
      RestApiId: 'api',
      ResourceId: rootResourceId('api'),
      HttpMethod: method,
      AuthorizationType: 'NONE',
      Integration: { Type: 'AWS', Uri: 'uri', ...integration },
      MethodResponses: responses,
    }),
  );
  return { restApi, complaints };
}

const status = async (setup: Setup, others: Partial<HttpRequest> = {}): Promise<number> =>
  (await api(setup).restApi.handle(request(others))).status;

const ok = { StatusCode: '200' };

describe('a method of a REST API', () => {
  it('calls its integration with the fixed headers and the rendered body', async () => {
    const calls: unknown[] = [];
    const callService: CallService = (...call) => {
      calls.push(call);
      return Promise.resolve({ status: 200, headers: {}, body: '' });
    };
    const integration = {
      RequestParameters: { 'integration.request.header.Content-Type': "'text/x'" },
      RequestTemplates: { 'application/json': 'got $input.body' },
      IntegrationResponses: [ok],
    };
    await api({ integration, callService }).restApi.handle(request({ body: Buffer.from('é') }));
    expect(calls).toEqual([['uri', { 'Content-Type': 'text/x' }, 'got é']]);
  });

  it('answers with the mapped headers, body and status', async () => {
    const integration = {
      IntegrationResponses: [
        {
          ...ok,
          ResponseParameters: { 'method.response.header.Content-Type': "'application/xml'" },
          ResponseTemplates: { 'application/xml': '#set($context.responseOverride.status = 413)<$input.body/>' },
        },
      ],
    };
    const responses = [{ ...ok, ResponseParameters: { 'method.response.header.Content-Type': true } }];
    const { restApi } = api({ integration, responses, callService: answering(400, 'inner') });
    expect(await restApi.handle(request())).toMatchObject({
      status: 413,
      headers: { 'content-type': 'application/xml' },
      body: '<inner/>',
    });
  });

  it('takes an empty body for {}', async () => {
    const bodies: string[] = [];
    const callService: CallService = (_uri, _headers, body) => {
      bodies.push(body);
      return Promise.resolve({ status: 200, headers: {}, body: '' });
    };
    const integration = { RequestTemplates: { 'application/json': '[$input.body]' }, IntegrationResponses: [ok] };
    await api({ integration, callService }).restApi.handle(request({ body: Buffer.alloc(0) }));
    expect(bodies).toEqual(['[{}]']);
  });

  it('is found under ANY', async () => {
    expect(await status({ integration: { IntegrationResponses: [ok] }, method: 'ANY' }, { method: 'PATCH' })).toBe(200);
  });

  it('plays MOCK with the status its template names', async () => {
    const integration = {
      Type: 'MOCK',
      RequestTemplates: { 'application/json': '{"statusCode": 404}' },
      IntegrationResponses: [ok, { StatusCode: '404', SelectionPattern: '404' }],
    };
    expect(await status({ integration, responses: [ok, { StatusCode: '404' }] })).toBe(404);
  });

  it('is 415 when no template may take the type', async () => {
    const integration = {
      PassthroughBehavior: 'NEVER',
      RequestTemplates: { 'text/x': 'x' },
      IntegrationResponses: [ok],
    };
    expect(await status({ integration })).toBe(415);
  });

  it.each([
    ['no integration response matches', { IntegrationResponses: [{ ...ok, SelectionPattern: '500' }] }],
    [
      'a template calls what is not there',
      { RequestTemplates: { 'application/json': '$util.nope()' }, IntegrationResponses: [ok] },
    ],
    ['a MOCK names no status', { Type: 'MOCK', IntegrationResponses: [ok] }],
  ])('is 500, with a line that says why, when %s', async (_, integration) => {
    const { restApi, complaints } = api({ integration });
    expect((await restApi.handle(request())).status).toBe(500);
    expect(complaints).toEqual([expect.stringMatching(/^POST \/: /)]);
  });

  it.each([
    [
      'a status that it does not declare',
      { IntegrationResponses: [{ StatusCode: '502' }] },
      'not among its method responses',
    ],
    [
      'a header that it does not declare',
      { IntegrationResponses: [{ ...ok, ResponseParameters: { 'method.response.header.X': "'x'" } }] },
      'does not declare',
    ],
    [
      'what the local cloud cannot map',
      { RequestParameters: { 'integration.request.querystring.a': 'method.request.body' } },
      'fixed header values only',
    ],
  ])('stops the start when it maps %s', (_, integration, message) => {
    expect(() => api({ integration })).toThrow(message);
  });
});

const own = (responses: JsonObject) => {
  const { restApi } = api({ integration: { IntegrationResponses: [ok] } });
  restApi.addGatewayResponse({ ResponseType: '', ResponseTemplates: {}, ResponseParameters: {}, ...responses });
  return restApi.handle(request({ path: '/unknown' }));
};

describe('what API Gateway answers itself', () => {
  it('is 403 for an unknown path unless the template says otherwise', async () => {
    expect(await own({ ResponseType: 'THROTTLED' })).toMatchObject({
      status: 403,
      body: '{"message":"Missing Authentication Token"}',
    });
  });

  it.each(['MISSING_AUTHENTICATION_TOKEN', 'DEFAULT_4XX'])('follows the template of %s', async (type) => {
    const answer = await own({
      ResponseType: type,
      StatusCode: '404',
      ResponseTemplates: { 'application/json': '{"why":$context.error.messageString}' },
      ResponseParameters: { 'gatewayresponse.header.X-Why': "'no path'" },
    });
    expect(answer).toMatchObject({ status: 404, body: '{"why":"Missing Authentication Token"}' });
    expect(answer.headers['x-why']).toBe('no path');
  });
});
