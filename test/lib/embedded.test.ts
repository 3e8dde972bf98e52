import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { defaultValues } from '../../lib/environments.ts';
import { featureFlags } from '../../lib/feature-flags.ts';
import { SmsOptOut, type SmsOptOutProps } from '../../lib/sms-opt-out.ts';
import { pinned } from './pinned.ts';
import { list, ofType, referred } from './rules/rule.ts';
import { violations } from './rules/rules.ts';
import { stageTemplates, type StageTemplates, type Value, withoutBundling } from './rules/stage-templates.ts';

/** The product in a stack of somebody else's app, which knows nothing of our feature flags. */
function embed(props: SmsOptOutProps, env?: { account: string; region: string }) {
  const app = new App({ context: withoutBundling });
  const stack = new Stack(app, 'theirs', { ...(env && { env }) });
  return { app, stack, optOut: new SmsOptOut(stack, 'SmsOptOut', props) };
}

/** Lists in one order: a flag that is read of the stack, and so theirs, orders statements and actions. */
const ordered = (value: Value): Value => {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(ordered(item))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordered(inner)]));
};

describe('the example app', () => {
  const example = fileURLToPath(new URL('../../docs/examples/embedded/app.ts', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  let stage: StageTemplates;

  beforeAll(() => {
    const context = JSON.stringify(withoutBundling);
    const env = { CDK_OUTDIR: folder, CDK_CONTEXT_JSON: context };
    const { status, stderr } = spawnSync(process.execPath, [example], { env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    stage = stageTemplates(new CloudAssembly(folder), 'campaigns', defaultValues);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps every rule', () => {
    expect(violations(stage)).toEqual([]);
  });

  it('lets its campaign function ask and report, and nothing else', () => {
    const [policy] = ofType(stage, 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('campaigns.SendCampaign'));
    const statements: Value[] = list(policy?.properties.PolicyDocument.Statement);
    expect(new Set(statements.flatMap(({ Action }) => Action))).toEqual(new Set(['lambda:InvokeFunction']));
    const invoked = new Set(statements.flatMap(({ Resource }) => referred(Resource)));
    expect([...invoked]).toEqual([expect.stringMatching(/ValidateSend/), expect.stringMatching(/RecordSends/)]);
  });

  it.each(Object.entries(pinned.embedded))('keeps the logical ids of every %s', (type, ids) => {
    expect(
      ofType(stage, type)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids);
  });
});

describe('SmsOptOut', () => {
  const env = { account: '123456789012', region: 'eu-west-1' };

  it('keeps every rule with keys of its own in a stack with a place', () => {
    const values = { ...defaultValues, encryption: 'customer-managed', account: env.account } as const;
    const { app } = embed({ name: 'ours', encryption: 'customer-managed' }, env);
    expect(violations(stageTemplates(app.synth(), 'ours', values))).toEqual([]);
  });

  it.each([new AwsSolutionsChecks(), new ServerlessChecks()])('keeps the rules of cdk-nag', (pack) => {
    const { app } = embed({ name: 'ours' }, env);
    expect(pack.validateScope(app).violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  it('synthesizes the same whatever flags the app has', () => {
    const of = (context: Record<string, unknown>) => {
      const app = new App({ context: { ...withoutBundling, ...context } });
      new SmsOptOut(new Stack(app, 'theirs'), 'SmsOptOut', { name: 'ours' });
      return ordered(app.synth().stacks[0]?.template.Resources);
    };
    const flags = Object.keys(featureFlags).filter((flag) => flag.startsWith('@aws-cdk/aws-'));
    expect(of(Object.fromEntries(flags.map((flag) => [flag, false])))).toEqual(of(featureFlags));
  });

  it('takes a single value of a group, and defaults for the rest', () => {
    const { app } = embed({ name: 'ours', removalPolicy: RemovalPolicy.DESTROY, throttling: { rate: 7 } });
    const stage = stageTemplates(app.synth(), 'ours', defaultValues);
    const [settings] = ofType(stage, 'AWS::ApiGateway::Stage').map(({ properties }) => properties.MethodSettings[0]);
    expect(settings).toMatchObject({ ThrottlingRateLimit: 7, ThrottlingBurstLimit: 1_000 });
    expect(ofType(stage, 'AWS::DynamoDB::GlobalTable')[0]?.deletionPolicy).toBe('Delete');
  });

  it('hands out what others build on', () => {
    const { optOut } = embed({ name: 'ours' });
    expect(Object.keys(optOut.tables).toSorted()).toEqual([
      'communications',
      'customers',
      'numbers',
      'sent',
      'settings',
    ]);
    expect(Object.keys(optOut.endpointUrls)).toContain('twilio');
    expect(optOut.validateSend).toBeInstanceOf(LambdaFunction);
    expect(new Set([optOut.queue, optOut.deadLetterQueue])).toHaveProperty('size', 2);
    expect(new Set([optOut.twoWayTopic, optOut.eventsTopic, optOut.alarmsTopic])).toHaveProperty('size', 3);
  });

  it('fits twice into one stack under two names', () => {
    const { app, stack } = embed({ name: 'first' });
    new SmsOptOut(stack, 'Second', { name: 'second', setApiGatewayLogRole: false });
    const names = ofType(stageTemplates(app.synth(), 'both', defaultValues), 'AWS::Lambda::Function').map(
      ({ properties }) => properties.FunctionName,
    );
    expect(new Set(names)).toHaveProperty('size', 6);
  });

  it('stops at wrong values with a line for each', () => {
    expect(() => embed({ name: 'Ours', throttling: { rate: 0 } })).toThrow(
      'theirs/SmsOptOut: name "Ours" is not 1-32 lower-case letters, digits and hyphens, a letter first\n' +
        'theirs/SmsOptOut: throttling.rate or throttling.burst is not above 0',
    );
  });
});
