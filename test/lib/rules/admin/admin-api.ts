import { pathOf, methodType, stageType } from '../endpoint/replies-api.ts';
import { functionOf } from '../product.ts';
import { anything, list, ofType, refersTo, type Rule, shapeFaults, whole } from '../rule.ts';
import type { Resource, StageTemplates, Value } from '../stage-templates.ts';
import { accountOf, reference, regionOf, text } from '../text.ts';
import { adminApi, ofAdminApi, poolArn } from './product.ts';

const authorizerType = 'AWS::ApiGateway::Authorizer';

/** Where the API is, and who is let in there. A browser asks OPTIONS before anybody has signed in. */
const doors: Record<string, string> = {
  'ANY /admin/{proxy+}': 'AWS_IAM',
  'ANY /console/{proxy+}': 'COGNITO_USER_POOLS',
  'OPTIONS /console/{proxy+}': 'NONE',
};

const foreign = 'Whoever comes in unasked reads who opted out, and opts people in.';

const placeOf = ({ properties }: Resource, stage: StageTemplates): string =>
  `${properties.HttpMethod} ${pathOf(properties.ResourceId, stage) || '/'}`;

function doorFaults(method: Resource, stage: StageTemplates): string[] {
  const fn = reference(functionOf(stage, 'admin-api'), 'Arn');
  const uri = `arn:aws:apigateway:${regionOf(stage)}:lambda:path/2015-03-31/functions/${fn}/invocations`;
  const kind = doors[placeOf(method, stage)];
  return shapeFaults(method.properties, {
    HttpMethod: anything,
    ResourceId: anything,
    RestApiId: anything,
    AuthorizationType: kind,
    AuthorizerId: (id) => {
      const people = ofAdminApi(stage, authorizerType).find((one) => refersTo(id, one));
      if (kind !== 'COGNITO_USER_POOLS') return id !== undefined && 'is set';
      return !people && 'is none of this API';
    },
    Integration: (integration: Value) =>
      (integration?.Type !== 'AWS_PROXY' || text(integration.Uri) !== uri) && 'is not the function of this API',
  });
}

const permitted = (stage: StageTemplates): string[] => {
  const api = reference(adminApi(stage));
  const [live] = ofAdminApi(stage, stageType);
  const arn = `arn:aws:execute-api:${regionOf(stage)}:${accountOf(stage)}:${api}/${reference(live)}`;
  return ['/*/admin/*', '/*/console/*', '/OPTIONS/console/*'].map((path) => arn + path);
};

/** What API Gateway answers by itself, and with which status. */
const ownAnswers: Record<string, string | undefined> = {
  UNAUTHORIZED: '401',
  ACCESS_DENIED: '403',
  MISSING_AUTHENTICATION_TOKEN: '404',
  REQUEST_TOO_LARGE: '413',
  THROTTLED: '429',
  DEFAULT_4XX: undefined,
  DEFAULT_5XX: undefined,
};

function answerFaults(stage: StageTemplates): string[] {
  const there = ofAdminApi(stage, 'AWS::ApiGateway::GatewayResponse').map(({ properties }) => properties);
  return Object.entries(ownAnswers).flatMap(([kind, status]) => {
    const answer = there.find(({ ResponseType }) => ResponseType === kind);
    if (!answer) return [`${kind} is answered as API Gateway likes`];
    const type = answer.ResponseParameters?.['gatewayresponse.header.Content-Type'];
    const isProblem = type === "'application/problem+json'" && /urn:/.test(JSON.stringify(answer.ResponseTemplates));
    return isProblem && answer.StatusCode === status
      ? []
      : [`${kind} is no problem with status ${status ?? 'as it is'}`];
  });
}

export const adminApiRules: Rule[] = [
  whole('there is one admin API, with two doors', foreign, (stage) => {
    const methods = ofAdminApi(stage, methodType);
    const places = new Set(methods.map((method) => placeOf(method, stage)));
    return [
      ...Object.keys(doors).filter((place) => !places.has(place)),
      ...methods
        .filter((method) => doors[placeOf(method, stage)] === undefined)
        .map(({ id }) => `${id} is a door that nobody judged`),
    ];
  }),
  whole('each door lets in whom it is for', foreign, (stage) =>
    ofAdminApi(stage, methodType).flatMap((method) =>
      doorFaults(method, stage).map((fault) => `${method.id}: ${fault}`),
    ),
  ),
  whole('people are those of the user pool', foreign, (stage) => {
    const authorizers = ofType(stage, authorizerType);
    const wrong = authorizers.flatMap(({ id, properties }) =>
      shapeFaults(properties, {
        Name: anything,
        RestApiId: (api) => !refersTo(api, adminApi(stage) ?? { ...authorizers[0]!, id: '' }) && 'is another API',
        Type: 'COGNITO_USER_POOLS',
        IdentitySource: 'method.request.header.Authorization',
        ProviderARNs: (arns) => list(arns).map(text).join() !== poolArn(stage) && 'are not the user pool',
      }).map((fault) => `${id}: ${fault}`),
    );
    return authorizers.length === 1 ? wrong : [...wrong, `${authorizers.length} authorizers`];
  }),
  whole('only the admin API invokes its function', foreign, (stage) => {
    const fn = functionOf(stage, 'admin-api');
    const arns = ofType(stage, 'AWS::Lambda::Permission')
      .filter(({ properties }) => fn && refersTo(properties.FunctionName, fn))
      .map(({ properties }) => text(properties.SourceArn));
    const expected = permitted(stage);
    return [
      ...expected.filter((arn) => !arns.includes(arn)).map((arn) => `${arn} may not`),
      ...arns.filter((arn) => !expected.includes(arn)).map((arn) => `${arn} may`),
    ];
  }),
  whole(
    'admin API answers with problems where it does not ask its function',
    'A console shows what went wrong, or nothing.',
    answerFaults,
  ),
  whole(
    'admin API is throttled as the environment says',
    'Who asks too often keeps others from opting people out.',
    (stage) => {
      const { rate, burst } = stage.environment.admin.throttling;
      const [live, ...others] = ofAdminApi(stage, stageType);
      const [limits, ...more] = list(live?.properties.MethodSettings);
      if (!live || others.length > 0 || more.length > 0) return 'has not one stage with limits for all';
      const isLimited = limits?.ThrottlingRateLimit === rate && limits.ThrottlingBurstLimit === burst;
      return !isLimited && `is limited to ${limits?.ThrottlingRateLimit} and ${limits?.ThrottlingBurstLimit}`;
    },
  ),
  whole('deployment of the admin API waits for every method', 'What comes after it answers nobody.', (stage) => {
    const methods = ofAdminApi(stage, methodType);
    const [live] = ofAdminApi(stage, stageType);
    const deployment = ofAdminApi(stage, 'AWS::ApiGateway::Deployment').find((one) =>
      refersTo(live?.properties.DeploymentId, one),
    );
    if (!deployment) return 'its stage is of no deployment here';
    return methods.filter(({ id }) => !deployment.dependsOn.includes(id)).map(({ id }) => `does not wait for ${id}`);
  }),
  whole('requests of the admin API are logged', 'Who did what is looked for there.', (stage) => {
    const [live] = ofAdminApi(stage, stageType);
    const written = text(live?.properties.AccessLogSetting?.DestinationArn);
    const arn = `arn:aws:logs:${regionOf(stage)}:${accountOf(stage)}:log-group:`;
    const groups = ofType(stage, 'AWS::Logs::LogGroup');
    return !groups.some((group) => written === arn + reference(group)) && 'are not';
  }),
];
