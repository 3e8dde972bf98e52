import { describe, expect, it } from '@jest/globals';
import type { Attribution } from '../../lambdas/core/domain/attribution-facts.ts';
import { termOfOthers, unlessUnknown } from '../../lambdas/core/domain/attribution-by-settings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const at = Date.parse('2026-11-23T03:00:00Z');
const phone = '+61491570006';

const ago = (dealerId: string, before: number) => ({ dealerId, at: at - before });

const certain = (dealerId: string, reason: Attribution['reason']): Attribution => ({
  to: 'dealer',
  dealerId,
  certain: true,
  reason,
});
const latest = (dealerId: string): Attribution => ({ to: 'dealer', dealerId, certain: false, reason: 'latest-thread' });
const several = (...dealers: string[]): Attribution => ({ to: 'candidates', dealers, reason: 'several-threads' });
const nobody = (reason: Attribution['reason']): Attribution => ({ to: 'nobody', reason });

it('a dealer without settings is nobody', () => {
  for (const reason of ['sole-owner', 'reference'] as const) {
    expect(unlessUnknown(certain('north', reason), () => false)).toEqual(nobody('unknown-dealer'));
    expect(unlessUnknown(certain('north', reason), (id) => id === 'north')).toEqual(certain('north', reason));
  }
  expect(unlessUnknown(several('north', 'south'), () => false)).toEqual(several('north', 'south'));
});

const readBy = (optsOut: string[], wishes: string[] = []) => ({
  optsOut: (dealerId: string) => optsOut.includes(dealerId),
  asksToStop: (dealerId: string) => [...optsOut, ...wishes].includes(dealerId),
});

describe('the word of a reply is', () => {
  const threads = [ago('south', hour), ago('north', 40 * day), ago('west', 50 * day)];
  const facts = { phone, at, replyNumber: null, threads, reference: null, formerOwnersHaving: [] };
  const others = (attribution: Attribution, ...dealers: Parameters<typeof readBy>) =>
    termOfOthers(attribution, facts, readBy(...dealers));

  it('nobody else’s, where it is a term of the dealer meant', () =>
    expect(others(latest('south'), ['south', 'north'])).toEqual([]));

  it('that of those who have it among their terms, where the dealer meant has not, certain or not', () => {
    expect(others(latest('south'), ['west', 'north'])).toEqual(['north', 'west']);
    expect(others(certain('south', 'reference'), ['north'])).toEqual(['north']);
  });

  it('that of the dealer meant as well, where it reads like a wish there', () =>
    expect(others(latest('south'), ['north'], ['south'])).toEqual(['north', 'south']));

  it('nobody else’s, where it is nobody’s term', () => expect(others(latest('south'), [], ['south'])).toEqual([]));
});
