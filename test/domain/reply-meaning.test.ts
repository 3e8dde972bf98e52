import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  shippedHelpTerms,
  shippedOptInTerms,
  shippedOptOutTerms,
  shippedTerms,
} from '../../lambdas/core/domain/opt-out-terms.ts';
import { meaningOf, type TermsInForce } from '../../lambdas/core/domain/reply-meaning.ts';

const terms: TermsInForce = {
  optOut: shippedTerms(shippedOptOutTerms),
  optIn: shippedTerms(shippedOptInTerms),
  help: shippedTerms(shippedHelpTerms),
  stopAll: true,
  wishes: 'hold',
};

describe('what a reply asks for', () => {
  it.each([
    ['', { kind: 'empty' }],
    [' \u200b\ufe0f', { kind: 'empty' }],
    ['Please stop', { kind: 'opt-out', term: 'STOP', everyDealer: false }],
    ['START, no: stop', { kind: 'opt-out', term: 'STOP', everyDealer: false }],
    ['help, how do I unsubscribe', { kind: 'opt-out', term: 'UNSUBSCRIBE', everyDealer: false }],
    ['STOP ALL', { kind: 'opt-out', term: 'STOP ALL', everyDealer: true }],
    ['stopall!', { kind: 'opt-out', term: 'STOPALL', everyDealer: true }],
    ['stop-all', { kind: 'opt-out', term: 'STOP ALL', everyDealer: true }],
    ['stop all of this', { kind: 'opt-out', term: 'STOP', everyDealer: false }],
    ["I'll stop by at 3", { kind: 'opt-out', term: 'STOP', review: true, rule: 'stops-by', span: [5, 9] }],
    ['take me off your list', { kind: 'wish', rule: 'take-me-off', span: [0, 21] }],
    ['Reply STOP to opt out', { kind: 'doubt', rule: 'own-message-alone' }],
    ['see you at the end of the week', { kind: 'no-term', rule: 'not-the-whole-reply' }],
    ['Liked “Sale! Reply STOP to opt out”', { kind: 'no-term', rule: 'only-quoted' }],
    ['START. Take me off your list', { kind: 'wish' }],
    ['please STOPALL', { kind: 'opt-out', term: 'STOPALL', everyDealer: false }],
    ['Start', { kind: 'opt-in', term: 'START' }],
    ['unstop.', { kind: 'opt-in', term: 'UNSTOP' }],
    ['start again', { kind: 'no-term' }],
    ['when do you start', { kind: 'no-term' }],
    ['HELP', { kind: 'help', term: 'HELP' }],
    ['can you help me', { kind: 'no-term' }],
    ['Thanks!', { kind: 'no-term' }],
    ['?', { kind: 'no-term' }],
    ['👍', { kind: 'no-term' }],
  ])('%j', (text, meaning) => expect(meaningOf(text, terms)).toMatchObject(meaning));

  it('is one dealer where STOP ALL is switched off', () => {
    expect(meaningOf('STOP ALL', { ...terms, stopAll: false })).toMatchObject({
      kind: 'opt-out',
      term: 'STOP',
      everyDealer: false,
    });
  });

  it('is every dealer for STOP ALL, whatever the terms are', () => {
    const own = { ...terms, optOut: shippedTerms('BASTA') };
    expect(meaningOf('STOP ALL', own)).toMatchObject({ kind: 'opt-out', everyDealer: true });
    expect(meaningOf('STOP', own)).toEqual({ kind: 'no-term' });
  });

  it('is an opt-out where a word is both an opt-out and an opt-in term', () => {
    expect(meaningOf('start', { ...terms, optOut: shippedTerms('START') })).toMatchObject({ kind: 'opt-out' });
  });

  it('is never an opt-in, nor help, where the reply holds an opt-out term anywhere', () => {
    const word = fc.constantFrom('START', 'UNSTOP', 'HELP', 'INFO', 'ok', '…', '👍');
    const replies = fc.tuple(fc.array(word), fc.constantFrom('STOP', 'unsub', 'opt-out'), fc.array(word));
    fc.assert(
      fc.property(replies, ([before, term, after]) => {
        expect(meaningOf([...before, term, ...after].join(' '), terms).kind).toBe('opt-out');
      }),
    );
  });
});
