import { endpointGateways } from '../../../../lambdas/core/gateways/gateway-names.ts';
import { ofType, referred, refersTo } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';

export const methodType = 'AWS::ApiGateway::Method';
export const stageType = 'AWS::ApiGateway::Stage';

/** Where gateways post, and what they may do there. */
export const gatewayPaths: readonly string[] = endpointGateways.flatMap((gateway) => [
  `/replies/${gateway}`,
  `/replies/${gateway}/{token}`,
]);
export const gatewayVerbs = ['POST', 'GET', 'HEAD'] as const;

/** A method of the endpoint, and where it is: `POST /replies/twilio`. */
export interface PlacedMethod {
  readonly place: string;
  readonly method: Resource;
}

const resourcesOf = (stage: StageTemplates) => ofType(stage, 'AWS::ApiGateway::Resource');

/** The path of what a method or a part of a path hangs on; `''` for the root of an API. */
function pathOf(id: string | undefined, stage: StageTemplates): string {
  const part = resourcesOf(stage).find((resource) => resource.id === id);
  return part ? `${pathOf(referred(part.properties.ParentId)[0], stage)}/${part.properties.PathPart}` : '';
}

/** The API that has `/replies`: the endpoint. Rules about what gateways meet are about this one, and no other. */
export const repliesApi = (stage: StageTemplates): Resource | undefined => {
  const replies = resourcesOf(stage).find(({ id }) => pathOf(id, stage) === '/replies');
  return ofType(stage, 'AWS::ApiGateway::RestApi').find(
    (api) => replies && refersTo(replies.properties.RestApiId, api),
  );
};

/** What belongs to the endpoint, of a type. */
export const ofEndpoint = (stage: StageTemplates, type: string): Resource[] => {
  const api = repliesApi(stage);
  return ofType(stage, type).filter(({ properties }) => api && refersTo(properties.RestApiId, api));
};

export const repliesMethods = (stage: StageTemplates): PlacedMethod[] =>
  ofEndpoint(stage, methodType).map((method) => ({
    place: `${method.properties.HttpMethod} ${pathOf(referred(method.properties.ResourceId)[0], stage) || '/'}`,
    method,
  }));

/** Methods that hand a request to the queue. HEAD is a probe that API Gateway answers by itself. */
export const takingMethods = (stage: StageTemplates): Resource[] =>
  repliesMethods(stage)
    .map(({ method }) => method)
    .filter(({ properties }) => properties.HttpMethod !== 'HEAD');

/** The log group that requests of the endpoint are logged in. */
export const accessLogs = (stage: StageTemplates): Resource | undefined => {
  const [live] = ofEndpoint(stage, stageType);
  return ofType(stage, 'AWS::Logs::LogGroup').find((group) =>
    refersTo(live?.properties.AccessLogSetting?.DestinationArn, group),
  );
};
