import { expect, it } from '@jest/globals';
import { withHelp } from '../../operations/run-command.ts';
import { progressLines } from '../../operations/terminal.ts';

it('tells progress in plain lines, one for every ten thousand', () => {
  const lines: string[] = [];
  const progress = progressLines((line) => void lines.push(line), 'rows', 25_000);
  for (let done = 200; done <= 26_000; done += 200) progress.at(done);
  progress.stop();
  expect(lines).toEqual(['10000 of about 25000 rows', '20000 of about 25000 rows']);
});

const nothing = () => undefined;
const work = (given: string[], print: (line: string) => void): Promise<number> => {
  print(given.join(' '));
  return Promise.resolve(2);
};

it.each([
  [['--help'], 0, ['Usage: npm run work -- FILE']],
  [['x.csv', '-h'], 0, ['Usage: npm run work -- FILE']],
  [['x.csv'], 2, ['x.csv']],
  [['--', '--help'], 2, ['-- --help']],
])('runs a command with %j, or prints its usage', async (args, code, lines) => {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const terminal = { print, warn: nothing, progress: () => ({ at: nothing, stop: nothing }) };
  expect(await withHelp(work, 'npm run work -- FILE')(args, print, terminal)).toBe(code);
  expect(printed).toEqual(lines);
});
