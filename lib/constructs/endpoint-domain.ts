import { type DomainName, EndpointType, type RestApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import type { CustomDomain } from '../environments.ts';

/** Gives the API a name that outlives it. The API's own address keeps working, as gateways may still post there. */
export function nameEndpoint(api: RestApi, { domainName, certificateArn, hostedZone }: CustomDomain): DomainName {
  const domain = api.addDomainName('Domain', {
    domainName,
    certificate: Certificate.fromCertificateArn(api, 'Certificate', certificateArn),
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  if (hostedZone) {
    new ARecord(api, 'DomainRecord', {
      zone: HostedZone.fromHostedZoneAttributes(api, 'Zone', {
        hostedZoneId: hostedZone.id,
        zoneName: hostedZone.name,
      }),
      recordName: domainName,
      target: RecordTarget.fromAlias(new ApiGatewayDomain(domain)),
    });
  }
  return domain;
}
