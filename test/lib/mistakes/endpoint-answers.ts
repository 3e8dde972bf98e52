import type { Value } from '../rules/stage-templates.ts';
import { caughtBy, inProperties, type Mistakes, without, withOne, refTo } from './mistake.ts';

const inPost = (change: (integration: Value) => void) =>
  inProperties('ApiGateway::Method', 'twilioPOST', ({ Integration }) => change(Integration));

const inAnswer = (status: string, change: (answer: Value) => void) =>
  inPost(({ IntegrationResponses }) => change(IntegrationResponses.find((one: Value) => one.StatusCode === status)));

const gatewayResponse = (type: string, status: string, more = {}) =>
  withOne('ApiGateway::GatewayResponse', (stage) => ({
    RestApiId: refTo(stage, 'ApiGateway::RestApi'),
    ResponseType: type,
    StatusCode: status,
    ...more,
  }));

const inBody = (status: string, change: (body: string) => string) =>
  inAnswer(status, ({ ResponseTemplates: templates }) => {
    templates['application/xml'] = change(templates['application/xml']);
  });

export const endpointAnswerMistakes: Mistakes = {
  ...caughtBy('answer of the queue is 5xx unless it is known', {
    'a default answer of 200': inAnswer('502', (answer) => (answer.StatusCode = '200')),
    'a default answer of 400, which is not sent again': inAnswer('502', (answer) => (answer.StatusCode = '400')),
    'a 403 of the queue that is passed on': inPost(({ IntegrationResponses }) =>
      IntegrationResponses.push({ StatusCode: '403', SelectionPattern: '403' }),
    ),
    'no default answer': inPost(({ IntegrationResponses }) => IntegrationResponses.shift()),
  }),
  ...caughtBy('2xx says that the queue has it', {
    'a 200 for every answer of the queue': inAnswer('200', (answer) => (answer.SelectionPattern = '\\d{3}')),
    'a 200 for what the queue did not find': inAnswer('200', (answer) => (answer.SelectionPattern = '200|404')),
    'a pattern that also fits in the middle': inAnswer('200', (answer) => (answer.SelectionPattern = '20|2\\d{2}')),
    'a 202 instead of the 200 that gateways know': inAnswer('200', (answer) => (answer.StatusCode = '202')),
  }),
  ...caughtBy('what is too large is answered 413', {
    'a 502 for what is too large': inPost(({ IntegrationResponses }) => IntegrationResponses.pop()),
    'a 502 for what SQS says is too large': inBody('502', (body) => body.replace('must be shorter', 'is too large')),
  }),
  ...caughtBy('answer is what its status says, and an empty document', {
    'a status that a template overrides': inBody('502', (body) => body.replace('status = 413', 'status = 200')),
    'a status that a template overrides, for some': inBody(
      '502',
      (body) => `${body}#if($context.path == "/x")#set($context.responseOverride.status = 200)#end`,
    ),
    'a plain text that Twilio would text to the person': inAnswer('200', (answer) => {
      answer.ResponseParameters['method.response.header.Content-Type'] = "'text/plain'";
    }),
    'an answer that Twilio would text to the person': inBody('200', () => '<Response><Sms>Thanks</Sms></Response>'),
    'an answer converted to bytes': inAnswer('200', (answer) => (answer.ContentHandling = 'CONVERT_TO_BINARY')),
  }),
  'an answer that the method does not declare': {
    plant: inProperties('ApiGateway::Method', 'twilioPOST', ({ MethodResponses }) => MethodResponses.shift()),
    caughtBy: 'every answer is declared',
  },
  ...caughtBy('what API Gateway answers by itself is a refusal', {
    'a 200 for whatever API Gateway refuses': gatewayResponse('DEFAULT_4XX', '200'),
    'a 200 for whatever API Gateway fails at': gatewayResponse('DEFAULT_5XX', '200'),
    'a 202 for what is throttled': gatewayResponse('THROTTLED', '202'),
    'a 200 for an unknown content type': gatewayResponse('UNSUPPORTED_MEDIA_TYPE', '200'),
    'a 200 when the queue cannot be reached': gatewayResponse('INTEGRATION_FAILURE', '200'),
    'a 400, not sent again, when the queue is slow': gatewayResponse('INTEGRATION_TIMEOUT', '400'),
    'a 404, which alarms nobody, for whatever is refused': gatewayResponse('DEFAULT_4XX', '404'),
    'a redirect for what is too large': gatewayResponse('REQUEST_TOO_LARGE', '302'),
  }),
  'a refusal that says where else to go': {
    plant: gatewayResponse('DEFAULT_5XX', '503', {
      ResponseParameters: { 'gatewayresponse.header.Location': "'https://example.com'" },
    }),
    caughtBy: 'a refusal is said in words only',
  },
  'a 403 for unknown paths': { plant: without('ApiGateway::GatewayResponse'), caughtBy: 'unknown path is a 404' },
};
