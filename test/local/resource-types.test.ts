import { beforeAll, describe, expect, it } from '@jest/globals';
import { environmentNames } from '../../lib/environments.ts';
import { resourceTypes } from '../../local/resource-types.ts';
import type { Stage } from '../../local/stage/read-assembly.ts';
import { checkStage } from '../../local/start-stage.ts';
import { resource, stageOf } from './support/stages.ts';
import { synthesizedStages } from './support/synthesized.ts';

const place = { account: '000000000000', region: 'ap-southeast-2', url: 'http://127.0.0.1:4010' };

describe('the table of resource types', () => {
  let stages: Stage[];

  beforeAll(async () => {
    stages = await synthesizedStages();
  }, 60_000);

  it.each(environmentNames)('knows every type and property in the templates of %s', (name) => {
    const stage = stages.find((each) => each.name === name);
    expect(stage?.stacks.length).toBeGreaterThan(0);
    expect(() => checkStage(stage!, place)).not.toThrow();
  });

  it('stops at an unknown type by its name', () => {
    const stage = stageOf({ Bus: resource('AWS::Events::EventBus') });
    expect(() => checkStage(stage, place)).toThrow('AWS::Events::EventBus is not known to the local cloud');
  });

  it('stops at an unknown property by its name', () => {
    const stage = stageOf({ Inbox: resource('AWS::SQS::Queue', { FifoQueue: true }) });
    expect(() => checkStage(stage, place)).toThrow(/AWS::SQS::Queue .*FifoQueue/);
  });

  it('gives a reason wherever there is nothing to run', () => {
    const reasons = Object.values(resourceTypes).flatMap((type) => (type.run ? [] : [type.why]));
    expect(reasons.every((why) => why.length > 10)).toBe(true);
  });
});
