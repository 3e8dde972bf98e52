import { describe, expect, it } from '@jest/globals';
import type { Statuses } from '../../lambdas/core/domain/reply-record.ts';
import { becameUnsubscribed, concise, isOptedInAt, isOptedOutAt } from '../../lambdas/core/domain/statuses.ts';

const [out, on, held] = ['unsubscribed', 'subscribed', 'held'] as const;

describe('after a reply', () => {
  it.each<[string, Statuses, boolean, boolean]>([
    ['nobody known, number out', { north: out }, true, false],
    ['nobody known, number on', { north: on }, false, true],
    ['number out, customer out', { north: out, 'north#a': out }, true, false],
    ['number out, customer on: staff recorded a later consent', { north: out, 'north#a': on }, false, false],
    ['number on, customer out: staff opted them out', { north: on, 'north#a': out }, false, false],
    ['number on, one customer out and one on', { north: on, 'north#a': out, 'north#b': on }, false, true],
    ['number held', { north: held, 'north#a': on }, false, true],
    ['every dealer out, customer out', { '*': out, 'north#a': out }, true, false],
    ['every dealer out, customer on: a later START', { '*': out, 'north#a': on }, false, true],
    ['another dealer’s customer', { north: out, 'northern#a': on }, true, false],
  ])('opted out or in at a dealer: %s', (_, after, optedOut, optedIn) =>
    expect([isOptedOutAt(after, 'north'), isOptedInAt(after, 'north')]).toEqual([optedOut, optedIn]),
  );

  it('a dealer may be called like what every object has', () =>
    expect([isOptedOutAt({}, 'constructor'), isOptedOutAt({ constructor: out }, 'constructor')]).toEqual([
      false,
      true,
    ]));

  it.each<[string, Statuses, Statuses, boolean]>([
    ['the number', { north: on }, { north: out }, true],
    ['the number, which was held', { north: held }, { north: out }, true],
    ['nothing', { north: out }, { north: out, 'north#new': out }, false],
    ['nothing: a later START stands', { north: on }, { north: on }, false],
    ['a customer', { north: out, 'north#a': on }, { north: out, 'north#a': out }, true],
  ])('became unsubscribed: %s', (_, before, after, became) => expect(becameUnsubscribed(before, after)).toBe(became));
});

it('records keep of customers those who are shown otherwise than their number stands', () => {
  const statuses = { north: out, south: held, 'north#a': out, 'north#b': on, 'south#c': on } as const;
  expect(concise(statuses)).toEqual({ north: out, south: held, 'north#b': on });
  expect(concise({ '*': out, 'north#a': out, 'south#b': on })).toEqual({ '*': out, 'south#b': on });
});
