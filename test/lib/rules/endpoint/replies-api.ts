import { gatewayNames } from '../../../../lambdas/core/gateways/gateway-names.ts';
import { referredOf } from '../product.ts';
import { ofType, once, refersTo } from '../rule.ts';
import type { Resource, StageTemplates, Value } from '../stage-templates.ts';
import { accountOf, reference, regionOf, text } from '../text.ts';

export const methodType = 'AWS::ApiGateway::Method';
export const stageType = 'AWS::ApiGateway::Stage';

/** Where gateways post, and what they may do there. */
export const gatewayPaths: readonly string[] = gatewayNames.flatMap((gateway) => [
  `/replies/${gateway}`,
  `/replies/${gateway}/{token}`,
]);
export const gatewayVerbs = ['POST', 'GET', 'HEAD'] as const;

/** A method of the endpoint, and where it is: `POST /replies/twilio`. */
export interface PlacedMethod {
  readonly place: string;
  readonly method: Resource;
}

const partType = 'AWS::ApiGateway::Resource';

/** The path of what a method or a part of a path hangs on: `''` for the root of an API. */
export function pathOf(value: Value, stage: StageTemplates): string {
  const part = referredOf(stage, partType, value);
  if (!part) return /^\$\{[^}]+\.RootResourceId\}$/.test(text(value)) ? '' : 'nowhere';
  const { ParentId, PathPart, RestApiId } = part.properties;
  const parent = referredOf(stage, partType, ParentId);
  if (parent && text(parent.properties.RestApiId) !== text(RestApiId)) return 'nowhere';
  return `${pathOf(ParentId, stage)}/${PathPart}`;
}

/** Every API that has `/replies`; there has to be one. */
export const repliesApis = once((stage): Resource[] => {
  const parts = ofType(stage, partType).filter(({ id }) => pathOf({ Ref: id }, stage) === '/replies');
  return ofType(stage, 'AWS::ApiGateway::RestApi').filter((api) =>
    parts.some(({ properties }) => refersTo(properties.RestApiId, api)),
  );
});

/** The API that has `/replies`: the endpoint. Rules about what gateways meet are about this one, and no other. */
export const repliesApi = (stage: StageTemplates): Resource | undefined => repliesApis(stage)[0];

/** What belongs to the endpoint, of a type. */
export const ofEndpoint = (stage: StageTemplates, type: string): Resource[] => {
  const api = repliesApi(stage);
  return ofType(stage, type).filter(({ properties }) => api && refersTo(properties.RestApiId, api));
};

export const repliesMethods = once((stage): PlacedMethod[] =>
  ofEndpoint(stage, methodType).map((method) => ({
    place: `${method.properties.HttpMethod} ${pathOf(method.properties.ResourceId, stage) || '/'}`,
    method,
  })),
);

/** Methods that hand a request to the queue. HEAD is a probe that API Gateway answers by itself. */
export const takingMethods = (stage: StageTemplates): Resource[] =>
  repliesMethods(stage)
    .map(({ method }) => method)
    .filter(({ properties }) => properties.HttpMethod !== 'HEAD');

/** The log group that requests of the endpoint are logged in. */
export const accessLogs = (stage: StageTemplates): Resource | undefined => {
  const [live] = ofEndpoint(stage, stageType);
  const written = text(live?.properties.AccessLogSetting?.DestinationArn);
  const arn = `arn:aws:logs:${regionOf(stage)}:${accountOf(stage)}:log-group:`;
  return ofType(stage, 'AWS::Logs::LogGroup').find((group) => written === arn + reference(group));
};
