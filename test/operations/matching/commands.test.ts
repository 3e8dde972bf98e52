import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { classifyCommand } from '../../../operations/matching/classify-command.ts';
import { readText } from '../../../operations/matching/labelled-replies.ts';
import { tryTermsCommand } from '../../../operations/matching/try-terms-command.ts';
import { evaluateCommand } from '../../../operations/matching/evaluate-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replies-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

type Command = typeof classifyCommand;
async function run(command: Command, ...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await command(args, (line) => lines.push(line));
  return { code, lines };
}
const classified = async (...args: string[]): Promise<unknown[]> =>
  (await run(classifyCommand, ...args)).lines.map((line) => JSON.parse(line) as unknown);

describe('npm run classify', () => {
  it('prints one object a line, of the first column', async () => {
    const path = await file('replies.tsv', 'STOP\topt-out\r\n\nI’ll stop by at 3\ntake me off your list\nThanks!\n');
    expect(await classified(path)).toEqual([
      { text: 'STOP', outcome: 'opt-out', review: false, reason: expect.stringMatching(/./), term: 'STOP' },
      { text: '', outcome: 'none', review: false, reason: 'The reply is empty.', term: null },
      {
        text: 'I’ll stop by at 3',
        outcome: 'opt-out',
        review: true,
        reason: expect.stringMatching(/"stop by"/),
        term: 'STOP',
      },
      {
        text: 'take me off your list',
        outcome: 'none',
        review: true,
        reason: 'They ask to be taken off a list.',
        term: null,
      },
      { text: 'Thanks!', outcome: 'none', review: false, reason: expect.stringMatching(/no opt-out term/), term: null },
    ]);
  });

  it('prints one object for each line, however lines end, how long they are and what they hold', async () => {
    const lines = ['\ufeffSTOP\r', '', '  ', `${'a '.repeat(50_000)}stop`, 'no end of a line'];
    const answers = (await classified(await file('odd.txt', lines.join('\n')))) as { text: string; outcome: string }[];
    expect(answers.map(({ outcome }) => outcome)).toEqual(['opt-out', 'none', 'none', 'opt-out', 'none']);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['text', 'outcome', 'review', 'reason', 'term']);
    expect(await classified(await file('empty.txt', ''))).toEqual([]);
  });

  it('refuses a file in UTF-16 and terms that opt in, by name', async () => {
    const wide = await file('wide.txt', Buffer.from('\ufeffSTOP\n', 'utf16le'));
    await expect(classified(wide)).rejects.toThrow('wide.txt is in UTF-16: save it as UTF-8');
    await expect(classified(await file('one.txt', 'START'), '--terms', 'STOP, START')).rejects.toThrow('holds "START"');
  });

  it('reads what comes in for -', async () => {
    expect(await readText('-', Readable.from(['STOP\n', 'hi']))).toBe('STOP\nhi');
  });

  it('takes other terms, of both kinds, and knows opt-in terms', async () => {
    const path = await file('own.txt', 'Basta\nbasta de mensajes\nFIN\nfin de semana\nSTART\nSTOP');
    const outcomes = (await classified(path, '--terms', 'BASTA, =FIN')) as { outcome: string; term: string | null }[];
    expect(outcomes.map(({ term }) => term)).toEqual(['BASTA', 'BASTA', 'FIN', null, null, 'STOP']);
  });

  it('opts a wish out at a dealer in the US', async () => {
    const path = await file('wish.txt', 'take me off your list');
    expect(await classified(path, '--country', 'US')).toMatchObject([{ outcome: 'opt-out', review: false }]);
  });

  it.each([
    [[], /^name one file\. Usage: /],
    [['/no/such/file'], /^\/no\/such\/file cannot be read: there is no such file$/],
    [[tmpdir()], /it is a folder; name a file$/],
    [['x', '--terms', 'A,,B'], /^--terms is not a comma-delimited list of terms: entry 2 is empty/],
    [['x', '--term', 'A'], /--term.*Usage: npm run/],
  ])('refuses %j in one line', async (args, message) => {
    await expect(run(classifyCommand, ...args)).rejects.toThrow(message);
  });
});

describe('npm run evaluate', () => {
  it('prints the figures of the corpus, beside three other rules, and exits 0', async () => {
    const { code, lines } = await run(evaluateCommand);
    expect(code).toBe(0);
    const rules = lines.flatMap(
      (line) => /^\| (this product|substring|whole word|whole message) /.exec(line)?.[1] ?? [],
    );
    expect(rules).toEqual(['this product', 'substring', 'whole word', 'whole message']);
  });

  it('takes other labelled files, and lists what came out wrong', async () => {
    const path = await file('labelled.tsv', 'How much?\topt-out\tphrase\nSTOP\topt-out\tphrase\n');
    const { code, lines } = await run(evaluateCommand, path, '--wrong');
    expect(code).toBe(0);
    expect(lines).toContainEqual(expect.stringMatching(/^opt-out \(phrase\) → none: How much\?/));
    const missed = lines.find((line) => line.startsWith('| phrase'));
    expect(missed?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      'phrase',
      '2',
      '1',
      '0',
      '0',
      '1',
      '1',
      '1',
      '1',
      '',
    ]);
  });

  it('names the line whose label is none', async () => {
    const path = await file('wrong.tsv', 'STOP\topt-out\nSTOP\n');
    await expect(run(evaluateCommand, path)).rejects.toThrow(`${path}, line 2: the second column is ""`);
  });

  it('keeps no figures of other files', async () => {
    await expect(run(evaluateCommand, '--write', '--terms', 'A')).rejects.toThrow('--write keeps the figures');
  });
});

describe('npm run try-terms', () => {
  it('prints warnings, then what a draft would have done', async () => {
    const path = await file('past.txt', 'STOP\nenough\nThanks!\n');
    const { code, lines } = await run(tryTermsCommand, '--draft', 'ENOUGH, X', '--present', 'STOP', path);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^look at: "ENOUGH" is an everyday word/),
      expect.stringMatching(/^look at: "X" is one letter/),
      '3 replies',
      'present terms: 1 opted out, 0 opted out open to review',
      'draft: 2 opted out, 0 opted out open to review',
      'the draft opts out 1 that the present terms do not, and 0 no more',
      expect.stringMatching(/^ {2}"enough": not opted out → opted out \(ENOUGH\)\. /),
    ]);
  });

  it.each([
    [['x'], /^--draft is missing\. Usage: /],
    [['--draft', 'STOP,,', 'x'], /^--draft is not a comma-delimited list of terms: entry 2 is empty/],
    [['--draft', 'STOP'], /^name one file, or an environment and a dealer\./],
    [['--draft', 'STOP', 'x', '--environment', 'dev', '--dealer', 'north'], /^name one file, or/],
    [['--draft', 'STOP', '--environment', 'mars', '--dealer', 'north'], /^--environment mars is not known/],
    [['--draft', 'STOP', 'x', '--days', 'all'], /^--days and --port are numbers/],
  ])('refuses %j in one line', async (args, message) => {
    await expect(run(tryTermsCommand, ...args)).rejects.toThrow(message);
  });
});
