import type { Value } from '../rules/stage-templates.ts';
import { caughtBy, find, inProperties, type Mistake, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inApi = (change: (api: Value) => void) => inProperties('ApiGateway::RestApi', '', change);
const inStage = (change: (stage: Value) => void) => inProperties('ApiGateway::Stage', '', change);
const inLog = (search: string, replacement: string) =>
  inStage(({ AccessLogSetting: log }) => (log.Format = log.Format.replace(search, replacement)));

const throttledMethod = { ResourcePath: '/~1replies~1twilio', HttpMethod: 'POST', ThrottlingBurstLimit: 1 };

const domain = {
  DomainName: 'replies.example.com',
  RegionalCertificateArn: 'arn:aws:acm:ap-southeast-2:333333333333:certificate/1',
  EndpointConfiguration: { Types: ['REGIONAL'] },
  SecurityPolicy: 'TLS_1_2',
};

/** As if the environment had one. */
const withCustomDomain: Mistake['plant'] = (stage) => {
  const customDomain = { domainName: domain.DomainName, certificateArn: 'arn', hostedZone: undefined };
  Object.assign(stage, { environment: { ...stage.environment, customDomain } });
};

export const endpointApiMistakes: Mistakes = {
  ...caughtBy('there is one endpoint', {
    'no endpoint': without('ApiGateway::RestApi'),
    'a second endpoint, of which no rule knows': (stage) => {
      withOne('ApiGateway::RestApi', () => ({ Name: 'second' }), 'replies.Second')(stage);
      withOne('ApiGateway::Resource', () => ({
        RestApiId: { Ref: 'replies.Second' },
        ParentId: { 'Fn::GetAtt': ['replies.Second', 'RootResourceId'] },
        PathPart: 'replies',
      }))(stage);
    },
  }),
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
  ...caughtBy('custom domain leads to the stage', {
    'a custom domain that is not there': withCustomDomain,
    'a custom domain that leads nowhere': (stage) => {
      withCustomDomain(stage);
      withOne('ApiGateway::DomainName', () => domain)(stage);
    },
  }),
  'a custom domain that asks gateways for a certificate': {
    plant: withOne('ApiGateway::DomainName', () => ({
      ...domain,
      MutualTlsAuthentication: { TruststoreUri: 's3://x' },
    })),
    caughtBy: 'domain asks for nothing but TLS',
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
