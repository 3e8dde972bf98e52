import { describe, expect, it } from '@jest/globals';
import { type App, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import { buildApp } from '../../lib/app.ts';
import { withoutBundling } from './rules/stage-templates.ts';

const packs: [name: string, pack: NagPack][] = [
  ['AwsSolutions', new AwsSolutionsChecks()],
  ['Serverless', new ServerlessChecks()],
];

const findings = (pack: NagPack, app: App) =>
  pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${constructPath}: ${ruleName}`),
    );

/** Both packs judge one synthesized app: building it is what takes long. */
const everyStage = buildApp({ context: { ...withoutBundling, environment: 'all' } });
everyStage.synth();

describe.each(packs)('rules of cdk-nag: %s', (_, pack) => {
  it('are kept, or acknowledged with a reason', () => {
    expect(findings(pack, everyStage)).toEqual([]);
  });

  it('notice a queue without a dead-letter queue', () => {
    const app = buildApp({ context: { ...withoutBundling, environment: 'local' } });
    new Queue(new Stack(app, 'planted'), 'Queue');
    expect(findings(pack, app)).toContainEqual(expect.stringMatching(/^planted\/Queue\/Resource: \w+-SQS/));
  });
});
