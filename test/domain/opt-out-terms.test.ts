import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import {
  describeTermsProblem,
  parseTerms,
  readTerms,
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
    ['nothing at all', ' ', '', 1, 'nothing', 'it is empty: type terms with commas between, as in "STOP, =END"'],
    ['two commas in a row', 'STOP,,END', '', 2, 'empty', 'there is an empty entry, number 2'],
    ['a comma at the end', 'STOP,', '', 2, 'empty', 'take a comma out'],
    ['an entry without a letter, digit or emoji', 'STOP, !?', '!?', 2, 'meaningless', '"!?" holds no letter'],
    ['a lone =', 'STOP, =', '=', 2, 'meaningless', 'type a word that people send, as in "=END"'],
    ['two = in front', 'STOP, ==END', '==END', 2, 'equals-sign', 'type "=END" or "END"'],
    ['an = behind', 'END=', 'END=', 1, 'equals-sign', 'type "=END" or "END"'],
    ['an = between', '=STOP=END', '=STOP=END', 1, 'equals-sign', 'type "STOP, END", with a comma between'],
    ['an = of another width', '＝END', '＝END', 1, 'equals-sign', 'type "=END" or "END"'],
    ['an = behind what cannot be seen', '\u200b=END', '\u200b=END', 1, 'equals-sign', 'type "=END" or "END"'],
    ['semicolons', 'STOP; END', 'STOP; END', 1, 'delimiter', 'type "STOP, END"'],
    ['lines', 'STOP\r\nEND', 'STOP\r\nEND', 1, 'delimiter', 'type "STOP, END"'],
    ['columns of a sheet', 'STOP\tEND', 'STOP\tEND', 1, 'delimiter', 'type "STOP, END"'],
    ['commas of another script', 'توقف، قف', 'توقف، قف', 1, 'delimiter', 'type "توقف, قف"'],
    ['a term twice', 'STOP, stop', 'stop', 2, 'duplicate', '"stop" is there twice'],
    ['a phrase twice, spelled otherwise', 'OPT OUT, opt-out', 'opt-out', 2, 'duplicate', 'leave one of them'],
    ['a term with and without =', 'END, =END', '=END', 2, 'duplicate', 'with "=" or without'],
  ] as const)('is refused for %s, with what to type', (_, typed, entry, place, problem, words) => {
    const wrong = { entry, place, problem };
    expect(parseTerms(typed)).toEqual({ ok: false, problems: [wrong] });
    expect(describeTermsProblem(wrong)).toContain(words);
  });

  it('names every wrong entry', () => {
    const parsed = parseTerms('STOP,,STOP,?');
    expect(parsed.ok ? [] : parsed.problems.map(({ entry }) => entry)).toEqual(['', 'STOP', '?']);
  });

  it.each([
    ['STOP, ==END', ['STOP', '=END']],
    [' = END ,= =QUIT,', ['=END', '=QUIT']],
    ['STOP,,=, ?,BASTA; FIN\nALTO', ['STOP', 'BASTA', 'FIN', 'ALTO']],
    ['STOP, stop, E=ND', ['STOP', 'stop', 'E=ND']],
  ])('that is stored counts, whatever is odd about it: %j', (stored, read) => {
    expect(readTerms(stored).map(({ text, wholeReplyOnly }) => `${wholeReplyOnly ? '=' : ''}${text}`)).toEqual(read);
  });

  it('is read from storage as it was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (entries) => {
        const parsed = parseTerms(entries.join(','));
        return !parsed.ok || isDeepStrictEqual(readTerms(entries.join(',')), parsed.terms);
      }),
    );
    expect(readTerms(shippedOptOutTerms)).toEqual(shipped);
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
