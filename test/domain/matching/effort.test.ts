import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Effort, mostTries } from '../../../lambdas/core/domain/matching/effort.ts';
import { matchReply } from '../../../lambdas/core/domain/matching/match-reply.ts';
import { longestRead } from '../../../lambdas/core/domain/matching/reading/bounded.ts';
import { ruleWords } from '../../../lambdas/core/domain/matching/rules/rules.ts';
import { shippedOptOutTerms, shippedTerms } from '../../../lambdas/core/domain/opt-out-terms.ts';

const terms = shippedTerms(shippedOptOutTerms);

function triesOf(text: string): number {
  const effort = new Effort();
  matchReply(text, terms, effort);
  return effort.tries;
}

const word = fc.constantFrom(...new Set([...ruleWords, ...terms.flatMap(({ words }) => words)]));
const glue = fc.constantFrom(' ', ' ', ', ', '. ', '@', '\n', ' "', '');
const piece = fc.tuple(word, glue).map((parts) => parts.join(''));
/** What the table tries around one word, at most. */
const mostForAWord = 400;

describe('what a reply costs', () => {
  it('grows no faster than its length, whatever words of the rules it is made of', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const text = pieces.join('').slice(0, longestRead);
        expect(triesOf(text)).toBeLessThanOrEqual(mostForAWord * pieces.length * 2);
      }),
    );
  });

  it('is bounded, however long it is', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const text = pieces.join('').repeat(100_000).slice(0, 100_000);
        expect(triesOf(text)).toBeLessThanOrEqual(mostTries + 2 * mostForAWord);
      }),
    );
  });
});

describe('a reply made to be dear', () => {
  const dear = 'not number want more text '.repeat(longestRead).slice(0, longestRead);

  it('is a doubt, which holds, where nothing is found in what was looked at', () => {
    expect(matchReply(dear, terms)).toMatchObject({ outcome: 'doubt', rule: 'too-tangled' });
  });

  it.each([
    ['at its beginning', `STOP. ${dear}`.slice(0, longestRead)],
    ['at its end', `${dear.slice(0, -10)} STOP`],
    ['in its middle', `${dear.slice(0, 700)}\nSTOP\n${dear.slice(0, 700)}`],
  ])('opts out by a term %s', (_, text) => {
    expect(matchReply(text, terms)).toMatchObject({ outcome: 'opt-out', term: { text: 'STOP' } });
  });
});
