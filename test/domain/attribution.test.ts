import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Attribution, AttributionFacts } from '../../lambdas/core/domain/attribution-facts.ts';
import { attribute } from '../../lambdas/core/domain/attribution.ts';

const hour = 3_600_000;
const day = 24 * hour;
const at = Date.parse('2026-11-23T03:00:00Z');
const phone = '+61491570006';

const number = (owners: string[], formerOwners: string[] = []) => ({
  number: '+61491577426',
  country: 'AU',
  owners,
  formerOwners,
});
const ago = (dealerId: string, before: number) => ({ dealerId, at: at - before });
const asked = (dealerId: string, before: number) => ({ ...ago(dealerId, before), askedAt: at - before });
const reference = (to = phone) => ({ dealerId: 'west', phone: to, asked: true });

const certain = (dealerId: string, reason: Attribution['reason']): Attribution => ({
  to: 'dealer',
  dealerId,
  certain: true,
  reason,
});
const latest = (dealerId: string): Attribution => ({ to: 'dealer', dealerId, certain: false, reason: 'latest-thread' });
const several = (...dealers: string[]): Attribution => ({ to: 'candidates', dealers, reason: 'several-threads' });
const nobody = (reason: Attribution['reason']): Attribution => ({ to: 'nobody', reason });

type Row = [string, Partial<AttributionFacts>, Attribution];
const rows: Row[] = [
  ['the message it answers', { reference: reference() }, certain('west', 'reference')],
  [
    'the message it answers, before owner and threads',
    { reference: reference(), replyNumber: number(['north']), threads: [ago('south', hour)] },
    certain('west', 'reference'),
  ],
  [
    'the owner, where the message it answers went to another phone',
    { reference: reference('+61491570156'), replyNumber: number(['north']) },
    certain('north', 'sole-owner'),
  ],
  ['the sole owner of the number', { replyNumber: number(['north']) }, certain('north', 'sole-owner')],
  [
    'the sole owner, who texted',
    { replyNumber: number(['north']), threads: [ago('north', hour)] },
    certain('north', 'sole-owner'),
  ],
  [
    'the sole owner, where a former owner never texted this phone',
    { replyNumber: number(['north'], ['south']) },
    certain('north', 'sole-owner'),
  ],
  [
    'both, where a former owner has the phone and nobody texted it from the number',
    { replyNumber: number(['north'], ['south']), formerOwnersHaving: ['south'] },
    { to: 'candidates', dealers: ['north', 'south'], reason: 'former-owner' },
  ],
  [
    'the sole owner, who texted, also where a former owner has the phone',
    { replyNumber: number(['north'], ['south']), formerOwnersHaving: ['south'], threads: [ago('north', hour)] },
    certain('north', 'sole-owner'),
  ],
  [
    'the owner as well, where nobody asked about the message that it answers',
    { reference: { ...reference(), asked: false }, replyNumber: number(['north']) },
    { to: 'candidates', dealers: ['north', 'west'], reason: 'disputed-reference' },
  ],
  [
    'the one who reported it, where nobody else could mean it',
    { reference: { ...reference(), asked: false }, replyNumber: number(['north', 'west']) },
    certain('west', 'reference'),
  ],
  [
    'its owner and who says to have texted from a number that was never theirs',
    { replyNumber: number(['north']), threads: [ago('west', hour), ago('north', 40 * day)] },
    several('north', 'west'),
  ],
  [
    'all who reported the message that it answers',
    { reference: { ...reference(), alsoReportedBy: ['north'] }, replyNumber: number(['north']) },
    { to: 'candidates', dealers: ['north', 'west'], reason: 'disputed-reference' },
  ],
  [
    'the former owner, who alone texted',
    { replyNumber: number(['north'], ['south']), threads: [asked('south', 90 * day)] },
    certain('south', 'only-thread'),
  ],
  [
    'nobody alone, where owner and former owner texted lately',
    { replyNumber: number(['north'], ['south']), threads: [ago('north', hour), ago('south', 29 * day)] },
    several('north', 'south'),
  ],
  [
    'the owner, who texted now, where the former owner stopped long ago',
    { replyNumber: number(['north'], ['south']), threads: [ago('north', hour), ago('south', 31 * day)] },
    latest('north'),
  ],
  [
    'the one of several owners who texted',
    { replyNumber: number(['north', 'south']), threads: [asked('south', 200 * day)] },
    certain('south', 'only-thread'),
  ],
  [
    'the latest, 72 hours before the reply and 30 days after the others',
    { replyNumber: number(['north', 'south']), threads: [ago('north', 72 * hour), ago('south', 72 * hour + 30 * day)] },
    latest('north'),
  ],
  [
    'nobody alone, where the latest texted more than 72 hours before',
    { replyNumber: number(['north', 'south']), threads: [ago('north', 72 * hour + 1), ago('south', 100 * day)] },
    several('north', 'south'),
  ],
  [
    'nobody alone, where another texted less than 30 days before the latest',
    {
      replyNumber: number(['north', 'south', 'west']),
      threads: [ago('west', 100 * day), ago('south', hour + 30 * day - 1), ago('north', hour)],
    },
    several('north', 'south', 'west'),
  ],
  [
    'nobody alone, where a dealer texted after the reply was sent',
    { replyNumber: number(['north', 'south']), threads: [ago('north', -1), ago('south', 40 * day)] },
    several('north', 'south'),
  ],
  [
    'nobody alone, where two texted in the same moment',
    { replyNumber: number(['north', 'south']), threads: [ago('south', hour), ago('north', hour)] },
    several('north', 'south'),
  ],
  [
    'nobody alone, where the latest merely says to have texted, and another was allowed to',
    {
      replyNumber: number(['north', 'south']),
      threads: [ago('north', hour), asked('south', 40 * day)],
    },
    several('north', 'south'),
  ],
  [
    'the latest, where it was allowed to text, as the other was long ago',
    {
      replyNumber: number(['north', 'south']),
      threads: [asked('north', hour), asked('south', 40 * day)],
    },
    latest('north'),
  ],
  [
    'the one who texted, without certainty, where that was after the reply',
    { replyNumber: number(['north', 'south']), threads: [ago('north', -hour)] },
    { ...certain('north', 'only-thread'), certain: false } as Attribution,
  ],
  [
    'a former owner who has the phone as well, where the owner texted after the reply only',
    { replyNumber: number(['north'], ['south']), formerOwnersHaving: ['south'], threads: [ago('north', -hour)] },
    { to: 'candidates', dealers: ['north', 'south'], reason: 'former-owner' },
  ],
  ['nobody on a shared number', { replyNumber: number(['north', 'south']) }, nobody('no-thread')],
  ['nobody on a number without owners', { replyNumber: number([]) }, nobody('no-thread')],
  ['nobody on an unknown number', {}, nobody('unknown-reply-number')],
  ['the one who texted from an unknown number', { threads: [asked('north', day)] }, certain('north', 'only-thread')],
  [
    'the one who says to have texted from an unknown number, without certainty',
    { threads: [ago('north', day)] },
    { ...certain('north', 'only-thread'), certain: false } as Attribution,
  ],
];

describe('a reply belongs to', () => {
  it.each(rows)('%s', (_, facts, attribution) => {
    expect(
      attribute({ phone, at, replyNumber: null, threads: [], reference: null, formerOwnersHaving: [], ...facts }),
    ).toEqual(attribution);
  });

  const threads = fc.uniqueArray(
    fc.record({
      dealerId: fc.constantFrom('north', 'south', 'west'),
      at: fc.integer({ min: at - 60 * day, max: at + day }),
    }),
    { selector: ({ dealerId }) => dealerId },
  );
  const owners = fc.uniqueArray(fc.constantFrom('north', 'south', 'west'));

  it('the same dealers in whatever order the threads were read', () => {
    fc.assert(
      fc.property(threads, owners, (read, owning) => {
        const facts = { phone, at, replyNumber: number(owning), reference: null, formerOwnersHaving: [] };
        expect(attribute({ ...facts, threads: read })).toEqual(attribute({ ...facts, threads: read.toReversed() }));
      }),
    );
  });

  it('no one for certain, where somebody else texted the phone from the number', () => {
    fc.assert(
      fc.property(threads, owners, (read, owning) => {
        const made = attribute({
          phone,
          at,
          replyNumber: number(owning),
          threads: read,
          reference: null,
          formerOwnersHaving: [],
        });
        const only = made.to === 'dealer' && made.certain ? made.dealerId : undefined;
        const others = read.filter(({ dealerId }) => dealerId !== only);
        expect(only === undefined || others.length === 0).toBe(true);
      }),
    );
  });
});
