import { describe, expect, it } from '@jest/globals';
import { Duration } from 'aws-cdk-lib';
import { environmentFaults } from '../../lib/environment-faults.ts';
import { type Environment, environmentNames, environments } from '../../lib/environments.ts';

const { local, production } = environments;

const wrong: [what: string, environment: Environment, fault: string][] = [
  ['an account of eleven digits', { ...local, account: '12345678901' }, 'account 12345678901 is not 12 digits'],
  ['a region with a slip', { ...local, region: 'ap-southeast' }, 'region ap-southeast is not the name of a region'],
  [
    'a visibility timeout below six function timeouts',
    { ...local, replies: { ...local.replies, functionTimeout: Duration.seconds(2) } },
    'replies.visibilityTimeout is less than 6 × replies.functionTimeout',
  ],
  [
    'an outage that is survived for less than an hour',
    { ...local, replies: { ...local.replies, maxReceiveCount: 599 } },
    'replies.visibilityTimeout × replies.maxReceiveCount is less than an hour',
  ],
  [
    'a concurrency that Lambda does not take',
    { ...local, replies: { ...local.replies, maxConcurrency: 1 } },
    'replies.maxConcurrency is not 2-1000',
  ],
  [
    'a reserve of nothing',
    { ...local, validateSend: { ...local.validateSend, reservedConcurrency: 0 } },
    'validateSend.reservedConcurrency is not 1-10000 (0 would refuse every send)',
  ],
  [
    'no requests at all',
    { ...local, throttling: { rate: 0, burst: 1 } },
    'throttling.rate or throttling.burst is not above 0',
  ],
  [
    'an admin function that outlives its request',
    { ...local, admin: { ...local.admin, functionTimeout: Duration.seconds(30) } },
    'admin.functionTimeout is more than 29 s, for which API Gateway does not wait',
  ],
  [
    'no admin requests at all',
    { ...local, admin: { ...local.admin, throttling: { rate: 0, burst: 1 } } },
    'admin.throttling.rate or admin.throttling.burst is not above 0',
  ],
  [
    'a user pool of another region',
    {
      ...local,
      admin: { ...local.admin, userPoolArn: 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_a' },
    },
    'admin.userPoolArn is not the ARN of a Cognito user pool in ap-southeast-2',
  ],
  [
    'an origin with a path',
    { ...local, admin: { ...local.admin, corsOrigins: ['https://console.example.com/'] } },
    'admin.corsOrigins: https://console.example.com/ is not an origin, such as https://console.example.com',
  ],
  ['an alarm address without @', { ...local, alarmAddress: 'nobody' }, 'alarmAddress nobody is not an e-mail address'],
  [
    'a certificate of another region',
    {
      ...local,
      customDomain: {
        domainName: 'replies.example.com',
        certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/1',
        hostedZone: undefined,
      },
    },
    `customDomain.certificateArn is not the ARN of a certificate in ${environments.production.region}`,
  ],
];

describe('environments', () => {
  it.each(environmentNames)('has nothing to say against %s', (name) => {
    expect(environmentFaults(environments[name])).toEqual([]);
  });

  it.each(wrong)('notices %s', (_, environment, fault) => {
    expect(environmentFaults(environment)).toEqual([fault]);
  });

  it('keeps what production holds', () => {
    expect(production).toMatchObject({ removalPolicy: 'retain', deletionProtection: true });
  });
});
