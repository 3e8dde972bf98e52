import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startLocalCloud, type LocalCloud } from '../../local/local-cloud.ts';
import { localAssembly } from '../support/local-assembly.ts';

const run = promisify(execFile);
const page = await readFile(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');

interface Step {
  command: string;
  /** What the page says the answer holds. */
  expected?: unknown;
}

/** Every command of the page, with the answer that stands behind it. */
function stepsIn(markdown: string): Step[] {
  const blocks = [...markdown.matchAll(/^```(sh|json)( run=no)?\n(.*?)^```$/gms)];
  const steps: Step[] = [];
  for (const [, language, isLeftOut, text = ''] of blocks) {
    if (language === 'sh' && !isLeftOut) steps.push({ command: text });
    const last = steps.at(-1);
    if (language === 'json' && last) last.expected = JSON.parse(text);
  }
  return steps;
}

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ assembly: await localAssembly() });
}, 60_000);
afterAll(() => cloud.stop());

it('comes out as it says, command by command', async () => {
  const steps = stepsIn(page);
  expect(steps.length).toBeGreaterThan(15);
  for (const { command, expected } of steps) {
    const { stdout } = await run('bash', ['-c', command.replaceAll('http://127.0.0.1:4010', cloud.url)]);
    await cloud.drained();
    const answer = expected === undefined ? undefined : { command, answer: JSON.parse(stdout) as unknown };
    expect(answer).toEqual(expected === undefined ? undefined : { command, answer: holding(expected) });
  }
}, 60_000);

/** An answer may hold more than the page shows. */
function holding(expected: unknown): unknown {
  if (Array.isArray(expected)) return expected.map(holding);
  if (typeof expected !== 'object' || expected === null) return expected;
  const fields = Object.entries(expected).map(([name, value]) => [name, holding(value)]);
  return expect.objectContaining(Object.fromEntries(fields) as Record<string, unknown>);
}
