import { each, list, ofType, refersTo, type Rule } from './rule.ts';
import { judge } from './mapping-template.ts';
import type { Resource, Value } from './stage-templates.ts';

const method = 'AWS::ApiGateway::Method';
const stageType = 'AWS::ApiGateway::Stage';

const sendsToQueue = ({ properties }: Resource) =>
  JSON.stringify(properties.Integration?.Uri ?? '').includes(':sqs:path/');
/** A function that gets the request as it came has no template. */
const callsFunction = ({ properties }: Resource) => properties.Integration?.Type === 'AWS_PROXY';
const answers = ({ properties }: Resource): Value[] => list(properties.Integration?.IntegrationResponses);

/** What gateways are documented to send, and what common HTTP clients make of it. */
const sentByGateways = [
  ...['application/json', 'application/x-www-form-urlencoded'].flatMap((type) => [
    type,
    `${type}; charset=utf-8`,
    `${type}; charset=UTF-8`,
    `${type};charset=utf-8`,
    `${type};charset=UTF-8`,
  ]),
  'text/plain; charset=UTF-8',
  'application/xml',
  'text/xml',
  'text/xml; charset=utf-8',
];

/** The answer that API Gateway picks for a status of the service behind it. */
const answerFor = (resource: Resource, status: string) =>
  answers(resource).find(({ SelectionPattern: pattern }) => pattern && new RegExp(`^(?:${pattern})$`).test(status)) ??
  answers(resource).find(({ SelectionPattern: pattern }) => !pattern);

/** Names in `$context` that hold nothing of what a person wrote, and no token. */
const loggable =
  /^\$context\.(requestId|extendedRequestId|requestTime|requestTimeEpoch|httpMethod|resourcePath|status|error\.responseType|response(Length|Latency)|integration\.\w+|integrationLatency)$/;

export const endpointRules: Rule[] = [
  each('answer of the queue is 5xx unless it is known', method, (resource) => {
    if (!sendsToQueue(resource)) return undefined;
    const fallbacks = answers(resource).filter(({ SelectionPattern: pattern }) => !pattern);
    return (
      (fallbacks.length !== 1 || !fallbacks[0].StatusCode.startsWith('5')) &&
      'a refusal may be answered as if it was not'
    );
  }),
  each('2xx says that the queue has it', method, (resource) => {
    if (!sendsToQueue(resource)) return undefined;
    const wrong = ['300', '400', '403', '413', '429', '500', '503'].filter((status) =>
      answerFor(resource, status)?.StatusCode?.startsWith('2'),
    );
    if (wrong.length > 0) return `${wrong.join(', ')} of the queue becomes 2xx`;
    return answerFor(resource, '200')?.StatusCode !== '200' && 'what the queue took is not answered 200';
  }),
  each('nothing is passed through', method, (resource) => {
    const { properties } = resource;
    if (callsFunction(resource)) return undefined;
    return properties.Integration?.PassthroughBehavior !== 'NEVER' && `${properties.Integration?.PassthroughBehavior}`;
  }),
  each('mapping template encodes', method, (resource) => {
    if (!sendsToQueue(resource)) return undefined;
    const templates: [string, string][] = Object.entries(resource.properties.Integration.RequestTemplates ?? {});
    const wrong = templates.find(([, template]) => judge(template) !== 'encoded');
    return wrong && `${wrong[0]}: ${judge(wrong[1])}`;
  }),
  each('any content type is taken', method, (resource) => {
    if (callsFunction(resource)) return undefined;
    const types = Object.keys(resource.properties.Integration?.RequestTemplates ?? {});
    const missing = ['application/json', 'application/x-www-form-urlencoded', '$default'].filter(
      (type) => !types.includes(type),
    );
    return missing.length > 0 && `no template for ${missing.join(', ')}`;
  }),
  each('posts are taken in every type that gateways send', method, (resource) => {
    if (!sendsToQueue(resource) || resource.properties.HttpMethod !== 'POST') return undefined;
    const types = Object.keys(resource.properties.Integration.RequestTemplates ?? {});
    const missing = sentByGateways.filter((type) => !types.includes(type));
    return missing.length > 0 && `${missing.join(', ')} may be answered 415`;
  }),
  each('each path of a gateway has POST, GET and HEAD', 'AWS::ApiGateway::Resource', (resource, stage) => {
    const there = ofType(stage, method).filter(({ properties }) => refersTo(properties.ResourceId, resource));
    if (['replies', 'admin', 'console'].includes(resource.properties.PathPart) || there.some(callsFunction))
      return undefined;
    const missing = ['POST', 'GET', 'HEAD'].filter(
      (verb) => !there.some(({ properties }) => properties.HttpMethod === verb),
    );
    return missing.length > 0 && `no ${missing.join(', ')}`;
  }),
  each('unknown path is a 404', 'AWS::ApiGateway::RestApi', (api, stage) => {
    const found = ofType(stage, 'AWS::ApiGateway::GatewayResponse').find(
      ({ properties }) =>
        refersTo(properties.RestApiId, api) && properties.ResponseType === 'MISSING_AUTHENTICATION_TOKEN',
    );
    return found?.properties.StatusCode !== '404' && `answered ${found?.properties.StatusCode ?? '403'}`;
  }),
  each('endpoint is throttled', stageType, ({ properties }) => {
    const all = list(properties.MethodSettings).find((settings) => settings.HttpMethod === '*');
    return !(all?.ThrottlingRateLimit > 0 && all?.ThrottlingBurstLimit > 0) && 'no limit of its own';
  }),
  each('access is logged without what people wrote', stageType, ({ properties }) => {
    const format = properties.AccessLogSetting?.Format;
    if (!format || !properties.AccessLogSetting.DestinationArn) return 'not logged';
    const named: string[] = format.match(/\$[\w.]+/g) ?? [];
    const wrong = named.filter((name) => !loggable.test(name));
    return wrong.length > 0 && wrong.join(', ');
  }),
  each('execution is not logged', stageType, ({ properties }) => {
    const wrong = list(properties.MethodSettings).some(
      ({ DataTraceEnabled, LoggingLevel }) => DataTraceEnabled || (LoggingLevel ?? 'OFF') !== 'OFF',
    );
    return wrong && 'bodies and tokens in the log';
  }),
];
