import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildApp } from '../../lib/app.ts';
import { environmentNames } from '../../lib/environments.ts';
import { withoutBundling } from './rules/stage-templates.ts';

const stagesOf = (context: Record<string, unknown>) =>
  buildApp({ context: { ...withoutBundling, ...context } })
    .node.children.map(({ node }) => node.id)
    .filter((id) => environmentNames.some((name) => name === id));

describe('app', () => {
  it('has a stage for every environment that is deployed', () => {
    expect(stagesOf({})).toEqual(['dev', 'staging', 'production']);
  });

  it('has the local one too where all are asked for', () => {
    expect(stagesOf({ environment: 'all' })).toEqual([...environmentNames]);
  });

  it('has only the stage that is asked for', () => {
    expect(stagesOf({ environment: 'staging' })).toEqual(['staging']);
  });

  it('stops at an unknown environment with one line', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../bin/app.ts', import.meta.url))],
      {
        env: { CDK_CONTEXT_JSON: JSON.stringify({ environment: 'prod' }) },
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('unknown environment "prod": choose one of local, dev, staging, production, or all\n');
    expect(status).toBe(1);
  });
});
