import { describe, expect, it } from '@jest/globals';
import { shippedTerms } from '../../../lambdas/core/domain/opt-out-terms.ts';
import { describeTermWarning, termWarnings } from '../../../lambdas/core/domain/try-terms/term-warnings.ts';
import { tryDraft } from '../../../lambdas/core/domain/try-terms/try-draft.ts';
import { tryTerms } from '../../../lambdas/core/domain/try-terms/try-terms.ts';

const replies = [
  { text: 'STOP', from: 'ava' },
  { text: 'Please stop', from: 'ava' },
  { text: 'Khalas, my friends', from: 'ben', ref: 'reply#7' },
  { text: 'see you at the end of the week', from: 'cleo' },
  { text: 'END', from: 'dan' },
  { text: 'unsubscribe', from: 'eve' },
  { text: 'Thanks!', from: 'finn' },
];
const present = shippedTerms('STOP, UNSUBSCRIBE, =END');
const trial = (draft: string, most?: number) => tryTerms(replies, shippedTerms(draft), present, most);

describe('a draft of the terms, tried on replies', () => {
  it('tells how many replies and people each list opts out', () => {
    expect(trial('STOP, KHALAS, END')).toMatchObject({
      replies: 7,
      present: { optedOut: 4, openToReview: 0, people: 3 },
      draft: { optedOut: 4, openToReview: 1, people: 4 },
      gained: 2,
      lost: 1,
    });
  });

  it('shows which replies change, and why', () => {
    expect(trial('STOP, KHALAS, END').examples).toEqual([
      {
        reply: replies[2],
        present: 'not-opted-out',
        draft: 'opted-out',
        term: 'KHALAS',
        reason: expect.stringMatching(/./),
      },
      {
        reply: replies[3],
        present: 'not-opted-out',
        draft: 'open-to-review',
        term: 'END',
        reason: 'It says when or where something ends.',
      },
      {
        reply: replies[5],
        present: 'opted-out',
        draft: 'not-opted-out',
        term: 'UNSUBSCRIBE',
        reason: expect.stringMatching(/./),
      },
    ]);
  });

  it('shows no more examples of a kind than asked for', () => {
    expect(trial('KHALAS, END', 1).examples.map(({ reply }) => reply.text)).toEqual(['Khalas, my friends', 'STOP']);
  });

  it('changes nothing where it is what is there', () => {
    expect(trial('STOP, UNSUBSCRIBE, =END')).toMatchObject({ gained: 0, lost: 0, examples: [] });
  });
});

const warnings = (draft: string, country: string | null = 'AU') =>
  termWarnings(shippedTerms(draft), { optIn: shippedTerms('START'), help: shippedTerms('HELP'), country });

describe('a warning', () => {
  it.each([
    ['STOP, PLEASE STOP', { warning: 'contains-another', term: 'PLEASE STOP', other: 'STOP' }],
    ['STOP, =START', { warning: 'equals-opt-in-term', term: '=START' }],
    ['HELP', { warning: 'equals-opt-in-term', term: 'HELP' }],
    ['STOP, X', { warning: 'one-letter', term: 'X' }],
    ['STOP, END', { warning: 'everyday-word', term: 'END' }],
    ['STOP, =YES', { warning: 'everyday-word', term: '=YES' }],
  ])('is given of %s', (draft, warning) => expect(warnings(draft)).toContainEqual(warning));

  it('is given of every word missing that US rules name, at dealers there and for all dealers', () => {
    const missing = { warning: 'named-by-law', term: 'QUIT', law: '47 CFR 64.1200(a)(10)' };
    const draft = 'STOP, UNSUBSCRIBE, =END, =REVOKE, OPT OUT, =CANCEL';
    expect([warnings(draft, 'US'), warnings(draft, null), warnings(draft, 'AU')]).toEqual([[missing], [missing], []]);
  });

  it.each(['STOP, UNSUBSCRIBE, =END, KHALAS YA', 'STOPP, ABMELDEN BITTE'])('is given of nothing in %s', (draft) => {
    expect(warnings(draft)).toEqual([]);
  });

  it('is given of no word that the global terms have, where the draft is beside them', () => {
    const settings = { global: { removed: [] }, dealer: { country: 'US', removed: [] } };
    const warningsOf = (mode: 'add' | 'replace') =>
      tryDraft(settings, { own: { mode, terms: 'PAPAYA' } }, { replies: [], now: 0 }).warnings;
    expect(warningsOf('add')).toEqual([]);
    expect(warningsOf('replace').map(({ warning }) => warning)).toEqual(
      Array.from({ length: 7 }, () => 'named-by-law'),
    );
  });

  it('says what to do', () => {
    expect(warnings('STOP, END').map(describeTermWarning)).toEqual([
      '"END" is an everyday word: list it as "=END", so that it counts as the whole reply only',
    ]);
  });
});
