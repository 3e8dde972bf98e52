import { describe, expect, it } from '@jest/globals';
import type { Attribution } from '../../lambdas/core/domain/attribution-facts.ts';
import { effectOf, staleStart, type EffectFacts, type ReplyEffect } from '../../lambdas/core/domain/reply-effect.ts';
import type { ReplyMeaning } from '../../lambdas/core/domain/reply-meaning.ts';

const seen = Date.parse('2026-11-23T03:00:00Z');
const north: Attribution = { to: 'dealer', dealerId: 'north', certain: true, reason: 'sole-owner' };
const likelyNorth: Attribution = { to: 'dealer', dealerId: 'north', certain: false, reason: 'latest-thread' };
const either: Attribution = { to: 'candidates', dealers: ['north', 'south'], reason: 'several-threads' };
const nobody: Attribution = { to: 'nobody', reason: 'no-thread' };

const stop: ReplyMeaning = { kind: 'opt-out', term: 'STOP', everyDealer: false };
const stopAll: ReplyMeaning = { kind: 'opt-out', term: 'STOP ALL', everyDealer: true };
const start: ReplyMeaning = { kind: 'opt-in', term: 'START' };

const effect = (meaning: ReplyMeaning, facts: Partial<EffectFacts> = {}): ReplyEffect =>
  effectOf({
    meaning,
    wishes: 'hold',
    attribution: north,
    proof: 'content',
    known: [],
    hasMessageId: true,
    at: seen,
    seen,
    ...facts,
  });

describe('a STOP', () => {
  it.each<[string, ReplyMeaning, Partial<EffectFacts>, ReplyEffect]>([
    ['opts out of its dealer', stop, {}, { do: 'stop', scope: 'north' }],
    ['opts out of its likely dealer', stop, { attribution: likelyNorth }, { do: 'stop', scope: 'north' }],
    ['holds at all who could be meant', stop, { attribution: either }, { do: 'hold', to: ['north', 'south'] }],
    ['holds everywhere where nobody is known', stop, { attribution: nobody }, { do: 'hold', to: ['*'] }],
    ['counts where the caller alone is proved', stop, { proof: 'caller' }, { do: 'stop', scope: 'north' }],
    ['counts without a message id', stop, { hasMessageId: false }, { do: 'stop', scope: 'north' }],
    ['counts however late it arrives', stop, { at: seen - 100 * staleStart }, { do: 'stop', scope: 'north' }],
    ['opts out everywhere as STOP ALL', stopAll, {}, { do: 'stop', scope: '*' }],
    ['opts out everywhere as STOP ALL, whoever is meant', stopAll, { attribution: nobody }, { do: 'stop', scope: '*' }],
  ])('%s', (_, meaning, facts, done) => expect(effect(meaning, facts)).toEqual(done));
});

describe('a START', () => {
  it.each<[string, Partial<EffectFacts>, ReplyEffect]>([
    ['counts at the one dealer that is certain', {}, { do: 'start', dealerId: 'north' }],
    ['counts seven days late', { at: seen - staleStart }, { do: 'start', dealerId: 'north' }],
    ['is flagged later than that', { at: seen - staleStart - 1 }, { do: 'flag', reason: 'too-old' }],
    ['counts where the caller alone is proved', { proof: 'caller' }, { do: 'start', dealerId: 'north' }],
    ['does nothing where its signature is too old', { proof: 'stale' }, { do: 'nothing' }],
    ['does nothing unsigned, also where the phone is known', { proof: 'missing', known: ['north'] }, { do: 'nothing' }],
    ['is flagged without a message id', { hasMessageId: false }, { do: 'flag', reason: 'no-message-id' }],
    ['is flagged at a likely dealer', { attribution: likelyNorth }, { do: 'flag', reason: 'dealer-not-certain' }],
    ['is flagged at several dealers', { attribution: either }, { do: 'flag', reason: 'dealer-not-certain' }],
    ['is flagged at no dealer', { attribution: nobody }, { do: 'flag', reason: 'dealer-not-certain' }],
  ])('%s', (_, facts, done) => expect(effect(start, facts)).toEqual(done));
});

describe('a reply that asks for neither', () => {
  it.each<ReplyMeaning>([{ kind: 'empty' }, { kind: 'help', term: 'HELP' }, { kind: 'no-term' }])(
    'changes nothing: %j',
    (meaning) => expect(effect(meaning)).toEqual({ do: 'nothing' }),
  );
});

describe('a STOP whose signature is right and too old', () => {
  it.each<[string, ReplyMeaning, Attribution, readonly string[]]>([
    ['its dealer', stop, north, ['north']],
    ['all who could be meant', stop, either, ['north', 'south']],
    ['everybody where nobody is known', stop, nobody, ['*']],
    ['everybody as STOP ALL', stopAll, north, ['*']],
  ])('holds at %s', (_, meaning, attribution, to) =>
    expect(effect(meaning, { attribution, proof: 'stale' })).toEqual({ do: 'hold', to }),
  );
});

describe.each(['bad', 'missing', 'no-secret'] as const)('a STOP that nobody vouches for (%s)', (proof) => {
  it.each<[string, ReplyMeaning, Attribution, readonly string[], ReplyEffect]>([
    ['holds at its dealer, who knows the phone', stop, north, ['north'], { do: 'hold', to: ['north'] }],
    ['holds at those who know the phone where others are meant', stop, north, ['south'], { do: 'hold', to: ['south'] }],
    ['holds at all who texted the phone', stop, either, ['north', 'south'], { do: 'hold', to: ['north', 'south'] }],
    ['holds at those who know the phone, as STOP ALL', stopAll, north, ['south'], { do: 'hold', to: ['south'] }],
    ['holds at those who know the phone where nobody is meant', stop, nobody, ['south'], { do: 'hold', to: ['south'] }],
    ['does nothing where nobody knows the phone', stop, north, [], { do: 'nothing' }],
    ['does nothing where nobody knows the phone, as STOP ALL', stopAll, nobody, [], { do: 'nothing' }],
  ])('%s', (_, meaning, attribution, known, done) =>
    expect(effect(meaning, { attribution, known, proof })).toEqual(done),
  );
});
