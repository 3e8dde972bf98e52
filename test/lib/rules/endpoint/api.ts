import { foreignPolicies, roleType } from '../permissions/role.ts';
import { prefixIn, referredOf } from '../product.ts';
import { anything, list, ofType, refersTo, type Rule, whole } from '../rule.ts';
import type { StageTemplates, Value } from '../stage-templates.ts';
import { about, shapeOf } from './about.ts';
import { ofEndpoint, repliesApis, repliesMethods, stageType } from './replies-api.ts';

const deploymentType = 'AWS::ApiGateway::Deployment';

const refused = 'What is refused at the door may be a STOP, and few gateways send it again.';

const isForAll = ({ HttpMethod, ResourcePath }: Value) => HttpMethod === '*' && ResourcePath === '/*';

/** Each limit there is has to be the environment's: one for a single method would hide behind that for all. */
function limitFaults(settings: Value[], { environment: { throttling } }: StageTemplates): string[] {
  const wrong = settings.filter(
    ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }) =>
      rate !== throttling.rate || burst !== throttling.burst,
  );
  return [
    ...(settings.some(isForAll) ? [] : ['no limit of its own']),
    ...wrong.map(
      ({ HttpMethod: verb, ResourcePath: path, ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst }) =>
        `${verb} ${path} is limited to ${rate} a second and ${burst} at once, not ${throttling.rate} and ${throttling.burst}`,
    ),
  ];
}

/** What may be set for methods beside limits: nothing that keeps answers, or writes bodies into a log. */
const settled = new Set([
  'HttpMethod',
  'ResourcePath',
  'ThrottlingRateLimit',
  'ThrottlingBurstLimit',
  'DataTraceEnabled',
  'LoggingLevel',
  'MetricsEnabled',
]);

export const apiRules: Rule[] = [
  whole('there is one endpoint', 'A gateway that posts to another, or to none, delivers no STOP.', (stage) => {
    const { length } = repliesApis(stage);
    return length !== 1 && `${length} APIs have /replies`;
  }),
  shapeOf('endpoint is open', refused, repliesApis, (_, stage) => ({
    Name: `${prefixIn(stage)}-replies`,
    EndpointConfiguration: { Types: ['REGIONAL'] },
    DisableExecuteApiEndpoint: (value) =>
      Boolean(value) && stage.environment.customDomain === undefined && 'leaves it without any address',
  })),
  shapeOf('stage takes whatever comes', refused, stageType, (_, stage) => ({
    StageName: 'live',
    RestApiId: anything,
    DeploymentId: (value) =>
      !ofEndpoint(stage, deploymentType).some((deployment) => refersTo(value, deployment)) &&
      'is of no deployment here',
    AccessLogSetting: anything,
    MethodSettings: (settings) => {
      const unknown = list(settings).flatMap((one) => Object.keys(one).filter((name) => !settled.has(name)));
      return unknown.length > 0 && `set ${unknown.join(', ')}, and no rule says what that does`;
    },
  })),
  about('endpoint is throttled as the environment says', refused, stageType, ({ properties }, stage) =>
    limitFaults(list(properties.MethodSettings), stage),
  ),
  whole(
    'endpoint has one stage',
    'Gateways are told one address; without a stage there is none, and behind a second one other rules may hold.',
    (stage) => ofEndpoint(stage, stageType).length !== 1 && `has ${ofEndpoint(stage, stageType).length}`,
  ),
  shapeOf('deployment changes nothing', refused, deploymentType, () => ({
    RestApiId: anything,
    Description: anything,
  })),
  about(
    'deployment waits for every method',
    'A method that comes after its deployment answers nobody until the next one.',
    deploymentType,
    ({ dependsOn }, stage) => {
      const late = repliesMethods(stage).filter(({ method }) => !dependsOn.includes(method.id));
      return late.map(({ place }) => `does not wait for ${place}`);
    },
  ),
  whole('API Gateway may write its log', 'Refused replies are counted from the log.', (stage) => {
    if (!stage.environment.setApiGatewayLogRole) return undefined;
    const [account] = ofType(stage, 'AWS::ApiGateway::Account');
    const role = referredOf(stage, roleType, account?.properties.CloudWatchRoleArn);
    const policies = role ? foreignPolicies(role, stage) : [];
    return !policies.some((arn) => arn.endsWith('/AmazonAPIGatewayPushToCloudWatchLogs')) && 'no role lets it';
  }),
];
