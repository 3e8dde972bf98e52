import { anything, ofType, type Rule, shaped, whole } from '../rule.ts';
import type { StageTemplates } from '../stage-templates.ts';
import { reference, text } from '../text.ts';
import { ofEndpoint, repliesApi, stageType } from './replies-api.ts';

const domainType = 'AWS::ApiGateway::DomainName';

const domainOf = (stage: StageTemplates) =>
  ofType(stage, domainType).find(
    ({ properties }) => properties.DomainName === stage.environment.customDomain?.domainName,
  );

/** Whether everything that comes to the domain goes on to the stage of the endpoint. */
function isMapped(stage: StageTemplates): boolean {
  const [live] = ofEndpoint(stage, stageType);
  const expected: [string, string][] = [
    ['DomainName', reference(domainOf(stage))],
    ['RestApiId', reference(repliesApi(stage))],
    ['Stage', reference(live)],
  ];
  return ofType(stage, 'AWS::ApiGateway::BasePathMapping').some(
    ({ properties }) =>
      Object.keys(properties).length === expected.length &&
      expected.every(([name, written]) => text(properties[name]) === written),
  );
}

/** Whether the name leads to the domain, where the record is ours to make. */
function isNamed(stage: StageTemplates): boolean {
  const { hostedZone, domainName } = stage.environment.customDomain ?? {};
  const target = reference(domainOf(stage), 'RegionalDomainName');
  return (
    hostedZone === undefined ||
    ofType(stage, 'AWS::Route53::RecordSet').some(
      ({ properties }) => properties.Name === `${domainName}.` && text(properties.AliasTarget?.DNSName) === target,
    )
  );
}

export const customDomainRules: Rule[] = [
  whole(
    'custom domain leads to the stage',
    'Gateways post there, and sign the address: a STOP that does not arrive at the stage is lost.',
    (stage) => {
      const { customDomain } = stage.environment;
      if (customDomain === undefined) return undefined;
      if (!domainOf(stage)) return `${customDomain.domainName} is not there`;
      if (!isMapped(stage)) return `${customDomain.domainName} does not lead to the endpoint`;
      return !isNamed(stage) && `no record says where ${customDomain.domainName} is`;
    },
  ),
  shaped(
    'domain asks for nothing but TLS',
    'Gateways have no certificate of ours: what they post is refused.',
    domainType,
    () => ({
      DomainName: anything,
      RegionalCertificateArn: anything,
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'TLS_1_2',
    }),
  ),
];
