import type { Value } from '../rules/stage-templates.ts';
import { inProperties, without, type Mistakes } from './mistake.ts';

const inPost = (change: (integration: Value) => void) =>
  inProperties('ApiGateway::Method', 'twilioPOST', ({ Integration }) => change(Integration));

const inTemplate = (search: string, replacement: string) =>
  inPost(({ RequestTemplates }) => {
    const type = 'application/x-www-form-urlencoded';
    RequestTemplates[type] = RequestTemplates[type].replace(search, replacement);
  });

export const endpointMistakes: Mistakes = {
  'a default answer of 200': {
    plant: inPost((integration) =>
      integration.IntegrationResponses.forEach((answer: Value) => {
        if (!answer.SelectionPattern) answer.StatusCode = '200';
      }),
    ),
    caughtBy: 'answer of the queue is 5xx unless it is known',
  },
  'a 200 for every answer of the queue': {
    plant: inPost((integration) =>
      integration.IntegrationResponses.forEach((answer: Value) => {
        if (answer.StatusCode === '200') answer.SelectionPattern = '\\d{3}';
      }),
    ),
    caughtBy: '2xx says that the queue has it',
  },
  'bodies passed through as they come': {
    plant: inPost((integration) => (integration.PassthroughBehavior = 'WHEN_NO_MATCH')),
    caughtBy: 'nothing is passed through',
  },
  'a body that is not encoded': {
    plant: inTemplate('$util.urlEncode($util.base64Encode($b))', '$input.body'),
    caughtBy: 'mapping template encodes',
  },
  'a body in base64 whose plus signs become blanks': {
    plant: inTemplate('$util.urlEncode($util.base64Encode($b))', '$util.base64Encode($b)'),
    caughtBy: 'mapping template encodes',
  },
  'a parameter whose name is not encoded': {
    plant: inTemplate('q.$util.urlEncode($k)', 'q.$k'),
    caughtBy: 'mapping template encodes',
  },
  'an attribute that is not encoded': {
    plant: inTemplate('StringValue=$util.urlEncode($m)', 'StringValue=$m'),
    caughtBy: 'mapping template encodes',
  },
  'a content type nobody thought of': {
    plant: inPost((integration) => delete integration.RequestTemplates.$default),
    caughtBy: 'any content type is taken',
  },
  'a content type with a charset': {
    plant: inPost((integration) => delete integration.RequestTemplates['application/json; charset=utf-8']),
    caughtBy: 'posts are taken in every type that gateways send',
  },
  'a path without its probe': {
    plant: without('ApiGateway::Method', 'twilioHEAD'),
    caughtBy: 'each path of a gateway has POST, GET and HEAD',
  },
  'a 403 for unknown paths': {
    plant: without('ApiGateway::GatewayResponse'),
    caughtBy: 'unknown path is a 404',
  },
  'no throttling': {
    plant: inProperties('ApiGateway::Stage', '', (stage) => delete stage.MethodSettings),
    caughtBy: 'endpoint is throttled',
  },
  'the path, and so the token, in the access log': {
    plant: inProperties('ApiGateway::Stage', '', ({ AccessLogSetting: log }) => {
      log.Format = log.Format.replace('$context.resourcePath', '$context.path');
    }),
    caughtBy: 'access is logged without what people wrote',
  },
  'the body in the access log': {
    plant: inProperties('ApiGateway::Stage', '', ({ AccessLogSetting: log }) => {
      log.Format = log.Format.replace('$context.status', '$input.body');
    }),
    caughtBy: 'access is logged without what people wrote',
  },
  'execution logged with its data': {
    plant: inProperties('ApiGateway::Stage', '', (stage) => (stage.MethodSettings[0].DataTraceEnabled = true)),
    caughtBy: 'execution is not logged',
  },
};
