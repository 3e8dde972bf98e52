import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { worse, type Baseline } from '../../../operations/matching/baseline.ts';
import { figuresFile, readCorpus } from '../../../operations/matching/corpus.ts';
import { allRates, figuresOf } from '../../../operations/matching/figures.ts';
import { ratesTable } from '../../../operations/matching/tables.ts';
import { termsGiven } from '../../../operations/matching/terms-given.ts';

const corpus = await readCorpus();
const figures = figuresOf(corpus, termsGiven(undefined));
const [rates] = allRates(figures);
const baseline = JSON.parse(await readFile(figuresFile, 'utf8')) as Baseline;

describe('the figures of the corpus', () => {
  it('are of at least 1,500 replies', () => expect(corpus.length).toBeGreaterThanOrEqual(1500));

  it('are no worse than those kept; after a change for the better, npm run evaluate -- --write', () => {
    expect(worse(figures, baseline)).toEqual([]);
  });

  it('are those that README publishes', async () => {
    const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
    const published = readme.split('\n').filter((line) => /^\| (?:this product|substring|whole) /.test(line));
    expect(published).toEqual(ratesTable(allRates(figures)).slice(2));
  });

  it.each([
    ['caught', 0.95],
    ['caughtForCertain', 0.85],
    ['noticed', 0.97],
    ['precision', 0.98],
  ] as const)('keep %s at %d or more', (name, least) => expect(rates?.[name]).toBeGreaterThanOrEqual(least));

  it.each([
    ['wronglyOptedOut', 0.2],
    ['flagged', 5],
    ['reactions', 0],
  ] as const)('keep %s at %d or less', (name, most) => expect(rates?.[name]).toBeLessThanOrEqual(most));
});

describe('a figure that got worse', () => {
  const [before] = figures;
  if (!before) throw new Error('the corpus is empty');
  const kept = { [`${before.label} ${before.category}`]: { replies: before.replies, missed: 0, notCertain: 0 } };

  it('is told', () => {
    const now = { ...before, optedOut: before.replies - 2, flagged: 1, held: 0 };
    expect(worse([now], kept)).toEqual([
      `opt-out ${before.category}: 1 opt-outs missed, 0 before`,
      `opt-out ${before.category}: 2 opt-outs not opted out without a flag, 0 before`,
    ]);
  });

  it('is a category of another size too', () => {
    expect(worse([{ ...before, replies: 1 }], kept)).toEqual([
      `opt-out ${before.category}: 1 replies, ${before.replies} before`,
    ]);
  });
});
