import type { Value } from '../rules/stage-templates.ts';
import { caughtBy, find, inProperties, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inMethod = (change: (method: Value) => void) => inProperties('ApiGateway::Method', 'twilioPOST', change);
const inPost = (change: (integration: Value) => void) => inMethod(({ Integration }) => change(Integration));

const inTemplate = (search: string, replacement: string) =>
  inPost(({ RequestTemplates }) => {
    const type = 'application/x-www-form-urlencoded';
    RequestTemplates[type] = RequestTemplates[type].replace(search, replacement);
  });

const withoutType = (type: string, part = 'twilioPOST') =>
  inProperties('ApiGateway::Method', part, ({ Integration }) => delete Integration.RequestTemplates[type]);

const toAnotherQueue = inProperties('ApiGateway::Method', 'twilioPOST', ({ Integration }, stage) => {
  const { id } = find(stage, 'SQS::Queue', 'DeadLetters');
  Integration.Uri['Fn::Join'][1][1] = { 'Fn::GetAtt': [id, 'QueueName'] };
});

export const endpointMethodMistakes: Mistakes = {
  ...caughtBy('each path of a gateway has POST, GET and HEAD, and there is nothing else', {
    'a path without its probe': without('ApiGateway::Method', 'twilioHEAD'),
    'a gateway that cannot post': without('ApiGateway::Method', 'genericPOST'),
    'a path that is not there': without('ApiGateway::Resource', 'repliestwilio727'),
    'a path under another name': inProperties(
      'ApiGateway::Resource',
      'repliesgeneric6',
      (part) => (part.PathPart = 'x'),
    ),
    'a method that takes whatever nobody thought of': withOne('ApiGateway::Method', (stage) => ({
      HttpMethod: 'ANY',
      ResourceId: refTo(stage, 'ApiGateway::Resource', 'repliestwilio727'),
      RestApiId: refTo(stage, 'ApiGateway::RestApi'),
      Integration: { Type: 'MOCK' },
    })),
    'a method at the top': withOne('ApiGateway::Method', (stage) => ({
      HttpMethod: 'POST',
      ResourceId: { 'Fn::GetAtt': [find(stage, 'ApiGateway::RestApi').id, 'RootResourceId'] },
      RestApiId: refTo(stage, 'ApiGateway::RestApi'),
      Integration: { Type: 'MOCK' },
    })),
  }),
  ...caughtBy('method refuses nobody', {
    'a key that gateways do not have': inMethod((method) => (method.ApiKeyRequired = true)),
    'a signature of AWS that gateways do not make': inMethod((method) => (method.AuthorizationType = 'AWS_IAM')),
    'an authorizer': inMethod((method) => (method.AuthorizerId = 'planted')),
    'a header without which a request is refused': inMethod((method) => {
      method.RequestParameters = { 'method.request.header.X-Twilio-Signature': true };
    }),
    'a validator': inMethod((method) => (method.RequestValidatorId = 'planted')),
  }),
  ...caughtBy('reply goes to the replies queue', {
    'a POST that is a MOCK': inPost((integration) => (integration.Type = 'MOCK')),
    'a POST that is sent on in plain HTTP': inPost((integration) => {
      Object.assign(integration, { Type: 'HTTP', Uri: 'http://example.com/replies' });
    }),
    'a POST that goes to the dead-letter queue': toAnotherQueue,
    'a queue in another account': inPost(({ Uri }) => {
      Uri['Fn::Join'][1][0] = Uri['Fn::Join'][1][0].replace('333333333333', '999999999999');
    }),
    'nobody in whose name the queue is written to': inPost((integration) => delete integration.Credentials),
    'bodies passed through as they come': inPost((integration) => (integration.PassthroughBehavior = 'WHEN_NO_MATCH')),
    'a queue that has 50 ms to answer': inPost((integration) => (integration.TimeoutInMillis = 50)),
    'bodies converted to bytes': inPost((integration) => (integration.ContentHandling = 'CONVERT_TO_BINARY')),
    'a form that is sent as JSON': inPost((integration) => {
      integration.RequestParameters['integration.request.header.Content-Type'] = "'application/json'";
    }),
    'a PUT to the queue': inPost((integration) => (integration.IntegrationHttpMethod = 'PUT')),
    'an answer kept for the next one who asks': inPost((integration) => (integration.CacheKeyParameters = [])),
  }),
  'a probe that is answered 500': {
    plant: inProperties('ApiGateway::Method', 'twilioHEAD', ({ Integration }) => {
      Integration.IntegrationResponses[0].StatusCode = '500';
    }),
    caughtBy: 'probe is answered by API Gateway',
  },
  ...caughtBy('any content type is taken', {
    'a content type nobody thought of': withoutType('$default'),
    'a form': withoutType('application/x-www-form-urlencoded'),
    'a content type with a charset': withoutType('application/json; charset=utf-8'),
    'a charset spelled as nobody should': withoutType('application/json; charset=utf8'),
    'a GET without a content type': withoutType('application/json', 'twilioGET'),
    'a probe without a content type': withoutType('application/json', 'twilioHEAD'),
  }),
  ...caughtBy('mapping template says just what was sent', {
    'a body that is not encoded': inTemplate('$util.urlEncode($util.base64Encode($b))', '$input.body'),
    'a body in base64 whose plus signs become blanks': inTemplate(
      '$util.urlEncode($util.base64Encode($b))',
      '$util.base64Encode($b)',
    ),
    'a parameter whose name is not encoded': inTemplate('q.$util.urlEncode($k)', 'q.$k'),
    'an attribute that is not encoded': inTemplate('StringValue=$util.urlEncode($m)', 'StringValue=$m'),
    'another source, which process-replies keeps and does not act on': inTemplate(
      'StringValue=endpoint',
      'StringValue=edge',
    ),
    'an attribute under another name': inTemplate('MessageAttribute.2.Name=request', 'MessageAttribute.2.Name=req'),
    'a time in other words': inTemplate('$context.requestTimeEpoch', '$context.requestTime'),
    'a token that is left out': inTemplate('p.path.keySet()', 'p.other.keySet()'),
    'a header that the template overrides': inTemplate(
      'Action=SendMessage',
      '#set($context.requestOverride.header.Host = "example.com")Action=SendMessage',
    ),
    'a refusal that the template turns into a 200': inTemplate(
      'Action=SendMessage',
      '#set($context.responseOverride.status = 200)Action=SendMessage',
    ),
    'a path that the template overrides, for some': inTemplate(
      'Action=SendMessage',
      'Action=SendMessage#if($b == "x")#set($context.requestOverride.path.q = "x")#end',
    ),
    'an empty body that SQS refuses': inTemplate('#set($b = "{}")', ''),
    'a method of Java that is not there': inTemplate('$k.toLowerCase()', '$k.toLowercase()'),
  }),
};
