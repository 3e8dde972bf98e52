import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  describeTermsProblem,
  parseTerms,
  shippedHelpTerms,
  shippedOptInTerms,
  shippedOptOutTerms,
  shippedTerms,
  termIn,
  wholeReplyTerm,
} from '../../lambdas/core/domain/opt-out-terms.ts';
import { wordsOf } from '../../lambdas/core/domain/reply-text.ts';

const shipped = shippedTerms(shippedOptOutTerms);
const found = (reply: string, terms = shipped): string | undefined => termIn(wordsOf(reply), terms)?.text;

describe('a list of terms', () => {
  it('is read between commas, without the space around', () => {
    expect(parseTerms(' STOP ,opt   out,=END ,= QUIT')).toEqual({
      ok: true,
      terms: [
        { text: 'STOP', words: ['stop'], wholeReplyOnly: false },
        { text: 'opt   out', words: ['opt', 'out'], wholeReplyOnly: false },
        { text: 'END', words: ['end'], wholeReplyOnly: true },
        { text: 'QUIT', words: ['quit'], wholeReplyOnly: true },
      ],
    });
  });

  it.each([
    ['nothing at all', '', '', 'empty'],
    ['two commas in a row', 'STOP,,END', '', 'empty'],
    ['a comma at the end', 'STOP,', '', 'empty'],
    ['an entry without a letter, digit or emoji', 'STOP, !?', '!?', 'meaningless'],
    ['a lone =', 'STOP, =', '=', 'meaningless'],
    ['a term twice', 'STOP, stop', 'stop', 'duplicate'],
    ['a phrase twice, spelled otherwise', 'OPT OUT, opt-out', 'opt-out', 'duplicate'],
    ['a term with and without =', 'END, =END', '=END', 'duplicate'],
  ])('is refused for %s', (_, typed, entry, problem) => {
    expect(parseTerms(typed)).toEqual({ ok: false, problems: [{ entry, problem }] });
  });

  it('names every wrong entry', () => {
    const parsed = parseTerms('STOP,,STOP,?');
    expect(parsed.ok ? [] : parsed.problems.map(describeTermsProblem)).toEqual([
      'there is an empty entry (two commas in a row, or a comma at the end)',
      '"STOP" is there twice',
      '"?" holds no letter, digit or emoji',
    ]);
  });

  it.each([shippedOptOutTerms, shippedOptInTerms, shippedHelpTerms])('ships with the product: %s', (typed) => {
    expect(parseTerms(typed).ok).toBe(true);
  });
});

describe('a term in a reply', () => {
  it.each([
    ['alone', 'STOP', 'STOP'],
    ['in any case', 'sToP', 'STOP'],
    ['at the beginning', 'Stop texting me', 'STOP'],
    ['in the middle', 'please stop this', 'STOP'],
    ['at the end', 'I said STOP.', 'STOP'],
    ['on a line of its own', 'hello\nSTOP\nthanks', 'STOP'],
    ['in full width', 'ＳＴＯＰ', 'STOP'],
    ['with a zero-width mark inside', 'ST\u200bOP', 'STOP'],
    ['with a soft hyphen inside', 'unsub\u00adscribe', 'UNSUBSCRIBE'],
    ['before an emoji', 'stop🛑', 'STOP'],
    ['in quotes', '“STOP”', 'STOP'],
    ['with punctuation', '¡STOP!!!', 'STOP'],
    ['as a phrase', 'I want to opt out now', 'OPT OUT'],
    ['as a phrase with a hyphen', 'Opt-out', 'OPT OUT'],
    ['as a phrase with more space', 'OPT  \n OUT', 'OPT OUT'],
    ['as a phrase in one word', 'optout', 'OPTOUT'],
    ['before an apostrophe', "stop's", 'STOP'],
    ['for the whole reply only, as that', ' Quit! ', 'QUIT'],
  ])('is found %s', (_, reply, term) => expect(found(reply)).toBe(term));

  it.each([
    ['the beginning of a longer word', 'unstoppable'],
    ['the end of a longer word', 'nonstop'],
    ['the middle of a longer word', 'I am unstopped'],
    ['followed by a digit', 'STOP2'],
    ['half of a phrase', 'opt in, not out'],
    ['a phrase with a word between', 'opt it out'],
    ['a phrase across its ends', 'out opt'],
    ['for the whole reply only, among other words', 'the end'],
    ['for the whole reply only, twice', 'cancel cancel'],
  ])('is not found as %s', (_, reply) => expect(found(reply)).toBeUndefined());

  it('is the whole reply before it is a part of one', () => {
    const parsed = shippedTerms('STOP, STOP PLEASE');
    expect(found('stop please', parsed)).toBe('STOP PLEASE');
    expect(found('please stop please', parsed)).toBe('STOP');
  });

  it('is found whatever stands before and after it', () => {
    const around = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(found(`${before}\n STOP \n${after}`)).toBeDefined();
      }),
    );
  });

  it('is found as it was typed, for every list that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }), (entries) => {
        const parsed = parseTerms(entries.join(','));
        const terms = parsed.ok ? parsed.terms : [];
        for (const { text } of terms) expect(wholeReplyTerm(wordsOf(text), terms)?.text).toBe(text);
      }),
    );
  });
});
