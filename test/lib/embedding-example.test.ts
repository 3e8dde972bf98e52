import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { defaultValues } from '../../lib/environments.ts';
import { pinned } from './pinned.ts';
import { list, ofType, referred } from './rules/rule.ts';
import { violations } from './rules/rules.ts';
import { stageTemplates, type StageTemplates, type Value, withoutBundling } from './rules/stage-templates.ts';

const example = fileURLToPath(new URL('../../docs/examples/embedded/app.ts', import.meta.url));

/** Runs the app as the CDK command line does. */
function synthesize(folder: string): StageTemplates {
  const env = { CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(withoutBundling) };
  const { status, stderr } = spawnSync(process.execPath, [example], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the example cannot be synthesized: ${stderr}`);
  return stageTemplates(new CloudAssembly(folder), 'campaigns', {
    ...defaultValues,
    alarmAddress: 'on-call@example.com',
  });
}

describe('the example of embedding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  let stage: StageTemplates;

  beforeAll(() => {
    stage = synthesize(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps every rule', () => {
    expect(violations(stage)).toEqual([]);
  });

  it('lets its campaign function ask and report, and nothing else', () => {
    const policy = ofType(stage, 'AWS::IAM::Policy').find(({ id }) => id.startsWith('campaigns.SendCampaign'));
    const statements: Value[] = list(policy?.properties.PolicyDocument.Statement);
    expect(new Set(statements.flatMap(({ Action }) => Action))).toEqual(new Set(['lambda:InvokeFunction']));
    const invoked = new Set(statements.flatMap(({ Resource }) => referred(Resource)));
    expect([...invoked]).toEqual([expect.stringMatching(/ValidateSend/), expect.stringMatching(/RecordSends/)]);
  });

  it.each(Object.entries(pinned.embedded))('keeps the logical ids of every %s', (type, ids) => {
    const found = ofType(stage, type).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids);
  });
});
