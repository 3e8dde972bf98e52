import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isEmptyText, wordsOf } from '../../lambdas/core/domain/reply-text.ts';

const zeroWidthSpace = '\u200b';
const byteOrderMark = '\ufeff';
const variationSelector = '\ufe0f';
const softHyphen = '\u00ad';

describe('an empty reply', () => {
  it.each([
    ['nothing', ''],
    ['spaces, tabs and line ends', ' \t\r\n'],
    ['spaces of other widths', '\u00a0\u2003\u3000'],
    ['zero-width marks', zeroWidthSpace + byteOrderMark + '\u200d\u2060'],
    ['a variation selector', variationSelector],
    ['soft hyphens between spaces', ` ${softHyphen} ${softHyphen}`],
  ])('is one with %s', (_, text) => expect(isEmptyText(text)).toBe(true));

  it.each([
    ['a full stop', '.'],
    ['an emoji', '👍'],
    ['a letter between zero-width marks', `${zeroWidthSpace}x${zeroWidthSpace}`],
  ])('is none with %s', (_, text) => expect(isEmptyText(text)).toBe(false));

  it('has no words', () => {
    const invisible = fc.string({ unit: fc.constantFrom(' ', '\n', '\u3000', '\u200b', '\ufeff', '\ufe0f', '\u00ad') });
    fc.assert(fc.property(invisible, (text) => expect([isEmptyText(text), wordsOf(text)]).toEqual([true, []])));
  });
});

describe('the words of a text', () => {
  it.each([
    ['in any case', 'Please STOP Now', ['please', 'stop', 'now']],
    ['in full width', 'ＳＴＯＰ', ['stop']],
    ['with zero-width marks inside', `S${zeroWidthSpace}TO${softHyphen}P`, ['stop']],
    ['with an emoji stuck to them', 'STOP🛑️', ['stop']],
    ['between punctuation', '"stop", (now)!', ['stop', 'now']],
    ['joined by a hyphen, a slash, an underscore', 'opt-out/stop_it', ['opt', 'out', 'stop', 'it']],
    ['with digits', 'stop2 4u', ['stop2', '4u']],
    ['with accents', 'Arrêt', ['arret']],
    ['with accents as marks of their own', 'Arre\u0302t', ['arret']],
    ['in scripts without upper case', '停止 توقف', ['停止', 'توقف']],
  ])('are found %s', (_, text, words) => expect(wordsOf(text)).toEqual(words));
});
