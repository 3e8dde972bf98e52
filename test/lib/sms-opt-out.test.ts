import { describe, expect, it } from '@jest/globals';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { defaultValues } from '../../lib/environments.ts';
import { featureFlags } from '../../lib/feature-flags.ts';
import { SmsOptOut, type SmsOptOutProps } from '../../lib/sms-opt-out.ts';
import { ofType } from './rules/rule.ts';
import { violations } from './rules/rules.ts';
import { stageTemplates, type Value, withoutBundling } from './rules/stage-templates.ts';

/** The product in a stack of somebody else's app, which knows nothing of our feature flags. */
function embed(props: SmsOptOutProps, env?: { account: string; region: string }) {
  const app = new App({ context: withoutBundling, builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'theirs', { ...(env && { env }) });
  return { app, stack, optOut: new SmsOptOut(stack, 'SmsOptOut', props) };
}

/** Lists in one order: a flag that is read of the stack, and so theirs, orders statements and actions. */
const ordered = (value: Value): Value => {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(ordered(item))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ordered(inner)]));
};

/** What it makes in an app with these flags. */
function resourcesWith(flags: Record<string, unknown>): Value {
  const app = new App({ context: { ...withoutBundling, ...flags }, builtinCloudFormationValidation: false });
  new SmsOptOut(new Stack(app, 'theirs'), 'SmsOptOut', { name: 'ours' });
  return ordered(app.synth().stacks[0]?.template.Resources);
}

describe('SmsOptOut', () => {
  const env = { account: '123456789012', region: 'eu-west-1' };

  it('keeps every rule with keys of its own in a stack with a place', () => {
    const values = { ...defaultValues, ...env, encryption: 'customer-managed' } as const;
    const { app } = embed({ name: 'ours', encryption: 'customer-managed' }, env);
    expect(violations(stageTemplates(app.synth(), 'ours', values))).toEqual([]);
  });

  const { app: judged } = embed({ name: 'ours' }, env);

  it.each([new AwsSolutionsChecks(), new ServerlessChecks()])('keeps the rules of cdk-nag', (pack) => {
    expect(pack.validateScope(judged).violations.map(({ ruleName }) => ruleName)).toEqual([]);
  });

  it('synthesizes the same whatever flags the app has', () => {
    const flags = Object.keys(featureFlags).filter((flag) => flag.startsWith('@aws-cdk/aws-'));
    const without = Object.fromEntries(flags.map((flag) => [flag, false]));
    expect(resourcesWith(without)).toEqual(resourcesWith(featureFlags));
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

  it('fits twice into one app under two names, in a stack each', () => {
    const { app } = embed({ name: 'first' });
    new SmsOptOut(new Stack(app, 'second'), 'SmsOptOut', { name: 'second', setApiGatewayLogRole: false });
    const names = ofType(stageTemplates(app.synth(), 'both', defaultValues), 'AWS::Lambda::Function').map(
      ({ properties }) => properties.FunctionName,
    );
    expect(new Set(names)).toHaveProperty('size', 8);
  });

  it('stops at wrong values with a line for each', () => {
    expect(() => embed({ name: 'Ours', throttling: { rate: 0 } })).toThrow(
      'theirs/SmsOptOut: name "Ours" is not 1-32 lower-case letters, digits and hyphens, a letter first\n' +
        'theirs/SmsOptOut: throttling.rate or throttling.burst is not above 0',
    );
  });
});
