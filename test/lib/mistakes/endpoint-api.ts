import type { Value } from '../rules/stage-templates.ts';
import { caughtBy, find, inProperties, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inApi = (change: (api: Value) => void) => inProperties('ApiGateway::RestApi', '', change);
const inStage = (change: (stage: Value) => void) => inProperties('ApiGateway::Stage', '', change);
const inLog = (search: string, replacement: string) =>
  inStage(({ AccessLogSetting: log }) => (log.Format = log.Format.replace(search, replacement)));

const throttledMethod = { ResourcePath: '/~1replies~1twilio', HttpMethod: 'POST', ThrottlingBurstLimit: 1 };

export const endpointApiMistakes: Mistakes = {
  'no endpoint': { plant: without('ApiGateway::RestApi'), caughtBy: 'there is an endpoint' },
  ...caughtBy('endpoint is open', {
    'a policy that refuses gateways': inApi((api) => {
      api.Policy = { Statement: [{ Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] };
    }),
    'no address of its own, and no other': inApi((api) => (api.DisableExecuteApiEndpoint = true)),
    'an address inside a VPC only': inApi((api) => (api.EndpointConfiguration = { Types: ['PRIVATE'] })),
    'bodies taken as bytes': inApi((api) => (api.BinaryMediaTypes = ['*/*'])),
    'methods that are described elsewhere': inApi((api) => (api.BodyS3Location = { Bucket: 'b', Key: 'k' })),
  }),
  ...caughtBy('stage takes whatever comes', {
    'half of the replies to another deployment': inStage((stage) => (stage.CanarySetting = { PercentTraffic: 50 })),
    'a certificate that gateways do not have': inStage((stage) => (stage.ClientCertificateId = 'planted')),
    'answers that are kept': inStage((stage) => (stage.MethodSettings[0].CachingEnabled = true)),
    'a deployment of something else': inStage((stage) => (stage.DeploymentId = 'planted')),
  }),
  ...caughtBy('endpoint is throttled as the environment says', {
    'no throttling': inStage((stage) => delete stage.MethodSettings),
    'less than the environment says': inStage((stage) => (stage.MethodSettings[0].ThrottlingRateLimit = 5)),
    'one method that is throttled to nothing': inStage((stage) =>
      stage.MethodSettings.push({ ...throttledMethod, ThrottlingRateLimit: 0 }),
    ),
  }),
  'a second stage': {
    plant: withOne('ApiGateway::Stage', (stage) => ({
      ...find(stage, 'ApiGateway::Stage').properties,
      RestApiId: refTo(stage, 'ApiGateway::RestApi'),
    })),
    caughtBy: 'endpoint has one stage',
  },
  'a deployment that throttles': {
    plant: inProperties('ApiGateway::Deployment', '', (deployment) => {
      deployment.StageDescription = { ThrottlingRateLimit: 1 };
    }),
    caughtBy: 'deployment changes nothing',
  },
  'a deployment that comes before its methods': {
    plant: (stage) => void find(stage, 'ApiGateway::Deployment').dependsOn.splice(0),
    caughtBy: 'deployment waits for every method',
  },
  'an account whose role may not write logs': {
    plant: inProperties('IAM::Role', 'CloudWatchRole', (role) => (role.ManagedPolicyArns = [])),
    caughtBy: 'API Gateway may write its log',
  },
  'a custom domain that leads nowhere': {
    plant: (stage) => {
      const customDomain = { domainName: 'replies.example.com', certificateArn: 'arn', hostedZone: undefined };
      Object.assign(stage, { environment: { ...stage.environment, customDomain } });
    },
    caughtBy: 'custom domain leads to the stage',
  },
  ...caughtBy('access is logged without what people wrote', {
    'the path, and so the token, in the access log': inLog('$context.resourcePath', '$context.path'),
    'the body in the access log': inLog('$context.status', '$input.body'),
    'no access log': inStage((stage) => delete stage.AccessLogSetting),
  }),
  'an access log without the status that is counted': {
    plant: inLog('"status"', '"code"'),
    caughtBy: 'access log tells the status',
  },
  'execution logged with its data': {
    plant: inStage((stage) => (stage.MethodSettings[0].DataTraceEnabled = true)),
    caughtBy: 'execution is not logged',
  },
};
