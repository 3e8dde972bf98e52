import { describe, expect, it } from '@jest/globals';
import { termsForDealers } from '../../../lambdas/core/domain/dealer-terms.ts';
import { shippedOptOutTerms, shippedTerms } from '../../../lambdas/core/domain/opt-out-terms.ts';
import { describeTermWarning } from '../../../lambdas/core/domain/try-terms/describe-term-warning.ts';
import { termWarnings } from '../../../lambdas/core/domain/try-terms/term-warnings.ts';
import { tryDraft, type TermsDraft } from '../../../lambdas/core/domain/try-terms/try-draft.ts';
import { tryTerms } from '../../../lambdas/core/domain/try-terms/try-terms.ts';

const replies = [
  { text: 'STOP', from: 'ava' },
  { text: 'Please stop', from: 'ava' },
  { text: 'Khalas, my friends', from: 'ben', ref: 'reply#7' },
  { text: 'see you at the end of the week', from: 'cleo' },
  { text: 'END', from: 'dan' },
  { text: 'papaya', from: 'eve' },
  { text: 'Papaya!', from: 'eve' },
  { text: 'Thanks!', from: 'finn' },
];
const inForce = (optOutTerms: string, country = 'AU') =>
  termsForDealers({ optOutTerms, removed: [] }, [{ country, removed: [] }], 0);
const present = inForce('STOP, PAPAYA, =END');
const trial = (draft: string, most?: number) => tryTerms(replies, inForce(draft), present, most);

describe('a draft of the terms, tried on replies', () => {
  it('tells how many replies and people each list opts out', () => {
    expect(trial('STOP, KHALAS, END')).toMatchObject({
      replies: 8,
      present: { optedOut: 5, openToReview: 0, people: 3 },
      draft: { optedOut: 4, openToReview: 1, people: 4 },
      gained: 2,
      lost: 2,
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
        term: 'PAPAYA',
        reason: expect.stringMatching(/./),
      },
      expect.objectContaining({ reply: replies[6] }),
    ]);
  });

  it('shows no more examples of a kind than asked for', () => {
    expect(trial('KHALAS, END', 1).examples.map(({ reply }) => reply.text)).toEqual(['Khalas, my friends', 'papaya']);
  });

  it('shows a text once, however many sent it', () => {
    const many = Array.from({ length: 12 }, (_, place) => ({ text: place < 11 ? 'papaya' : 'PAPAYA' }));
    const { lost, examples } = tryTerms(many, inForce('STOP'), present);
    expect([lost, examples.map(({ reply }) => reply.text)]).toEqual([12, ['papaya', 'PAPAYA']]);
  });

  it('counts a wish to stop as the dealer does: opted out in the US, held elsewhere', () => {
    const wish = [{ text: 'Remove me from your list' }];
    const tried = (country: string) => tryTerms(wish, inForce('STOP', country), inForce('STOP, =REMOVE', country));
    expect(tried('AU')).toMatchObject({ lost: 1, examples: [{ present: 'opted-out', draft: 'held' }] });
    expect(tried('US')).toMatchObject({ draft: { optedOut: 1 }, lost: 0, examples: [] });
  });

  it('changes nothing where it is what is there', () => {
    expect(trial('STOP, PAPAYA, =END')).toMatchObject({ gained: 0, lost: 0, examples: [] });
  });
});

const facts = { otherTerms: shippedTerms('START, HELP'), beside: [] };
const warnings = (draft: string) => termWarnings(shippedTerms(draft), facts);

describe('a warning', () => {
  it.each([
    ['STOP, PLEASE STOP', { warning: 'contains-another', term: 'PLEASE STOP', other: 'STOP', same: false }],
    ['UNSÚB, UNSUB', { warning: 'contains-another', term: 'UNSUB', other: 'UNSÚB', same: true }],
    ['STOP, =START', { warning: 'equals-opt-in-term', term: '=START' }],
    ['HELP', { warning: 'equals-opt-in-term', term: 'HELP' }],
    ...['X', '=B', '=1', 'Й', '停'].map((term) => [term, { warning: 'one-letter', term }] as const),
    ...['END', 'SLUTA', 'STOPPA', 'Haus', 'carro', 'هاتف', 'रद्द', '价格', 'โทร', '정지'].map(
      (term) => [term, { warning: 'everyday-word', term, answer: false }] as const,
    ),
    ...['=YES', 'NO THANKS', '=Danke', 'mañana', '=да', 'كيف', '=ครับ', '谢谢', '=내일', 'はい', '=👍'].map(
      (term) => [term, { warning: 'everyday-word', term, answer: true }] as const,
    ),
    ...['SHE', 'BUY', 'PAY', 'HOLD', 'acheter', 'kaufen', 'платить', 'bili', 'кола'].map(
      (term) => [term, { warning: 'everyday-word', term, answer: false }] as const,
    ),
    ...['BUSY', 'PASS', 'LOVE', 'занят'].map(
      (term) => [term, { warning: 'everyday-word', term, answer: true }] as const,
    ),
    ['MORGAN', { warning: 'everyday-word', term: 'MORGAN', answer: false, slip: 'morgen' }],
  ])('is given of %s', (draft, warning) => expect(warnings(draft)).toEqual([warning]));

  it.each(['STOP, UNSUBSCRIBE, =END, KHALAS YA', 'STOPP, ABMELDEN BITTE', '🛑, =停, =停止, ✋', 'หยุดส่ง, 退订'])(
    'is given of nothing in %s',
    (draft) => expect(warnings(draft)).toEqual([]),
  );

  it('is given of no shipped term, where the draft is the shipped list', () => {
    expect(warnings(shippedOptOutTerms)).toEqual([]);
  });

  it('is given of a shipped term that counts beside the draft', () => {
    const beside = shippedTerms(shippedOptOutTerms);
    expect(termWarnings(shippedTerms('الغاء الاشتراك'), { ...facts, beside })).toMatchObject([
      { warning: 'contains-another', same: true },
    ]);
  });

  it('says what to do', () => {
    expect(warnings('STOP, END, YES, the, X, =A').map(describeTermWarning)).toEqual([
      '"END" is an everyday word: list it as "=END", so that it counts as the whole reply only',
      expect.stringMatching(/^"YES" is what people answer every day/),
      expect.stringMatching(/^"the" .* cannot be saved: take it out$/),
      expect.stringMatching(/^"X" is a single letter.* Take a longer term$/),
      expect.stringMatching(/^"=A" .* cannot be saved: take it out$/),
    ]);
    expect(warnings('MORGAN').map(describeTermWarning)).toEqual([
      '"MORGAN" would be read in "morgen", an everyday word, as a slip of a key: take another',
    ]);
  });
});

const none = { replies: [], now: 0 };

interface Dealer {
  country: string;
  replyNumber?: string;
  own?: { mode: 'add' | 'replace'; terms: string };
}
/** What is warned of at a dealer where all have the shipped terms. */
const warnedOf = ({ own, ...dealer }: Dealer, draft: TermsDraft) =>
  tryDraft({ global: { removed: [] }, dealer: { ...dealer, optOutTerms: own, removed: [] } }, draft, {
    replies: [],
    now: 0,
  }).warnings;
const lacking = (dealer: Dealer, draft: TermsDraft): string[] =>
  warnedOf(dealer, draft).flatMap(({ warning, term }) => (warning === 'named-by-law' ? [term] : []));
const replacing = (terms: string): TermsDraft => ({ own: { mode: 'replace', terms } });

const ofAws = ['STOP', '=QUIT', '=END', 'OPT OUT', '=CANCEL', 'UNSUBSCRIBE', '=ARRET', '=REMOVE', '=TD'];

it('a global draft is held against the global opt-in terms, also where the dealer has its own', () => {
  const global = { optInTerms: 'AGAIN', removed: [] };
  const dealer = { country: 'AU', optInTerms: 'ONCE MORE', removed: [] };
  const { warnings: found } = tryDraft({ global, dealer }, { global: `${shippedOptOutTerms}, AGAIN, ONCE MORE` }, none);
  expect(found.map(({ warning, term }) => [warning, term])).toEqual([
    ['equals-opt-in-term', 'AGAIN'],
    ['equals-opt-in-term', 'ONCE MORE'],
  ]);
});

describe('a term that a law or a list requires', () => {
  it('is missed by what would be in force at the dealer, in every country', () => {
    for (const country of ['AU', 'DE']) expect(lacking({ country }, replacing('PAPAYA'))).toEqual(ofAws);
    expect(lacking({ country: 'US' }, replacing('PAPAYA')).toSorted()).toEqual([...ofAws, '=REVOKE'].toSorted());
    expect(lacking({ country: 'AU' }, replacing('STOP, QUIT, =END, OPT-OUT, CANCEL, UNSUBSCRIBE, ARRÊT, =TD'))).toEqual(
      ['=REMOVE'],
    );
  });

  it('is asked of a dealer elsewhere whose SMS go out from a US number', () => {
    expect(lacking({ country: 'AU', replyNumber: '+12025550123' }, replacing('PAPAYA'))).toContain('=REVOKE');
  });

  it('is not missed where the global terms that the dealer inherits have it', () => {
    const added = { own: { mode: 'add', terms: 'PAPAYA' } } as const;
    expect(lacking({ country: 'AU', own: { mode: 'replace', terms: 'LASSAN' } }, added)).toEqual([]);
    expect(lacking({ country: 'AU' }, { ...added, global: 'LASSAN' })).toEqual(
      lacking({ country: 'AU' }, { global: 'LASSAN' }),
    );
  });

  it('is missed by global terms for dealers of all countries', () => {
    expect(lacking({ country: 'AU' }, { global: ofAws.join(', ') })).toEqual(['=REVOKE']);
  });

  it('is told with who requires it and what would become of people who send it', () => {
    const told = warnedOf({ country: 'US' }, replacing(`STOP, OPT OUT, UNSUBSCRIBE, =END, =CANCEL, =TD, =ARRET`)).map(
      describeTermWarning,
    );
    expect(told).toEqual([
      expect.stringMatching(
        /^"=QUIT" is missing \(47 CFR 64\.1200\(a\)\(10\).*AWS’s required.*it counts all the same.*Add it/,
      ),
      expect.stringMatching(/^"=REVOKE" is missing \(47 CFR 64\.1200\(a\)\(10\)[^;]*\)/),
      expect.stringMatching(/^"=REMOVE" is missing \(AWS’s required.*would not be opted out\. Add it$/),
    ]);
  });
});
