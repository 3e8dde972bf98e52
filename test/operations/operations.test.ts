import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import { startLocalCloud, type LocalCloud } from '../../local/local-cloud.ts';
import { tryTermsCommand } from '../../operations/matching/try-terms-command.ts';
import { seedCommand } from '../../operations/seed-command.ts';
import { smokeCommand } from '../../operations/smoke-command.ts';
import { localAssembly } from '../support/local-assembly.ts';

let cloud: LocalCloud;
let folder: string;

beforeAll(async () => {
  cloud = await startLocalCloud({ assembly: await localAssembly() });
  folder = await mkdtemp(join(tmpdir(), 'seed-'));
}, 60_000);
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true });
});

type Command = (args: string[], print: (line: string) => void) => Promise<number>;

const tryTerms: Command = (args, print) => tryTermsCommand(args, print, { warn: print });

async function run(command: Command, ...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await command(['--port', String(cloud.port), ...args], (line) => lines.push(line));
  return { code, lines };
}

async function items(table: string): Promise<Record<string, unknown>[]> {
  const client = createDocumentClient(cloud.clientConfig);
  return (await client.send(new ScanCommand({ TableName: cloud.tables[table], ConsistentRead: true }))).Items ?? [];
}

async function seedFile(content: unknown): Promise<string> {
  const path = join(folder, `seed-${Math.random()}.json`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('npm run smoke', () => {
  it('proves the main job of a stage and leaves nothing behind', async () => {
    const { code, lines } = await run(smokeCommand, '--environment', 'local');
    expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(8);
    expect(code).toBe(0);
    for (const table of ['settings', 'customers', 'communications', 'sent']) expect(await items(table)).toEqual([]);
    const left = await items('numbers');
    expect(left.map(({ item }) => item)).toEqual(left.map(() => 'consent'));
    expect(left.flatMap((item) => Object.keys(item)).filter((name) => name.includes('smoke'))).toEqual([]);
  });

  it('says in one line that the stage is not there', async () => {
    await expect(smokeCommand(['--environment', 'local', '--port', '1'], () => undefined)).rejects.toThrow(
      /^the parameters of local cannot be read: .*: is the local cloud up \(npm start\), at this port \(--port\)\?$/,
    );
  });

  it('names the environments there are', async () => {
    await expect(run(smokeCommand, '--environment', 'prod')).rejects.toThrow(
      '--environment prod is not known: use one of local, dev, staging, production',
    );
  });
});

describe('npm run seed', () => {
  it('puts the example of the docs in', async () => {
    expect(await run(seedCommand, '--environment', 'local', 'docs/examples/seed.json')).toEqual({
      code: 0,
      lines: ['Of docs/examples/seed.json, put into local: 5; refused: 0.'],
    });
  });

  it('puts dealers in whose terms can be tried, with what saving a draft would be refused for', async () => {
    const { code, lines } = await run(tryTerms, '--environment', 'local', '--dealer', 'northside', '--draft', 'A');
    expect([code, lines.filter((line) => line.startsWith('cannot be saved'))]).toEqual([
      0,
      [expect.stringMatching(/^cannot be saved: optOutTerms.* holds "A", which stands in every other reply/)],
    ]);
  });

  it('names each entry it refuses, and puts the others in', async () => {
    const path = await seedFile({
      dealers: [
        { dealerId: 'east', name: 'East', country: 'AU' },
        { dealerId: 'west', name: 'West', country: 'Australia' },
      ],
      customers: [
        { dealerId: 'east', customerId: 'c1', phone: '0491 570 156' },
        { dealerId: 'east', customerId: 'c2', phone: 'none' },
        { dealerId: 'west', customerId: 'c3', phone: '0491 570 156' },
        { dealerId: 'east', customerId: 'c4', phone: '0491 570 156', marketingConsent: 'refused' },
        {
          dealerId: 'east',
          customerId: 'c5',
          phone: '0491 570 156',
          marketing: { consent: 'refused', at: '2026', source: 'form' },
        },
        { dealerId: 'east', customerId: 7, phone: '0491 570 156' },
      ],
      optOuts: [
        { dealerId: 'east', phone: '0491 570 156', at: 1_790_000_000_000 },
        { dealerId: 'east', phone: '0491 570 156', at: 1_790_000_000 },
      ],
    });
    const { code, lines } = await run(seedCommand, '--environment', 'local', path);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^refused: dealers\[1\]\.country must be the two capital letters/),
      expect.stringMatching(/^refused: customers\[1\]\.phone is not a phone number/),
      'refused: customers[2].dealerId west is no dealer: put the dealer in first',
      'refused: customers[3].marketingConsent is not a field of this contract: check its spelling',
      'refused: customers[4].marketing.at must be a time in milliseconds since 1970',
      'refused: customers[5].customerId must be a string',
      'refused: optOuts[1].at must be a time in milliseconds since 1970',
      `Of ${path}, put into local: 3; refused: 7.`,
    ]);
  });

  it('takes over opt-outs that another system had', async () => {
    const path = await seedFile({
      dealers: [{ dealerId: 'east', name: 'East', country: 'AU' }],
      customers: [{ dealerId: 'east', customerId: 'c9', phone: '0491 570 157' }],
      optOuts: [{ dealerId: 'east', phone: '0491 570 157', at: 1_790_000_000_000 }],
    });
    expect((await run(seedCommand, '--environment', 'local', path)).code).toBe(0);
    expect((await items('customers')).find(({ customerId }) => customerId === 'c9')).toMatchObject({
      smsStatus: 'unsubscribed',
    });
  });

  it('reads a file that an editor on Windows wrote', async () => {
    const path = await seedFile('\uFEFF{ "dealers": [{ "dealerId": "west", "name": "West", "country": "AU" }] }');
    expect((await run(seedCommand, '--environment', 'local', path)).code).toBe(0);
  });

  it('says which file is not there', async () => {
    await expect(run(seedCommand, '--environment', 'local', 'no-such-file.json')).rejects.toThrow(
      'no-such-file.json cannot be read (ENOENT): is it there?',
    );
  });

  it.each([
    ['{', /is not JSON/],
    [{ dealer: [] }, /dealer is not a field of this contract/],
    [{ dealers: {} }, /dealers must be a list/],
    [
      { dealers: ['AU', 'NZ'].map((country) => ({ dealerId: 'east', name: 'East', country })) },
      /dealers has "east" twice: keep one of them/,
    ],
  ])('refuses a file such as %j in one line', async (content, message) => {
    await expect(run(seedCommand, '--environment', 'local', await seedFile(content))).rejects.toThrow(message);
  });
});
