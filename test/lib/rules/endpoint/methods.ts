import { referredOf, repliesQueue } from '../product.ts';
import { anything, type Check, type Rule, shapeFaults, type Shape, whole } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { accountOf, reference, regionOf, text } from '../text.ts';
import { about, shapeOf } from './about.ts';
import { gatewayPaths, gatewayVerbs, methodType, repliesMethods, takingMethods } from './replies-api.ts';

const expectedPlaces = gatewayPaths.flatMap((path) => gatewayVerbs.map((verb) => `${verb} ${path}`));

/** Where API Gateway has to send what a gateway posts. */
const queueUri = (stage: StageTemplates): string =>
  `arn:aws:apigateway:${regionOf(stage)}:sqs:path/${accountOf(stage)}/${reference(repliesQueue(stage), 'QueueName')}`;

const reads =
  (expected: string): Check =>
  (value) =>
    text(value) !== expected && `is ${text(value)} and has to be ${expected}`;

const taking = (stage: StageTemplates): Shape => ({
  Type: 'AWS',
  IntegrationHttpMethod: 'POST',
  Uri: reads(queueUri(stage)),
  Credentials: (value) => !referredOf(stage, 'AWS::IAM::Role', value) && 'is no role of these templates',
  PassthroughBehavior: 'NEVER',
  RequestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
  RequestTemplates: anything,
  IntegrationResponses: anything,
});

const probing: Shape = {
  Type: 'MOCK',
  PassthroughBehavior: 'NEVER',
  RequestTemplates: (templates) =>
    Object.values(templates ?? {}).some((template) => template !== '{"statusCode": 200}') && 'answer something else',
  IntegrationResponses: [{ StatusCode: '200' }],
};

const isProbe = ({ properties }: Resource) => properties.HttpMethod === 'HEAD';

export const methodRules: Rule[] = [
  whole(
    'each path of a gateway has POST, GET and HEAD, and there is nothing else',
    'What a gateway posts to a path that is not there is lost; what else answers there takes a STOP and drops it.',
    (stage) => {
      const places = repliesMethods(stage).map(({ place }) => place);
      return [
        ...expectedPlaces.filter((place) => !places.includes(place)).map((place) => `${place} is not there`),
        ...places.filter((place) => !expectedPlaces.includes(place)).map((place) => `${place} is no path of a gateway`),
      ];
    },
  ),
  shapeOf(
    'method refuses nobody',
    'A gateway cannot sign in, and most do not send again what was refused: the STOP is lost.',
    methodType,
    () => ({
      AuthorizationType: 'NONE',
      ApiKeyRequired: (value) => value === true && 'asks for a key',
      HttpMethod: anything,
      ResourceId: anything,
      RestApiId: anything,
      Integration: anything,
      MethodResponses: anything,
    }),
  ),
  about(
    'reply goes to the replies queue',
    'A STOP that goes anywhere else, or that the queue refuses, is never read.',
    takingMethods,
    ({ properties }, stage) => shapeFaults(properties.Integration, taking(stage)),
  ),
  about(
    'probe is answered by API Gateway',
    'A probe that fails looks like an endpoint that is down.',
    (stage) =>
      repliesMethods(stage)
        .map(({ method }) => method)
        .filter(isProbe),
    ({ properties }) => shapeFaults(properties.Integration, probing),
  ),
];
