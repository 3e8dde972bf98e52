import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { buildApp } from '../../lib/app.ts';
import { deploy } from '../../lib/deploy.ts';
import { environments } from '../../lib/environments.ts';
import { placeholders } from '../../lib/placeholders.ts';
import { withoutBundling } from './rules/stage-templates.ts';

const account = (name: string, digits: string) =>
  `lib/environments.ts: ${name}: account ${digits} is a placeholder: put in your own (aws sts get-caller-identity)`;
const address = (name: string, of: string) =>
  `lib/environments.ts: ${name}: alarmAddress ${of} is a placeholder: put in whoever is on call, or undefined for nobody`;

const dev = [account('dev', '111111111111')];
const staging = [account('staging', '222222222222'), address('staging', 'sms-opt-out-staging@example.com')];
const production = [account('production', '333333333333'), address('production', 'sms-opt-out@example.com')];
const local = ['local runs on this machine only: npm start'];

/** As they come with the repository, whatever has been put in since. */
const shipped = {
  ...environments,
  dev: { ...environments.dev, account: '111111111111', alarmAddress: undefined },
  staging: { ...environments.staging, account: '222222222222', alarmAddress: 'sms-opt-out-staging@example.com' },
  production: { ...environments.production, account: '333333333333', alarmAddress: 'sms-opt-out@example.com' },
};

function run(...args: string[]) {
  const told: string[] = [];
  const calls: (readonly string[])[] = [];
  const exitCode = deploy(args, {
    environments: shipped,
    cdk: (given) => {
      calls.push(given);
      return 0;
    },
    tell: (line) => void told.push(line),
  });
  return { exitCode, told: told.slice(0, -1), calls };
}

describe('deploying with values that came with the repository', () => {
  it.each([
    [['dev/*'], dev],
    [['dev/*', '--require-approval', 'never'], dev],
    [['--profile', 'dev-admin', 'production/*'], production],
    [['production/data'], production],
    [['sms-opt-out-staging-data'], staging],
    [
      ['dev/*', 'staging/*'],
      [...dev, ...staging],
    ],
    [['local/*'], local],
    [['--all'], [...dev, ...staging, ...production]],
    [['d*/*'], [...dev, ...staging, ...production]],
    [['{dev,staging}/*'], [...dev, ...staging, ...production]],
    [['**'], [...dev, ...staging, ...production]],
  ])('%j does nothing and says what to change', (args, lines) => {
    expect(run(...args)).toEqual({ exitCode: 1, told: lines, calls: [] });
  });

  it('is left to CDK where no environment is named', () => {
    expect(run('--help')).toEqual({ exitCode: 0, told: [], calls: [['deploy', '--no-notices', '--help']] });
  });

  it('ends as it should on the command line', () => {
    const script = fileURLToPath(new URL('../../bin/deploy.ts', import.meta.url));
    // Of all environments this one is never deployed, whatever has been put in for the others.
    const { status, stderr } = spawnSync(process.execPath, [script, 'local/*'], { encoding: 'utf8' });
    expect(stderr).toBe(`${local[0]}\nNothing was deployed. See docs/deploying.md.\n`);
    expect(status).toBe(1);
  });
});

describe('placeholders', () => {
  it('are none once they are replaced', () => {
    const yours = { ...environments.production, account: '123456789012', alarmAddress: 'on-call@dealers.example' };
    expect(placeholders('production', yours)).toEqual({});
  });

  it('are a warning at synth, once an environment', () => {
    const context = { ...withoutBundling, environment: 'production' };
    const stage = buildApp({ context, builtinCloudFormationValidation: false }).node.findChild('production');
    if (!Stage.isStage(stage)) throw new Error('production is not a stage');
    const warned = stage.node.children.map((stack) => ({
      stack: stack.node.id,
      lines: Annotations.fromStack(stack as never)
        .findWarning('*', Match.anyValue())
        .map(({ entry }) => entry.data),
    }));
    const left = Object.values(placeholders('production', environments.production));
    const lines = left.map((line) => expect.stringContaining(line));
    expect(warned.filter((stack) => stack.lines.length > 0)).toEqual(left.length > 0 ? [{ stack: 'data', lines }] : []);
  });
});
