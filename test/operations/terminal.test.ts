import { expect, it } from '@jest/globals';
import { progressLines } from '../../operations/terminal.ts';

it('tells progress in plain lines, one for every ten thousand', () => {
  const lines: string[] = [];
  const progress = progressLines((line) => void lines.push(line), 'rows', 25_000);
  for (let done = 200; done <= 26_000; done += 200) progress.at(done);
  progress.stop();
  expect(lines).toEqual(['10000 of about 25000 rows', '20000 of about 25000 rows']);
});
