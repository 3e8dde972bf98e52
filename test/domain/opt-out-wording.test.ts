import { describe, expect, it } from '@jest/globals';
import { shippedOptOutTerms, shippedTerms } from '../../lambdas/core/domain/opt-out-terms.ts';
import { saysHowToOptOut } from '../../lambdas/core/domain/opt-out-wording.ts';

const terms = shippedTerms(shippedOptOutTerms);

describe('the body of an SMS', () => {
  it.each([
    'Spring sale. Reply STOP to opt out',
    'Spring sale. Reply END to leave',
    'Spring sale. Opt-out: call us',
    'Spring sale. Call us to unsubscribe',
    'Spring sale. Leave: https://example.com/u/1',
    'Spring sale. Leave: example.com/u/1',
  ])('says how to opt out: %s', (body) => expect(saysHowToOptOut(body, terms)).toBe(true));

  it.each([
    'Spring sale',
    'Nonstop bargains',
    'Prices from 5.99/piece',
    'Ring 02 5550 1234',
    "Don't stop dreaming: 20% off!",
    'One-stop shop at North. Sale!',
    'Visit Bus Stop Rd 4. Sale',
    'Sale. Reply FERTIG to opt out',
  ])('does not say how to opt out: %s', (body) => expect(saysHowToOptOut(body, terms)).toBe(false));

  it('goes by the terms in force', () => {
    expect(saysHowToOptOut('Reply BASTA to opt out', shippedTerms('BASTA'))).toBe(true);
    expect(saysHowToOptOut('Reply STOP to leave', shippedTerms('BASTA'))).toBe(false);
  });
});
