import { describe, expect, it } from '@jest/globals';
import { environmentNames, environments, type EnvironmentName } from '../../lib/environments.ts';
import { pinned } from './pinned.ts';
import { masked } from './rules/masked.ts';
import { violations } from './rules/rules.ts';
import { synthesize } from './rules/stage-templates.ts';

const stages = environmentNames.map(synthesize);

/** What the local cloud can resolve. */
const intrinsics = new Set(['Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::ImportValue', 'Fn::FindInMap']);
const pseudoParameters = new Set(['AWS::Partition', 'AWS::URLSuffix']);

describe.each(stages.map((stage) => [stage.name, stage] as const))('%s', (name, stage) => {
  it('keeps every rule', () => {
    expect(violations(stage)).toEqual([]);
  });

  it.each(Object.entries(pinned.stages))('keeps the logical ids of every %s', (type, ids) => {
    const found = stage.resources.filter((resource) => resource.type === type).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids);
  });

  it('has not changed unnoticed', () => {
    expect(masked(stage, environments[stage.name as EnvironmentName])).toMatchSnapshot();
  });

  it('names its stacks after the environment', () => {
    expect(Object.keys(stage.templates).toSorted()).toEqual([
      'admin',
      'alarms',
      'data',
      'replies',
      'send-records',
      'send-validation',
    ]);
    expect(JSON.stringify(stage.templates)).toContain(`sms-opt-out-${name}-data:`);
  });
});

describe('local', () => {
  const resources = JSON.stringify(
    stages
      .filter(({ name }) => name === 'local')
      .map(({ templates }) => Object.values(templates).map(({ Resources, Outputs }) => [Resources, Outputs])),
  );

  it('needs only the intrinsics that the local cloud resolves', () => {
    const used = [...resources.matchAll(/"(Fn::\w+|Ref)":/g)].map(([, intrinsic]) => intrinsic);
    expect([...new Set(used)].filter((intrinsic) => !intrinsics.has(intrinsic ?? ''))).toEqual([]);
  });

  it('needs only the pseudo parameters that the local cloud resolves', () => {
    const used = [...resources.matchAll(/"Ref":"(AWS::\w+)"/g)].map(([, parameter]) => parameter);
    expect([...new Set(used)].filter((parameter) => !pseudoParameters.has(parameter ?? ''))).toEqual([]);
  });
});
