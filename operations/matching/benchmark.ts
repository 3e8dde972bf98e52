import { matchReply } from '../../lambdas/core/domain/matching/match-reply.ts';
import type { Term } from '../../lambdas/core/domain/opt-out-terms.ts';
import { longestRead } from '../../lambdas/core/domain/matching/reading/bounded.ts';
import { ruleWords } from '../../lambdas/core/domain/matching/rules/rules.ts';
import { readCorpus } from './corpus.ts';
import { termsGiven } from './terms-given.ts';

/** Processor time of this process in seconds: what others do on the machine does not count. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Replies matched a second of one core. */
function speedOf(replies: readonly string[], terms: readonly Term[], seconds: number): number {
  const start = processorSeconds();
  let matched = 0;
  while (processorSeconds() - start < seconds) {
    for (const text of replies) matchReply(text, terms);
    matched += replies.length;
  }
  return matched / (processorSeconds() - start);
}

/** Milliseconds that one text takes. */
const timeOf = (text: string, terms: readonly Term[]): number => 1000 / speedOf([text], terms, 0.15);

/** Texts made to be dear, each by repeating what is dear about it. */
const pieces: Readonly<Record<string, string>> = {
  prose: 'please call me tomorrow about the car ',
  terms: 'stop ',
  'terms in other words': 'bus stop ',
  'words that begin rules': 'i dont want to ',
  'one long word': 'a',
  'glued terms': 'stopstopstopstopstopstopstop ',
  letters: 's t o p a ',
  quotations: '"a ',
  'open quotations': '“',
  'single quotation marks': "'a ",
  'quoted lines': '>a\n',
  headers: 'on a day he wrote ',
  Thai: 'หยุด',
  Chinese: '不要',
  marks: 'a\u0301',
  'invisible marks': '\u200b',
  emoji: '👍',
  'phrases in one sign': 'ﷺ ',
  'signs between letters': '發@',
  'digits for letters': '5$',
  'words of many rules': 'number ',
  'words of many rules, in Russian': 'не ',
};

const long = 100_000;
const ofLength = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** The shipped terms, and the first 65 of them. */
function termLists(): Record<string, readonly Term[]> {
  const { optOut } = termsGiven(undefined);
  return {
    [`${optOut.length} terms`]: optOut,
    '65 terms': optOut.filter((_, index) => index % Math.floor(optOut.length / 65) === 0).slice(0, 65),
  };
}

export const benchmarkUsage = 'npm run benchmark:matching';

/** How long the words of the rules and terms take that take the longest, each repeated. */
function dearest(terms: readonly Term[], most: number): [name: string, piece: string][] {
  const candidates = new Set(
    [...ruleWords, ...terms.flatMap(({ words }) => words)].flatMap((word) => [`${word} `, `${word}@`]),
  );
  const leastTime = (piece: string): number => {
    const text = ofLength(piece, longestRead);
    const times = Array.from({ length: 4 }, () => {
      const start = processorSeconds();
      matchReply(text, terms);
      return processorSeconds() - start;
    });
    return Math.min(...times);
  };
  return [...candidates]
    .map((piece) => ({ piece, time: leastTime(piece) }))
    .toSorted((a, b) => b.time - a.time)
    .slice(0, most)
    .map(({ piece }) => [JSON.stringify(piece), piece]);
}

/** `npm run benchmark:matching`: replies a second, and what long texts cost. Figures are of processor time. */
export async function benchmark(_: string[], print: (line: string) => void): Promise<number> {
  const ordinary = (await readCorpus()).filter(({ category }) => category === 'ordinary').map(({ text }) => text);
  for (const [name, terms] of Object.entries(termLists())) {
    speedOf(ordinary, terms, 0.5);
    print(`${Math.round(speedOf(ordinary, terms, 2)).toLocaleString('en')} ordinary replies a second, ${name}`);
  }
  const { optOut } = termsGiven(undefined);
  print(`milliseconds for 800, ${longestRead} and 100,000 characters:`);
  const printTimes = ([name, piece]: [string, string]): void => {
    const times = [longestRead / 2, longestRead, long].map((length) =>
      timeOf(ofLength(piece, length), optOut).toFixed(3),
    );
    print(`  ${name.padEnd(32)} ${times.join('  ')}`);
  };
  Object.entries(pieces).forEach(printTimes);
  print('the same of the words of the rules and terms that take the longest:');
  dearest(optOut, 8).forEach(printTimes);
  return 0;
}
