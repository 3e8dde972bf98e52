import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { classifyCommand } from '../../../operations/matching/classify-command.ts';
import { readText } from '../../../operations/matching/reply-file.ts';
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
async function run(command: Command, ...args: string[]) {
  const lines: string[] = [];
  const warnings: string[] = [];
  const code = await command(args, (line) => lines.push(line), { warn: (line) => warnings.push(line) });
  return { code, lines, warnings };
}
/** What it says where it refuses. */
const refusal = (command: Command, ...args: string[]): Promise<string> =>
  run(command, ...args).then(
    ({ lines }) => `taken: ${lines.join()}`,
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
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

  it.each([
    ['LF', 'STOP\n\nend\thi\nno end'],
    ['CRLF', '\ufeffSTOP\r\n\r\nend\thi\r\nno end\r\n'],
    ['CR', '\ufeffSTOP\r\rend\thi\rno end\r'],
  ])('reads lines that end with %s', async (name, content) => {
    const answers = (await classified(await file(`${name}.txt`, content))) as { text: string; term: string | null }[];
    expect(answers.map(({ text }) => text)).toEqual(['STOP', '', 'end', 'no end']);
    expect(answers.map(({ term }) => term)).toEqual(['STOP', null, 'END', null]);
  });

  it('takes a CR for a part of the reply where lines end with LF, and prints no other end of a line', async () => {
    const { lines } = await run(classifyCommand, await file('ends.txt', 'please\rSTOP\na\u2028b\u0085c\u2029\n'));
    expect(lines.join('')).not.toMatch(/[\r\n\u0085\u2028\u2029]/u);
    expect(lines.map((line) => (JSON.parse(line) as { text: string }).text)).toEqual([
      'please\rSTOP',
      'a\u2028b\u0085c\u2029',
    ]);
  });

  it.each([
    ['nothing', Buffer.from(''), 0, /is empty: put one reply on each line$/],
    [
      'another encoding',
      Buffer.from('hi\narr\xeat\n', 'latin1'),
      2,
      /, line 2 holds what is no text.*saved as UTF-8\?$/,
    ],
    ['no text', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 10, 1]), 2, /, line 1 holds what is no text/],
  ])('answers each line of a file with %s, and warns', async (name, content, count, warning) => {
    const { lines, warnings } = await run(classifyCommand, await file(`${name}.bin`, content));
    expect([lines.length, warnings]).toEqual([count, [expect.stringMatching(warning)]]);
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
    [['x', '--terms', 'A,,B'], /^--terms is not a comma-delimited list of terms: there is an empty entry/],
    [['x', '--terms', ''], /^--terms .* it is empty: type terms with commas between/],
    [['x', '--terms', 'STOP, ==END'], /"==END" holds an "=".* type "=END" or "END"$/],
    [['x', '--term', 'A'], /--term.*Usage: npm run/],
    [['x', '--country', 'XX'], /^--country XX is no country \(ISO 3166\): type the two capital letters/],
    [['x', '--country', 'us'], /^--country us is no country \(ISO 3166\): type US$/],
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

  it.each([
    ['CR', 'STOP\topt-out\r\rHi\tordinary\tgreeting'],
    ['CRLF', '\ufeffSTOP\topt-out\r\n\r\nHi\tordinary\tgreeting\r\n'],
  ])('reads lines that end with %s, and passes over blank ones', async (name, content) => {
    const { lines } = await run(evaluateCommand, await file(`labelled-${name}.tsv`, content));
    expect(lines).toContainEqual(expect.stringMatching(/^\| - +\| +1 \| +1 \|/));
    expect(lines).toContainEqual(expect.stringMatching(/^\| greeting +\| +1 \| +0 \|/));
  });

  it.each([
    [
      'STOP\topt-out\n\nSTOP\n',
      ', line 3: there is no tab in it; a line is a reply, a tab, a label (opt-out, ordinary',
    ],
    ['STOP\tyes\n', ', line 1: the second column is "yes"; a line is'],
    ['\n\n', ' holds no labelled reply; a line is'],
  ])('tells what is wrong with a file of %j', async (content, message) => {
    const path = await file('wrong.tsv', content);
    expect(await refusal(evaluateCommand, path)).toContain(`${path}${message}`);
  });

  it('refuses a country that is none', async () => {
    expect(await refusal(evaluateCommand, '--country', 'Mars')).toMatch(/^--country Mars is no country/);
  });

  it('keeps no figures of other files', async () => {
    await expect(run(evaluateCommand, '--write', '--terms', 'A')).rejects.toThrow('--write keeps the figures');
  });
});

describe('npm run try-terms', () => {
  it('prints warnings, then what a draft would have done', async () => {
    const path = await file('past.txt', 'STOP\renough\rpapaya\rThanks!\r');
    const draft = 'STOP, OPT OUT, UNSUBSCRIBE, =END, =CANCEL, =ARRET, =REMOVE, =TD, ENOUGH, X';
    const { code, lines } = await run(
      tryTermsCommand,
      '--draft',
      draft,
      '--present',
      'STOP, PAPAYA',
      '--country',
      'AU',
      path,
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^look at: "ENOUGH" is an everyday word/),
      expect.stringMatching(/^look at: "X" is a single letter/),
      expect.stringMatching(/^look at: "=QUIT" is missing \(AWS’s required/),
      '4 replies',
      'present terms: 2 opted out, 0 opted out open to review',
      'draft: 2 opted out, 0 opted out open to review',
      'the draft opts out 1 that the present terms do not, and leaves 1 that they do (once saved, what it leaves out counts for 60 more days)',
      expect.stringMatching(/^ {2}"enough": .*sends held for staff to answer → opted out \(ENOUGH\)\. /),
      expect.stringMatching(/^ {2}"papaya": opted out → not opted out \(PAPAYA\)\. /),
    ]);
  });

  it('judges a draft for dealers of all countries where none is named', async () => {
    const { lines } = await run(tryTermsCommand, '--draft', 'STOP', await file('one.txt', 'STOP'));
    expect(lines).toContainEqual(expect.stringMatching(/^look at: "=REVOKE" is missing \(47 CFR 64\.1200\(a\)\(10\)/));
  });

  it.each([
    [['x'], /^--draft is missing\. Usage: /],
    [['--draft', 'STOP,,', 'x'], /^--draft is not a comma-delimited list of terms: there is an empty entry/],
    [
      ['--draft', 'STOP', 'x', '--present', '='],
      /^--present is not a comma-delimited list of terms: "=" holds no letter/,
    ],
    [['--draft', 'STOP'], /^name a file, or --environment and --dealer\. Usage: /],
    [['--draft', 'STOP', '--environment', 'dev'], /^name a file, or --environment and --dealer\./],
    [['--draft', 'STOP', 'x', 'y'], /^name one file; y is another\./],
    [['--draft', 'STOP', 'x', '--dealer', 'north'], /^--dealer goes with stored replies, not with a file\./],
    [
      ['--draft', 'STOP', '--environment', 'dev', '--dealer', 'north', '--country', 'AU'],
      /^--country goes with a file\./,
    ],
    [['--draft', 'STOP', '--environment', 'mars', '--dealer', 'north'], /^--environment mars is not known/],
    [['--draft', 'STOP', '--environment', 'dev', '--dealer', 'n', '--days', '0'], /^--days 0 .* from 1 to 400$/],
    [['--draft', 'STOP', '--environment', 'dev', '--dealer', 'n', '--port', 'x'], /^--port x is not a port/],
    [['--draft', 'STOP', 'x', '--country', 'XX'], /^--country XX is no country/],
  ])('refuses %j in one line', async (args, message) => {
    expect(await refusal(tryTermsCommand, ...args)).toMatch(message);
  });
});
