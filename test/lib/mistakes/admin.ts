import { arnOf, caughtBy, inProperties, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inMethod = (part: string, change: Parameters<typeof inProperties>[2]) =>
  inProperties('ApiGateway::Method', `admin.EndpointApi${part}`, change);
const inPool = (change: Parameters<typeof inProperties>[2]) => inProperties('Cognito::UserPool', '', change);
const inClient = (change: Parameters<typeof inProperties>[2]) => inProperties('Cognito::UserPoolClient', '', change);
const inStage = (change: Parameters<typeof inProperties>[2]) => inProperties('ApiGateway::Stage', 'admin.', change);

export const adminMistakes: Mistakes = {
  ...caughtBy('there is one admin API, with two doors', {
    'an admin API without a door for people': without('ApiGateway::Method', 'admin.EndpointApiconsoleproxyANY'),
    'a door that nobody judged': inMethod('consoleproxyOPTIONS', (method) => (method.HttpMethod = 'GET')),
  }),
  ...caughtBy('each door lets in whom it is for', {
    'an open door for platforms': inMethod('adminproxyANY', (method) => (method.AuthorizationType = 'NONE')),
    'an open door for people': inMethod('consoleproxyANY', (method) => {
      method.AuthorizationType = 'NONE';
      delete method.AuthorizerId;
    }),
    'people who are asked for nothing': inMethod('consoleproxyANY', (method) => delete method.AuthorizerId),
    'another function behind the door': inMethod('adminproxyANY', (method, stage) => {
      method.Integration.Uri = arnOf(stage, 'Lambda::Function', 'ValidateSend');
    }),
  }),
  ...caughtBy('people are those of the user pool', {
    'people of another user pool': inProperties('ApiGateway::Authorizer', '', (authorizer) => {
      authorizer.ProviderARNs = ['arn:aws:cognito-idp:ap-southeast-2:999999999999:userpool/x'];
    }),
    'a second authorizer': withOne('ApiGateway::Authorizer', () => ({}), 'admin.Planted'),
  }),
  ...caughtBy('only the admin API invokes its function', {
    'another API that invokes the function': withOne('Lambda::Permission', (stage) => ({
      Action: 'lambda:InvokeFunction',
      FunctionName: refTo(stage, 'Lambda::Function', 'AdminApi'),
      Principal: 'apigateway.amazonaws.com',
      SourceArn: 'arn:aws:execute-api:ap-southeast-2:333333333333:other/*',
    })),
  }),
  ...caughtBy('admin API answers with problems where it does not ask its function', {
    'a refusal in words of its own': inProperties(
      'ApiGateway::GatewayResponse',
      'admin.EndpointApiNotSignedIn',
      (answer) => {
        answer.ResponseTemplates = { 'application/json': '{}' };
      },
    ),
  }),
  ...caughtBy('admin API is throttled as the environment says', {
    'an admin API without limits': inStage((stage) => delete stage.MethodSettings),
  }),
  ...caughtBy('deployment of the admin API waits for every method', {
    'a stage of no deployment': inStage((stage) => (stage.DeploymentId = 'old')),
  }),
  ...caughtBy('requests of the admin API are logged', {
    'requests that are logged nowhere': inStage((stage) => (stage.AccessLogSetting.DestinationArn = 'arn:aws:logs:x')),
  }),
  ...caughtBy('users of the console are in one pool', {
    'a second user pool': withOne('Cognito::UserPool', () => ({}), 'admin.Planted'),
  }),
  ...caughtBy('nobody signs up by themselves, or with a password alone', {
    'people who sign up by themselves': inPool((pool) => (pool.AdminCreateUserConfig.AllowAdminCreateUserOnly = false)),
    'people with a password alone': inPool((pool) => (pool.MfaConfiguration = 'OPTIONAL')),
  }),
  ...caughtBy('nobody writes what they may do', {
    'people who raise their own role': inClient((client) => client.WriteAttributes.push('custom:role')),
    'people who may write everything': inClient((client) => delete client.WriteAttributes),
  }),
};
