import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { matchReply, type Match } from '../../../lambdas/core/domain/matching/match-reply.ts';
import { reasonOf } from '../../../lambdas/core/domain/matching/reasons.ts';
import { longestRead } from '../../../lambdas/core/domain/matching/reading/bounded.ts';
import { shippedOptOutTerms, shippedTerms } from '../../../lambdas/core/domain/opt-out-terms.ts';

const shipped = shippedTerms(shippedOptOutTerms);
const match = (text: string, terms = shipped): Match => matchReply(text, terms);
const found = (text: string): string => {
  const result = match(text);
  return 'span' in result ? text.slice(result.span.start, result.span.end) : '';
};
const verdict = (text: string, terms = shipped): string => {
  const result = match(text, terms);
  return result.outcome === 'opt-out' ? `${result.term.text}${result.review ? '?' : ''}` : result.outcome;
};

describe('another form of a term', () => {
  it.each([
    ['Wie melde ich mich hier ab?', 'ABMELDEN'],
    ['Hoe meld ik me hiervan af', 'AFMELDEN'],
    ['Már kétszer leiratkoztam', 'LEIRATKOZÁS'],
  ])('opts out where the term is in force, and is a wish where it is not: %s', (text, term) => {
    expect(verdict(text)).toBe(term);
    expect(verdict(text, shippedTerms('UNSUBSCRIBE'))).toBe('wish');
  });
});

it('a term stands apart where it ends a short reply, not where a place or a lamp has its name', () => {
  const replies = ['Ya compré carro stop', 'Get off at the Main St stop', 'nu merge lumina de stop'];
  expect(replies.map((text) => verdict(text))).toEqual(['STOP', 'none', 'none']);
});

it('a sign of a number is a word, where no number follows it', () => {
  const replies = ['Wrong #', 'Please remove my # from here', 'My order # is 4432', 'We are #1'];
  expect(replies.map((text) => verdict(text))).toEqual(['wish', 'REMOVE', 'none', 'none']);
});

it('a term that counts as the whole reply only is open to review as the first sentence, save one of cancelling', () => {
  const replies = ['Quit. I have other benefits', 'Quit smoking at last', 'Cancel. Something came up'];
  expect(replies.map((text) => verdict(text))).toEqual(['QUIT?', 'none', 'none']);
});

it('a reaction is none in the quotation marks of any language', () => {
  const replies = [
    'אהב/ה את ”מבצע! להסרה השיבו הסר“',
    'צחק/ה על ״מבצע! להסרה השיבו הסר״',
    'Kedveli: „Akció! STOP a leiratkozáshoz”',
  ];
  expect(replies.map((text) => verdict(text))).toEqual(['none', 'none', 'none']);
});

describe('what was found is named by its place in the original text', () => {
  it.each([
    ['Please STOP now', 'STOP'],
    ['ＳＴＯＰ', 'ＳＴＯＰ'],
    ['ok s.t.o.p. please', 's.t.o.p'],
    ['pls st\u200bop', 'st\u200bop'],
    ['Arre\u0302t', 'Arre\u0302t'],
    ['please stoooop', 'stoooop'],
    ['opt - out', 'opt - out'],
    ['我要退订谢谢', '退订'],
    ['Hi. Take me off your list.', 'Take me off your list'],
    ['I’ll stop by', 'stop'],
    ['🛑', '🛑'],
  ])('%j', (text, part) => expect(found(text)).toBe(part));

  it('lies inside the text, whatever the text is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('STOP', ' ', '“', '"', "don't ", '退订', 'ＳＴＯＰ', '.', 'take me off', '👍', '\n> ', 'S T O P'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const result = match(text);
        expect(reasonOf(result.rule)).toBe(result.reason);
        if (!('span' in result)) return;
        const { start, end } = result.span;
        expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true]);
      }),
    );
  });
});

describe('a term that counts anywhere', () => {
  it('opts out on a line of its own, whatever unquoted words stand before and after it', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'a b c i o p s t u 0 1 . ! ? , S T O P é ж 退 👍'.split(' '), ' '),
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(match(`${before}\nSTOP\n${after}`).outcome).toBe('opt-out');
      }),
    );
  });

  it.each([
    ['Basta ya', 'BASTA'],
    ['basta de mensajes por favor', 'BASTA'],
    ['lassan kérem', 'LASSAN'],
    ['ich sage lassan und gehe', 'LASSAN'],
  ])('may be the dealer’s own: %j', (text, term) => {
    expect(verdict(text, shippedTerms('BASTA, LASSAN'))).toBe(term);
  });
});

describe('a term that counts as the whole reply only', () => {
  it.each([
    ['END', 'END'],
    ['end please', 'END'],
    ['quit texting me', 'QUIT'],
    ['Remove me from your list', 'REMOVE'],
    ['Cancel it', 'CANCEL?'],
    ['please cancel', 'CANCEL?'],
    ['see you at the end of the week', 'none'],
    ['cancel my appointment', 'none'],
    ['I quit my job', 'none'],
    ['remove the onions', 'none'],
  ])('%j: %s', (text, answer) => expect(verdict(text)).toBe(answer));

  it('counts anywhere where it is listed so', () => {
    expect(verdict('see you at the end of the week', shippedTerms('END'))).toBe('END?');
    expect(verdict('cancel my appointment', shippedTerms('CANCEL'))).toBe('CANCEL?');
  });
});

describe('spelled in other ways', () => {
  it.each([
    ['VOTING IS TOP', 'none'],
    ['S T O P', 'STOP'],
    ['QUІT', 'QUIT'],
    ['stpo', 'STOP'],
    ['shop', 'none'],
    ['step', 'doubt'],
    ['I unsubcribe the tarp from the hook', 'none'],
    ['unstoppable', 'none'],
    ['stop2quit', 'STOP'],
  ])('%j: %s', (text, answer) => expect(verdict(text)).toBe(answer));
});

describe('every shipped term opts out for certain, alone', () => {
  const forms: Record<string, (term: string) => string> = {
    'in small letters': (term) => term.toLowerCase(),
    'as a sentence': (term) => `${term.charAt(0)}${term.slice(1).toLowerCase()}.`,
    shouted: (term) => `${term}!!!`,
    'in quotation marks': (term) => `«${term}»`,
    'with emphasis': (term) => `*_${term}_*`,
    decomposed: (term) => term.normalize('NFD'),
    'without accents': (term) =>
      term
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .normalize('NFC'),
    'with signs that cannot be seen': (term) => `\u200f${Array.from(term).join('\u200b')}\u00a0`,
    'in wide letters': (term) =>
      term.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    'with thanks': (term) => `${term} 🙏`,
  };

  it.each(Object.entries(forms))('%s', (_, typed) => {
    const isCertain = (text: string): boolean => {
      const result = match(typed(text));
      return result.outcome === 'opt-out' && !result.review;
    };
    expect(shipped.filter(({ text }) => !isCertain(text))).toEqual([]);
  });
});

describe('a reply too long to be read whole', () => {
  const filler = 'The weather is fine and the road is long. ';
  const long = filler.repeat(3000);

  it.each([
    ['at its beginning', `STOP. ${long}`],
    ['at its end', `${long} STOP`],
  ])('opts out by a term %s', (_, text) => {
    expect(match(text)).toMatchObject({ outcome: 'opt-out', review: false });
    expect(found(text)).toBe('STOP');
  });

  it.each([
    ['a term in its middle', `${long} STOP ${long}`],
    ['nothing in the parts read', long],
  ])('is a doubt, which holds, with %s', (_, text) => {
    expect(match(text)).toMatchObject({ outcome: 'doubt', rule: 'too-long' });
  });

  it('is longer than what is read', () => {
    const text = filler.repeat(100).slice(0, longestRead);
    expect([match(text).outcome, match(`${text}.`).outcome]).toEqual(['none', 'doubt']);
  });

  it('is answered, whatever it is made of', () => {
    const unit = fc.constantFrom(
      'a',
      'stop ',
      '“',
      "'a ",
      '>a\n',
      's ',
      '退',
      'ก',
      '👍',
      '\u0301',
      '\u200b',
      'dont ',
      '\ud800',
      'Fwd: ',
      '(',
    );
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 20_000 }),
        (pieces, times) => {
          expect(['opt-out', 'wish', 'doubt', 'none']).toContain(
            match(pieces.join('').repeat(times).slice(0, 100_000)).outcome,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
