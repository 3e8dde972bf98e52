import { describe, expect, it } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { type Environment, environments } from '../../lib/environments.ts';
import { featureFlags } from '../../lib/feature-flags.ts';
import { OptOutStage } from '../../lib/opt-out-stage.ts';
import { violations } from './rules/rules.ts';
import { stageTemplates, withoutBundling } from './rules/stage-templates.ts';

function stageWith(change: Partial<Environment>) {
  const environment = { ...environments.production, ...change };
  const app = new App({ context: { ...featureFlags, ...withoutBundling } });
  const stage = new OptOutStage(app, 'production', { name: 'production', environment });
  return stageTemplates(stage.synth(), 'production', environment);
}

describe('a stage with a custom domain', () => {
  const stage = stageWith({
    customDomain: {
      domainName: 'replies.example.com',
      certificateArn: 'arn:aws:acm:ap-southeast-2:333333333333:certificate/1',
      hostedZone: { id: 'Z1', name: 'example.com' },
    },
  });
  const properties = (type: string) => stage.resources.filter((one) => one.type === type).map((one) => one.properties);

  it('keeps every rule', () => {
    expect(violations(stage)).toEqual([]);
  });

  it('answers there, over TLS 1.2', () => {
    expect(properties('AWS::ApiGateway::DomainName')).toMatchObject([
      { DomainName: 'replies.example.com', SecurityPolicy: 'TLS_1_2', EndpointConfiguration: { Types: ['REGIONAL'] } },
    ]);
    expect(properties('AWS::Route53::RecordSet')).toMatchObject([{ Name: 'replies.example.com.', HostedZoneId: 'Z1' }]);
  });

  it('tells gateways to post there', () => {
    expect(properties('AWS::SSM::Parameter')).toContainEqual(
      expect.objectContaining({
        Name: '/sms-opt-out/production/webhook-url/twilio',
        Value: 'https://replies.example.com/replies/twilio',
      }),
    );
  });

  it('tells what a DNS record of somebody else has to point to', () => {
    expect(stage.templates.replies?.Outputs).toHaveProperty('EndpointDomainTarget');
  });

  it('still answers at its own address, where gateways may post until they are told', () => {
    expect(properties('AWS::ApiGateway::RestApi')[0].DisableExecuteApiEndpoint).toBeUndefined();
  });
});

describe('a stage with a user pool that was given', () => {
  const userPoolArn = 'arn:aws:cognito-idp:ap-southeast-2:333333333333:userpool/ap-southeast-2_abc';
  const corsOrigins = ['https://console.example.com'];
  const stage = stageWith({ admin: { ...environments.production.admin, userPoolArn, corsOrigins } });

  it('keeps every rule, and makes no pool of its own', () => {
    expect(violations(stage)).toEqual([]);
    expect(stage.resources.filter(({ type }) => type.startsWith('AWS::Cognito::'))).toEqual([]);
  });

  it('lets pages read what API Gateway answers by itself', () => {
    const answers = stage.resources.filter(({ type, id }) => /GatewayResponse/.test(type) && id.startsWith('admin.'));
    expect(answers.map(({ properties }) => properties.ResponseParameters)).toContainEqual(
      expect.objectContaining({ 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" }),
    );
  });
});

describe('a stage whose values are wrong', () => {
  it('stops with a line for each', () => {
    expect(() => stageWith({ account: '1', alarmAddress: 'x' })).toThrow(
      'lib/environments.ts: production: account 1 is not 12 digits\n' +
        'lib/environments.ts: production: alarmAddress x is not an e-mail address',
    );
  });
});
