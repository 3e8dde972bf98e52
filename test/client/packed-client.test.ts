import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installClient, type UserProject } from './support/installed-client.ts';
import { type CodeBlock, readmeBlocks } from './support/readme.ts';

let project: UserProject;
let blocks: CodeBlock[];

beforeAll(async () => {
  project = await installClient();
  blocks = await readmeBlocks();
  for (const { file, text } of blocks) if (file !== '') await project.write(file, text);
  await project.write('tsconfig.json', blocks.find(({ language }) => language === 'json')?.text ?? '');
});
afterAll(() => project.remove());

/** What a user's code may do with the packed client, as one program. */
const usage = `
import assert from 'node:assert/strict';
import { LambdaClient } from '@aws-sdk/client-lambda';
import * as client from '@sms-opt-out/client';
import type { AllowedSend, BlockReason, RecordAnswer, SendRequest } from '@sms-opt-out/client';
import { createStubClient } from '@sms-opt-out/client/testing';
import schema from '@sms-opt-out/client/schemas/validate-send.request.json' with { type: 'json' };

const lambda = new LambdaClient({ region: 'ap-southeast-2' });
const real: client.SmsOptOutClient = client.createSmsOptOutClient({ validateSend: 'v', recordSends: 'r', lambda });
const stub: client.SmsOptOutClient = createStubClient({ blocked: { ava: 'customer-unsubscribed' } });
const request: SendRequest = { dealerId: 'd', purpose: 'bulk', recipients: [{ sendId: 'a', phone: '1', customerId: 'ava' }] };
const reasons: BlockReason[] = (await stub.validateSend(request)).blocked().map(({ reason }) => reason);
const answers: RecordAnswer[] = await stub.recordSent('d', []);
const texts = ({ sms }: AllowedSend): string => sms.body;
// @ts-expect-error: a purpose that does not exist
await assert.rejects(stub.validateSend({ ...request, purpose: 'both' }), client.InvalidSendRequestError);
await assert.rejects(real.validateSend({ ...request, dealerId: '' }), client.InvalidSendRequestError);
assert.deepEqual([reasons, answers, typeof texts, schema.title], [['customer-unsubscribed'], [], 'function', 'Request to validate-send']);
`;

const strictest = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    types: ['node'],
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
  },
  files: ['usage.ts'],
};

describe('the packed client', () => {
  it('is small and holds what it should', async () => {
    expect(project.tarballSize).toBeLessThan(40_000);
    expect(project.packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/index.js',
        'dist/testing.d.ts',
        'dist/zod.LICENSE',
      ]),
    );
    expect(
      project.packed.filter((path) => !/^(dist|schemas)\/|^(LICENSE|README\.md|package\.json)$/.test(path)),
    ).toEqual([]);
  });

  it('needs nothing but the AWS SDK, and the stub not even that', async () => {
    const dist = `${project.folder}/node_modules/@sms-opt-out/client/dist`;
    const importsOf = async (file: string): Promise<string[]> =>
      [
        ...(await readFile(`${dist}/${file}`, 'utf8')).matchAll(
          /^(?:import|export)[^;]*? from ["']([^."'][^"']*)["']/gm,
        ),
      ].map(([, name = '']) => name);
    const imports = new Map<string, string[]>();
    for (const file of await readdir(dist)) imports.set(file, await importsOf(file));
    expect(new Set([...imports.values()].flat())).toEqual(new Set(['@aws-sdk/client-lambda']));
    expect([imports.get('testing.js'), imports.get('shared.js')]).toEqual([[], []]);
  });

  it('type-checks in the strictest of projects, and runs', async () => {
    await project.write('usage.ts', usage);
    await project.write('tsconfig.strictest.json', JSON.stringify(strictest));
    expect(await project.typeCheck('tsconfig.strictest.json')).toBe('');
    expect(await project.node(['usage.ts'])).toBe('');
  });
});

describe('the README', () => {
  it('has code that compiles as it stands', async () => {
    expect(await project.typeCheck()).toBe('');
  });

  it('has a test that passes', async () => {
    expect(await project.node(['--test', '--test-reporter=tap', 'campaign.test.ts'])).toContain('# pass 3');
  });

  it('shows the example campaign', async () => {
    const examples = new URL('../../client/examples/', import.meta.url);
    for (const file of await readdir(examples)) {
      expect([file, blocks.find((block) => block.file === file)?.text]).toEqual([
        file,
        await readFile(new URL(file, examples), 'utf8'),
      ]);
    }
  });
});
